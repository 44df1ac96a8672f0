import { MAX_DEPTH, mark, type Tree } from './tree.ts';

/**
 * Most characters of a YAML definition. The parser keeps some hundred bytes a character: larger data belongs into
 * JSON, which has a fast road of its own.
 */
export const MAX_YAML = 8_000_000;

/**
 * Reads the YAML that definitions are written in: block maps and lists, flow collections, and scalars on one line.
 * It does so many times faster than a parser of all of YAML, which is loaded and warmed up for nothing otherwise.
 * Undefined for everything else, right or wrong: the full parser reads it, and says what is wrong.
 */
export function parsePlainYaml(text: string): Tree | undefined {
  if (text.length > MAX_YAML || UNUSUAL.test(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (outside) {
    if (outside === OUTSIDE) return undefined;
    throw outside;
  }
}

/** Tabs, control characters, lone carriage returns, a byte order mark; directives and document marks. */
const UNUSUAL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

/** Thrown where the text leaves what is read here. */
const OUTSIDE = Symbol('outside');

const SPACE = 32;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Characters that a plain scalar does not begin with. A dash may, if something follows it. */
const INDICATORS = new Set([...',[]{}#&*!|>\'"%@`?:'].map((char) => char.charCodeAt(0)));

/** YAML allows keys of 1024 characters on one line. */
const LONGEST_KEY = 1000;

class PlainReader {
  readonly #text: string;
  #at = 0;
  /** Where the line begins that holds `#at`. */
  #lineStart = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Tree {
    if (!this.#nextContent()) throw OUTSIDE;
    const tree = this.#block(this.#column);
    if (this.#at < this.#text.length) throw OUTSIDE;
    return tree;
  }

  get #column(): number {
    return this.#at - this.#lineStart;
  }

  #code(offset = 0): number {
    return this.#text.charCodeAt(this.#at + offset);
  }

  /** A list or map whose first entry is here, at `indent`. */
  #block(indent: number): Tree {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw OUTSIDE;
    const tree = this.#isDash() ? this.#blockList(indent) : this.#blockMap(indent);
    this.#depth -= 1;
    return tree;
  }

  #blockMap(indent: number): Tree {
    const map = new MapBuilder();
    do {
      if (this.#isDash()) throw OUTSIDE;
      map.key(this.#blockKey(), this.#keyAt);
      map.value(...this.#blockValue(indent, true));
    } while (this.#goesOn(indent));
    return map.done();
  }

  #blockList(indent: number): Tree {
    const items: Tree[] = [];
    const at: number[] = [];
    do {
      if (!this.#isDash()) break;
      this.#at += 1;
      const [item, offset] = this.#blockValue(indent, false);
      items.push(item);
      at.push(offset);
    } while (this.#goesOn(indent));
    return mark(items, { at });
  }

  /** Whether the next content stands at `indent` too; what stands deeper continues nothing that is read here. */
  #goesOn(indent: number): boolean {
    if (this.#at >= this.#text.length) return false;
    if (this.#column > indent) throw OUTSIDE;
    return this.#column === indent;
  }

  #keyAt = 0;

  #blockKey(): string {
    this.#keyAt = this.#at;
    const code = this.#code();
    const key = code === QUOTE || code === APOSTROPHE ? this.#quoted() : this.#plain(false);
    this.#skipSpaces();
    if (this.#code() !== COLON || !isBlank(this.#code(1)) || key.length > LONGEST_KEY) throw OUTSIDE;
    this.#at += 1;
    return key;
  }

  /** What follows a colon or a dash, with where it begins; afterwards, the next content is at hand. */
  #blockValue(indent: number, ofKey: boolean): [Tree, number] {
    this.#skipSpaces();
    const after = this.#at;
    if (this.#atLineEnd()) {
      if (!this.#nextContent()) return ['', after];
      const deeper = this.#column > indent || (ofKey && this.#column === indent && this.#isDash());
      return deeper ? this.#placed(() => this.#block(this.#column)) : ['', after];
    }
    if (!ofKey && (this.#isDash() || this.#isKey())) return this.#placed(() => this.#block(this.#column));
    const value = this.#placed(() => this.#inline(indent));
    this.#skipSpaces();
    if (!this.#atLineEnd()) throw OUTSIDE;
    // A line that stands deeper would continue the value.
    if (this.#nextContent() && this.#column > indent) throw OUTSIDE;
    return value;
  }

  #placed(read: () => Tree): [Tree, number] {
    const at = this.#at;
    return [read(), at];
  }

  #inline(indent: number): Tree {
    const code = this.#code();
    if (code === OPEN_LIST || code === OPEN_MAP) return this.#flow(indent);
    return code === QUOTE || code === APOSTROPHE ? this.#quoted() : unknown(this.#plain(false));
  }

  #flow(indent: number): Tree {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw OUTSIDE;
    const list = this.#code() === OPEN_LIST;
    this.#at += 1;
    const tree = list ? this.#flowList(indent) : this.#flowMap(indent);
    this.#depth -= 1;
    return tree;
  }

  #flowList(indent: number): Tree {
    const items: Tree[] = [];
    const at: number[] = [];
    while (!this.#closes(CLOSE_LIST, indent)) {
      at.push(this.#at);
      items.push(this.#flowValue(indent));
      this.#separated(CLOSE_LIST, indent);
    }
    return mark(items, { at });
  }

  #flowMap(indent: number): Tree {
    const map = new MapBuilder();
    while (!this.#closes(CLOSE_MAP, indent)) {
      const keyAt = this.#at;
      const code = this.#code();
      const key = code === QUOTE || code === APOSTROPHE ? this.#quoted() : this.#plain(true);
      this.#skipSpaces();
      if (this.#code() !== COLON || !isBlank(this.#code(1)) || key.length > LONGEST_KEY) throw OUTSIDE;
      this.#at += 1;
      this.#skipFlowSpace(indent);
      map.key(key, keyAt);
      map.value(...this.#placed(() => this.#flowValue(indent)));
      this.#separated(CLOSE_MAP, indent);
    }
    return map.done();
  }

  #flowValue(indent: number): Tree {
    const code = this.#code();
    if (code === OPEN_LIST || code === OPEN_MAP) return this.#flow(indent);
    return code === QUOTE || code === APOSTROPHE ? this.#quoted() : unknown(this.#plain(true));
  }

  #closes(close: number, indent: number): boolean {
    this.#skipFlowSpace(indent);
    if (this.#code() !== close) return false;
    this.#at += 1;
    return true;
  }

  #separated(close: number, indent: number): void {
    this.#skipFlowSpace(indent);
    if (this.#code() === COMMA) this.#at += 1;
    else if (this.#code() !== close) throw OUTSIDE;
  }

  /** An unquoted scalar; on one line, without the spaces after it. */
  #plain(flow: boolean): string {
    const first = this.#code();
    if (INDICATORS.has(first) || Number.isNaN(first)) throw OUTSIDE;
    if (first === DASH && (isBlank(this.#code(1)) || isFlowMark(this.#code(1)))) throw OUTSIDE;
    const start = this.#at;
    let end = start;
    for (let at = start; ; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (Number.isNaN(code) || code === NEWLINE || code === RETURN) break;
      if (code === SPACE) continue;
      if (code === HASH && this.#text.charCodeAt(at - 1) === SPACE) break;
      if (flow && isFlowMark(code)) break;
      if (code === COLON) {
        const next = this.#text.charCodeAt(at + 1);
        if (isBlank(next) || (flow && isFlowMark(next))) break;
      }
      end = at + 1;
    }
    this.#at = end;
    return this.#text.slice(start, end);
  }

  #quoted(): string {
    const quote = this.#code();
    const start = this.#at + 1;
    const single = quote === APOSTROPHE;
    let end = start;
    for (; ; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (Number.isNaN(code) || code === NEWLINE) throw OUTSIDE;
      if (single && code === quote && this.#text.charCodeAt(end + 1) === quote) end += 1;
      else if (!single && code === 92) end += 1;
      else if (code === quote) break;
    }
    this.#at = end + 1;
    const raw = this.#text.slice(start, end);
    return single ? raw.replaceAll("''", "'") : raw.includes('\\') ? unescaped(raw) : raw;
  }

  /** Whether a key stands here: what is on the line up to a colon. The reader does not move. */
  #isKey(): boolean {
    const code = this.#code();
    if (code === OPEN_LIST || code === OPEN_MAP) return false;
    const start = this.#at;
    if (code === QUOTE || code === APOSTROPHE) this.#quoted();
    else this.#plain(false);
    this.#skipSpaces();
    const key = this.#code() === COLON && isBlank(this.#code(1));
    this.#at = start;
    return key;
  }

  #isDash(): boolean {
    return this.#code() === DASH && isBlank(this.#code(1));
  }

  #atLineEnd(): boolean {
    const code = this.#code();
    if (Number.isNaN(code) || code === NEWLINE || code === RETURN) return true;
    return code === HASH && (this.#at === 0 || isBlank(this.#code(-1)));
  }

  #skipSpaces(): void {
    while (this.#code() === SPACE) this.#at += 1;
  }

  /** Spaces, lines and comments within brackets; what follows on a new line stands deeper than `indent`. */
  #skipFlowSpace(indent: number): void {
    this.#skipSpaces();
    if (!this.#atLineEnd()) return;
    if (!this.#nextContent() || this.#column <= indent) throw OUTSIDE;
  }

  /** To the first content of the lines that follow, or of this one where nothing was read of it. */
  #nextContent(): boolean {
    const { length } = this.#text;
    if (this.#at === 0) this.#skipSpaces();
    while (this.#at < length && this.#atLineEnd()) {
      const end = this.#text.indexOf('\n', this.#at);
      this.#at = end < 0 ? length : end + 1;
      this.#lineStart = this.#at;
      this.#skipSpaces();
    }
    return this.#at < length;
  }
}

/** A map with the places of its entries. */
class MapBuilder {
  readonly #object: Record<string, Tree> = Object.create(null);
  readonly #keys: string[] = [];
  readonly #keyAt: number[] = [];
  readonly #at: number[] = [];

  key(key: string, at: number): void {
    if (key in this.#object) throw OUTSIDE;
    this.#keys.push(key);
    this.#keyAt.push(at);
  }

  value(value: Tree, at: number): void {
    this.#object[this.#keys.at(-1)!] = value;
    this.#at.push(at);
  }

  done(): Tree {
    return mark(this.#object, { keys: this.#keys, keyAt: this.#keyAt, at: this.#at });
  }
}

/** `null` and `~` are written where nothing is known, like an empty value. */
function unknown(plain: string): string {
  return plain === 'null' || plain === '~' ? '' : plain;
}

/** JSON's escapes mean the same in YAML; YAML has more. */
function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`);
  } catch {
    throw OUTSIDE;
  }
}

function isBlank(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === RETURN || Number.isNaN(code);
}

function isFlowMark(code: number): boolean {
  return (
    code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP
  );
}
