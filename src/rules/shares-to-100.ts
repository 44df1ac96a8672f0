import type { Breakdown } from '../model/budget.ts';
import { constant } from '../model/fact.ts';
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
    const own = line.shares.filter((share) => share.wholes.length === 0);
    return own.length === 1 ? times(sign, [{ fact: own[0]!.fact, sign: 1, role: 'share' }]) : [];
  });
  if (terms.length < list.parts.length) return undefined;
  const alternatives: ZeroRelation['alternatives'] = [];
  return {
    rule: 'shares-to-100',
    strength: 'derived',
    form: 'zero',
    terms: [...terms, minus(HUNDRED, 'constant')],
    alternatives,
  };
}
