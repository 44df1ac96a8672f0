import { createHash } from 'node:crypto';
import type { JobContent } from './assess.ts';

/**
 * SHA-256 over all that an outcome comes from: the name and content of each file, and which of them is last year's. A
 * later run may take the outcome over where this is the same.
 */
export function inputHash({ sources, prior }: JobContent): string {
  const hash = createHash('sha256').update(JSON.stringify({ files: sources.length }));
  for (const { name, bytes } of [...sources, ...(prior ? [prior] : [])]) {
    hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  }
  return hash.digest('hex');
}
