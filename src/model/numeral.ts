import { Decimal, MAX_DIGITS } from './decimal.ts';
import { type PlainDigits, plainDigitsOf } from './plain-digits.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '－': '-',
  '−': '-',
  '–': '-',
  '＋': '+',
  '％': '%',
  '（': '(',
  '）': ')',
  '▲': '-',
  '△': '-',
};

/** Full-width digits, points, commas, signs and brackets as their plain counterparts; the length stays the same. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９．，－−–＋％（）▲△]/g, (c) =>
    c >= '０' && c <= '９' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : FULL_WIDTH[c]!,
  );
}

/** Nothing but what every grammar of numbers knows. */
const PLAIN = /^[+-]?[\d.]+$/;
const GROUPED = /^([+-]?)(\d{1,3}(?:, ?\d{3})+)(\.\d+)?$/;

/**
 * Reads a number as documents print it: full-width digits, thousands separators in groups of three, a minus sign
 * in any of its forms, a negative in brackets. Returns why not, if it is none.
 */
export function readNumeral(printed: string): Numeral | NumeralProblem {
  if (PLAIN.test(printed)) return parseNumeral(printed);
  let text = plainDigits(printed.trim());
  const bracketed = /^\(([^()]+)\)$/.exec(text);
  if (bracketed) text = `-${bracketed[1]!.trim()}`;
  text = text.replace(/^([+-]) +/, '$1');
  if (text.includes(',')) {
    const grouped = text.length <= 64 ? GROUPED.exec(text) : null;
    if (grouped) text = grouped[1]! + grouped[2]!.replace(/[, ]/g, '') + (grouped[3] ?? '');
  }
  return parseNumeral(text);
}

/** An optional sign, digits, and a point with digits behind it. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A number as printed: its exact value and how many decimals were printed. */
export interface Numeral {
  readonly value: Decimal;
  readonly decimals: number;
  /** The value as a whole number of units of its last decimal, where a float holds it. */
  readonly digits?: number;
}

/** A number of few digits. Its value is made when somebody asks for it: sums of such numbers are added as floats. */
class ShortNumeral implements Numeral {
  readonly decimals: number;
  readonly digits: number;
  readonly #text: string;
  #value: Decimal | undefined;

  constructor({ text, decimals, digits }: PlainDigits) {
    this.#text = text;
    this.decimals = decimals;
    this.digits = digits;
  }

  get negated(): Numeral {
    const text = this.#text.startsWith('-') ? this.#text.slice(1) : `-${this.#text}`;
    return new ShortNumeral({ text, decimals: this.decimals, digits: -this.digits });
  }

  get value(): Decimal {
    this.#value ??= new Decimal(this.#text);
    return this.#value;
  }
}

/** Why a text is no number: it does not read as plain digits, or it has more digits than any amount has. */
export type NumeralProblem = 'not-a-number' | 'too-many-digits';

/**
 * Reads plain digits with an optional sign and decimal point. No exponent, no separators: what a format
 * prints around the digits is removed before.
 */
function parseNumeral(text: string): Numeral | NumeralProblem {
  const short = plainDigitsOf(text);
  if (short) return new ShortNumeral(short);
  if (text.length > MAX_DIGITS + 2) {
    // A long run of zeros in front is still plain; anything else of that length has too many digits.
    if (!/^[+-]?[\d.]+$/.test(text)) return 'not-a-number';
    if (text.replace(/^[+-]?0*/, '').length > MAX_DIGITS + 1) return 'too-many-digits';
  }
  if (!NUMBER.test(text)) return 'not-a-number';
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - point - 1;
  if (text.length > MAX_DIGITS && text.replace(/^[+-]?0*\.?|\./g, '').length > MAX_DIGITS)
    return 'too-many-digits';
  return { value: new Decimal(text), decimals };
}

/** The same number with the other sign. */
export function negated(numeral: Numeral): Numeral {
  if (numeral instanceof ShortNumeral) return numeral.negated;
  return { value: numeral.value.neg(), decimals: numeral.decimals };
}
