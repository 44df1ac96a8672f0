import type { Comparison, Line } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Alternative, Relation, Strength, Term, Unjudged } from '../model/relation.ts';
import { anyOf, otherBase, ratio } from './equations.ts';
import type { Rule } from './rule.ts';
import { baseOf, changeOf, comparisonWith, isNothing, linesOf, minus, plus, sumOf, times } from './terms.ts';

/**
 * A rate is the change over the base: against the stated change, and against the two amounts. Where no base is
 * printed it is the current amount less the change.
 */
export const rate: Rule = {
  id: 'rate',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const comparison of line.comparisons) {
        if (comparison.rate && !isZeroBase(line, comparison)) yield* rates(line, comparison, comparison.rate);
      }
    }
  },
};

/** A rate of nothing is no matter of arithmetic: the rule `zero-base` has it. */
export function isZeroBase(line: Line, comparison: Comparison): boolean {
  const base = baseOf(line, comparison);
  return base !== undefined && isNothing(base);
}

function* rates(line: Line, comparison: Comparison, stated: Fact): Generator<Relation | Unjudged> {
  const { amount } = line;
  const { value, change } = comparison;
  const [named, ...others] = comparison.bases;
  const ofParts = changeOfParts(line, comparison);
  const base = baseOf(line, comparison) ?? (ofParts && [plus(amount!, 'current'), ...times(-1, ofParts)]);
  const difference = changeOf(line, comparison, 'change') ?? fromBase(amount, named) ?? ofParts;
  if (named && difference) {
    const alternatives = others.map((other) => anyOf(rateOf(difference, other, stated)));
    yield { ...rateOf(difference, named, stated), alternatives };
    return;
  }
  if (!base || !difference) {
    yield {
      rule: 'rate',
      reason: amount || change ? 'base-unknown' : 'part-without-amount',
      facts: [stated],
    };
    return;
  }
  const wrongBases = otherBases(line, comparison, difference, stated);
  yield { ...rateOf(difference, base, stated), alternatives: wrongBases };
  if (amount && value && change) {
    const between = [plus(amount, 'current'), minus(value, 'base')];
    yield { ...rateOf(between, base, stated, 'derived'), alternatives: wrongBases };
  }
}

/** The amount less a base that stands elsewhere. */
function fromBase(amount: Fact | undefined, base: readonly Term[] | undefined): Term[] | undefined {
  return amount && base && [plus(amount, 'current'), ...times(-1, base)];
}

/** Where only the parts say by how much they changed, and they are all: the change of the total. */
function changeOfParts(line: Line, { base, change, value }: Comparison): Term[] | undefined {
  const whole = line.breakdowns.find((list) => !list.partial && list.total === line.amount);
  if (!line.amount || !whole || change || value) return undefined;
  return sumOf(whole, ({ line: part, sign }) => {
    const terms = changeOf(part, comparisonWith(part, base), 'change');
    return terms && times(sign, terms);
  });
}

/** The rate may divide by the current amount, or by what another comparison of the same line goes against. */
function otherBases(line: Line, comparison: Comparison, difference: Term[], stated: Fact): Alternative[] {
  const others = line.comparisons.filter((other) => other !== comparison).map((other) => baseOf(line, other));
  const current = line.amount ? [[plus(line.amount, 'base')]] : [];
  return [...current, ...others].flatMap((base) =>
    base ? [otherBase(rateOf(difference, base, stated, 'derived'))] : [],
  );
}

function rateOf(terms: readonly Term[], under: readonly Term[], stated: Fact, strength: Strength = 'hard') {
  return ratio('rate', terms, under, plus(stated, 'rate'), strength);
}
