import { type Decimal, powerOfTen, ZERO } from '../../model/decimal.ts';
import { altered, baseValue, type Fact } from '../../model/fact.ts';

/** Whether parts can add up to a total within the rounding of the finest decimals that they print. */
export function closes(parts: readonly Fact[], total: Fact): boolean {
  const miss = missOf(parts, total).abs();
  return miss.isZero() || miss.lt(halfUnit([...parts, total]).times(parts.length + 1));
}

function missOf(parts: readonly Fact[], total: Fact): Decimal {
  return parts.reduce((sum, part) => sum.plus(baseValue(part)), ZERO).minus(baseValue(total));
}

function halfUnit(facts: readonly Fact[]): Decimal {
  const exponents = facts.filter((fact) => !fact.exact).map(({ unit, decimals }) => unit.scale - decimals);
  return exponents.length === 0 ? ZERO : powerOfTen(Math.min(...exponents)).times('0.5');
}

/**
 * Whether one slip of the pen in one figure (a digit replaced, two neighbours interchanged, a digit left out or put in
 * twice) would make the parts add up exactly. A list that is only a selection passes this by chance about once in
 * several hundred; a list that is meant to be complete and has a typing error passes it almost always.
 */
export function closesAfterOneSlip(parts: readonly Fact[], total: Fact): boolean {
  const miss = missOf(parts, total);
  return [...parts, total].some((fact) => {
    const needed = fact === total ? baseValue(fact).plus(miss) : baseValue(fact).minus(miss);
    const printed = needed.times(powerOfTen(-fact.unit.scale));
    return (
      !printed.isNegative() && oneSlip(digitsOf(fact.value, fact.decimals), digitsOf(printed, fact.decimals))
    );
  });
}

/**
 * Whether the parts would add up if one figure were in the unit of another one: 50万元,其中A 30万元、B 20元. No
 * selection does that by chance.
 */
export function closesInAnotherUnit(parts: readonly Fact[], total: Fact): boolean {
  const facts = [...parts, total];
  const units = new Map(facts.map(({ unit }) => [unit.scale, unit]));
  if (units.size < 2) return false;
  return facts.some((fact, at) =>
    [...units.values()].some((unit) => {
      if (unit.scale === fact.unit.scale || fact.value.isZero()) return false;
      const meant = facts.with(at, altered(fact, { unit }));
      return closes(meant.slice(0, -1), meant.at(-1)!);
    }),
  );
}

function digitsOf(value: Decimal, decimals: number): string {
  return value
    .abs()
    .toFixed(Math.max(decimals, value.decimalPlaces()))
    .replace(/\.?0+$/, '');
}

function oneSlip(printed: string, needed: string): boolean {
  const [a, b] = [printed, needed];
  if (a.length < 3) return false;
  if (a.length === b.length) {
    const different = [...a].flatMap((character, at) => (character === b[at] ? [] : [at]));
    const [i = -1, j = -1] = different;
    if (different.length === 1) return true;
    // 64.1 for 61.4: the point between two digits does not part them.
    const neighbours = j === i + 1 || (j === i + 2 && a[i + 1] === '.');
    return different.length === 2 && neighbours && a[i] === b[j] && a[j] === b[i];
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
