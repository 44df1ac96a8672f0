import { join } from 'node:path';
import { InputError, type Problem } from '../../model/errors.ts';
import { fromNdjson } from '../../report/ndjson/read.ts';
import { ndjsonLine } from '../../report/ndjson/write.ts';
import type { Shown } from '../../report/outcome-with-document.ts';
import { readBytes, STDIN } from '../files.ts';
import type { CheckOptions } from '../program.ts';
import { packageRoot } from '../shipped.ts';
import { version } from '../version.ts';
import { inOrder } from './in-order.ts';
import { isJob, type Job, type Task } from './job.ts';
import { failedLine, lineOf } from './line.ts';
import { MemoryWatch } from './memory.ts';
import { Finished } from './resume.ts';
import { type Seat, WorkerLost, workerSeat } from './seat.ts';
import { workersFor } from './workers.ts';

/** Mebibytes of a worker's heap: a document of some hundred pages takes a tenth of it. */
const HEAP = 2048;
/** Mebibytes that the program may take, and as many for each worker, with what files inflate to. */
const MEMORY = 1536;

/** What became of a task, with its line as ndjson has it. */
export interface Taken {
  readonly outcome: Shown;
  readonly line: string;
}

/** Assesses many tasks and gives their outcomes in order; nothing for those that an interruption left undone. */
export async function* outcomesOf(
  tasks: readonly Task[],
  options: CheckOptions,
  interrupted: AbortSignal = new AbortController().signal,
): AsyncGenerator<Taken | undefined> {
  const finished = options.resume === undefined ? undefined : await Finished.open(options.resume);
  const workers = workersFor(tasks, options);
  const seats = seatsFor(workers, options);
  const close = () => Promise.all(seats.map((seat) => seat.close()));
  interrupted.addEventListener('abort', close);
  const runs = seats.map((seat) => async (given: Task) => {
    const task = await withStdin(given);
    if (!isJob(task)) return ndjsonLine(task, version);
    const known = await finished?.lineOf(task);
    if (known !== undefined || interrupted.aborted) return known;
    const line = await run(seat, task, workers, options);
    return interrupted.aborted ? undefined : line;
  });
  try {
    for await (const line of inOrder(tasks, runs)) {
      yield line === undefined ? undefined : { outcome: fromNdjson(line)[0]!, line };
    }
  } finally {
    await close();
    await finished?.close();
  }
}

/** Standard input is read here: a worker has none. */
async function withStdin(task: Task): Promise<Task> {
  if (!isJob(task) || !task.sources.some(({ file }) => file === STDIN)) return task;
  try {
    const bytes = await readBytes(STDIN);
    const sources = task.sources.map((source) => (source.file === STDIN ? { ...source, bytes } : source));
    return { ...task, sources };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file: task.name, status: 'failed', problems: error.problems };
  }
}

function seatsFor(count: number, { timeout }: CheckOptions): Seat<Job>[] {
  if (count === 0) return [{ run: lineOf, close: async () => {} }];
  const program = join(packageRoot(), 'dist/bin/worker.js');
  const memory = new MemoryWatch(memoryOf(count));
  const settings = { program, timeout: timeout * 1000, heap: HEAP, memory };
  return Array.from({ length: count }, () => workerSeat<Job>(settings));
}

function memoryOf(workers: number): number {
  return MEMORY * (1 + workers);
}

/** A worker that is lost is the error of the file that it was at. */
async function run(seat: Seat<Job>, job: Job, workers: number, { timeout }: CheckOptions): Promise<string> {
  try {
    return await seat.run(job);
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    return failedLine(job, problemOf(error, workers, timeout));
  }
}

function problemOf({ reason, message }: WorkerLost, workers: number, seconds: number): Problem {
  if (reason === 'timeout') return { code: 'check-too-long', data: { seconds } };
  if (reason === 'heap') return { code: 'check-too-large', data: { limit: HEAP } };
  if (reason === 'memory') return { code: 'check-too-large', data: { limit: memoryOf(workers) } };
  return { code: 'check-crashed', data: { detail: message } };
}
