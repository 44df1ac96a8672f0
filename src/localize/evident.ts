import type { Constraint } from './constraint.ts';
import { propagate } from './propagate.ts';
import type { Charges } from './support.ts';
import type { Ties } from './web.ts';

/** Figures tried in one component. */
const MOST = 5000;

/**
 * Figures that by themselves mend several broken relations at once and offend none, where no other figure does so for
 * any of these: the cell in which the row and the column miss by the same amount. What is evident in this way is taken
 * for granted in a component that is too large to search as a whole.
 */
export function evidentFigures(web: Ties, component: readonly Constraint[], { charged }: Charges): number[] {
  const own = new Set(component);
  const candidates = [...charged]
    .filter(([, charges]) => [...charges].filter((charge) => own.has(charge)).length > 1)
    .map(([index]) => index)
    .sort((a, b) => a - b)
    .slice(0, MOST)
    .filter((index) => !propagate(web, [index], []).conflict);
  const mends = new Map<Constraint, number>();
  const brokenOf = (index: number): Constraint[] => web.of(index).filter(({ broken }) => broken);
  for (const index of candidates) {
    for (const relation of brokenOf(index)) mends.set(relation, (mends.get(relation) ?? 0) + 1);
  }
  return candidates.filter((index) => brokenOf(index).every((relation) => mends.get(relation) === 1));
}
