import { type Decimal, powerOfTen, ZERO } from '../../model/decimal.ts';
import { baseValue, type Fact } from '../../model/fact.ts';

/** Whether a part is the stated share of a whole, as rounded; shares of 0 fit any whole. */
export function isShareOf(part: Fact | undefined, stated: Fact, wholes: readonly Fact[]): boolean {
  if (!part || part.value.isZero() || wholes.some(({ unit }) => unit.kind !== part.unit.kind)) return false;
  const whole = wholes.reduce((sum, fact) => sum.plus(baseValue(fact)), ZERO);
  return isQuotient(baseValue(part), whole, stated);
}

/** Whether a ratio is stated as it rounds. */
export function isQuotient(over: Decimal, under: Decimal, stated: Fact): boolean {
  const half = powerOfTen(stated.unit.scale - stated.decimals).times('0.5');
  const miss = over.minus(under.times(baseValue(stated)));
  return miss.abs().lte(under.times(half).abs());
}
