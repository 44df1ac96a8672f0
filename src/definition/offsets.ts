import type { Offsets } from './tree.ts';

/** Offsets of one list or object by itself. */
export function offsetsOf(
  at: readonly number[],
  keys: readonly string[] = [],
  keyAt: readonly number[] = [],
): Offsets {
  return {
    value: (entry) => at[typeof entry === 'number' ? entry : keys.indexOf(entry)],
    key: (key) => keyAt[keys.indexOf(key)],
  };
}

/** The offsets of all lists and objects of a text in one table: a large definition has more of these than of figures. */
export class OffsetTable {
  #offsets = new Int32Array(1024);
  #length = 0;

  /** Adds what stands in a list from `start` to before `end`; where it stands in the table. */
  add(offsets: readonly number[], start: number, end: number): number {
    const from = this.#length;
    this.#length += end - start;
    if (this.#length > this.#offsets.length) this.#grow();
    for (let index = start; index < end; index += 1) this.#offsets[from + index - start] = offsets[index]!;
    return from;
  }

  at(index: number): number | undefined {
    return this.#offsets[index];
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#length);
    larger.set(this.#offsets);
    this.#offsets = larger;
  }
}

/** Offsets that stand in a table: those of the values, and behind them those of the keys. */
export class OffsetsInTable implements Offsets {
  readonly #table: OffsetTable;
  readonly #from: number;
  readonly #keys: readonly string[] | undefined;

  constructor(table: OffsetTable, from: number, keys?: readonly string[]) {
    this.#table = table;
    this.#from = from;
    this.#keys = keys;
  }

  value(entry: string | number): number | undefined {
    const index = typeof entry === 'number' ? entry : (this.#keys?.indexOf(entry) ?? -1);
    return index < 0 ? undefined : this.#table.at(this.#from + index);
  }

  key(key: string): number | undefined {
    const index = this.#keys?.indexOf(key) ?? -1;
    return index < 0 ? undefined : this.#table.at(this.#from + this.#keys!.length + index);
  }
}
