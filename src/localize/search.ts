import { Bound } from './bound.ts';
import type { Constraint } from './constraint.ts';
import { evidentFigures } from './evident.ts';
import { Heap } from './heap.ts';
import { COST, explain, type Hypothesis, Links } from './hypothesis.ts';
import type { Lists } from './lists.ts';
import { type Conflict, type Outcome, propagate } from './propagate.ts';
import type { Range } from './range.ts';
import type { Charges } from './support.ts';
import type { Web } from './web.ts';

/** A hypothesis under which every relation is possible again, with the true values that it leaves. */
export interface Solution extends Hypothesis {
  readonly domains: ReadonlyMap<number, Range>;
}

export interface Found {
  /** All the cheapest, in order of their figures. */
  readonly solutions: readonly Solution[];
  /** The search was cut: there may be others as cheap, or a cheaper one. */
  readonly cut: boolean;
}

/** More independent slips than this in one component are not told apart. */
const MAX_COST = 8 * COST.root + 20 * COST.computed;
/** Relations looked at in one document, and those that each component may look at when these are used up. */
const MAX_WORK = 6_000_000;
const AT_LEAST = 40_000;
/** Equally cheap hypotheses that are worth listing. */
const MAX_SOLUTIONS = 200;

/**
 * Finds all cheapest hypotheses for a component, best first. A hypothesis that fails is told by which relations: every
 * one that contains it and succeeds must free one more of their figures (or suppose that one of them does not bind),
 * so only these are tried (conflict-directed hitting sets: Reiter, 1987).
 */
export class Search {
  readonly #web: Web;
  readonly #charges: Charges;
  readonly #charged: Charges['charged'];
  readonly #lists: Lists;
  readonly #links: Links;
  #work = MAX_WORK;

  constructor(web: Web, charges: Charges, lists: Lists) {
    this.#web = web;
    this.#charges = charges;
    this.#charged = charges.charged;
    this.#lists = lists;
    this.#links = new Links(web);
  }

  /** A component that is too large is searched again with what is evident in it taken for granted. */
  find(component: readonly Constraint[]): Found {
    const found = this.#from(component, []);
    if (found.solutions.length > 0) return found;
    const evident = evidentFigures(this.#web, component, this.#charges);
    return evident.length > 0 ? { ...this.#from(component, evident), cut: true } : found;
  }

  #from(component: readonly Constraint[], start: readonly number[]): Found {
    const limit = MAX_COST + start.length * COST.root;
    const bound = new Bound(this.#web, component, this.#charged, this.#lists);
    const heap = new Heap<Step>(before);
    const seen = new Set<string>();
    const solutions: Solution[] = [];
    let work = Math.max(AT_LEAST, this.#work);
    const allowed = work;
    const push = (freed: readonly number[], unbound: readonly Constraint[]): void => {
      const key = `${freed.join(' ')}|${unbound.map((constraint) => component.indexOf(constraint)).join(' ')}`;
      if (seen.has(key)) return;
      seen.add(key);
      const hypothesis = explain(this.#links, freed, unbound, this.#lists);
      const atLeast = hypothesis.cost + COST.root * bound.slipsStillNeeded(hypothesis);
      work -= component.length + 4;
      if (atLeast <= limit) heap.push({ ...hypothesis, atLeast });
    };
    push(start, []);
    for (let next = heap.pop(); next; next = heap.pop()) {
      if (solutions.length > 0 && next.atLeast > solutions[0]!.cost) break;
      if (work < 0 || solutions.length >= MAX_SOLUTIONS) return this.#end(solutions, true, allowed - work);
      const { freed, unbound } = next;
      const { conflict, domains } = this.#outcome(component, next);
      work -= component.length + freed.length * 20;
      if (!conflict) {
        if (solutions.length > 0 && next.cost < solutions[0]!.cost) solutions.length = 0;
        if (solutions.length === 0 || next.cost === solutions[0]!.cost) solutions.push({ ...next, domains });
        continue;
      }
      for (const index of this.#open(conflict, freed)) push(ascending([...freed, index]), unbound);
      for (const constraint of component) {
        if (!conflict.has(constraint) || unbound.includes(constraint)) continue;
        const more = new Set([...unbound, ...this.#lists.together(constraint, component)]);
        push(
          freed,
          component.filter((each) => more.has(each)),
        );
      }
    }
    return this.#end(solutions, solutions.length === 0, allowed - work);
  }

  #end(solutions: readonly Solution[], cut: boolean, done: number): Found {
    this.#work -= done;
    return { solutions, cut };
  }

  /**
   * What the freed figures contradict, which ends most wrong ways early; else a broken relation that nothing mends yet,
   * the one with the fewest open figures.
   */
  #outcome(component: readonly Constraint[], { freed, unbound }: Hypothesis): Outcome {
    const outcome = propagate(this.#web, freed, unbound);
    if (outcome.conflict) return outcome;
    let conflict: Conflict | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const constraint of component) {
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
