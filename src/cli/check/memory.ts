/** Milliseconds between two looks: in that time a program fills some hundred mebibytes. */
const PAUSE = 50;

/** Gives a piece of work up; done when its memory is free again. */
export type GiveUp = () => Promise<void>;

/**
 * Watches the memory of the whole program while work is being done. The limit of a worker's heap does not count what
 * is inflated from a file. Where there is too much, the work that is longest under way is given up, one at a time: to
 * fill so much memory takes longer than to check a file.
 */
export class MemoryWatch {
  readonly #working = new Set<GiveUp>();
  #timer: NodeJS.Timeout | undefined;
  #isGivingUp = false;

  /** @param most mebibytes that the program may take. */
  constructor(
    private readonly most: number,
    private readonly resident: () => number = process.memoryUsage.rss,
  ) {}

  begin(work: GiveUp): void {
    this.#working.add(work);
    this.#timer ??= setInterval(() => void this.#look(), PAUSE);
  }

  end(work: GiveUp): void {
    this.#working.delete(work);
    if (this.#working.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    const [longest] = this.#working;
    if (this.#isGivingUp || !longest || this.resident() <= this.most * 1024 * 1024) return;
    this.#isGivingUp = true;
    await longest();
    this.#isGivingUp = false;
  }
}
