import { endsInZero, type Fact, isZero } from './fact.ts';
import type { Unit } from './unit.ts';

/**
 * Infers the rounding unit of the figures of one scope (a table, a list, a section), unit by unit: the finest decimals
 * that the scope prints, because most documents drop trailing zeros (`12` beside `17.66` means 12.00). Where the scope
 * demonstrably writes zeros out (`346.30`), a figure's own coarser decimals count. Percentages always count at
 * their own decimals, and figures that are exact are left alone.
 */
export function inferRounding(facts: readonly Fact[]): void {
  for (const scope of byUnit(facts)) {
    const group: Group = { finest: 0, padded: 0, short: [] };
    for (let at = 0; at < scope.length; at += 1) if (scope[at]!.kind === 'figure') observe(group, scope[at]!);
    group.finest = sharedFinest(group);
    const pads = padsZeros(group);
    for (let at = 0; at < scope.length; at += 1) {
      const fact = scope[at]!;
      const own = pads && fact.kind === 'figure' && !isZero(fact);
      fact.roundingDecimals = own ? Math.min(fact.decimals, group.finest) : group.finest;
    }
  }
}

function byUnit(facts: readonly Fact[]): Iterable<readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  let unit: Unit | undefined;
  let group: Fact[] = [];
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at]!;
    if (!isRounded(fact)) continue;
    // A large table is mostly in one unit.
    if (fact.unit !== unit) {
      unit = fact.unit;
      group = groups.get(unit.symbol) ?? [];
      groups.set(unit.symbol, group);
    }
    group.push(fact);
  }
  return groups.values();
}

function isRounded({ exact, state, unit }: Fact): boolean {
  return !exact && state === 'value' && unit.dimension !== 'ratio' && unit.dimension !== 'point';
}

/** What the figures of one unit look like. */
interface Group {
  finest: number;
  /** Figures with a written-out zero as their last decimal. */
  padded: number;
  /** Decimals of the figures other than a plain 0, to count those that are shorter than the finest. */
  readonly short: number[];
}

function observe(group: Group, fact: Fact): void {
  if (fact.decimals > group.finest) group.finest = fact.decimals;
  if (isZero(fact)) return;
  if (endsInZero(fact)) group.padded += 1;
  group.short[fact.decimals] = (group.short[fact.decimals] ?? 0) + 1;
}

/** Amounts in 万元 are printed to the 百元. */
const USUAL_DECIMALS = 2;

/**
 * The finest decimals that are the scope's. Few figures that are finer than the usual are so by mistake, or for a reason
 * of their own (1.2345万元 for 12345元): if all were kept to that unit, nine of ten would show it.
 */
function sharedFinest({ finest, short }: Group): number {
  const count = (from: number, to: number) => short.slice(from, to + 1).reduce((sum, n) => sum + (n ?? 0), 0);
  let shared = finest;
  while (shared > USUAL_DECIMALS && 5 * count(shared, finest) < count(USUAL_DECIMALS, finest)) shared -= 1;
  return shared;
}

/**
 * A scope that writes zeros out shows some; one that drops them shows figures shorter than the finest. Where both
 * stand side by side, the more frequent habit is the scope's.
 */
function padsZeros(group: Group): boolean {
  const shorter = group.short.slice(0, group.finest).reduce((sum, n) => sum + (n ?? 0), 0);
  return group.padded > 0 && group.padded >= shorter;
}
