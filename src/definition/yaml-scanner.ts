/**
 * The words of YAML as definitions use it: keys, and scalars on one line. Patterns that stick to a place do what a loop
 * over characters does, and many times faster where the loop runs for the first time.
 */
export class YamlScanner {
  readonly #text: string;
  at = 0;
  /** Where the line begins that holds `at`. */
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get ended(): boolean {
    return this.at >= this.#text.length;
  }

  get column(): number {
    return this.at - this.#lineStart;
  }

  /** The character here; '' at the end. */
  get char(): string {
    return this.#text.charAt(this.at);
  }

  /** Moves over `char` if it stands here. */
  takes(char: string): boolean {
    if (this.char !== char) return false;
    this.at += 1;
    return true;
  }

  /** A scalar, with or without quotes; `flow`: within brackets. */
  scalar(flow: boolean): string {
    const char = this.char;
    if (char === '"') return unescaped(this.#match(DOUBLE_QUOTED).slice(1, -1));
    if (char === "'") return this.#match(SINGLE_QUOTED).slice(1, -1).replaceAll("''", "'");
    return unknown(this.#match(flow ? PLAIN_IN_FLOW : PLAIN));
  }

  /** A key with its colon. */
  key(flow: boolean): string {
    const char = this.char;
    const quoted = char === '"' || char === "'";
    const key = quoted ? this.scalar(flow) : this.#match(flow ? PLAIN_IN_FLOW : PLAIN);
    this.#pass(COLON);
    if (key.length > LONGEST_KEY) throw OUTSIDE;
    return key;
  }

  /** Whether a key stands here. The scanner does not move. */
  isKey(): boolean {
    if (this.char === '[' || this.char === '{') return false;
    const start = this.at;
    this.scalar(false);
    COLON.lastIndex = this.at;
    const is = COLON.test(this.#text);
    this.at = start;
    return is;
  }

  /** Whether an entry of a list begins here. */
  isDash(): boolean {
    DASH.lastIndex = this.at;
    return DASH.test(this.#text);
  }

  /** Moves over spaces; whether nothing but a comment follows on the line. */
  atLineEnd(): boolean {
    this.#pass(SPACES);
    const char = this.char;
    if (char === '' || char === '\n' || char === '\r') return true;
    return char === '#' && (this.at === 0 || ' \r\n'.includes(this.#text.charAt(this.at - 1)));
  }

  /** From the end of a line to the first content of the lines that follow; whether there is any. */
  nextContent(): boolean {
    if (!this.atLineEnd()) return true;
    this.#pass(EMPTY_LINES);
    this.#lineStart = this.#text.lastIndexOf('\n', this.at - 1) + 1;
    return !this.ended;
  }

  /** Moves over what stands here; its text. */
  #match(pattern: RegExp): string {
    const start = this.at;
    this.#pass(pattern);
    return this.#text.slice(start, this.at);
  }

  #pass(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) throw OUTSIDE;
    this.at = pattern.lastIndex;
  }
}

/** Thrown where the text leaves what is read here. */
export const OUTSIDE = Symbol('outside');

/** YAML allows keys of 1024 characters on one line. */
const LONGEST_KEY = 1000;

/**
 * An unquoted scalar, without the spaces after it: it begins with no mark of YAML (a dash may begin it, if something
 * follows), and goes on to a colon before a space, a comment, or the end of the line; within brackets, to a mark.
 */
const PLAIN = /(?:-(?![ \r\n,[\]{}]|$)|[^- \r\n,[\]{}#&*!|>'"%@`?:])(?: *(?:[^ \r\n:#]|:(?![ \r\n]|$))|#)*/y;
const PLAIN_IN_FLOW =
  /(?:-(?![ \r\n,[\]{}]|$)|[^- \r\n,[\]{}#&*!|>'"%@`?:])(?: *(?:[^ \r\n:#,[\]{}]|:(?![ \r\n,[\]{}]|$))|#)*/y;
const DOUBLE_QUOTED = /"(?:[^"\\\n]|\\[^\n])*"/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
const COLON = / *:(?=[ \r\n]|$)/y;
const DASH = /-(?=[ \r\n]|$)/y;
const SPACES = / */y;
const EMPTY_LINES = /(?:(?:#[^\n]*|\r)?\n *)*(?:#[^\n]*$)?/y;

/** `null` and `~` are written where nothing is known, like an empty value. */
function unknown(plain: string): string {
  return plain === 'null' || plain === '~' ? '' : plain;
}

/** JSON's escapes mean the same in YAML; YAML has more. */
function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`);
  } catch {
    throw OUTSIDE;
  }
}
