import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import { read } from '../../src/read/index.ts';

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Processor seconds of this process: other programs on the same machine do not count. */
export function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Processor seconds that the steps of one run took. */
export interface Steps {
  readonly read: number;
  readonly extract: number;
  readonly evaluate: number;
  readonly total: number;
}

/** Reads, extracts and evaluates a file once. */
export async function run({ name, bytes }: File): Promise<Steps> {
  const start = processor();
  const document: Document = await read(bytes, { name });
  const isRead = processor();
  const budget = extract(document);
  const isExtracted = processor();
  evaluate(budget);
  const end = processor();
  return {
    read: isRead - start,
    extract: isExtracted - isRead,
    evaluate: end - isExtracted,
    total: end - start,
  };
}

/** The fastest of some runs, behind some that only warm up. */
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

/** Processor seconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = processor();
  await work();
  return processor() - start;
}
