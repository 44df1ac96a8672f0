import type { Catalogue } from '../../messages/index.ts';
import type { Fact } from '../../model/fact.ts';
import type { Result } from '../../model/result.ts';
import type { Verdict } from '../../model/verdict.ts';
import { unreadReason } from '../names.ts';
import type { Speaker } from '../speaker.ts';
import { placeOf } from './values.ts';

/** What could not be judged, and why: relations, figures, and parts of the document that were not read. */
export function uncheckedOf({ budget, verdicts, unjudged }: Result, speaker: Speaker): object[] {
  return [
    ...verdicts
      .filter(({ kind }) => kind === 'unchecked')
      .map((verdict) => uncheckedVerdict(verdict, speaker)),
    ...unjudged.map(({ rule, reason, facts }) => unchecked(rule, reason, facts, speaker)),
    ...budget.unread.map(({ what, reason, place }) => ({
      what,
      reason: unreadReason(reason, speaker.catalogue),
      place: placeOf(place),
    })),
  ];
}

function uncheckedVerdict({ relation, reason }: Verdict, speaker: Speaker): object {
  const stated = relation.form === 'ratio' ? relation.quotient : relation.terms.at(-1)!;
  return unchecked(relation.rule, reason ?? 'unreadable', [stated.fact], speaker);
}

function unchecked(
  rule: string,
  reason: keyof Catalogue['words']['reasons'],
  [fact]: readonly Fact[],
  { catalogue }: Speaker,
): object {
  const what = fact === undefined ? rule : `${rule}: ${fact.label} ${fact.text}`.trimEnd();
  return { what, reason: catalogue.words.reasons[reason], place: placeOf(fact?.place) };
}
