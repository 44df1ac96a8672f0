import type { Budget } from '../model/budget.ts';
import { Decimal } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import { type Explained, explainChange } from './change.ts';
import type { Solution } from './component-search.ts';
import type { Constraint } from './constraint.ts';
import { meantFor } from './keying.ts';
import { disjoint, type Range, roundDivide } from './range.ts';
import { sourcesOf } from './sources.ts';
import type { Ties } from './web.ts';

/** What a figure that a hypothesis changes should print. */
export interface Needed {
  /** On the grid; undefined where too much is possible to name one value. */
  readonly value?: bigint;
  /** The least and the greatest printed value that is possible, on the grid. */
  readonly range?: { readonly low: bigint; readonly high: bigint };
  /** How the printed figure came about, and the chance of exactly this. */
  readonly explained: Explained;
}

/** Up to this many values are weighed one by one; of a wider range those that a single slip turns into the printed one. */
const WEIGHED = 40;

/** Of a figure that nothing determines. */
export const UNKNOWN: Needed = { explained: { slip: 'unexplained', chance: 1e-6 } };

/** Weighs what a figure should be, by the equations that determine it and by how the printed figure may have come about. */
export class Weighing {
  readonly #web: Ties;
  readonly #fact: Fact;
  readonly #relations: readonly Constraint[];
  readonly #values: Map<number, bigint>;
  readonly #explain: (value: bigint) => Explained;
  readonly #unit: bigint;
  readonly #decimals: number;

  constructor(
    budget: Budget,
    web: Ties,
    fact: Fact,
    relations: readonly Constraint[],
    values: ReadonlyMap<number, bigint>,
    { freed }: Solution,
  ) {
    this.#web = web;
    this.#fact = fact;
    this.#relations = relations;
    this.#values = new Map(values);
    this.#decimals = web.decimalsOf(fact);
    this.#unit = web.grid.decimalUnit(fact, this.#decimals);
    const sources = sourcesOf(budget, web, fact, freed);
    const printed = web.grid.value(fact);
    const text = fact.value.toFixed(fact.decimals);
    this.#explain = (value) => {
      const apart = (value > printed ? value - printed : printed - value) / this.#unit;
      return explainChange(fact, this.#text(value), text, Number(apart), sources);
    };
  }

  best(domain: Range): Needed {
    const { grid } = this.#web;
    const range = this.#printable(domain);
    const count = range && (range.high - range.low) / this.#unit + 1n;
    const solved = this.#solved().filter((value) => this.#allows(domain, value));
    const candidates = new Set(solved.map(({ value }) => value));
    if (this.#isStated() && candidates.size > 0) {
      // What a percentage should be is what its figures give, not what rounding might still make of it.
    } else if (range && count! <= WEIGHED) {
      for (let value = range.low; value <= range.high; value += this.#unit) candidates.add(value);
    } else {
      for (const text of meantFor(this.#fact.value.abs().toFixed(this.#fact.decimals))) {
        const meant = grid.of(new Decimal(text), this.#fact);
        // A digit behind the last one that is printed around it was not left out.
        if (meant % this.#unit !== 0n) continue;
        candidates.add(this.#fact.value.isNegative() ? -meant : meant);
      }
    }
    candidates.delete(grid.value(this.#fact));
    // Nobody prints 减少0.0万元 beside a rate: only an equation or a word can say that a change should be nothing.
    const mayBeNothing =
      solved.some(({ value, exact }) => exact && value === 0n) ||
      this.#relations.some(({ verdict }) => verdict.relation.form === 'claim');
    if (this.#fact.aspects.statistic === 'change' && !mayBeNothing) candidates.delete(0n);
    const weighed = [...candidates]
      .filter((value) => !disjoint(this.#true(value), domain))
      .map((value) => ({ value, explained: this.#explain(value), strain: this.#strain(value) }))
      .map((each) => ({ ...each, weight: each.explained.chance * Math.exp(-each.strain / 2) }))
      .sort((a, b) => b.weight - a.weight || compare(a.value, b.value));
    const [first] = weighed;
    const possible = range && count! > 1n ? { range } : {};
    if (!first) return { ...UNKNOWN, ...possible };
    const equation = solved.some(({ exact }) => exact);
    if (equation || count === 1n) return { value: first.value, ...possible, explained: first.explained };
    return this.#ofMany(weighed, Number(count ?? 1n), possible);
  }

  /** Many values are equally possible: one is only named where a slip makes it likelier than all others together. */
  #ofMany(
    weighed: readonly { value: bigint; explained: Explained; weight: number }[],
    count: number,
    possible: Pick<Needed, 'range'>,
  ): Needed {
    const [first] = weighed;
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const missed = weighed.length < count ? (count - weighed.length) * weighed.at(-1)!.weight : 0;
    const named = first!.explained.slip !== 'unexplained' && first!.weight > (total + missed) / 2;
    const chance = first!.explained.chance / (named ? 1 : Math.max(1, count));
    const unexplained = this.#explain(weighed.at(-1)!.value).chance;
    return {
      ...(named && { value: first!.value }),
      ...possible,
      explained: named ? first!.explained : { slip: 'unexplained', chance: Math.max(chance, unexplained) },
    };
  }

  /** Whether the figure is the quotient of the relations that determine it. */
  #isStated(): boolean {
    return this.#relations.some(
      ({ verdict: { relation } }) => relation.form === 'ratio' && relation.quotient.fact === this.#fact,
    );
  }

  #allows(domain: Range, { value }: { value: bigint }): boolean {
    return !disjoint(this.#true(value), domain);
  }

  /** What each relation makes of it, all others being as they print; an equation of amounts makes it exactly. */
  #solved(): { value: bigint; exact: boolean }[] {
    return this.#relations.flatMap(({ readings, verdict }) =>
      readings.flatMap((reading) => {
        const solved = reading.solve(this.#fact.index, this.#values);
        if (!solved) return [];
        const value = roundDivide(roundDivide(solved[0], solved[1]), this.#unit) * this.#unit;
        const stated = verdict.relation.form === 'ratio' ? verdict.relation.quotient.fact : undefined;
        return [{ value, exact: verdict.relation.form === 'zero' || stated === this.#fact }];
      }),
    );
  }

  #strain(value: bigint): number {
    this.#values.set(this.#fact.index, value);
    let strain = 0;
    for (const { readings } of this.#relations) {
      strain += Math.min(...readings.map((reading) => reading.strain(this.#values)));
    }
    return strain;
  }

  #printable({ low, high }: Range): { low: bigint; high: bigint } | undefined {
    if (low === undefined || high === undefined) return undefined;
    const domain = { low, high, lowOpen: false, highOpen: false };
    let first = roundDivide(low, this.#unit) * this.#unit;
    let last = roundDivide(high, this.#unit) * this.#unit;
    if (disjoint(this.#true(first), domain)) first += this.#unit;
    if (disjoint(this.#true(last), domain)) last -= this.#unit;
    return first <= last ? { low: first, high: last } : undefined;
  }

  #true(value: bigint): Range {
    return this.#web.grid.trueValues(value, this.#fact, this.#unit);
  }

  #text(value: bigint): string {
    return this.#web.grid.decimal(value, this.#fact).toFixed(this.#decimals);
  }
}

function compare(a: bigint, b: bigint): number {
  const [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return one < other ? -1 : one > other ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
