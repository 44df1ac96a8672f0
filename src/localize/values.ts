import type { Budget } from '../model/budget.ts';
import { SHARE } from './change.ts';
import type { Solution } from './component-search.ts';
import type { Constraint } from './constraint.ts';
import type { Ties } from './web.ts';
import { type Needed, UNKNOWN, Weighing } from './weighing.ts';

/** Gives the changed figures their values, one after the other: first those that unchanged figures determine. */
export function neededValues(budget: Budget, web: Ties, solution: Solution): Map<number, Needed> {
  if (solution.turned) return opposites(budget, web, solution);
  const needed = new Map<number, Needed>();
  const values = new Map<number, bigint>();
  const open = new Set(solution.freed.filter((index) => budget.facts[index]!.kind === 'figure'));
  while (open.size > 0) {
    const next = [...open].find((index) => determining(web, solution, index, open).length > 0);
    if (next === undefined) break;
    const fact = budget.facts[next]!;
    const relations = determining(web, solution, next, open);
    const found = new Weighing(budget, web, fact, relations, values, solution).best(
      solution.domains.get(next)!,
    );
    needed.set(next, found);
    if (found.value !== undefined) values.set(next, found.value);
    open.delete(next);
  }
  for (const index of open) needed.set(index, UNKNOWN);
  return needed;
}

function opposites(budget: Budget, web: Ties, { freed }: Solution): Map<number, Needed> {
  return new Map(
    freed.map((index) => [
      index,
      { value: -web.grid.value(budget.facts[index]!), explained: { slip: 'sign', chance: SHARE.sign } },
    ]),
  );
}

/** The equations in which every other figure is known. */
function determining(
  web: Ties,
  { unbound, freed, domains }: Solution,
  index: number,
  open: ReadonlySet<number>,
): Constraint[] {
  if (!domains.has(index)) return [];
  return web.of(index).filter((relation) => {
    if (unbound.includes(relation) || (relation.word !== undefined && freed.includes(relation.word)))
      return false;
    return relation.facts.every(
      (fact) =>
        fact.index === index ||
        (!open.has(fact.index) && !(fact.kind === 'word' && freed.includes(fact.index))),
    );
  });
}
