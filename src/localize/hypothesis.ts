import type { Constraint } from './constraint.ts';
import { computedBy, isCopy, meant } from './judged.ts';
import type { Lists } from './lists.ts';
import { oppositesOf } from './opposites.ts';
import type { Ties } from './web.ts';

/**
 * What has to be supposed wrong. Each independent change costs 1000. A figure that was computed from one that is wrong
 * (64.79% from 605.69), or the same figure printed once more, follows from it: it costs a trifle, so that among equal
 * numbers of slips the one with the fewest figures wins. That a relation does not bind at all (a list that leaves a
 * part out, a name that means another scope) is as rare as a slip, and is only thought of where no figure will do.
 */
export const COST = { root: 1000, unbound: 1020, computed: 30, copy: 10 } as const;

export interface Hypothesis {
  /** Indexes of the figures and words that are changed, ascending. */
  readonly freed: readonly number[];
  /** Broken relations that are supposed not to bind. */
  readonly unbound: readonly Constraint[];
  readonly cost: number;
  /** How each changed figure follows from another; the others are slips of their own. */
  readonly follows: ReadonlyMap<number, Follows>;
}

export interface Follows {
  readonly from: number;
  readonly how: 'copy' | 'computed';
  readonly through: Constraint;
}

/** The cheapest way to explain a set of changes: which are slips, and which follow from them. */
export function explain(
  all: Links,
  freed: readonly number[],
  unbound: readonly Constraint[],
  lists: Lists,
): Hypothesis {
  const follows = new Map<number, Follows>();
  const links = linksAmong(all, freed);
  const settled = new Set<number>();
  let cost = causesOf(unbound, lists).length * COST.unbound;
  for (const root of rootsFirst(freed, links)) {
    if (settled.has(root)) continue;
    settled.add(root);
    cost += COST.root;
    const reached = [root];
    // Copies before computed figures: what is printed twice is one quantity.
    for (const how of ['copy', 'computed', 'copy'] as const) {
      for (const from of reached) {
        for (const link of links.get(from) ?? []) {
          if (link.how !== how || settled.has(link.to)) continue;
          settled.add(link.to);
          reached.push(link.to);
          follows.set(link.to, { from, how, through: link.through });
          cost += COST[how];
        }
      }
    }
  }
  return { freed, unbound, cost, follows };
}

/** Relations that do not bind, those of one list together. */
export function causesOf(unbound: readonly Constraint[], lists: Lists): Constraint[][] {
  const causes = new Map<string | Constraint, Constraint[]>();
  for (const constraint of unbound) {
    const key = lists.of(constraint) ?? constraint;
    const known = causes.get(key);
    if (known) known.push(constraint);
    else causes.set(key, [constraint]);
  }
  return [...causes.values()];
}

export interface Link {
  readonly to: number;
  readonly how: 'copy' | 'computed';
  readonly through: Constraint;
}

function linksAmong(links: Links, freed: readonly number[]): Map<number, Link[]> {
  const wanted = new Set(freed);
  return new Map(freed.map((from) => [from, links.from(from).filter(({ to }) => wanted.has(to))]));
}

/** Which figures repeat a figure or were computed from it, as the relations that hold among printed figures show. */
export class Links {
  readonly #web: Ties;
  readonly #known = new Map<number, Link[]>();

  constructor(web: Ties) {
    this.#web = web;
  }

  from(index: number): readonly Link[] {
    const known = this.#known.get(index);
    if (known) return known;
    const links = linksFrom(this.#web, index);
    this.#known.set(index, links);
    return links;
  }
}

function linksFrom(web: Ties, from: number): Link[] {
  const links: Link[] = [];
  for (const through of web.of(from)) {
    if (through.broken) {
      const turned = oppositesOf(web, through);
      if (turned?.change.index === from) links.push({ to: turned.rate.index, how: 'computed', through });
      continue;
    }
    const relation = meant(through.verdict)[0]!;
    if (isCopy(relation)) {
      for (const { index } of through.facts)
        if (index !== from) links.push({ to: index, how: 'copy', through });
      continue;
    }
    const computed = computedBy(relation);
    if (computed && computed.index !== from) links.push({ to: computed.index, how: 'computed', through });
  }
  return links;
}

/**
 * Slips before what follows from them: figures from which most others can be reached; among equals (printings of one
 * quantity) the first in the document stands for all.
 */
function rootsFirst(freed: readonly number[], links: ReadonlyMap<number, readonly Link[]>): number[] {
  const reach = new Map(freed.map((index) => [index, reachable(index, links)]));
  return [...freed].sort((a, b) => reach.get(b)! - reach.get(a)! || a - b);
}

function reachable(from: number, links: ReadonlyMap<number, readonly Link[]>): number {
  const seen = new Set([from]);
  for (const index of seen) for (const { to } of links.get(index) ?? []) seen.add(to);
  return seen.size;
}
