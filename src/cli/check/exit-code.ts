import { SEVERITIES } from '../../model/relation.ts';
import type { FailLevel } from '../../policy/fail-levels.ts';
import { isFailed, type Outcome } from '../../report/outcome.ts';
import { EXIT } from '../exit.ts';

/** The exit code of a run with these outcomes; the greatest counts. */
export function exitCodeOf(outcome: Outcome, failOn: FailLevel): number {
  if (isFailed(outcome)) return EXIT.failed;
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const { findings } = outcome.result.summary;
  return counted.some((severity) => findings[severity] > 0) ? EXIT.findings : EXIT.clean;
}
