import { weigh } from '../check/sums.ts';
import type { Fact } from '../model/fact.ts';
import type { RatioRelation } from '../model/relation.ts';
import type { Domains, Reading, Values } from './constraint.ts';
import type { Grid } from './grid.ts';
import { addTo, divide, EVERYTHING, emptySum, floorDivide, hull, type Range, rangeOf } from './range.ts';

interface Operand {
  readonly index: number;
  readonly over: bigint;
  readonly under: bigint;
  readonly printed: bigint;
  readonly values: Range;
}

/**
 * over / under = quotient, as a fraction of integers: never a float, never linearised. Passing a quotient q, the sum
 * of over - q * under, which is linear in the operands, passes 0; so the ends of q and of the operands decide.
 */
export class Quotient implements Reading {
  readonly #operands: readonly Operand[];
  readonly #quotient: { readonly index: number; readonly printed: bigint; readonly values: Range };
  /** 1 on the grid of the quotient. */
  readonly #one: bigint;

  constructor({ terms, under, quotient }: RatioRelation, grid: Grid, loose: boolean) {
    const range = (fact: Fact): Range =>
      loose ? grid.looseValues(grid.value(fact), fact) : grid.trueValues(grid.value(fact), fact);
    const weighed = weigh(terms, under);
    const base = weighed.reduce((sum, w) => sum + BigInt(w.under) * grid.value(w.fact), 0n);
    // Both sides by -1 where the whole is negative, so that the lower side is positive throughout.
    const sign = base < 0n ? -1 : 1;
    this.#operands = weighed.map(({ fact, over, under: below }) => ({
      index: fact.index,
      over: BigInt(over * sign),
      under: BigInt(below * sign),
      printed: grid.value(fact),
      values: range(fact),
    }));
    const { fact } = quotient;
    this.#quotient = { index: fact.index, printed: grid.value(fact), values: range(fact) };
    this.#one = 10n ** BigInt(-grid.exponent(fact));
  }

  has(index: number): boolean {
    return index === this.#quotient.index || this.#operands.some((operand) => operand.index === index);
  }

  /** A quotient is rounded once: within its unit no value is more probable than another. */
  strain(): number {
    return 0;
  }

  possible(domains: Domains): boolean {
    const { low, high, lowOpen, highOpen } = this.#stated(domains);
    const base = this.#sum(domains, ({ under }) => under);
    if (base.low === undefined || base.low <= 0n) return true;
    if (high !== undefined) {
      const least = this.#at(high, domains);
      if (least.low !== undefined && (least.low > 0n || (least.low === 0n && (least.lowOpen || highOpen))))
        return false;
    }
    if (low !== undefined) {
      const most = this.#at(low, domains);
      if (most.high !== undefined && (most.high < 0n || (most.high === 0n && (most.highOpen || lowOpen))))
        return false;
    }
    return true;
  }

  narrow(index: number, domains: Domains): Range {
    if (index === this.#quotient.index) return this.#quotients(domains);
    const operand = this.#operands.find((candidate) => candidate.index === index);
    const { low, high } = this.#stated(domains);
    if (!operand || low === undefined || high === undefined) return EVERYTHING;
    const factors = [low, high].map((q) => operand.over * this.#one - q * operand.under);
    if (factors[0]! === 0n || factors[0]! > 0n !== factors[1]! > 0n || factors[1] === 0n) return EVERYTHING;
    const [one, other] = [low, high].map((q, end) => {
      const rest = this.#at(q, domains, index);
      return divide({ ...negative(rest) }, factors[end]!);
    });
    return hull(one!, other!);
  }

  solve(index: number, values: Values): readonly [bigint, bigint] | undefined {
    const at = (o: Operand): bigint => values.get(o.index) ?? o.printed;
    if (index === this.#quotient.index) {
      const over = this.#operands.reduce((sum, o) => sum + o.over * at(o), 0n);
      const under = this.#operands.reduce((sum, o) => sum + o.under * at(o), 0n);
      return under > 0n ? [over * this.#one, under] : undefined;
    }
    const operand = this.#operands.find((candidate) => candidate.index === index);
    if (!operand) return undefined;
    const q = values.get(this.#quotient.index) ?? this.#quotient.printed;
    const factor = (o: Operand): bigint => o.over * this.#one - q * o.under;
    const rest = this.#operands.reduce((sum, o) => (o === operand ? sum : sum + factor(o) * at(o)), 0n);
    const own = factor(operand);
    if (own === 0n) return undefined;
    return own < 0n ? [rest, -own] : [-rest, own];
  }

  #stated(domains: Domains): Range {
    return domains.get(this.#quotient.index) ?? this.#quotient.values;
  }

  /** The range of over - q * under, an operand left out where asked. */
  #at(q: bigint, domains: Domains, without?: number): Range {
    return this.#sum(domains, ({ index, over, under }) =>
      index === without ? 0n : over * this.#one - q * under,
    );
  }

  #sum(domains: Domains, factor: (operand: Operand) => bigint): Range {
    const sum = emptySum();
    for (const operand of this.#operands)
      addTo(sum, domains.get(operand.index) ?? operand.values, factor(operand));
    return rangeOf(sum);
  }

  /** The least and the greatest quotient, ends rounded outwards on the grid. */
  #quotients(domains: Domains): Range {
    const base = this.#sum(domains, ({ under }) => under);
    if (base.low === undefined || base.low <= 0n) return EVERYTHING;
    const low = this.#extreme(domains, -1n);
    const high = this.#extreme(domains, 1n);
    return { low, high, lowOpen: false, highOpen: false };
  }

  /** Each step moves to the corner of the operands that is best for the last quotient (Dinkelbach, 1967). */
  #extreme(domains: Domains, direction: 1n | -1n): bigint | undefined {
    let best = this.#quotient.printed;
    for (let step = 0; step < 12; step += 1) {
      let over = 0n;
      let under = 0n;
      for (const operand of this.#operands) {
        const { low, high } = domains.get(operand.index) ?? operand.values;
        const gain = (operand.over * this.#one - best * operand.under) * direction;
        const corner = gain < 0n ? low : high;
        if (corner === undefined) return undefined;
        over += operand.over * corner;
        under += operand.under * corner;
      }
      if (under <= 0n) return undefined;
      const scaled = over * this.#one;
      const next = direction > 0n ? -floorDivide(-scaled, under) : floorDivide(scaled, under);
      if (next === best) break;
      best = next;
    }
    return best;
  }
}

function negative({ low, high, lowOpen, highOpen }: Range): Range {
  return {
    low: high === undefined ? undefined : -high,
    high: low === undefined ? undefined : -low,
    lowOpen: highOpen,
    highOpen: lowOpen,
  };
}
