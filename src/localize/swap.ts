import type { Budget } from '../model/budget.ts';
import type { Solution } from './component-search.ts';
import type { Ties } from './web.ts';
import type { Needed } from './weighing.ts';

/** Two figures in each other's place, among the pairs of a list. */
export const SWAPPED = 0.05;

/** Whether two figures that stand in one relation can each take what the other prints, and all relations then hold. */
export function isSwap(
  web: Ties,
  budget: Budget,
  a: number,
  b: number,
  { domains, unbound }: Solution,
): boolean {
  const [one, other] = [budget.facts[a]!, budget.facts[b]!];
  if (one.unit.kind !== other.unit.kind || one.kind !== 'figure' || other.kind !== 'figure') return false;
  if (!web.of(a).some(({ facts }) => facts.includes(other))) return false;
  const swapped = new Map(domains);
  swapped.set(a, web.grid.trueValues(web.grid.value(other), one));
  swapped.set(b, web.grid.trueValues(web.grid.value(one), other));
  const around = [...web.of(a), ...web.of(b)].filter((relation) => !unbound.includes(relation));
  return around.every((relation) => relation.possible(swapped));
}

/** Each of two swapped figures needs just what the other prints. */
export function exchange(web: Ties, budget: Budget, a: number, b: number, needed: Map<number, Needed>): void {
  for (const [index, source] of [
    [a, budget.facts[b]!],
    [b, budget.facts[a]!],
  ] as const) {
    needed.set(index, {
      value: web.grid.value(source),
      explained: { slip: 'copied', chance: SWAPPED, source },
    });
  }
}
