import type { Breakdown, Line, Share } from '../model/budget.ts';
import { powerOfTen } from '../model/decimal.ts';
import { baseValue, constant, type Fact } from '../model/fact.ts';
import type { Alternative, RatioRelation, Term, ZeroRelation } from '../model/relation.ts';
import { anyOf, ratio } from './equations.ts';
import type { Rule } from './rule.ts';
import { sharesAddUp } from './shares-to-100.ts';
import { linesOf, plus } from './terms.ts';

/** A share is the part over its whole: 财政拨款1417.45万元,占比91.47%. */
export const share: Rule = {
  id: 'share',
  severity: 'error',
  *relate(budget) {
    const lists = new Lists();
    for (const line of linesOf(budget)) {
      lists.add(line);
      const list = lists.of(line);
      for (const stated of line.shares) {
        const [first, ...others] = wholesOf(line, stated, list?.breakdown);
        const { amount } = line;
        if (!amount || !first) {
          yield {
            rule: 'share',
            reason: amount ? 'whole-unknown' : 'part-without-amount',
            facts: [stated.fact],
          };
          continue;
        }
        const ofWhole = (whole: readonly Term[]) => shareOf(amount, whole, stated.fact);
        yield {
          ...ofWhole(first),
          alternatives: [
            ...others.map((whole) => anyOf(ofWhole(whole))),
            ...plugged(amount, stated, first, list ?? lists.alike(amount, stated)),
          ],
        };
      }
    }
  },
};

/** A breakdown, with the sum of its shares where it has one. */
interface List {
  readonly breakdown: Breakdown;
  readonly requires: ZeroRelation | undefined;
}

/** The lists that lines stand in, learnt on the way: a line comes after the one that it is a part of. */
class Lists {
  readonly #ofPart = new Map<Line, List>();
  readonly #ofShare = new Map<string, List>();

  add(line: Line): void {
    for (const breakdown of line.breakdowns) {
      const list = { breakdown, requires: sharesAddUp(breakdown) };
      for (const part of breakdown.parts) {
        if (part.reference || part.line.shares.length === 0) continue;
        this.#ofPart.set(part.line, list);
        for (const stated of part.line.shares) this.#ofShare.set(shareKey(part.line.amount, stated), list);
      }
    }
  }

  /** The list in which the same share of the same amount stood before: a plugged share is repeated as it is. */
  alike(amount: Fact, stated: Share): List | undefined {
    return this.#ofShare.get(shareKey(amount, stated));
  }

  of(line: Line): List | undefined {
    return this.#ofPart.get(line);
  }
}

function shareKey(amount: Fact | undefined, { fact }: Share): string {
  return `${amount ? baseValue(amount).toFixed() : ''} ${fact.value.toFixed()}`;
}

/** The wholes that the text names, or the total whose part the line is. */
function wholesOf(line: Line, stated: Share, list: Breakdown | undefined): readonly (readonly Term[])[] {
  if (stated.wholes.length > 0) return stated.wholes;
  const total = list?.total ?? line.parent?.amount;
  return total ? [[plus(total, 'whole')]] : [];
}

function shareOf(part: Fact, whole: readonly Term[], stated: Fact): RatioRelation {
  return ratio('share', [plus(part, 'part')], whole, plus(stated, 'share'));
}

/** One share of a list is often moved by one unit of its last place, so that the printed shares add to 100. */
function plugged(amount: Fact, stated: Share, whole: readonly Term[], list: List | undefined): Alternative[] {
  const requires = list?.requires;
  if (!requires) return [];
  const unit = powerOfTen(-stated.fact.roundingDecimals);
  return [unit, unit.neg()].map((moved): Alternative => {
    const { kind, text, place, decimals, roundingDecimals } = stated.fact;
    const plain = constant(stated.fact.value.plus(moved), stated.fact.unit);
    const shifted: Fact = { ...plain, kind, text, place, decimals, roundingDecimals, exact: false };
    return { tag: 'plugged', open: true, relation: shareOf(amount, whole, shifted), requires };
  });
}
