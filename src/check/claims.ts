import { type Decimal, ZERO } from '../model/decimal.ts';
import type { Interval } from '../model/interval.ts';
import type { Word } from '../model/relation.ts';
import { contains } from './sums.ts';

interface Claim {
  readonly holds: (difference: Decimal) => boolean;
  readonly possible: (differences: Interval) => boolean;
}

const NONE_AT_ALL: Claim = {
  holds: (difference) => difference.isZero(),
  possible: (differences) => contains(differences, ZERO),
};
const RISES: Claim = {
  holds: (difference) => difference.gt(ZERO),
  possible: ({ high }) => high.gt(ZERO),
};
const FALLS: Claim = {
  holds: (difference) => difference.lt(ZERO),
  possible: ({ low }) => low.lt(ZERO),
};

/** What a word says of a difference. */
export const CLAIMS: { readonly [word in Word]: Claim } = {
  flat: NONE_AT_ALL,
  equal: NONE_AT_ALL,
  increase: RISES,
  greater: RISES,
  decrease: FALLS,
  less: FALLS,
  'not-greater': { holds: (difference) => difference.lte(ZERO), possible: notPositive },
};

/** Whether some value is none or less. */
export function notPositive({ low, lowOpen }: Interval): boolean {
  return low.isNegative() || (low.isZero() && !lowOpen);
}
