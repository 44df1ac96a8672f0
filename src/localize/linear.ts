import { weigh } from '../check/sums.ts';
import {
  type AtMostRelation,
  type ClaimRelation,
  isRestatement,
  type ZeroRelation,
} from '../model/relation.ts';
import type { Domains, Reading, Values } from './constraint.ts';
import type { Grid } from './grid.ts';
import {
  addTo,
  disjoint,
  divide,
  EVERYTHING,
  emptySum,
  minus,
  NOTHING_BUT_ZERO,
  type Range,
  rangeOf,
  type Sum,
} from './range.ts';

const POSITIVE: Range = { low: 0n, high: undefined, lowOpen: true, highOpen: true };
const NEGATIVE: Range = { low: undefined, high: 0n, lowOpen: true, highOpen: true };
const NOT_POSITIVE: Range = { ...NEGATIVE, highOpen: false };

const SAID = {
  flat: NOTHING_BUT_ZERO,
  equal: NOTHING_BUT_ZERO,
  increase: POSITIVE,
  greater: POSITIVE,
  decrease: NEGATIVE,
  less: NEGATIVE,
  'not-greater': NOT_POSITIVE,
} as const;

interface Weighted {
  readonly factor: bigint;
  readonly printed: bigint;
  readonly values: Range;
}

/** By how much the checker lets two printings of one quantity differ: one unit, if they are rounded to the same. */
function lastDigit(relation: AtMostRelation | ClaimRelation | ZeroRelation, grid: Grid): bigint {
  const [one, other] = isRestatement(relation) ? relation.terms.map(({ fact }) => grid.unit(fact)) : [];
  return one !== undefined && one === other ? one : 0n;
}

/** At most half of a unit to either side: a true value lies as far from what is printed for it. */
function within(unit: bigint): Range {
  return { low: -unit / 2n, high: unit / 2n, lowOpen: false, highOpen: false };
}

/** A signed sum that has to be 0, at most 0, above or below 0. Blank cells hold nothing. */
export class Linear implements Reading {
  readonly #target: Range;
  readonly #terms = new Map<number, Weighted>();
  /** Over the printed figures: what a hypothesis frees is taken out, so that a long sum is added up only once. */
  readonly #sum: Sum = emptySum();
  /**
   * What is left of it where a figure in it is freed: as 0, but that two printings of one quantity may differ by a last
   * digit, as the checker lets them.
   */
  readonly #apart: Range;
  #printed = 0n;
  #variance = 0;

  constructor(relation: ZeroRelation | AtMostRelation | ClaimRelation, grid: Grid, loose: boolean) {
    this.#target =
      relation.form === 'zero'
        ? NOTHING_BUT_ZERO
        : relation.form === 'at-most'
          ? NOT_POSITIVE
          : SAID[relation.word];
    const digit = loose ? 0n : lastDigit(relation, grid);
    this.#apart = digit > 0n ? within(digit) : this.#target;
    const told = relation.terms.filter(({ fact }) => fact.state === 'value');
    for (const { fact, over } of weigh(told)) {
      const factor = BigInt(over);
      const printed = grid.value(fact);
      const values = loose ? grid.looseValues(printed, fact) : grid.trueValues(printed, fact);
      if (fact.index >= 0) this.#terms.set(fact.index, { factor, printed, values });
      addTo(this.#sum, values, factor);
      this.#printed += factor * printed;
      this.#variance += Number(grid.unit(fact) * factor) ** 2 / 12;
    }
  }

  has(index: number): boolean {
    return this.#terms.has(index);
  }

  /** How far the printed values miss, in roundings of the sum: its variance is a twelfth of each squared unit. */
  strain(values: Values): number {
    let miss = this.#printed;
    for (const [index, value] of values) {
      const term = this.#terms.get(index);
      if (term) miss += term.factor * (value - term.printed);
    }
    if (this.#target !== NOTHING_BUT_ZERO || miss === 0n) return 0;
    return Number(miss) ** 2 / (this.#variance || 1e-9);
  }

  possible(domains: Domains): boolean {
    let isFreed = false;
    for (const index of domains.keys()) isFreed ||= this.#terms.has(index);
    return !disjoint(rangeOf(this.#with(domains)), isFreed ? this.#apart : this.#target);
  }

  narrow(index: number, domains: Domains): Range {
    const term = this.#terms.get(index);
    if (!term || term.factor === 0n) return EVERYTHING;
    const sum = this.#with(domains);
    addTo(sum, domains.get(index) ?? term.values, term.factor, -1);
    return divide(minus(this.#apart, rangeOf(sum)), term.factor);
  }

  solve(index: number, values: Values): readonly [bigint, bigint] | undefined {
    const term = this.#terms.get(index);
    if (!term || term.factor === 0n || this.#target !== NOTHING_BUT_ZERO) return undefined;
    let rest = this.#printed - term.factor * term.printed;
    for (const [other, value] of values) {
      const moved = other === index ? undefined : this.#terms.get(other);
      if (moved) rest += moved.factor * (value - moved.printed);
    }
    return term.factor < 0n ? [rest, -term.factor] : [-rest, term.factor];
  }

  #with(domains: Domains): Sum {
    const sum = { ...this.#sum };
    for (const [index, domain] of domains) {
      const term = this.#terms.get(index);
      if (!term) continue;
      addTo(sum, term.values, term.factor, -1);
      addTo(sum, domain, term.factor);
    }
    return sum;
  }
}
