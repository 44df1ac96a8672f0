import { OffsetsInTable, OffsetTable } from './offsets.ts';
import { clip } from './problems.ts';
import { MAX_DEPTH, mark, type Report, SyntaxFault, type Tree } from './tree.ts';

/**
 * Reads JSON into a tree that keeps the text of every literal and the offset of every entry. `JSON.parse` would turn
 * 132.10 into 132.1 and forget where it stood.
 *
 * A key written twice goes to `report`; the first counts.
 *
 * @throws SyntaxFault at the first thing that is not JSON, or nesting beyond `MAX_DEPTH`.
 */
export function parseJson(text: string, report: Report): Tree {
  return new Scanner(text, report).document();
}

const LITERAL = /[-+.\w]+/y;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/;
const QUOTE = 34;
const BACKSLASH = 92;

/** An object without a prototype. Unlike Object.create(null) it keeps its properties in fields, not in a hash table. */
function Fields(): void {}
Fields.prototype = Object.create(null);
const Bare = Fields as unknown as new () => Record<string, Tree>;

class Scanner {
  readonly #text: string;
  readonly #report: Report;
  #at = 0;
  #depth = 0;
  /** The entries of the lists and objects that are open here: what closes is taken from the top. */
  readonly #values: Tree[] = [];
  readonly #starts: number[] = [];
  readonly #keys: string[] = [];
  readonly #keyStarts: number[] = [];
  #top = 0;
  readonly #offsets = new OffsetTable();
  #lastKeys: readonly string[] = [];

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
  }

  document(): Tree {
    this.#space();
    const tree = this.#value();
    this.#space();
    if (this.#at < this.#text.length) this.#fail('json-after-end');
    return tree;
  }

  #value(): Tree {
    switch (this.#text.charCodeAt(this.#at)) {
      case 123:
        return this.#object();
      case 91:
        return this.#array();
      case QUOTE:
        return this.#string();
      default:
        return this.#literal();
    }
  }

  #object(): Tree {
    this.#enter();
    const object: Record<string, Tree> = new Bare();
    const base = this.#top;
    if (!this.#closes(125)) {
      do {
        this.#space();
        const start = this.#at;
        if (this.#text.charCodeAt(start) !== QUOTE) this.#fail('json-syntax', '"');
        const key = this.#string();
        this.#space();
        this.#expect(58, ':');
        this.#space();
        const valueAt = this.#at;
        const value = this.#value();
        if (key in object) {
          this.#report('duplicate-key', start, { key: clip(key) });
          continue;
        }
        object[key] = value;
        this.#keep(value, valueAt, key, start);
      } while (this.#goesOn(125, '}'));
    }
    this.#depth -= 1;
    const from = this.#offsets.add(this.#starts, base, this.#top);
    this.#offsets.add(this.#keyStarts, base, this.#top);
    const keys = this.#keysFrom(base);
    this.#top = base;
    return mark(object, new OffsetsInTable(this.#offsets, from, keys));
  }

  #keep(value: Tree, start: number, key: string, keyStart: number): void {
    this.#values[this.#top] = value;
    this.#starts[this.#top] = start;
    this.#keys[this.#top] = key;
    this.#keyStarts[this.#top] = keyStart;
    this.#top += 1;
  }

  /** The rows of a table have the same keys: one list serves them all. */
  #keysFrom(base: number): readonly string[] {
    const last = this.#lastKeys;
    let same = last.length === this.#top - base;
    for (let index = 0; same && index < last.length; index += 1)
      same = last[index] === this.#keys[base + index];
    if (!same) this.#lastKeys = this.#keys.slice(base, this.#top);
    return this.#lastKeys;
  }

  #array(): Tree {
    this.#enter();
    const base = this.#top;
    if (!this.#closes(93)) {
      do {
        this.#space();
        const start = this.#at;
        const value = this.#value();
        this.#keep(value, start, '', start);
      } while (this.#goesOn(93, ']'));
    }
    this.#depth -= 1;
    const from = this.#offsets.add(this.#starts, base, this.#top);
    const array = this.#values.slice(base, this.#top);
    this.#top = base;
    return mark(array, new OffsetsInTable(this.#offsets, from));
  }

  #enter(): void {
    this.#at += 1;
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new SyntaxFault('too-deep', this.#at - 1, { limit: MAX_DEPTH });
  }

  #closes(close: number): boolean {
    this.#space();
    if (this.#text.charCodeAt(this.#at) !== close) return false;
    this.#at += 1;
    return true;
  }

  /** After an entry: a comma, or the end of the object or list. */
  #goesOn(close: number, closing: string): boolean {
    this.#space();
    const code = this.#text.charCodeAt(this.#at);
    if (code !== 44 && code !== close) this.#fail('json-syntax', `, ${closing}`);
    this.#at += 1;
    return code === 44;
  }

  #string(): string {
    const start = this.#at + 1;
    const text = this.#text;
    let end = start;
    let escaped = false;
    for (; ; end += 1) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        escaped = true;
        end += 1;
      } else if (code < 32 || Number.isNaN(code)) {
        throw new SyntaxFault('json-string', this.#at);
      }
    }
    this.#at = end + 1;
    const raw = text.slice(start, end);
    return escaped ? unescaped(raw, start - 1) : raw;
  }

  #literal(): string {
    LITERAL.lastIndex = this.#at;
    const literal = LITERAL.exec(this.#text)?.[0];
    if (literal === undefined) return this.#fail('json-syntax', '{ [ "');
    if (literal !== 'true' && literal !== 'false' && literal !== 'null' && !NUMBER.test(literal)) {
      this.#fail('json-syntax', '{ [ "');
    }
    this.#at += literal.length;
    return literal === 'null' ? '' : literal;
  }

  #expect(code: number, what: string): void {
    if (this.#text.charCodeAt(this.#at) !== code) this.#fail('json-syntax', what);
    this.#at += 1;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#at += 1;
    }
  }

  #fail(code: string, expected = ''): never {
    const found = this.#text.slice(this.#at, this.#at + 12);
    throw new SyntaxFault(code, this.#at, { expected, found });
  }
}

/** Escapes are rare: the platform's own parser knows them all. */
function unescaped(raw: string, offset: number): string {
  try {
    return JSON.parse(`"${raw}"`);
  } catch {
    throw new SyntaxFault('json-string', offset);
  }
}
