import { MapBuilder } from './map-builder.ts';
import { offsetsOf } from './offsets.ts';
import { MAX_DEPTH, mark, type Tree } from './tree.ts';
import { OUTSIDE, YamlScanner } from './yaml-scanner.ts';

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
    // A pattern may run out of room in a scalar of millions of words.
    if (outside === OUTSIDE || outside instanceof RangeError) return undefined;
    throw outside;
  }
}

/** Tabs, control characters, lone carriage returns, a byte order mark; directives and document marks. */
const UNUSUAL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

/** A value, and where it begins. */
type Placed = readonly [value: Tree, at: number];

class PlainReader {
  readonly #scanner: YamlScanner;
  #depth = 0;

  constructor(text: string) {
    this.#scanner = new YamlScanner(text);
  }

  document(): Tree {
    if (!this.#scanner.nextContent()) throw OUTSIDE;
    const tree = this.#block();
    if (!this.#scanner.ended) throw OUTSIDE;
    return tree;
  }

  /** A list or map whose first entry is here. */
  #block(): Tree {
    const indent = this.#scanner.column;
    return this.#within(() => (this.#scanner.isDash() ? this.#blockList(indent) : this.#blockMap(indent)));
  }

  #blockMap(indent: number): Tree {
    const map = new MapBuilder();
    do {
      if (this.#scanner.isDash()) throw OUTSIDE;
      const keyAt = this.#scanner.at;
      const key = this.#scanner.key(false);
      if (map.has(key)) throw OUTSIDE;
      map.add(key, keyAt, ...this.#blockValue(indent, true));
    } while (this.#goesOn(indent));
    return map.done();
  }

  #blockList(indent: number): Tree {
    const items: Tree[] = [];
    const at: number[] = [];
    do {
      if (!this.#scanner.isDash()) break;
      this.#scanner.takes('-');
      const [item, offset] = this.#blockValue(indent, false);
      items.push(item);
      at.push(offset);
    } while (this.#goesOn(indent));
    return mark(items, offsetsOf(at));
  }

  /** Whether the next content stands at `indent` too; what stands deeper continues nothing that is read here. */
  #goesOn(indent: number): boolean {
    const { ended, column } = this.#scanner;
    if (ended) return false;
    if (column > indent) throw OUTSIDE;
    return column === indent;
  }

  /** What follows a colon or a dash; afterwards, the next content is at hand. */
  #blockValue(indent: number, ofKey: boolean): Placed {
    const scanner = this.#scanner;
    if (scanner.atLineEnd()) {
      const after = scanner.at;
      if (!scanner.nextContent()) return ['', after];
      const { column, at } = scanner;
      const deeper = column > indent || (ofKey && column === indent && scanner.isDash());
      return deeper ? [this.#block(), at] : ['', after];
    }
    const { at } = scanner;
    if (!ofKey && (scanner.isDash() || scanner.isKey())) return [this.#block(), at];
    const value = this.#inline(indent, false);
    if (!scanner.atLineEnd()) throw OUTSIDE;
    // A line that stands deeper would continue the value.
    if (scanner.nextContent() && scanner.column > indent) throw OUTSIDE;
    return [value, at];
  }

  /** A collection in brackets, or a scalar. */
  #inline(indent: number, flow: boolean): Tree {
    if (this.#scanner.takes('[')) return this.#within(() => this.#flowList(indent));
    if (this.#scanner.takes('{')) return this.#within(() => this.#flowMap(indent));
    return this.#scanner.scalar(flow);
  }

  #flowList(indent: number): Tree {
    const items: Tree[] = [];
    const at: number[] = [];
    while (!this.#closes(']', indent)) {
      at.push(this.#scanner.at);
      items.push(this.#inline(indent, true));
      this.#separated(']', indent);
    }
    return mark(items, offsetsOf(at));
  }

  #flowMap(indent: number): Tree {
    const map = new MapBuilder();
    while (!this.#closes('}', indent)) {
      const keyAt = this.#scanner.at;
      const key = this.#scanner.key(true);
      if (map.has(key)) throw OUTSIDE;
      this.#skipFlowSpace(indent);
      const { at } = this.#scanner;
      map.add(key, keyAt, this.#inline(indent, true), at);
      this.#separated('}', indent);
    }
    return map.done();
  }

  #closes(close: string, indent: number): boolean {
    this.#skipFlowSpace(indent);
    return this.#scanner.takes(close);
  }

  #separated(close: string, indent: number): void {
    this.#skipFlowSpace(indent);
    if (!this.#scanner.takes(',') && this.#scanner.char !== close) throw OUTSIDE;
  }

  /** Spaces, lines and comments within brackets; what follows on a new line stands deeper than `indent`. */
  #skipFlowSpace(indent: number): void {
    if (!this.#scanner.atLineEnd()) return;
    if (!this.#scanner.nextContent() || this.#scanner.column <= indent) throw OUTSIDE;
  }

  #within(read: () => Tree): Tree {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw OUTSIDE;
    const tree = read();
    this.#depth -= 1;
    return tree;
  }
}
