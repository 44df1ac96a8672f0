import { Decimal, powerOfTen, Rough, rounded, ZERO } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import { type Interval, trueValues } from '../model/interval.ts';
import type { RatioRelation } from '../model/relation.ts';
import { type Cut, contains, printedSum, range, type Weighted, weigh } from './sums.ts';

/** A ratio relation made ready: its facts, each once, and its printed value as a fraction. */
export class Ratio {
  readonly #facts: readonly Weighted[];
  readonly #over: Decimal;
  readonly #under: Decimal;
  readonly #quotient: Fact;
  readonly #values: { [cut in Cut]?: readonly Interval[] } = {};

  constructor({ terms, under, quotient }: RatioRelation) {
    this.#facts = weigh(terms, under);
    const sign = printedSum(under, 0).isNegative() ? -1 : 1;
    // Both sides by -1 where the whole is negative, so that the lower side is positive throughout.
    for (const weighted of this.#facts) {
      weighted.over *= sign;
      weighted.under *= sign;
    }
    this.#over = printedSum(terms, 0).times(sign);
    this.#under = printedSum(under, 0).times(sign);
    this.#quotient = quotient.fact;
  }

  get hasZeroBase(): boolean {
    return this.#under.isZero();
  }

  /** Whether the lower side may be zero or less within the rounding of its facts. */
  baseMayVanish(cut: Cut): boolean {
    const { low, lowOpen } = this.#range(cut, ({ under }) => new Decimal(under));
    return low.isNegative() || (low.isZero() && !lowOpen);
  }

  /** The quotient of the printed figures, in the unit of the stated one, with two digits more than it prints. */
  get computed(): Decimal {
    const { unit, decimals } = this.#quotient;
    return rounded(this.#over.times(powerOfTen(-unit.scale)), this.#under, decimals + 2);
  }

  /** Whether the quotient of the printed figures prints as the stated one. */
  exactly(cut: Cut): boolean {
    const { low, high, ...ends } = trueValues(this.#quotient, cut);
    return contains({ low: low.times(this.#under), high: high.times(this.#under), ...ends }, this.#over);
  }

  /**
   * Whether the stated quotient is possible for some true values of the figures. Over a box of true values with a
   * positive lower side the quotient is continuous, so it takes all values between its least and its greatest; it
   * passes q exactly where over - q * under, which is linear, passes 0.
   */
  possible(operands: Cut, quotient: Cut): boolean {
    const stated = trueValues(this.#quotient, quotient);
    const least = this.#range(operands, ({ over, under }) => stated.high.times(-under).plus(over));
    const most = this.#range(operands, ({ over, under }) => stated.low.times(-under).plus(over));
    const below = least.low.isNegative() || (least.low.isZero() && !least.lowOpen && !stated.highOpen);
    const above = most.high.gt(ZERO) || (most.high.isZero() && !most.highOpen && !stated.lowOpen);
    return below && above;
  }

  /** How far rounding can move the stated quotient from the computed one, in its unit. */
  get room(): Decimal {
    const centre = new Rough(this.#over).div(this.#under);
    const [low, high] = [this.#extreme(-1, centre), this.#extreme(1, centre)];
    const half = powerOfTen(this.#quotient.unit.scale - this.#quotient.roundingDecimals).times('0.5');
    const room = Decimal.max(high.minus(centre), centre.minus(low)).plus(this.#quotient.exact ? ZERO : half);
    return new Decimal(room.times(powerOfTen(-this.#quotient.unit.scale)).toSignificantDigits(3));
  }

  /** The greatest (or least) quotient: each step moves to the corner that is best for the last (Dinkelbach, 1967). */
  #extreme(direction: 1 | -1, start: Decimal): Decimal {
    let best = start;
    for (let step = 0; step < 8; step += 1) {
      const corner = this.#facts.map((weighted, index) => {
        const gain = best.times(-weighted.under).plus(weighted.over).times(direction);
        const values = this.#valuesWhen('round')[index]!;
        return { weighted, at: gain.isNegative() ? values.low : values.high };
      });
      const over = corner.reduce((sum, { weighted, at }) => sum.plus(at.times(weighted.over)), ZERO);
      const under = corner.reduce((sum, { weighted, at }) => sum.plus(at.times(weighted.under)), ZERO);
      if (under.lte(ZERO)) return best;
      const next = new Rough(over).div(under);
      if (next.eq(best)) break;
      best = next;
    }
    return best;
  }

  #range(cut: Cut, factor: (weighted: Weighted) => Decimal): Interval {
    const values = this.#valuesWhen(cut);
    return range(
      this.#facts.map((weighted, index) => ({ values: values[index]!, factor: factor(weighted) })),
    );
  }

  /** What each fact may stand for, cut in the way given. */
  #valuesWhen(cut: Cut): readonly Interval[] {
    this.#values[cut] ??= this.#facts.map(({ fact }) => trueValues(fact, cut));
    return this.#values[cut];
  }
}
