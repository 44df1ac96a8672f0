/** The rows (or columns) of the table: those in use, and one for each run of empty ones between them. */
export class Axis {
  /** Positions in the sheet, ascending. */
  readonly #positions: number[] = [];
  readonly #indexes = new Map<number, number>();

  constructor(used: readonly number[], last: number) {
    const sorted = [...new Set(used)].sort((a, b) => a - b);
    let next = 0;
    for (const position of sorted) {
      if (position > last) continue;
      if (position > next) this.#positions.push(next);
      this.#indexes.set(position, this.#positions.length);
      this.#positions.push(position);
      next = position + 1;
    }
  }

  get size(): number {
    return this.#positions.length;
  }

  position(index: number): number {
    return this.#positions[index]!;
  }

  /** The index of a position; of one that has none, the index of the next that has. */
  at(position: number): number {
    const known = this.#indexes.get(position);
    if (known !== undefined) return known;
    let low = 0;
    let high = this.#positions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#positions[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
