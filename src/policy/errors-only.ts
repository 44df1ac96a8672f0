import type { Result } from '../model/result.ts';

/** A result with its errors alone: what a quiet run shows. */
export function errorsOnly(result: Result): Result {
  const findings = result.findings.filter(({ severity }) => severity === 'error');
  const counts = { error: findings.length, warning: 0, hint: 0 };
  return { ...result, findings, summary: { ...result.summary, findings: counts } };
}
