import type { Fact } from '../model/fact.ts';
import type { Result } from '../model/result.ts';
import { nameOf, placeText, subjectOf, unreadReason } from './names.ts';
import { printedText, type Speaker } from './speaker.ts';

/** What was not checked, and why: relations without all their figures, and passages that could not be read. */
export function uncheckedTexts({ verdicts, unjudged, budget }: Result, speaker: Speaker): string[] {
  const { catalogue } = speaker;
  const { reasons } = catalogue.words;
  const relation = (rule: string, fact: Fact | undefined, reason: string): string => {
    const figure = fact && `${nameOf(fact, false, budget, catalogue)} ${printedText(fact, speaker)}`.trim();
    return sentence([rule, figure, placeText(fact?.place, catalogue)], reason);
  };
  return [
    ...verdicts
      .filter(({ kind }) => kind === 'unchecked')
      .map((verdict) =>
        relation(verdict.relation.rule, subjectOf(verdict.relation), reasons[verdict.reason ?? 'unreadable']),
      ),
    ...unjudged.map(({ rule, reason, facts }) => relation(rule, facts[0], reasons[reason])),
    ...budget.unread.map(({ what, reason, place }) =>
      sentence([what, placeText(place, catalogue)], unreadReason(reason, catalogue)),
    ),
  ];
}

function sentence(parts: readonly (string | undefined)[], reason: string): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join(' · ')}: ${reason}`;
}
