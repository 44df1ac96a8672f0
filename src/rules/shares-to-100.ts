import type { Breakdown, Share } from '../model/budget.ts';
import { baseValue, constant, type Fact } from '../model/fact.ts';
import type { ZeroRelation } from '../model/relation.ts';
import { PERCENT } from '../model/unit.ts';
import type { Rule } from './rule.ts';
import { linesOf, minus, times } from './terms.ts';

/** The shares of all parts of one whole add up to 100 %. */
export const sharesTo100: Rule = {
  id: 'shares-to-100',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const list of line.breakdowns) {
        const relation = sharesAddUp(list);
        if (relation) yield relation;
      }
    }
  },
};

const HUNDRED = constant(100, PERCENT);

/** The relation, where the list claims to be all and every part has one share, of that list's own whole. */
export function sharesAddUp(list: Breakdown): ZeroRelation | undefined {
  if (list.partial || list.parts.length < 2) return undefined;
  const terms = list.parts.flatMap(({ line, sign }) => {
    const own = line.shares.filter((share) => isOf(share, list.total));
    return own.length === 1 ? times(sign, [{ fact: own[0]!.fact, sign: 1, role: 'share' }]) : [];
  });
  if (terms.length < list.parts.length) return undefined;
  return {
    rule: 'shares-to-100',
    strength: 'derived',
    form: 'zero',
    terms: [...terms, minus(HUNDRED, 'constant')],
    alternatives: [],
  };
}

/** Whether a share is of the list's total: it names no other, or that amount by its name (占支出总预算78.33%). */
function isOf({ wholes }: Share, total: Fact | undefined): boolean {
  const [first] = wholes;
  if (!first) return true;
  const [only, ...more] = first;
  if (wholes.length > 1 || more.length > 0 || !only || !total) return false;
  return (
    only.fact === total ||
    (only.fact.unit.kind === total.unit.kind && baseValue(only.fact).eq(baseValue(total)))
  );
}
