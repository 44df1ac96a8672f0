import type { Numeral } from '../../model/numeral.ts';
import { readNumeral } from '../../model/numeral.ts';
import { PERCENT, type Unit, unitOf } from '../../model/unit.ts';

/**
 * What stands in a cell. `blank`: nothing, or a dash. `placeholder`: XXX of a form not filled in. `numbers`: one, or
 * several that the reader could not tell apart. `text`: anything else.
 */
export type CellReading =
  | { readonly kind: 'blank' | 'placeholder' | 'text' }
  | { readonly kind: 'numbers'; readonly numbers: readonly CellNumber[] };

export interface CellNumber {
  readonly text: string;
  readonly numeral: Numeral;
  /** A unit printed with the number itself: 12.5%. */
  readonly unit?: Unit;
}

const DASHES = /^[-–—―−－─﹣~～/／\\\s]+$/;
const PLACEHOLDER = /^(?=.*[XxＸｘ×…*＊])[XxＸｘ×…*＊.,，。％%\s]+(?:万?元)?$/;

/** No amount is longer; a longer cell is text, and is not searched for numbers. */
const LONGEST_NUMBER = 80;

export function readCell(printed: string): CellReading {
  const text = printed.trim();
  if (text === '' || DASHES.test(text)) return BLANK;
  if (text.length > LONGEST_NUMBER) return TEXT;
  if (PLACEHOLDER.test(text)) return { kind: 'placeholder' };
  const numbers = DIGIT.test(text) ? numbersOf(text) : undefined;
  return numbers ? { kind: 'numbers', numbers } : TEXT;
}

const BLANK: CellReading = { kind: 'blank' };
const TEXT: CellReading = { kind: 'text' };
const DIGIT = /[\d０-９]/;
const SPACE = /\s/;

/**
 * A narrow cell breaks a number over lines, and a badly read grid puts two numbers in one cell. Parts that are whole
 * numbers themselves are several, unless they read as one with spaces between its thousands.
 */
function numbersOf(text: string): CellNumber[] | undefined {
  if (!SPACE.test(text)) {
    const single = oneNumber(text);
    return single && [single];
  }
  const parts = text.split(/\s+/);
  const singles = parts.map(oneNumber);
  const joined = oneNumber(parts.join(''));
  if (joined && (singles.includes(undefined) || isGrouped(parts))) return [joined];
  const all = singles.filter((number) => number !== undefined);
  return all.length === parts.length ? all : undefined;
}

function isGrouped([first, ...others]: readonly string[]): boolean {
  return /^-?[1-9]\d{0,2}$/.test(first!) && others.every((part) => /^\d{3}(?:\.\d+)?$/.test(part));
}

function oneNumber(text: string): CellNumber | undefined {
  const [, digits, symbol] = /^([^%％万亿元]*)([%％]|[百千万亿]*元)?$/.exec(text) ?? [];
  if (digits === undefined || digits === '') return undefined;
  const numeral = readNumeral(digits);
  if (typeof numeral === 'string') return undefined;
  if (symbol === undefined) return { text, numeral };
  const unit = /[%％]/.test(symbol) ? PERCENT : unitOf(symbol);
  return unit ? { text, numeral, unit } : { text, numeral };
}
