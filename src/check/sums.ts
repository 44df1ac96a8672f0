import { Decimal, powerOfTen, ZERO } from '../model/decimal.ts';
import { type Fact, roundingUnit } from '../model/fact.ts';
import { type Interval, trueValues } from '../model/interval.ts';
import type { Term } from '../model/relation.ts';

/** How a figure was cut to its decimals: one of the two pure modes. */
export type Cut = 'round' | 'truncate';

/** The printed value of a signed sum, in units of 10^scale of the dimension's base. */
export function printedSum(terms: readonly Term[], scale: number): Decimal {
  let sum = ZERO;
  for (const { fact, sign } of terms) {
    const value = inScale(fact, scale);
    sum = sign === 1 ? sum.plus(value) : sum.minus(value);
  }
  return sum;
}

function inScale(fact: Fact, scale: number): Decimal {
  const shift = fact.unit.scale - scale;
  return shift === 0 ? fact.value : fact.value.times(powerOfTen(shift));
}

/** A fact with how often, and with which sign, it counts in a relation: above and below the line apart. */
export interface Weighted {
  readonly fact: Fact;
  over: number;
  under: number;
}

/** The facts of a relation, each once: a fact that stands in several terms has one true value. */
export function weigh(over: readonly Term[], under: readonly Term[] = []): Weighted[] {
  const weighted = new Map<Fact, Weighted>();
  const of = (fact: Fact): Weighted => {
    let entry = weighted.get(fact);
    if (!entry) {
      entry = { fact, over: 0, under: 0 };
      weighted.set(fact, entry);
    }
    return entry;
  };
  for (const { fact, sign } of over) of(fact).over += sign;
  for (const { fact, sign } of under) of(fact).under += sign;
  return [...weighted.values()];
}

/** A fact's coefficient in a linear expression. */
export interface Coefficient {
  readonly values: Interval;
  readonly factor: Decimal;
}

/** The range of a linear expression over the true values of its facts, in the base of the dimension. */
export function range(coefficients: Iterable<Coefficient>): Interval {
  let low = ZERO;
  let high = ZERO;
  let lowOpen = false;
  let highOpen = false;
  for (const { values, factor } of coefficients) {
    if (factor.isZero()) continue;
    const up = factor.isPositive();
    low = low.plus(factor.times(up ? values.low : values.high));
    high = high.plus(factor.times(up ? values.high : values.low));
    lowOpen ||= up ? values.lowOpen : values.highOpen;
    highOpen ||= up ? values.highOpen : values.lowOpen;
  }
  return { low, high, lowOpen, highOpen };
}

/** The range of a signed sum, each fact cut in the way given. */
export function sumRange(terms: readonly Term[], cut: (fact: Fact) => Cut): Interval {
  return range(
    weigh(terms).map(({ fact, over }) => ({
      values: trueValues(fact, cut(fact)),
      factor: new Decimal(over),
    })),
  );
}

/** How far rounding can move a signed sum, in the base of the dimension. */
export function roundingRoom(terms: readonly Term[]): Decimal {
  return weigh(terms).reduce(
    (room, { fact, over }) => room.plus(roundingUnit(fact).times(Math.abs(over) / 2)),
    ZERO,
  );
}

export function contains({ low, high, lowOpen, highOpen }: Interval, value: Decimal): boolean {
  const above = lowOpen ? value.gt(low) : value.gte(low);
  return above && (highOpen ? value.lt(high) : value.lte(high));
}
