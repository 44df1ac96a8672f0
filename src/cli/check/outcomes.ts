import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../model/errors.ts';
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
import { Finished } from './resume.ts';
import { type Seat, WorkerLost, workerSeat } from './seat.ts';

/** Below so many files, starting workers costs more time than they save (docs/performance.md). */
const WORTH_WORKERS = 8;
/** Mebibytes of a worker's heap: a document of some hundred pages takes a tenth of it. */
const MEMORY = 2048;

/** What became of a task, with its line as ndjson has it. */
export interface Taken {
  readonly outcome: Shown;
  readonly line: string;
}

/** Workers to check so many tasks with; none where it is done in the program itself. */
export function workersFor(tasks: number, { workers }: Pick<CheckOptions, 'workers'>): number {
  if (workers !== undefined) return workers;
  return tasks < WORTH_WORKERS ? 0 : Math.min(tasks, availableParallelism());
}

/** Assesses many tasks and gives their outcomes in order; nothing for those that an interruption left undone. */
export async function* outcomesOf(
  tasks: readonly Task[],
  options: CheckOptions,
  interrupted: AbortSignal = new AbortController().signal,
): AsyncGenerator<Taken | undefined> {
  const finished = options.resume === undefined ? undefined : await Finished.open(options.resume);
  const seats = seatsFor(tasks.length, options);
  const close = () => Promise.all(seats.map((seat) => seat.close()));
  interrupted.addEventListener('abort', close);
  const runs = seats.map((seat) => async (given: Task) => {
    const task = await withStdin(given);
    if (!isJob(task)) return ndjsonLine(task, version);
    const known = await finished?.lineOf(task);
    if (known !== undefined || interrupted.aborted) return known;
    const line = await run(seat, task, options);
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

function seatsFor(tasks: number, options: CheckOptions): Seat<Job>[] {
  const count = workersFor(tasks, options);
  if (count === 0) return [{ run: lineOf, close: async () => {} }];
  const program = join(packageRoot(), 'dist/bin/worker.js');
  const settings = { program, timeout: options.timeout * 1000, memory: MEMORY };
  return Array.from({ length: count }, () => workerSeat<Job>(settings));
}

/** A worker that is lost is the error of the file that it was at. */
async function run(seat: Seat<Job>, job: Job, { timeout }: CheckOptions): Promise<string> {
  try {
    return await seat.run(job);
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    if (error.reason === 'timeout')
      return failedLine(job, { code: 'check-too-long', data: { seconds: timeout } });
    if (error.reason === 'memory')
      return failedLine(job, { code: 'check-too-large', data: { limit: MEMORY } });
    return failedLine(job, { code: 'check-crashed', data: { detail: error.message } });
  }
}
