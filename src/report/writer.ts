import type { Shown } from './outcome-with-document.ts';

/**
 * A report in the making. It takes from each outcome what it needs, so that no outcome has to be kept: what it can say
 * at once is returned at once.
 */
export interface Writer {
  /** What stands before everything. */
  readonly head: string;
  add(outcome: Shown): string | Promise<string>;
  /** What is left to be written when there is no further outcome. */
  end(): string | Uint8Array | Promise<string>;
}

/** A writer of text, made at once. */
export interface TextWriter extends Writer {
  add(outcome: Shown): string;
  end(): string;
}

/** A writer whose report is made at its end, as a whole. */
export interface MadeAtEnd<T extends ReturnType<Writer['end']>> extends Writer {
  readonly head: '';
  add(outcome: Shown): '';
  end(): T;
}

/** A report that says of each file by itself what there is to say. */
export function eachFile(write: (outcome: Shown) => string, head = ''): TextWriter {
  return { head, add: write, end: () => '' };
}

/** The whole text of outcomes that are all at hand. */
export function written(writer: TextWriter, outcomes: readonly Shown[]): string {
  return [writer.head, ...outcomes.map((outcome) => writer.add(outcome)), writer.end()].join('');
}

/** The whole report of outcomes that are all at hand. */
export function complete<T extends ReturnType<Writer['end']>>(
  writer: MadeAtEnd<T>,
  outcomes: readonly Shown[],
): T {
  for (const outcome of outcomes) writer.add(outcome);
  return writer.end();
}
