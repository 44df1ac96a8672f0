import type { Fact } from '../model/fact.ts';
import { factsOf } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';

/**
 * Groups broken relations that may have one cause: they share a figure that nothing supports, or such figures of theirs
 * agree with each other in a relation that holds.
 */
export function components(
  broken: readonly Verdict[],
  holding: readonly Verdict[],
  unsupported: ReadonlySet<Fact>,
): Verdict[][] {
  const leader = new Map<object, object>();
  const find = (item: object): object => {
    let top = item;
    for (let next = leader.get(top); next && next !== top; next = leader.get(top)) top = next;
    leader.set(item, top);
    return top;
  };
  const join = (a: object, b: object): void => void leader.set(find(a), find(b));
  for (const verdict of [...broken, ...holding]) {
    for (const fact of factsOf(verdict.relation)) if (unsupported.has(fact)) join(fact, verdict);
  }
  const groups = new Map<object, Verdict[]>();
  for (const verdict of broken) {
    const group = groups.get(find(verdict));
    if (group) group.push(verdict);
    else groups.set(find(verdict), [verdict]);
  }
  return [...groups.values()];
}
