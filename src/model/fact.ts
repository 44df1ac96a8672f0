import type { Aspects } from './aspects.ts';
import { Decimal, powerOfTen, ZERO } from './decimal.ts';
import type { Place } from './place.ts';
import type { Unit } from './unit.ts';

/** One printed number: what it says, where it stands, what it is about. */
export interface Fact {
  /**
   * `figure`: a number in the document. `word`: a word that states one (持平 states a change of 0, 无 an amount of
   * 0). `constant`: a number that a rule or the user brings in, such as the 100 of shares.
   */
  readonly kind: 'figure' | 'word' | 'constant';
  /** Position in the budget's facts, in document order; -1 for constants. */
  readonly index: number;
  readonly state: State;
  /** In `unit`, signed. Zero where `state` is not `value`: use it only behind that check. */
  readonly value: Decimal;
  readonly text: string;
  readonly unit: Unit;
  /** Decimals as printed. */
  readonly decimals: number;
  /** The value as a whole number of units of its last printed decimal, where it was read as one that a float holds. */
  readonly digits?: number | undefined;
  /** Decimals of the rounding unit, in `unit`: inferred for the scope the fact stands in, or declared. */
  roundingDecimals: number;
  /** Not rounded at all: counts of things, constants. */
  readonly exact: boolean;
  readonly place: Place | undefined;
  readonly label: string;
  readonly aspects: Aspects;
}

/** Missing is never 0: a cell holds a value, is blank, or could not be read. */
export type State = 'value' | 'blank' | 'unreadable';

/** Whether the fact says nothing but zero. */
export function isZero(fact: Fact): boolean {
  return fact.digits === undefined ? fact.value.isZero() : fact.digits === 0;
}

/** Whether the last decimal that is printed is a zero. */
export function endsInZero(fact: Fact): boolean {
  if (fact.decimals === 0) return false;
  return fact.digits === undefined ? fact.value.decimalPlaces() < fact.decimals : fact.digits % 10 === 0;
}

/** The fact's value in the base of its dimension (元, 1, thing). */
export function baseValue(fact: Fact): Decimal {
  return fact.unit.scale === 0 ? fact.value : fact.value.times(powerOfTen(fact.unit.scale));
}

/** The rounding unit (one unit of the last place that the document rounds to), in the base of the dimension. */
export function roundingUnit(fact: Fact): Decimal {
  return fact.exact ? ZERO : powerOfTen(fact.unit.scale - fact.roundingDecimals);
}

/**
 * A value of the fact as the document would print it. A decrease is printed without a sign (减少15.59万元), so there
 * the sign is the word's.
 */
export function asPrinted(fact: Fact, value: Decimal): Decimal {
  const unsigned = fact.value.isNegative() && !fact.value.isZero() && !/[-−－(（▲△]/.test(fact.text);
  return unsigned ? value.neg() : value;
}

/**
 * A figure that differs from another in what is given. Figures make their value and place when they are asked for them,
 * which a plain copy of their properties is not.
 */
export function altered(fact: Fact, changes: Partial<Fact>): Fact {
  return { ...fact, value: fact.value, place: fact.place, ...changes };
}

/** A number that no document prints, such as the 100 % of shares. */
export function constant(value: Decimal | number | string, unit: Unit): Fact {
  const exact = new Decimal(value);
  return {
    kind: 'constant',
    index: -1,
    state: 'value',
    value: exact,
    text: exact.toFixed(),
    unit,
    decimals: 0,
    roundingDecimals: 0,
    exact: true,
    place: undefined,
    label: '',
    aspects: { statistic: 'amount' },
  };
}

/**
 * Nothing, but rounded as a figure is. Beside a figure that was computed from rounded ones it says that the figure
 * is off by the rounding of two.
 */
export function roundingOf({ unit, decimals, roundingDecimals, exact }: Fact): Fact {
  return { ...constant(0, unit), decimals, roundingDecimals, exact };
}
