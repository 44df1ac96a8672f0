import type { Budget } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Explained } from './change.ts';
import type { Constraint, Values } from './constraint.ts';
import { causesOf, type Follows } from './hypothesis.ts';
import { computedBy, isCopy } from './judged.ts';
import type { Lists } from './lists.ts';
import { type MistypedOperand, mistypedOperand } from './operands.ts';
import type { Solution } from './search.ts';
import { unboundChance } from './unbound.ts';
import { type Needed, neededValues } from './values.ts';
import type { Web } from './web.ts';

/** One independent slip of a hypothesis, with all that follows from it. */
export interface Piece {
  /** The same slip in another hypothesis has the same key. */
  readonly key: string;
  /** The figures or the word that slipped: one, or two that were swapped. None where relations do not bind. */
  readonly roots: readonly Fact[];
  /** Relations that do not bind: one, or all of one list. */
  readonly unbound: readonly Constraint[];
  /** Every changed figure, roots included, with what it should be; nothing for words. */
  readonly needed: ReadonlyMap<number, Needed>;
  readonly follows: ReadonlyMap<number, Follows>;
  readonly swapped: boolean;
  /** The operand that, mistyped while the figure was computed, gives what is printed. */
  readonly mistyped?: MistypedOperand;
  /** The chance of just this slip, as a logarithm. */
  readonly weight: number;
}

export interface Weighed {
  readonly pieces: readonly Piece[];
  readonly values: Values;
  readonly solution: Solution;
}

/** A word that was left standing from the sentence above is a likelier slip than a number that fits nothing. */
const WORD = 0.3;
/** A rate, share or change is derived by hand; amounts come out of the bookkeeping (see domain: prose has the errors). */
const DERIVED = 3;
/** A keying error while computing, where the figure itself fits nothing. */
const OPERAND = 0.1;
/** Of a hypothesis by which the same wrong figure was used for one computation and not for another. */
const INCOHERENT = 0.1;
/** Two figures in each other's place, among the pairs of a list. */
const SWAPPED = 0.05;

export function weigh(budget: Budget, web: Web, solution: Solution, lists: Lists): Weighed {
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
  web: Web,
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

/** The weight of a single slip: of the figure itself, or of an operand while it was computed. */
function weighed(budget: Budget, web: Web, piece: Piece, explained: Explained | undefined): Piece {
  const [root] = piece.roots;
  const chance = chanceOf(root!, explained);
  const found = explained?.slip === 'unexplained' ? mistypedOperand(budget, web, piece) : undefined;
  const operand = found ? found.chance * OPERAND * (isDerived(root!) ? DERIVED : 1) : 0;
  const coherent = isIncoherent(web, piece) ? INCOHERENT : 1;
  return {
    ...piece,
    ...(found && { mistyped: found }),
    weight: Math.log(Math.max(chance, operand) * coherent),
  };
}

/** Something was computed from the wrong figure, while something else that is computed from it is right. */
function isIncoherent(web: Web, { roots, follows, needed }: Piece): boolean {
  if (![...follows.values()].some(({ how }) => how === 'computed')) return false;
  return web.of(roots[0]!.index).some(({ broken, verdict }) => {
    if (!broken || isCopy(verdict.relation)) return false;
    const computed = computedBy(verdict.relation);
    return computed !== undefined && !needed.has(computed.index);
  });
}

function chanceOf(fact: Fact, explained: Explained | undefined): number {
  if (fact.kind === 'word') return WORD;
  return (explained?.chance ?? 1e-6) * (isDerived(fact) ? DERIVED : 1);
}

function isDerived({ aspects: { statistic } }: Fact): boolean {
  return statistic !== 'amount' && statistic !== 'count';
}

function membersOf(root: number, { freed, follows }: Solution): number[] {
  const rootOf = (index: number): number => {
    const above = follows.get(index);
    return above ? rootOf(above.from) : index;
  };
  return freed.filter((index) => rootOf(index) === root);
}

/** Whether two figures that stand in one relation can each take what the other prints, and all relations then hold. */
function isSwap(web: Web, budget: Budget, a: number, b: number, { domains, unbound }: Solution): boolean {
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
function exchange(web: Web, budget: Budget, a: number, b: number, needed: Map<number, Needed>): void {
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
