import type { Comparison, Line } from '../model/budget.ts';
import { altered, constant } from '../model/fact.ts';
import type { ClaimRelation, Severity, Term, Word } from '../model/relation.ts';
import { PERCENT } from '../model/unit.ts';
import type { Rule } from './rule.ts';
import { linesOf, minus, plus } from './terms.ts';

/**
 * A word that claims something of a difference agrees with it: 持平 with no change, 增加 with a rise, 大于 with an
 * amount that is larger than its base.
 */
export const wording: Rule = {
  id: 'wording',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const comparison of line.comparisons) {
        const { wording: claim } = comparison;
        const terms = claim && differenceOf(line, comparison);
        if (!claim || !terms) continue;
        const { word, fact: wordFact } = claim;
        const severity = severityOf(word);
        const common = {
          rule: 'wording',
          strength: 'hard',
          form: 'claim',
          alternatives: [],
          ...severity,
        } as const;
        yield { ...common, terms, word, wordFact } satisfies ClaimRelation;
      }
    }
  },
};

/** 持平 beside a small change is a slip of the pen; a wrong direction turns the statement round. */
function severityOf(word: Word): { severity?: Severity } {
  return word === 'flat' ? { severity: 'warning' } : {};
}

/**
 * What the word speaks of: the stated change, else the difference of the amounts, else how far the completion rate
 * is from 100 (完成100% but 大于).
 */
function differenceOf(line: Line, { value, change, rate, completion }: Comparison): Term[] | undefined {
  if (change) return [plus(change, 'change')];
  if (line.amount && value) return [plus(line.amount, 'current'), minus(value, 'base')];
  if (rate) return [plus(rate, 'rate')];
  if (!completion) return undefined;
  const exact = completion.value.eq(100) ? altered(completion, { exact: true }) : completion;
  return [plus(exact, 'completion'), minus(constant(100, PERCENT), 'constant')];
}
