import { type Decimal, MAX_DIGITS } from '../model/decimal.ts';
import { type NumeralProblem, plainDigits, readNumeral } from '../model/numeral.ts';
import { type Unit, unitOf } from '../model/unit.ts';

export const BLANKS: ReadonlySet<string> = new Set(['', '-', '—', '–', '－', '/', '——', '--']);
/** Written for a cell that is there but could not be read. */
export const UNREADABLE = '?';

/** A number that was read, in the unit that it names or that was given. */
export interface Reading {
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: Unit;
}

/** Reads a literal: a number, in `unit` where it names none itself. Why not, if it is none. */
export function readLiteral(literal: string, unit: Unit): Reading | NumeralProblem {
  const direct = readNumeral(literal);
  if (typeof direct === 'object') return { value: direct.value, decimals: direct.decimals, unit };
  return (direct === 'not-a-number' ? withUnit(literal) : undefined) ?? direct;
}

/** 64.79%, 12.5万元: a number with its unit behind it. */
function withUnit(literal: string): Reading | undefined {
  if (literal.length > 2 * MAX_DIGITS + 10) return undefined;
  const [, number, symbol] = /^(.*?[\d)])\s*([^\d\s.,)][^\d]*)$/.exec(plainDigits(literal.trim())) ?? [];
  const unit = symbol === undefined ? undefined : unitOf(symbol.trim());
  const numeral = unit && readNumeral(number!);
  return typeof numeral === 'object'
    ? { value: numeral.value, decimals: numeral.decimals, unit: unit! }
    : undefined;
}
