import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import { read } from '../../src/read/index.ts';

// Node 20 lacks what pdf.js asks for.
const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
buffers.transferToFixedLength ??= function (this: ArrayBuffer, length?: number) {
  return this.slice(0, length ?? this.byteLength);
};

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Seconds that the steps of one run took. */
export interface Steps {
  readonly read: number;
  readonly extract: number;
  readonly evaluate: number;
  readonly total: number;
}

/** Reads, extracts and evaluates a file once. */
export async function run({ name, bytes }: File): Promise<Steps> {
  const start = performance.now();
  const document: Document = await read(bytes, { name });
  const isRead = performance.now();
  const budget = extract(document);
  const isExtracted = performance.now();
  evaluate(budget);
  const end = performance.now();
  const seconds = (from: number, to: number) => (to - from) / 1000;
  return {
    read: seconds(start, isRead),
    extract: seconds(isRead, isExtracted),
    evaluate: seconds(isExtracted, end),
    total: seconds(start, end),
  };
}

/** The fastest of some runs behind some that only warm up: what else the machine does makes no run faster. */
export async function warm<T>(
  work: () => Promise<T>,
  runs: number,
  secondsOf: (result: T) => number,
): Promise<T> {
  for (let index = 0; index < WARMING; index += 1) await work();
  let best = await work();
  for (let index = 1; index < runs; index += 1) {
    const result = await work();
    if (secondsOf(result) < secondsOf(best)) best = result;
  }
  return best;
}

const WARMING = 3;

/** Seconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
