import type { Severity } from '../model/relation.ts';
import type { Summary } from '../model/result.ts';
import { isFailed, type Outcome } from './outcome.ts';

/** The little of an outcome that an overview of many files shows. */
export interface Digest {
  readonly file: string;
  readonly status: 'checked' | 'failed' | 'not-assessable';
  readonly entity?: string;
  readonly year?: number;
  readonly findings: readonly { readonly rule: string; readonly severity: Severity }[];
  readonly summary?: Summary;
}

export function digestOf(outcome: Outcome): Digest {
  const { file } = outcome;
  if (isFailed(outcome)) return { file, status: outcome.status, findings: [] };
  const { budget, findings, summary } = outcome.result;
  const { entity, year } = budget;
  return {
    file,
    status: 'checked',
    ...(entity !== undefined && { entity }),
    ...(year !== undefined && { year }),
    findings: findings.map(({ rule, severity }) => ({ rule, severity })),
    summary,
  };
}
