import type { Fact } from './fact.ts';

/**
 * Infers the rounding unit of the figures of one scope (a table, a list, a section), unit by unit: the finest decimals
 * that the scope prints, because most documents drop trailing zeros (`12` beside `17.66` means 12.00). Where the scope
 * demonstrably writes zeros out (`346.30`), a figure's own coarser decimals count. Percentages always count at
 * their own decimals, and figures that are exact are left alone.
 */
export function inferRounding(facts: Iterable<Fact>): void {
  const groups = new Map<string, Group>();
  const later: [Fact, Group][] = [];
  for (const fact of facts) {
    if (fact.exact || fact.state !== 'value') continue;
    if (fact.unit.dimension === 'ratio' || fact.unit.dimension === 'point') continue;
    const key = fact.unit.symbol;
    let group = groups.get(key);
    if (!group) {
      group = { finest: 0, padded: 0, short: [] };
      groups.set(key, group);
    }
    if (fact.kind === 'figure') observe(group, fact);
    later.push([fact, group]);
  }
  for (const [fact, group] of later) {
    const own = fact.kind === 'figure' && padsZeros(group) && !fact.value.isZero();
    fact.roundingDecimals = own ? fact.decimals : group.finest;
  }
}

interface Group {
  finest: number;
  /** Figures with a written-out zero as their last decimal. */
  padded: number;
  /** Decimals of the figures other than a plain 0, to count those that are shorter than the finest. */
  readonly short: number[];
}

function observe(group: Group, fact: Fact): void {
  if (fact.decimals > group.finest) group.finest = fact.decimals;
  if (fact.value.isZero()) return;
  if (fact.decimals > 0 && fact.value.decimalPlaces() < fact.decimals) group.padded += 1;
  group.short[fact.decimals] = (group.short[fact.decimals] ?? 0) + 1;
}

/**
 * A scope that writes zeros out shows some; one that drops them shows figures shorter than the finest. Where both
 * stand side by side, the more frequent habit is the scope's.
 */
function padsZeros(group: Group): boolean {
  const shorter = group.short.slice(0, group.finest).reduce((sum, n) => sum + (n ?? 0), 0);
  return group.padded > 0 && group.padded >= shorter;
}
