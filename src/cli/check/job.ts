import type { Policy } from '../../policy/policy.ts';
import type { Failed } from '../../report/outcome.ts';
import { today } from '../clock.ts';
import type { Settings } from '../config.ts';
import { STDIN } from '../files.ts';
import type { CheckOptions } from '../program.ts';
import type { Input } from './inputs.ts';

type JobOptions = Pick<CheckOptions, 'together' | 'prior' | 'stdinFilename'>;

/** One thing to assess: a file, or several that are one disclosure. Plain data, so that a worker can be sent it. */
export interface Job {
  /** What reports call it. */
  readonly name: string;
  readonly sources: readonly JobSource[];
  /** Last year's document. */
  readonly prior?: string;
  /** A later run may take the outcome over: what it comes from is hashed. */
  readonly hashed?: boolean;
  /** A report shows the whole source. */
  readonly whole?: boolean;
  /** What the project has decided of it. */
  readonly policy?: Policy;
  /** The date on which its decisions are applied, as 2026-12-31. */
  readonly today: string;
}

export interface JobSource {
  /** Where it is read. */
  readonly file: string;
  readonly name: string;
  /** What was read already, of standard input: a worker has none. */
  readonly bytes?: Uint8Array;
}

/** A job, or something that was named and cannot be one. */
export type Task = Job | Failed;

export function isJob(task: Task): task is Job {
  return 'sources' in task;
}

export function nameOfTask(task: Task): string {
  return isJob(task) ? task.name : task.file;
}

/** One job for each file; all files are one where they are one disclosure. */
export function tasksOf(
  inputs: readonly Input[],
  { together, prior, stdinFilename }: JobOptions,
  settings: Pick<Settings, 'policyFor'>,
  needs: Pick<Job, 'hashed' | 'whole'> = {},
): Task[] {
  const jobOf = (files: readonly string[]): Job => {
    const sources = files.map((file) => ({ file, name: file === STDIN ? (stdinFilename ?? STDIN) : file }));
    const name = sources.map((source) => source.name).join(' + ');
    const policy = settings.policyFor(files[0]!);
    return {
      name,
      sources,
      ...needs,
      ...(prior !== undefined && { prior }),
      ...(policy && { policy }),
      today: today(),
    };
  };
  if (!together) return inputs.map((input) => (typeof input === 'string' ? jobOf([input]) : input));
  const files = inputs.filter((input) => typeof input === 'string');
  const failed = inputs.filter((input) => typeof input !== 'string');
  return [...failed, ...(files.length > 0 ? [jobOf(files)] : [])];
}
