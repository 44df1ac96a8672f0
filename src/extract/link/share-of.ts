import { powerOfTen, ZERO } from '../../model/decimal.ts';
import { baseValue, type Fact } from '../../model/fact.ts';

/** Whether a part is the stated share of a whole, as rounded; shares of 0 fit any whole. */
export function isShareOf(part: Fact | undefined, stated: Fact, wholes: readonly Fact[]): boolean {
  if (!part || part.value.isZero() || wholes.some(({ unit }) => unit.kind !== part.unit.kind)) return false;
  const half = powerOfTen(stated.unit.scale - stated.decimals).times('0.5');
  const whole = wholes.reduce((sum, fact) => sum.plus(baseValue(fact)), ZERO);
  return baseValue(part)
    .minus(whole.times(baseValue(stated)))
    .abs()
    .lte(whole.times(half).abs());
}
