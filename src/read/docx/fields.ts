/**
 * Complex fields: between `begin` and `separate` stands the instruction (a field within it included), between `separate`
 * and `end` the result that is printed. They may nest and run over paragraphs.
 */
export class Fields {
  /** For each open field, whether its result has begun. */
  #open: boolean[] = [];
  #instructions = 0;

  get isInstruction(): boolean {
    return this.#instructions > 0;
  }

  mark(type: string | undefined): void {
    if (type === 'begin') {
      this.#open.push(false);
      this.#instructions++;
    } else if (type === 'separate' && this.#open.at(-1) === false) {
      this.#open[this.#open.length - 1] = true;
      this.#instructions--;
    } else if (type === 'end' && this.#open.pop() === false) this.#instructions--;
  }

  /** An instruction ends with its paragraph at the latest: a damaged field must not swallow the rest. */
  endParagraph(): void {
    if (this.#instructions === 0) return;
    this.#open = this.#open.map(() => true);
    this.#instructions = 0;
  }
}
