import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { CheckOptions } from '../program.ts';
import { isJob, type Task } from './job.ts';

/** Below so many files, starting several workers costs more time than they save (docs/performance.md). */
const WORTH_WORKERS = 8;

/**
 * Workers to check tasks with; none where it is done in the program itself. A published document comes from anywhere:
 * it is checked in a worker even where it is the only one, as only a worker can be given up.
 */
export function workersFor(tasks: readonly Task[], { workers }: Pick<CheckOptions, 'workers'>): number {
  if (workers !== undefined) return workers;
  if (tasks.length >= WORTH_WORKERS) return Math.min(tasks.length, availableParallelism());
  return tasks.some(isOfUnknownCost) ? 1 : 0;
}

/** What a definition or plain text costs is limited by its length; what other files unpack to is not. */
function isOfUnknownCost(task: Task): boolean {
  if (!isJob(task)) return false;
  const names = [...task.sources.map(({ name }) => name), ...(task.prior === undefined ? [] : [task.prior])];
  return names.some((name) => !PLAIN.has(extname(name).slice(1).toLowerCase()));
}

const PLAIN: ReadonlySet<string> = new Set(['yaml', 'yml', 'json', 'txt', 'md']);
