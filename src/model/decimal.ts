import { Decimal as Base } from 'decimal.js';

/**
 * The arithmetic of gouji. Its precision exceeds the digits of any sum or product of printed figures
 * (30 significant digits each, scales up to 10^8, millions of terms, one multiplication), so that adding and
 * multiplying never round. Dividing does: it is for showing a quotient, never for judging one.
 */
export const Decimal = Base.clone({
  precision: 200,
  toExpNeg: -400,
  toExpPos: 400,
  rounding: Base.ROUND_HALF_UP,
});
export type Decimal = Base;

/** For what is only shown, with three digits: the digits of a figure, and as many where two quotients nearly cancel. */
export const Rough = Decimal.clone({ precision: 60 });

/** Most significant digits that a printed number may have. */
export const MAX_DIGITS = 30;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** 10^exponent, exact. */
export function powerOfTen(exponent: number): Decimal {
  const known = POWERS.get(exponent);
  if (known) return known;
  const power = new Decimal(`1e${exponent}`);
  POWERS.set(exponent, power);
  return power;
}

/** A quotient of values of which the lower is positive, rounded half up. Exact: no digit is computed beyond. */
export function rounded(over: Decimal, under: Decimal, decimals: number): Decimal {
  const twice = over.abs().times(powerOfTen(decimals)).times(2).plus(under);
  const size = twice.divToInt(under.times(2)).times(powerOfTen(-decimals));
  return over.isNegative() ? size.neg() : size;
}

const POWERS = new Map<number, Decimal>();
