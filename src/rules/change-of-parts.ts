import type { Base } from '../model/aspects.ts';
import type { Part } from '../model/budget.ts';
import { baseValue, type Fact } from '../model/fact.ts';
import type { Alternative, Term, ZeroRelation } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { changeOf, comparisonWith, linesOf, minus, plus, sumOf, times } from './terms.ts';

/** The changes of all parts add up to the change of the total. */
export const changeOfParts: Rule = {
  id: 'change-of-parts',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const list of line.breakdowns) {
        if (list.partial || list.total !== line.amount) continue;
        for (const comparison of line.comparisons) {
          const { base, change: stated } = comparison;
          const parts = stated && sumOf(list, (part) => partChange(part, base));
          if (!stated || !parts) continue;
          const differences = sumOf(list, (part) => partDifference(part, base));
          const alternatives = differences ? [computed([...differences, minus(stated, 'total')])] : [];
          yield { ...sum([...parts, minus(stated, 'total')]), alternatives };
        }
      }
    }
  },
};

function sum(terms: readonly Term[]): ZeroRelation {
  return { rule: 'change-of-parts', strength: 'derived', form: 'zero', terms, alternatives: [] };
}

/**
 * Changes that are exactly the differences of the printed amounts may have been computed from these: then they are as
 * wide as the rounding of two amounts each.
 */
function computed(terms: readonly Term[]): Alternative {
  return { tag: 'any-of', open: true, relation: sum(terms) };
}

function partChange({ line, sign }: Part, base: Base): Term[] | undefined {
  const terms = changeOf(line, comparisonWith(line, base), 'change');
  return terms && times(sign, terms);
}

/** A part's printed amounts, where its change is exactly their difference; its change where they are not printed. */
function partDifference(part: Part, base: Base): Term[] | undefined {
  const { amount } = part.line;
  const { value, change } = comparisonWith(part.line, base) ?? {};
  if (!amount || !value || !change) return partChange(part, base);
  if (!isDifference(change, amount, value)) return undefined;
  return times(part.sign, [plus(amount, 'current'), minus(value, 'base')]);
}

function isDifference(change: Fact, amount: Fact, value: Fact): boolean {
  return baseValue(amount).minus(baseValue(value)).eq(baseValue(change));
}
