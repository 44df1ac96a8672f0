import type { Constraint } from './constraint.ts';
import type { Hypothesis } from './hypothesis.ts';
import { computedBy, isCopy, meant } from './judged.ts';
import type { Lists } from './lists.ts';
import type { Ties } from './web.ts';

/** How far a slip is followed: a total computed from it, and the share or the copy of that. */
const STEPS = 2;
/** Figures that a slip may have come from, for one relation; a relation with more is taken to depend on everything. */
const MOST = 5000;
/** Relations and sources looked at for one component; the relations that are left then count for nothing: fewer slips. */
const MOST_SOURCES = 1_000_000;

/**
 * How many more slips a hypothesis needs at least: broken relations that it does not touch, of which no two can be
 * mended by one slip, because no figure of one leads to a figure of another, and they add up different lists.
 * Without it the search would try every pair of figures in a large table before the three that are wrong.
 */
export class Bound {
  readonly #origins: readonly {
    readonly relation: Constraint;
    readonly origins: ReadonlySet<number | string>;
  }[];

  constructor(web: Ties, component: readonly Constraint[], charged: ReadonlySet<number>, lists: Lists) {
    const found: { relation: Constraint; origins: ReadonlySet<number | string> }[] = [];
    const looking = { left: MOST_SOURCES };
    for (const relation of component) {
      const origins = originsOf(web, relation, charged, lists, looking);
      if (looking.left <= 0) break;
      if (origins.size <= MOST) found.push({ relation, origins });
    }
    // The fewer ways a relation can be mended, the more others are independent of it.
    this.#origins = found.sort((a, b) => a.origins.size - b.origins.size);
  }

  slipsStillNeeded({ freed, unbound }: Pick<Hypothesis, 'freed' | 'unbound'>): number {
    const taken = new Set<number | string>(freed);
    let needed = 0;
    for (const { relation, origins } of this.#origins) {
      if (unbound.includes(relation) || meets(origins, taken)) continue;
      needed += 1;
      for (const origin of origins) taken.add(origin);
    }
    return needed;
  }
}

/** The slips that can mend a relation: in its own charged figures, or in what these repeat or were computed from. */
function originsOf(
  web: Ties,
  relation: Constraint,
  charged: ReadonlySet<number>,
  lists: Lists,
  looking: { left: number },
): Set<number | string> {
  const origins = new Set<number | string>();
  let level = relation.facts.map(({ index }) => index).filter((index) => charged.has(index));
  for (const index of level) origins.add(index);
  looking.left -= relation.facts.length;
  for (let step = 0; step < STEPS && origins.size <= MOST; step += 1) {
    const next: number[] = [];
    for (const index of level) {
      if (looking.left <= 0 || origins.size > MOST) break;
      looking.left -= web.of(index).length;
      for (const source of sourcesOf(web, index)) {
        looking.left -= 1;
        if (origins.has(source)) continue;
        origins.add(source);
        next.push(source);
      }
    }
    level = next;
  }
  const list = lists.of(relation);
  if (list !== undefined) origins.add(list);
  return origins;
}

/** Figures that a figure repeats or was computed from. */
function* sourcesOf(web: Ties, index: number): Generator<number> {
  for (const { broken, verdict, facts } of web.of(index)) {
    if (broken) continue;
    const relation = meant(verdict)[0]!;
    if (!isCopy(relation) && computedBy(relation)?.index !== index) continue;
    for (const fact of facts) if (fact.index !== index) yield fact.index;
  }
}

function meets(a: ReadonlySet<number | string>, b: ReadonlySet<number | string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const each of few) if (many.has(each)) return true;
  return false;
}
