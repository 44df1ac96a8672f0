import { Decimal, powerOfTen } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import type { Range } from './range.ts';

/** Digits finer than any figure prints, so that the outward rounding of quotients never decides anything. */
const GUARD = 8;

/**
 * Figures as integers, so that a search can add, multiply and compare thousands of times: one grid for each kind of
 * quantity (money of a currency, ratios, things counted), fine enough for half of every rounding unit.
 */
export class Grid {
  readonly #exponents = new Map<string, number>();
  readonly #values = new Map<Fact, bigint>();

  /** Makes room for a figure; all figures have to be noted before the first is asked for. */
  note(fact: Fact): void {
    const finest =
      fact.unit.scale - Math.max(fact.decimals, fact.roundingDecimals, fact.value.decimalPlaces());
    const known = this.#exponents.get(fact.unit.kind);
    if (known === undefined || finest - 1 - GUARD < known)
      this.#exponents.set(fact.unit.kind, finest - 1 - GUARD);
  }

  /** The power of ten that one step of the grid is, in the base of the dimension. */
  exponent(fact: Fact): number {
    return this.#exponents.get(fact.unit.kind)!;
  }

  value(fact: Fact): bigint {
    const known = this.#values.get(fact);
    if (known !== undefined) return known;
    const value = this.of(fact.value, fact);
    this.#values.set(fact, value);
    return value;
  }

  /** A value in the fact's unit as an integer of the grid. */
  of(value: Decimal, fact: Fact): bigint {
    return BigInt(value.times(powerOfTen(fact.unit.scale - this.exponent(fact))).toFixed(0));
  }

  /** In the fact's unit. */
  decimal(value: bigint, fact: Fact): Decimal {
    return new Decimal(value.toString()).times(powerOfTen(this.exponent(fact) - fact.unit.scale));
  }

  /** The rounding unit of the fact; 0 where it is exact. */
  unit(fact: Fact): bigint {
    return fact.exact ? 0n : 10n ** BigInt(fact.unit.scale - fact.roundingDecimals - this.exponent(fact));
  }

  /** The unit of a decimal of the fact. */
  decimalUnit(fact: Fact, decimals: number): bigint {
    return 10n ** BigInt(fact.unit.scale - decimals - this.exponent(fact));
  }

  /** The true values that print as `value`: rounded half away from zero, as the checker has it. */
  trueValues(value: bigint, fact: Fact, unit = this.unit(fact)): Range {
    const half = fact.exact ? 0n : unit / 2n;
    const exact = half === 0n;
    const low = value - half;
    const high = value + half;
    return { low, high, lowOpen: !exact && value <= 0n, highOpen: !exact && value >= 0n };
  }

  /** One rounding unit to either side: whichever way the figure was cut, or one unit off. */
  looseValues(value: bigint, fact: Fact): Range {
    const unit = this.unit(fact);
    return { low: value - unit, high: value + unit, lowOpen: false, highOpen: false };
  }
}
