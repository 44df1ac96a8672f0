import type { Problem } from '../../model/errors.ts';
import { ndjsonLine } from '../../report/ndjson/write.ts';
import type { Shown } from '../../report/outcome-with-document.ts';
import { version } from '../version.ts';
import { assess } from './assess.ts';
import type { Job } from './job.ts';

/**
 * The outcome of a job as its line: what a worker answers, what `--resume` finds, and what every report of several
 * files is made from. So it does not matter where a file was checked, or when. A bug in the check of one file is an
 * error of that file.
 */
export async function lineOf(job: Job): Promise<string> {
  try {
    return written(job, await assess(job));
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return failedLine(job, { code: 'check-crashed', data: { detail } });
  }
}

function written(job: Job, outcome: Shown): string {
  const { document, ...rest } = outcome as Shown & { document?: unknown };
  try {
    return ndjsonLine(job.whole ? outcome : (rest as Shown), version, job.whole);
  } catch (error) {
    // No text may be longer than half a gigabyte.
    if (!(error instanceof RangeError)) throw error;
    return failedLine(job, { code: 'result-too-large', data: {} });
  }
}

/** The line of a job that came to nothing. It is not hashed: a later run tries again. */
export function failedLine({ name }: Job, problem: Problem): string {
  return ndjsonLine({ file: name, status: 'failed', problems: [problem] }, version);
}
