import type { Fact } from '../model/fact.ts';
import type { Alternative, RatioRelation, Term } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { baseOf, linesOf, plus } from './terms.ts';

/** A completion rate is the amount over the budget that it is measured against: 完成年初预算的95.45%. */
export const completion: Rule = {
  id: 'completion',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const comparison of line.comparisons) {
        const stated = comparison.completion;
        const { amount } = line;
        if (!stated) continue;
        const own = baseOf(line, comparison);
        const [base, ...others] = comparison.bases.length > 0 ? comparison.bases : own ? [own] : [];
        if (!amount || !base) {
          yield {
            rule: 'completion',
            reason: amount ? 'base-unknown' : 'part-without-amount',
            facts: [stated],
          };
          continue;
        }
        const anyOf = others.map((other): Alternative => {
          return { tag: 'any-of', open: true, relation: ratio(amount, other, stated) };
        });
        const elsewhere = line.comparisons.filter((other) => other !== comparison);
        const wrong = elsewhere.flatMap((other): Alternative[] => {
          const terms = baseOf(line, other);
          return terms ? [{ tag: 'other-base', open: false, relation: ratio(amount, terms, stated) }] : [];
        });
        yield { ...ratio(amount, base, stated), alternatives: [...anyOf, ...wrong] };
      }
    }
  },
};

function ratio(amount: Fact, base: readonly Term[], stated: Fact): RatioRelation {
  return {
    rule: 'completion',
    strength: 'hard',
    form: 'ratio',
    terms: [plus(amount, 'current')],
    under: base,
    quotient: plus(stated, 'completion'),
    alternatives: [],
  };
}
