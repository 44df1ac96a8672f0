import { Bound } from './bound.ts';
import type { Constraint } from './constraint.ts';
import { Heap } from './heap.ts';
import { COST, explain, type Hypothesis, Links } from './hypothesis.ts';
import type { Lists } from './lists.ts';
import { type Conflict, type Outcome, propagate } from './propagate.ts';
import type { Range } from './range.ts';
import { type Charges, chargedIn } from './support.ts';
import type { Ties } from './web.ts';

/** A hypothesis under which every relation is possible again, with the true values that it leaves. */
export interface Solution extends Hypothesis {
  readonly domains: ReadonlyMap<number, Range>;
  /** Each figure that it changes is the opposite of what is printed. */
  readonly turned?: true;
}

export interface Found {
  /** All the cheapest, in order of their figures. */
  readonly solutions: readonly Solution[];
  /** The search was cut: there may be others as cheap, or a cheaper one. */
  readonly cut: boolean;
}

/** More independent slips than this in one component are not told apart. */
const MAX_COST = 8 * COST.root + 20 * COST.computed;
/** Equally cheap hypotheses that are worth listing. */
const MAX_SOLUTIONS = 200;

/**
 * Finds all cheapest hypotheses for a component, best first. A hypothesis that fails is told by which relations: every
 * one that contains it and succeeds must free one more of their figures (or suppose that one of them does not bind),
 * so only these are tried (conflict-directed hitting sets: Reiter, 1987).
 */
export class ComponentSearch {
  readonly #web: Ties;
  readonly #component: readonly Constraint[];
  readonly #charged: ReadonlySet<number>;
  readonly #lists: Lists;
  readonly #links: Links;
  readonly #bound: Bound;
  readonly #heap = new Heap<Step>(before);
  readonly #seen = new Set<string>();
  readonly #allowed: number;
  /** Relations looked at so far. */
  done = 0;

  constructor(web: Ties, component: readonly Constraint[], charges: Charges, lists: Lists, allowed: number) {
    this.#web = web;
    this.#component = component;
    this.#charged = chargedIn(component, charges);
    this.#lists = lists;
    this.#links = new Links(web);
    this.#bound = new Bound(web, component, this.#charged, lists);
    this.#allowed = allowed;
  }

  /** Searches among the hypotheses that change at least the given figures. */
  from(start: readonly number[]): Found {
    const limit = MAX_COST + start.length * COST.root;
    let solutions: Solution[] = [];
    this.#push(start, [], limit);
    for (let next = this.#heap.pop(); next; next = this.#heap.pop()) {
      const cheapest = solutions[0]?.cost ?? Number.POSITIVE_INFINITY;
      if (next.atLeast > cheapest) break;
      if (this.done > this.#allowed || solutions.length >= MAX_SOLUTIONS) return { solutions, cut: true };
      const { conflict, domains } = this.#outcome(next);
      if (conflict) this.#branch(next, conflict, limit);
      else if (next.cost < cheapest) solutions = [{ ...next, domains }];
      else if (next.cost === cheapest) solutions.push({ ...next, domains });
    }
    return { solutions, cut: solutions.length === 0 };
  }

  /** One more figure changed, or one more relation, with its list, that does not bind. */
  #branch({ freed, unbound }: Hypothesis, conflict: Conflict, limit: number): void {
    for (const index of this.#open(conflict, freed)) this.#push(ascending([...freed, index]), unbound, limit);
    for (const constraint of this.#component) {
      if (!conflict.has(constraint) || unbound.includes(constraint)) continue;
      const more = new Set([...unbound, ...this.#lists.together(constraint, this.#component)]);
      const ordered = this.#component.filter((each) => more.has(each));
      this.#push(freed, ordered, limit);
    }
  }

  #push(freed: readonly number[], unbound: readonly Constraint[], limit: number): void {
    const key = `${freed.join(' ')}|${unbound.map((constraint) => this.#component.indexOf(constraint)).join(' ')}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const hypothesis = explain(this.#links, freed, unbound, this.#lists);
    const atLeast = hypothesis.cost + COST.root * this.#bound.slipsStillNeeded(hypothesis);
    this.done += this.#component.length + 4;
    if (atLeast <= limit) this.#heap.push({ ...hypothesis, atLeast });
  }

  /**
   * What the freed figures contradict, which ends most wrong ways early; else a broken relation that nothing mends yet,
   * the one with the fewest open figures.
   */
  #outcome({ freed, unbound }: Hypothesis): Outcome {
    this.done += this.#component.length + freed.length * 20;
    const outcome = propagate(this.#web, freed, unbound);
    if (outcome.conflict) return outcome;
    let conflict: Conflict | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const constraint of this.#component) {
      if (unbound.includes(constraint) || constraint.facts.some(({ index }) => freed.includes(index)))
        continue;
      const open = constraint.facts.filter(({ index }) => this.#charged.has(index)).length;
      if (open < fewest) {
        conflict = new Set([constraint]);
        fewest = open;
      }
    }
    return conflict ? { conflict } : outcome;
  }

  /** Figures of the relations in conflict that are charged, or that would follow from what is changed already. */
  #open(conflict: Conflict, freed: readonly number[]): number[] {
    const following = new Set(freed.flatMap((from) => this.#links.from(from).map(({ to }) => to)));
    const open = new Set<number>();
    for (const { facts } of conflict) {
      for (const { index } of facts) {
        if (!freed.includes(index) && (this.#charged.has(index) || following.has(index))) open.add(index);
      }
    }
    return ascending([...open]);
  }
}

/** A hypothesis, and what it will cost at least once it mends everything. */
interface Step extends Hypothesis {
  readonly atLeast: number;
}

function before(a: Step, b: Step): boolean {
  if (a.atLeast !== b.atLeast) return a.atLeast < b.atLeast;
  // Those with the least left to do first, so that a search that is cut has found something.
  if (a.cost !== b.cost) return a.cost > b.cost;
  for (let i = 0; i < Math.min(a.freed.length, b.freed.length); i += 1) {
    if (a.freed[i] !== b.freed[i]) return a.freed[i]! < b.freed[i]!;
  }
  return a.freed.length < b.freed.length;
}

function ascending(numbers: number[]): number[] {
  return numbers.sort((a, b) => a - b);
}
