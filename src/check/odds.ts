import { Decimal, ONE, ZERO } from '../model/decimal.ts';
import { roundingUnit } from '../model/fact.ts';
import type { Term } from '../model/relation.ts';
import { weigh } from './sums.ts';

/** Below this chance, "it is only rounding" deserves a second look. */
export const IMPROBABLE = 0.001;

/** Up to this many figures the chance is computed exactly; beyond, the normal distribution is as good. */
const EXACT_UP_TO = 60;

/**
 * The chance that rounding alone makes a sum miss by as much as it does, or more; undefined where it is not small.
 *
 * The true parts tie; each printed part is off by an independent error, uniform over one rounding unit, and the
 * total is their true sum rounded. So a miss of m means that the errors of the parts add up to at least m less half
 * a unit of the total (the distribution of a sum of uniform variables: Irwin and Hall, 1927).
 *
 * @param miss in the base of the dimension.
 */
export function improbableOdds(terms: readonly Term[], miss: Decimal): number | undefined {
  const stated = terms.at(-1)!.fact;
  const total = roundingUnit(stated);
  const errors = weigh(terms)
    .filter(({ fact }) => fact !== stated)
    .map(({ fact, over }) => roundingUnit(fact).times(Math.abs(over)));
  const coarsest = errors.reduce((most, unit) => (unit.gt(most) ? unit : most), ZERO);
  const beyond = miss.abs().minus(total.times('0.5'));
  if (coarsest.isZero() || !beyond.isPositive()) return undefined;
  const deviation = Math.sqrt(errors.reduce((sum, unit) => sum + unit.toNumber() ** 2 / 12, 0));
  // Nearer than this no sum of at least three uniform errors gets below one in a thousand.
  if (beyond.toNumber() < 2.5 * deviation) return undefined;
  const uniform = errors.filter((unit) => !unit.isZero());
  const equal = uniform.every((unit) => unit.eq(coarsest)) && uniform.length <= EXACT_UP_TO;
  const odds = equal
    ? irwinHallTail(uniform.length, beyond.div(coarsest)).times(2).toNumber()
    : 2 * normalTail(beyond.toNumber() / deviation);
  return odds < IMPROBABLE ? odds : undefined;
}

/** P(sum of n variables, uniform over [-1/2, 1/2], >= x). */
export function irwinHallTail(n: number, x: Decimal): Decimal {
  let sum = ZERO;
  let binomial = ONE;
  const reach = new Decimal(n).div(2).minus(x);
  for (let k = 0; k <= n; k += 1) {
    const left = reach.minus(k);
    if (!left.isPositive() || left.isZero()) break;
    const term = binomial.times(left.pow(n));
    sum = k % 2 === 0 ? sum.plus(term) : sum.minus(term);
    binomial = binomial.times(n - k).div(k + 1);
  }
  for (let k = 2; k <= n; k += 1) sum = sum.div(k);
  return sum;
}

/** P(standard normal >= z), by the continued fraction of Mills' ratio; good for z > 2. */
function normalTail(z: number): number {
  let fraction = z;
  for (let k = 40; k >= 1; k -= 1) fraction = z + k / fraction;
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / fraction;
}
