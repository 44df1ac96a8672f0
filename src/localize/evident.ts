import type { Constraint } from './constraint.ts';
import { propagate } from './propagate.ts';
import { type Charges, chargedIn } from './support.ts';
import type { Ties } from './web.ts';

/** Where more figures than these stand in several broken relations, nothing is evident. */
const MOST = 5000;

/**
 * Figures that by themselves mend several broken relations at once and offend none, where no other figure does so for
 * any of these: the cell in which the row and the column miss by the same amount. What is evident in this way is taken
 * for granted in a component that is too large to search as a whole.
 */
export function evidentFigures(web: Ties, component: readonly Constraint[], charges: Charges): number[] {
  const own = new Set(component);
  const shared = [...chargedIn(component, charges)].filter((index) => {
    const charging = charges.charged.get(index)!;
    return charging.size > 1 && [...charging].filter((charge) => own.has(charge)).length > 1;
  });
  if (shared.length > MOST) return [];
  const candidates = shared.sort((a, b) => a - b).filter((index) => !propagate(web, [index], []).conflict);
  const mends = new Map<Constraint, number>();
  const brokenOf = (index: number): Constraint[] => web.of(index).filter(({ broken }) => broken);
  for (const index of candidates) {
    for (const relation of brokenOf(index)) mends.set(relation, (mends.get(relation) ?? 0) + 1);
  }
  return candidates.filter((index) => brokenOf(index).every((relation) => mends.get(relation) === 1));
}
