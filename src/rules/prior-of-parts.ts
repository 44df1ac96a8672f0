import type { Base } from '../model/aspects.ts';
import type { Part } from '../model/budget.ts';
import type { Term } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { baseOf, comparisonWith, linesOf, sumOf, times } from './terms.ts';

/** What the parts were before (as printed, or amount less change) adds up to what the total was. */
export const priorOfParts: Rule = {
  id: 'prior-of-parts',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const list of line.breakdowns) {
        if (list.partial || list.total !== line.amount) continue;
        for (const comparison of line.comparisons) {
          const total = baseOf(line, comparison);
          const parts = sumOf(list, (part) => partBase(part, comparison.base));
          if (!total || !parts) continue;
          const terms = [...parts, ...times(-1, total).reverse()];
          yield { rule: 'prior-of-parts', strength: 'derived', form: 'zero', terms, alternatives: [] };
        }
      }
    }
  },
};

function partBase({ line, sign }: Part, base: Base): Term[] | undefined {
  const terms = baseOf(line, comparisonWith(line, base));
  return terms && times(sign, terms);
}
