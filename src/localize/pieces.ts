import type { Budget } from '../model/budget.ts';
import type { Solution } from './component-search.ts';
import type { Values } from './constraint.ts';
import { causesOf } from './hypothesis.ts';
import type { Lists } from './lists.ts';
import type { Piece } from './piece.ts';
import { exchange, isSwap, SWAPPED } from './swap.ts';
import { unboundChance } from './unbound.ts';
import { neededValues } from './values.ts';
import type { Ties } from './web.ts';
import type { Needed } from './weighing.ts';
import { weighed } from './weight.ts';

export interface Weighed {
  readonly pieces: readonly Piece[];
  readonly values: Values;
  readonly solution: Solution;
}

/** Takes a hypothesis apart into its slips, each with what it needs and how probable it is. */
export function weigh(budget: Budget, web: Ties, solution: Solution, lists: Lists): Weighed {
  const needed = neededValues(budget, web, solution);
  const roots = solution.freed.filter((index) => !solution.follows.has(index));
  const groups = new Map(roots.map((root) => [root, membersOf(root, solution)]));
  const pieces: Piece[] = [];
  for (const root of roots) {
    if (!groups.has(root)) continue;
    const other = roots.find(
      (candidate) =>
        candidate > root && groups.has(candidate) && isSwap(web, budget, root, candidate, solution),
    );
    const members = [...groups.get(root)!, ...(other === undefined ? [] : groups.get(other)!)];
    if (other !== undefined) {
      groups.delete(other);
      exchange(web, budget, root, other, needed);
    }
    groups.delete(root);
    pieces.push(
      pieceOf(budget, web, other === undefined ? [root] : [root, other], members, needed, solution),
    );
  }
  for (const unbound of causesOf(solution.unbound, lists)) {
    const key = `unbound ${unbound.map(({ facts }) => facts.map(({ index }) => index).join(' ')).join(';')}`;
    const none = new Map<number, never>();
    const weight = Math.log(Math.max(...unbound.map(unboundChance)));
    pieces.push({ key, roots: [], unbound, needed: none, follows: none, swapped: false, weight });
  }
  const values = new Map<number, bigint>();
  for (const [index, { value }] of needed) if (value !== undefined) values.set(index, value);
  return { pieces, values, solution };
}

function pieceOf(
  budget: Budget,
  web: Ties,
  roots: readonly number[],
  members: readonly number[],
  needed: ReadonlyMap<number, Needed>,
  solution: Solution,
): Piece {
  const facts = roots.map((index) => budget.facts[index]!);
  const swapped = roots.length > 1;
  const plain: Piece = {
    key: [...members].sort((a, b) => a - b).join(' '),
    roots: facts,
    unbound: [],
    needed: new Map(members.flatMap((index) => (needed.has(index) ? [[index, needed.get(index)!]] : []))),
    follows: new Map(
      members.flatMap((index) =>
        solution.follows.has(index) ? [[index, solution.follows.get(index)!]] : [],
      ),
    ),
    swapped,
    weight: Math.log(SWAPPED),
  };
  return swapped ? plain : weighed(budget, web, plain, needed.get(roots[0]!)?.explained);
}

function membersOf(root: number, { freed, follows }: Solution): number[] {
  const rootOf = (index: number): number => {
    const above = follows.get(index);
    return above ? rootOf(above.from) : index;
  };
  return freed.filter((index) => rootOf(index) === root);
}
