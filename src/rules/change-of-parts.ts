import type { Base } from '../model/aspects.ts';
import type { Part } from '../model/budget.ts';
import type { Term } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { changeOf, comparisonWith, linesOf, minus, sumOf, times } from './terms.ts';

/** The changes of all parts add up to the change of the total. */
export const changeOfParts: Rule = {
  id: 'change-of-parts',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const list of line.breakdowns) {
        if (list.partial || list.total !== line.amount) continue;
        for (const { base, change: stated } of line.comparisons) {
          const parts = stated && sumOf(list, (part) => partChange(part, base));
          if (!stated || !parts) continue;
          const terms = [...parts, minus(stated, 'total')];
          yield { rule: 'change-of-parts', strength: 'derived', form: 'zero', terms, alternatives: [] };
        }
      }
    }
  },
};

function partChange({ line, sign }: Part, base: Base): Term[] | undefined {
  const terms = changeOf(line, comparisonWith(line, base), 'change');
  return terms && times(sign, terms);
}
