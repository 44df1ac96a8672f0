import type { Failed } from '../../report/outcome.ts';
import { STDIN } from '../files.ts';
import type { CheckOptions } from '../program.ts';

/** One thing to assess: a file, or several that are one disclosure. Plain data, so that a worker can be sent it. */
export interface Job {
  /** What reports call it. */
  readonly name: string;
  readonly sources: readonly JobSource[];
  /** Last year's document. */
  readonly prior?: string;
}

export interface JobSource {
  /** Where it is read. */
  readonly file: string;
  readonly name: string;
  /** What was read already, of standard input: a worker has none. */
  readonly bytes?: Uint8Array;
}

/** Something named on the command line that is no file to assess, and why. */
export type Task = Job | Failed;

/** One job for each file; all files are one where they are one disclosure. */
export function jobsOf(
  files: readonly string[],
  { together, prior, stdinFilename }: CheckOptions,
): readonly Job[] {
  const sources = files.map((file) => ({ file, name: file === STDIN ? (stdinFilename ?? STDIN) : file }));
  const groups = together ? [sources] : sources.map((source) => [source]);
  return groups.map((group) => ({
    name: group.map(({ name }) => name).join(' + '),
    sources: group,
    ...(prior !== undefined && { prior }),
  }));
}
