import type { Term } from '../model/relation.ts';
import { anyOf, otherBase, ratio } from './equations.ts';
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
        const over = (under: readonly Term[]) =>
          ratio('completion', [plus(amount, 'current')], under, plus(stated, 'completion'));
        const elsewhere = line.comparisons
          .filter((other) => other !== comparison)
          .flatMap((other) => {
            const terms = baseOf(line, other);
            return terms ? [otherBase(over(terms))] : [];
          });
        yield { ...over(base), alternatives: [...others.map((other) => anyOf(over(other))), ...elsewhere] };
      }
    }
  },
};
