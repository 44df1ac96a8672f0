import type { Decimal } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import type { Term } from '../model/relation.ts';
import type { Unit } from '../model/unit.ts';

/** Written for a blank or unreadable cell. */
const BLANK = '[ ]';

/** A figure's value as plain digits at its printed decimals, without its unit. */
export function digits(fact: Fact): string {
  return fact.state === 'value' ? fact.value.toFixed(fact.decimals) : BLANK;
}

/** Whether a text is a number as plain digits, which a spreadsheet may calculate with. */
export function isPlainNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

/** A value with its unit; of money only where it is not the `home` unit, which goes without saying. */
export function withUnit(value: string, unit: Unit, home?: string): string {
  if (unit.symbol === home) return value;
  return `${value}${/^\w/.test(unit.symbol) ? ' ' : ''}${unit.symbol}`;
}

/** Decimals at which the sum of the terms is exact, in 10^scale of the base. */
export function sumDecimals(terms: readonly Term[], scale: number): number {
  return terms.reduce((most, { fact }) => Math.max(most, fact.decimals + scale - fact.unit.scale), 0);
}

/** A value at `decimals`, or at more where it has more. */
export function fixed(value: Decimal, decimals: number): string {
  return value.toFixed(Math.max(decimals, value.decimalPlaces()));
}

/** The money unit of most figures. */
export function homeUnit(facts: readonly Fact[]): string | undefined {
  const counts = new Map<string, number>();
  for (let start = 0; start < facts.length; ) {
    const { unit } = facts[start]!;
    let end = start + 1;
    // Most stand beside others in the same unit.
    while (end < facts.length && facts[end]!.unit === unit) end += 1;
    if (unit.dimension === 'money') counts.set(unit.symbol, (counts.get(unit.symbol) ?? 0) + end - start);
    start = end;
  }
  let home: string | undefined;
  for (const [symbol, count] of counts) if (count > (counts.get(home ?? '') ?? 0)) home = symbol;
  return home;
}
