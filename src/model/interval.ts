import { Decimal, ZERO } from './decimal.ts';
import { baseValue, type Fact, roundingUnit } from './fact.ts';

/** How figures were cut to their decimals: rounded half away from zero, cut off, or one of the two throughout. */
export const ROUNDING_MODES = ['round', 'truncate', 'either'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

const HALF = new Decimal('0.5');

/** A range of true values; an open end is not in it. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/**
 * The true values that print as the fact's value, in the base of its dimension.
 * Rounded half away from zero: 12.5 stands for [12.45, 12.55), -12.5 for (-12.55, -12.45], 0 for (-0.05, 0.05).
 * Cut off: 12.5 stands for [12.5, 12.6), -12.5 for (-12.6, -12.5], 0 for (-0.1, 0.1).
 */
export function trueValues(fact: Fact, mode: 'round' | 'truncate'): Interval {
  const value = baseValue(fact);
  const unit = roundingUnit(fact);
  if (unit.isZero()) return { low: value, high: value, lowOpen: false, highOpen: false };
  const outward = mode === 'round' ? unit.times(HALF) : unit;
  const inward = mode === 'round' ? outward : ZERO;
  if (value.isZero()) return { low: outward.neg(), high: outward, lowOpen: true, highOpen: true };
  if (value.isPositive()) {
    return { low: value.minus(inward), high: value.plus(outward), lowOpen: false, highOpen: true };
  }
  return { low: value.minus(outward), high: value.plus(inward), lowOpen: true, highOpen: false };
}
