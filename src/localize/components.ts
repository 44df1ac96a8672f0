import type { Constraint } from './constraint.ts';
import type { Lists } from './lists.ts';
import type { Charges } from './support.ts';
import type { Web } from './web.ts';

/**
 * Groups broken relations that may have one cause: they charge the same figure, or charged figures of theirs agree with
 * each other in a relation that holds, or they add up the same list.
 */
export function components(web: Web, { charged }: Charges, lists: Lists): Constraint[][] {
  const leader = new Map<Constraint, Constraint>();
  const find = (item: Constraint): Constraint => {
    let top = item;
    for (let next = leader.get(top); next; next = leader.get(top)) {
      const after = leader.get(next);
      if (after) leader.set(top, after);
      top = next;
    }
    return top;
  };
  const join = (a: Constraint, b: Constraint): void => {
    const [one, other] = [find(a), find(b)];
    if (one !== other) leader.set(one, other);
  };
  for (const [index, own] of charged) {
    const [first] = own;
    for (const charge of own) join(charge, first!);
    for (const tie of web.of(index)) if (!tie.broken) join(tie, first!);
  }
  const firstOf = new Map<string, Constraint>();
  for (const constraint of web.broken) {
    const list = lists.of(constraint);
    if (list === undefined) continue;
    const first = firstOf.get(list);
    if (first) join(constraint, first);
    else firstOf.set(list, constraint);
  }
  const groups = new Map<Constraint, Constraint[]>();
  for (const constraint of web.broken) {
    const top = find(constraint);
    const group = groups.get(top);
    if (group) group.push(constraint);
    else groups.set(top, [constraint]);
  }
  return [...groups.values()];
}
