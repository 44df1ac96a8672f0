import type { Fact } from './fact.ts';

/** A figure as it counts in a sum. */
export interface Summand {
  readonly fact: Fact;
  readonly sign: 1 | -1;
}

/**
 * Whether a signed sum of printed figures is exactly zero, told by whole numbers; undefined where they cannot tell:
 * figures of other units, or of more digits than a float holds.
 */
export function closes(terms: readonly Summand[]): boolean | undefined {
  const { scale } = terms[0]!.fact.unit;
  let finest = 0;
  // By index: this is asked of every sum, and iterators are what it would spend its time on.
  for (let at = 0; at < terms.length; at += 1) {
    const { fact } = terms[at]!;
    if (fact.digits === undefined || fact.unit.scale !== scale) return undefined;
    if (fact.decimals > finest) finest = fact.decimals;
  }
  let sum = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const { fact, sign } = terms[at]!;
    const whole = fact.digits! * 10 ** (finest - fact.decimals);
    sum += sign * whole;
    if (!Number.isSafeInteger(whole) || !Number.isSafeInteger(sum)) return undefined;
  }
  return sum === 0;
}
