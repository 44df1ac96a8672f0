import type { Aspects } from '../../model/aspects.ts';
import type { Fact } from '../../model/fact.ts';
import { type Unit, unitOf } from '../../model/unit.ts';
import type { AboutTree, UnitTree } from '../schema.ts';

/** What is said for all within a document, statement, line, row or column. */
export interface Told {
  readonly entity?: string | undefined;
  readonly level?: Aspects['level'] | undefined;
  readonly year?: number | undefined;
  readonly stage?: Aspects['stage'] | undefined;
  readonly scope?: Aspects['scope'] | undefined;
  readonly unit?: Unit | undefined;
}

export const TOLD = ['entity', 'level', 'year', 'stage', 'scope'] as const;

/** What most of the figures are about, so that few have to say it themselves. */
export function mostly(facts: readonly Fact[]): Told {
  const money = facts.filter(({ unit }) => unit.dimension === 'money' || unit.dimension === 'count');
  return {
    entity: commonest(facts, ({ aspects }) => aspects.entity),
    level: commonest(facts, ({ aspects }) => aspects.level),
    year: commonest(facts, ({ aspects }) => aspects.year),
    stage: commonest(facts, ({ aspects }) => aspects.stage),
    scope: commonest(facts, ({ aspects }) => aspects.scope),
    unit: commonest(money, ({ unit }) => unit, unitKey),
  };
}

export function commonest<T, V>(
  items: readonly T[],
  read: (item: T) => V,
  keyOf: (value: V) => unknown = (value) => value,
): V | undefined {
  const counts = new Map<unknown, { value: V; count: number }>();
  for (const item of items) {
    const value = read(item);
    const known = counts.get(keyOf(value));
    if (known) known.count += 1;
    else counts.set(keyOf(value), { value, count: 1 });
  }
  let best: { value: V; count: number } | undefined;
  // Of two that are as common the first in order of their names, so that the order of the figures says nothing.
  const names = [...counts.keys()].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  for (const name of names) if (!best || counts.get(name)!.count > best.count) best = counts.get(name);
  return best?.value;
}

/** The declarations that lead from what is told around to what holds within. */
export function declare(outer: Told, inner: Told): Partial<AboutTree> {
  const tree: Record<string, unknown> = {};
  for (const key of TOLD) if (inner[key] !== outer[key]) tree[key] = String(inner[key] ?? 'unknown');
  if (inner.unit && !(outer.unit && sameUnit(inner.unit, outer.unit))) tree.unit = unitTree(inner.unit);
  return tree as Partial<AboutTree>;
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return unitKey(a) === unitKey(b);
}

function unitKey(unit: Unit | undefined): string {
  return unit ? [unit.symbol, unit.dimension, unit.scale, unit.kind].join(' ') : '';
}

/** The unit's symbol, where that says which unit it is. */
export function unitTree(unit: Unit): UnitTree {
  const known = unitOf(unit.symbol);
  if (known && sameUnit(known, unit)) return unit.symbol;
  const { symbol, dimension, scale, kind } = unit;
  return { symbol, dimension, scale: String(scale), kind };
}
