/**
 * A definition as it is written: objects, lists and texts. Every scalar keeps its text (`132.10`, `0205`), whether
 * it was quoted or not; an empty value and null are ''. Objects have no prototype, so no key is special.
 */
export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** Where the entries of an object or a list begin in the source. */
export interface Offsets {
  /** Of the value of an entry: an index of a list, a key of an object. */
  value(entry: string | number): number | undefined;
  key(key: string): number | undefined;
}

const OFFSETS = Symbol('offsets');

export function mark<T extends object>(container: T, offsets: Offsets): T {
  // Not enumerable: zod takes what is for an entry.
  Object.defineProperty(container, OFFSETS, { value: offsets, enumerable: false });
  return container;
}

/** Offset of an entry's value in the source, if the container was read from one. */
export function offsetOf(container: object, entry: string | number): number | undefined {
  return (container as { [OFFSETS]?: Offsets })[OFFSETS]?.value(entry);
}

/** Offset of a key of an object. */
export function keyOffsetOf(container: object, key: string): number | undefined {
  return (container as { [OFFSETS]?: Offsets })[OFFSETS]?.key(key);
}

/** Line and column, from 1, of offsets in a text. */
export class Lines {
  readonly #starts: number[] = [0];
  #last = 0;

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  locate(offset: number): { line: number; column: number } {
    const line = this.#lineOf(offset);
    return { line: line + 1, column: offset - this.#starts[line]! + 1 };
  }

  #lineOf(offset: number): number {
    // Most are asked for in the order of the text.
    for (const line of [this.#last, this.#last + 1]) {
      if (this.#starts[line]! <= offset && offset < (this.#starts[line + 1] ?? Number.POSITIVE_INFINITY)) {
        this.#last = line;
        return line;
      }
    }
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low;
  }
}

/** Told of a fault of the text after which reading can go on. */
export type Report = (code: string, offset: number, data?: Readonly<Record<string, string | number>>) => void;

/** A fault of the text itself, before anything is understood, after which nothing can be read. */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxFault';
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly offset: number;

  constructor(code: string, offset: number, data: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.data = data;
  }
}

/** Deepest nesting of a definition: statements, lines, breakdowns and parts need a dozen levels. */
export const MAX_DEPTH = 64;
