import type { Breakdown, Line, Share } from '../model/budget.ts';
import { powerOfTen } from '../model/decimal.ts';
import { constant, type Fact } from '../model/fact.ts';
import type { Alternative, RatioRelation, Relation, Term } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { sharesAddUp } from './shares-to-100.ts';
import { linesOf, plus } from './terms.ts';

/** A share is the part over its whole: 财政拨款1417.45万元,占比91.47%. */
export const share: Rule = {
  id: 'share',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const stated of line.shares) {
        const [first, ...others] = wholesOf(line, stated);
        const { amount } = line;
        if (!amount || !first) {
          yield {
            rule: 'share',
            reason: amount ? 'whole-unknown' : 'part-without-amount',
            facts: [stated.fact],
          };
          continue;
        }
        const relation = (whole: readonly Term[]) => ratio(amount, whole, stated.fact);
        const anyOf = others.map(
          (whole): Alternative => ({ tag: 'any-of', open: true, relation: relation(whole) }),
        );
        yield { ...relation(first), alternatives: [...anyOf, ...plugged(line, stated, first)] };
      }
    }
  },
};

/** The wholes that the text names, or the total whose part the line is. */
function wholesOf(line: Line, stated: Share): readonly (readonly Term[])[] {
  if (stated.wholes.length > 0) return stated.wholes;
  const total = breakdownOf(line)?.total ?? line.parent?.amount;
  return total ? [[plus(total, 'whole')]] : [];
}

function breakdownOf(line: Line): Breakdown | undefined {
  return line.parent?.breakdowns.find((list) => list.parts.some((part) => part.line === line));
}

function ratio(part: Fact, whole: readonly Term[], stated: Fact): RatioRelation {
  return {
    rule: 'share',
    strength: 'hard',
    form: 'ratio',
    terms: [plus(part, 'part')],
    under: whole,
    quotient: plus(stated, 'share'),
    alternatives: [],
  };
}

/** One share of a list is often moved by one unit of its last place, so that the printed shares add to 100. */
function plugged(line: Line, stated: Share, whole: readonly Term[]): Alternative[] {
  const list = breakdownOf(line);
  const requires = list && sharesAddUp(list);
  if (!requires || !line.amount) return [];
  const unit = powerOfTen(-stated.fact.roundingDecimals);
  return [unit, unit.neg()].map((moved): Alternative => {
    const { kind, text, place, decimals, roundingDecimals } = stated.fact;
    const plain = constant(stated.fact.value.plus(moved), stated.fact.unit);
    const shifted: Fact = { ...plain, kind, text, place, decimals, roundingDecimals, exact: false };
    const relation: Relation = ratio(line.amount!, whole, shifted);
    return { tag: 'plugged', open: true, relation, requires };
  });
}
