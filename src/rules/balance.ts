import type { Balanced } from '../model/budget.ts';
import { baseValue } from '../model/fact.ts';
import type { Relation, Term } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { baseOf, plus, times } from './terms.ts';

/** 收入总计 = 支出总计; and where both sides tell of the year before, so must they. */
export const balance: Rule = {
  id: 'balance',
  severity: 'error',
  *relate(budget) {
    for (const { left, right } of budget.balances) {
      yield equal([plus(left.amount, 'total')], [plus(right.amount, 'total')], 'hard');
      if (baseValue(left.amount).eq(baseValue(right.amount))) yield* before(left, right);
    }
  },
};

/** Equal totals with equal totals before have equal changes and equal rates. */
function* before(left: Balanced, right: Balanced): Generator<Relation> {
  for (const comparison of left.comparisons) {
    const match = right.comparisons.find(({ base }) => base === comparison.base);
    if (!match) continue;
    const [one, other] = [baseOf(left, comparison), baseOf(right, match)];
    if (one && other) yield equal(other, one, 'derived');
    if (comparison.change && match.change)
      yield equal([plus(match.change, 'total')], [plus(comparison.change, 'total')], 'derived');
    if (comparison.rate && match.rate)
      yield equal([plus(match.rate, 'total')], [plus(comparison.rate, 'total')], 'derived');
  }
}

function equal(left: readonly Term[], right: readonly Term[], strength: Relation['strength']): Relation {
  // The figure that is printed stands last, the one that is computed first.
  const [first, last] = right.length > left.length ? [right, left] : [left, right];
  const terms = [...first, ...times(-1, last)];
  return { rule: 'balance', strength, form: 'zero', terms, alternatives: [] };
}
