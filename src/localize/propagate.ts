import type { Constraint } from './constraint.ts';
import { EVERYTHING, intersect, isEmpty, type Range, same } from './range.ts';
import type { Ties } from './web.ts';

/** Relations that cannot all be true together while every figure in them but the freed ones is as printed. */
export type Conflict = ReadonlySet<Constraint>;

/** True values that the freed figures may have, or why there are none. */
export type Outcome =
  | { readonly domains: ReadonlyMap<number, Range>; readonly conflict?: undefined }
  | { readonly domains?: undefined; readonly conflict: Conflict };

/** Ratios can narrow each other for ever in smaller and smaller steps; what is possible by then is taken as possible. */
const ROUNDS = 12;

/**
 * Narrows the true values of freed figures by every relation that they stand in, to a fixed point, remembering for each
 * figure which relations narrowed it.
 */
export function propagate(web: Ties, freed: readonly number[], unbound: readonly Constraint[]): Outcome {
  const domains = new Map<number, Range>(freed.map((index) => [index, EVERYTHING]));
  const reasons = new Map<number, Set<Constraint>>(freed.map((index) => [index, new Set()]));
  const standing = freedIn(web, freed, unbound);
  for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
    moved = false;
    for (const [relation, own] of standing) {
      if (!relation.possible(domains)) return { conflict: because(relation, own, reasons) };
      for (const index of own) {
        const before = domains.get(index)!;
        const after = intersect(before, relation.narrow(index, domains));
        if (same(before, after)) continue;
        for (const other of own) {
          if (other !== index) for (const reason of reasons.get(other)!) reasons.get(index)!.add(reason);
        }
        reasons.get(index)!.add(relation);
        if (isEmpty(after)) return { conflict: reasons.get(index)! };
        domains.set(index, after);
        moved = true;
      }
    }
  }
  return { domains };
}

/** The relations that freed figures stand in, each with these. */
function freedIn(
  web: Ties,
  freed: readonly number[],
  unbound: readonly Constraint[],
): Map<Constraint, number[]> {
  const standing = new Map<Constraint, number[]>();
  for (const index of freed) {
    for (const relation of web.of(index)) {
      const known = standing.get(relation);
      if (known) known.push(index);
      else if (!unbound.includes(relation)) standing.set(relation, [index]);
    }
  }
  return standing;
}

function because(
  relation: Constraint,
  own: readonly number[],
  reasons: ReadonlyMap<number, ReadonlySet<Constraint>>,
): Conflict {
  return new Set([relation, ...own.flatMap((index) => [...reasons.get(index)!])]);
}
