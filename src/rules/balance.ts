import type { Balanced } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { minus, plus } from './terms.ts';

/** 收入总计 = 支出总计; and where both sides tell of the year before, so must they. */
export const balance: Rule = {
  id: 'balance',
  severity: 'error',
  *relate(budget) {
    for (const { left, right } of budget.balances) {
      yield equal(left.amount, right.amount, 'hard');
      for (const [one, other] of comparedFigures(left, right)) yield equal(one, other, 'derived');
    }
  },
};

/** Equal totals with equal totals before have equal changes and equal rates. */
function comparedFigures(left: Balanced, right: Balanced): [Fact, Fact][] {
  return left.comparisons.flatMap((comparison) => {
    const match = right.comparisons.find(({ base }) => base === comparison.base);
    const pairs: [Fact | undefined, Fact | undefined][] = [
      [comparison.value, match?.value],
      [comparison.change, match?.change],
      [comparison.rate, match?.rate],
    ];
    return pairs.filter((pair): pair is [Fact, Fact] => pair[0] !== undefined && pair[1] !== undefined);
  });
}

function equal(left: Fact, right: Fact, strength: Relation['strength']): Relation {
  const terms = [plus(left, 'total'), minus(right, 'total')];
  return { rule: 'balance', strength, form: 'zero', terms, alternatives: [] };
}
