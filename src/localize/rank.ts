import type { Budget } from '../model/budget.ts';
import type { Solution } from './component-search.ts';
import type { Constraint, Values } from './constraint.ts';
import type { Lists } from './lists.ts';
import type { Piece } from './piece.ts';
import { type Weighed, weigh } from './pieces.ts';
import type { Ties } from './web.ts';

/** One slip, or several of which one is: what a finding is made of. */
export interface Factor {
  /** The likeliest first. */
  readonly pieces: readonly Piece[];
  readonly ambiguous: boolean;
}

/** Twenty to one: below that the evidence does not separate two hypotheses. */
const DECISIVE = Math.log(20);

/**
 * Weighs equally cheap hypotheses by evidence: how probable each slip is, and how well the corrected figures then fit
 * all relations around them. Slips that stand in all that remain are certain; the others are taken apart into
 * independent choices.
 */
export function rank(budget: Budget, web: Ties, solutions: readonly Solution[], lists: Lists): Factor[] {
  const weighed = solutions.map((solution) => weigh(budget, web, solution, lists));
  const around = new Set(solutions.flatMap(({ freed }) => freed.flatMap((index) => web.of(index))));
  const scores = weighed.map(
    (one) => one.pieces.reduce((sum, { weight }) => sum + weight, 0) - strain(around, one) / 2,
  );
  const fewest = Math.min(...weighed.map(({ pieces }) => pieces.length));
  const best = Math.max(...scores.filter((_, i) => weighed[i]!.pieces.length === fewest));
  const left = weighed.filter(({ pieces }, i) => pieces.length === fewest && scores[i]! > best - DECISIVE);
  const weights = new Map<string, number>();
  for (const [i, { pieces }] of weighed.entries()) {
    for (const { key } of pieces)
      weights.set(key, Math.max(weights.get(key) ?? Number.NEGATIVE_INFINITY, scores[i]!));
  }
  return choices(left).map((pieces) => ({
    pieces: pieces.sort((a, b) => weights.get(b.key)! - weights.get(a.key)! || compareKeys(a, b)),
    ambiguous: pieces.length > 1,
  }));
}

/** How far the relations around are strained by a hypothesis; those whose figures it leaves open say nothing. */
function strain(around: ReadonlySet<Constraint>, { values, solution }: Weighed): number {
  let sum = 0;
  for (const relation of around) {
    if (solution.unbound.includes(relation) || isOpen(relation, values, solution)) continue;
    sum += Math.min(...relation.readings.map((reading) => reading.strain(values)));
  }
  return sum;
}

function isOpen({ facts }: Constraint, values: Values, { freed }: Solution): boolean {
  return facts.some(({ index }) => freed.includes(index) && !values.has(index));
}

/** Slips that never stand together are alternatives to each other; the rest is independent of them. */
function choices(hypotheses: readonly Weighed[]): Piece[][] {
  const pieces = new Map<string, Piece>();
  const together = new Map<string, Set<string>>();
  for (const hypothesis of hypotheses) {
    const keys = hypothesis.pieces.map(({ key }) => key);
    for (const piece of hypothesis.pieces) {
      if (!pieces.has(piece.key)) pieces.set(piece.key, piece);
      const known = together.get(piece.key) ?? new Set();
      for (const key of keys) known.add(key);
      together.set(piece.key, known);
    }
  }
  const groups: Piece[][] = [];
  const left = new Set(pieces.keys());
  for (const start of pieces.keys()) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const key of group) {
      for (const other of left) {
        if (together.get(key)!.has(other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group.map((key) => pieces.get(key)!));
  }
  const combinations = groups.reduce((product, group) => product * group.length, 1);
  if (combinations === hypotheses.length) return groups;
  const certain = groups.filter((group) => group.length === 1);
  const open = groups.filter((group) => group.length > 1).flat();
  return open.length > 0 ? [...certain, open] : groups;
}

function compareKeys(a: Piece, b: Piece): number {
  const [one, other] = [
    a.roots[0]?.index ?? Number.MAX_SAFE_INTEGER,
    b.roots[0]?.index ?? Number.MAX_SAFE_INTEGER,
  ];
  return one - other || (a.key < b.key ? -1 : 1);
}
