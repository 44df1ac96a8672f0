import type { Base } from '../model/aspects.ts';
import type { Line, Part } from '../model/budget.ts';
import { baseValue, type Fact, roundingOf } from '../model/fact.ts';
import type { Term, ZeroRelation } from '../model/relation.ts';
import { anyOf } from './equations.ts';
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
          const terms = [...parts, minus(stated, 'total')];
          const parted = list.parts.map((part) => part.line);
          const rounding = [...parted, line].flatMap((each) => baseRounding(each, base));
          yield { ...sum(terms), alternatives: [anyOf(sum([...rounding, ...terms]))] };
        }
      }
    }
  },
};

function sum(terms: readonly Term[]): ZeroRelation {
  return { rule: 'change-of-parts', strength: 'derived', form: 'zero', terms, alternatives: [] };
}

function partChange({ line, sign }: Part, base: Base): Term[] | undefined {
  const terms = changeOf(line, comparisonWith(line, base), 'change');
  return terms && times(sign, terms);
}

/**
 * A change may have been computed from two rounded amounts: then it is off by the rounding of both. Only where these
 * are printed beside it, and it is not their difference, it was not.
 */
function baseRounding(line: Line, base: Base): Term[] {
  const { value, change } = comparisonWith(line, base) ?? {};
  if (!change || (line.amount && value && !isDifference(change, line.amount, value))) return [];
  return [plus(roundingOf(change), 'constant')];
}

function isDifference(change: Fact, amount: Fact, value: Fact): boolean {
  return baseValue(amount).minus(baseValue(value)).eq(baseValue(change));
}
