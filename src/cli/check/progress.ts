import type { BatchMessages } from '../../messages/batch.ts';
import { isFailed, type Outcome } from '../../report/outcome.ts';
import { wrap } from '../../report/text.ts';

/** The part of a terminal that progress needs. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Milliseconds between two looks of the line. */
const PAUSE = 200;
/** Milliseconds after which the rate says something about the time left. */
const SETTLED = 2000;
const CLEAR = '\r\u001b[K';

/** One line that says how far the run has come; only where a terminal reads it. */
export class Progress {
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #begun: number;
  #done = 0;
  #findings = 0;
  #shown = false;

  constructor(
    private readonly all: number,
    private readonly messages: BatchMessages,
    private readonly stream: ProgressStream,
    private readonly now: () => number = Date.now,
  ) {
    this.#begun = now();
    if (stream.isTTY) this.#timer = setInterval(() => this.show(), PAUSE).unref();
  }

  add(outcome: Outcome): void {
    this.#done += 1;
    if (!isFailed(outcome)) this.#findings += outcome.result.findings.length;
  }

  show(): void {
    if (!this.stream.isTTY) return;
    const { columns = 80 } = this.stream;
    this.stream.write(CLEAR + wrap(this.messages.progress(this.#words()), columns - 1)[0]);
    this.#shown = true;
  }

  /** Makes room for what else is to be printed. */
  clear(): void {
    if (this.#shown) this.stream.write(CLEAR);
    this.#shown = false;
  }

  end(): void {
    clearInterval(this.#timer);
    this.clear();
  }

  #words(): Parameters<BatchMessages['progress']>[0] {
    const { all } = this;
    const past = this.now() - this.#begun;
    const rate = past === 0 ? 0 : (this.#done / past) * 1000;
    const left = past < SETTLED || rate === 0 ? undefined : (all - this.#done) / rate;
    return { done: this.#done, all, findings: this.#findings, rate, left };
  }
}
