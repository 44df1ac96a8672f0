import type { Applied } from '../../model/result.ts';
import { placeOfFinding } from '../finding-texts.ts';
import { messageOf } from '../sentence.ts';
import type { Speaker } from '../speaker.ts';

/** How many findings the project's own decisions took out. */
export function suppressedCounts({ suppressed }: Applied): object {
  const of = (wanted: string) => suppressed.filter(({ kind }) => kind === wanted).length;
  return { ignore: of('ignore'), baseline: of('baseline') };
}

/** What the project's own decisions did: the findings that they took out, and those that do nothing any more. */
export function policyOf({ suppressed, lapsed }: Applied, speaker: Speaker): object {
  return {
    suppressed: suppressed.map(({ finding, kind, reason, entry }) => ({
      kind,
      reason,
      entry,
      rule: finding.rule,
      severity: finding.severity,
      message: messageOf(finding, speaker),
      fingerprint: finding.fingerprint,
      place: placeOfFinding(finding) ?? null,
    })),
    lapsed: lapsed.map(({ kind, entry, what, until }) => ({ kind, entry, what, ...(until && { until }) })),
  };
}
