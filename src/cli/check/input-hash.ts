import { createHash } from 'node:crypto';
import type { JobContent } from './assess.ts';
import type { Job } from './job.ts';

/**
 * SHA-256 over all that an outcome comes from: the name and content of each file, which of them is last year's, and
 * what the project has decided, with the date where a decision ends on one. A later run may take the outcome over where
 * this is the same.
 */
export function inputHash(
  { sources, prior }: JobContent,
  { policy, today }: Pick<Job, 'policy' | 'today'>,
): string {
  const dated = policy?.ignore.some(({ until }) => until !== undefined);
  const decided = { ...(policy && { policy }), ...(dated && { today }) };
  const hash = createHash('sha256').update(JSON.stringify({ files: sources.length, ...decided }));
  for (const { name, bytes } of [...sources, ...(prior ? [prior] : [])]) {
    hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  }
  return hash.digest('hex');
}
