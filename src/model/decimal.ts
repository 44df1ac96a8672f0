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

const PLAIN = /^[+-]?\d+(\.\d+)?$/;

/** A number as printed: its exact value and how many decimals were printed. */
export interface Numeral {
  readonly value: Decimal;
  readonly decimals: number;
}

/** Why a text is no number: it does not read as plain digits, or it has more digits than any amount has. */
export type NumeralProblem = 'not-a-number' | 'too-many-digits';

/**
 * Reads plain digits with an optional sign and decimal point. No exponent, no separators: what a format
 * prints around the digits is removed before (see `normaliseNumeral`).
 */
export function parseNumeral(text: string): Numeral | NumeralProblem {
  if (text.length > MAX_DIGITS + 2) {
    // A long run of zeros in front is still plain; anything else of that length has too many digits.
    if (!/^[+-]?[\d.]+$/.test(text)) return 'not-a-number';
    if (text.replace(/^[+-]?0*/, '').length > MAX_DIGITS + 1) return 'too-many-digits';
  }
  if (!PLAIN.test(text)) return 'not-a-number';
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - point - 1;
  if (text.length > MAX_DIGITS && text.replace(/^[+-]?0*\.?|\./g, '').length > MAX_DIGITS)
    return 'too-many-digits';
  return { value: new Decimal(text), decimals };
}

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
