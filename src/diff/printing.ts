import type { Decimal } from '../model/decimal.ts';
import { baseValue, type Fact, roundingUnit } from '../model/fact.ts';

/** What a document says of a quantity: printed, or as its own amount less the change from it. */
export interface Printing {
  readonly fact: Fact;
  /** What was taken off the figure, where the quantity itself is not printed. */
  readonly change?: Fact;
  /** In the base of the dimension (元, 1, thing). */
  readonly value: Decimal;
  /** How far rounding may have moved the value, in the base of the dimension. */
  readonly slack: Decimal;
}

export function printed(fact: Fact): Printing {
  return { fact, value: baseValue(fact), slack: roundingUnit(fact).div(2) };
}

/** What a figure was before it changed. */
export function implied(fact: Fact, change: Fact): Printing {
  const slack = roundingUnit(fact).plus(roundingUnit(change)).div(2);
  return { fact, change, value: baseValue(fact).minus(baseValue(change)), slack };
}

/**
 * Whether two printings can be one value. Equally rounded, they are equal; of different precision (12.35万元 beside
 * 123456.78元), they are as near as rounding allows.
 */
export function agree(a: Printing, b: Printing): boolean {
  const apart = a.value.minus(b.value).abs();
  const alike = !a.change && !b.change && a.slack.eq(b.slack);
  return alike ? apart.isZero() : apart.lte(a.slack.plus(b.slack));
}

/** Beyond so many different values under one name, only equal ones are taken for one. */
const MOST = 50;

/** The different values among printings, each in its most exact printing, in the order of the document. */
export function distinct(printings: readonly Printing[]): Printing[] {
  const kept = new Map<string, Printing>();
  for (const printing of [...printings].sort((a, b) => a.slack.cmp(b.slack))) {
    const key = printing.value.toFixed();
    if (kept.has(key)) continue;
    if (kept.size < MOST && [...kept.values()].some((other) => agree(printing, other))) continue;
    kept.set(key, printing);
  }
  return [...kept.values()].sort((a, b) => a.fact.index - b.fact.index);
}

/** Those that agree with none of the others. */
export function without(printings: readonly Printing[], others: readonly Printing[]): Printing[] {
  const values = new Set(others.map(({ value }) => value.toFixed()));
  const near = others.slice(0, MOST);
  return printings.filter(
    (printing) => !values.has(printing.value.toFixed()) && !near.some((other) => agree(printing, other)),
  );
}
