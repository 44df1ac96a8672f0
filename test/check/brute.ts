import type { Fact } from '../../src/model/fact.ts';
import type { RoundingMode } from '../../src/model/interval.ts';

export type Cut = Exclude<RoundingMode, 'either'>;

/** Ticks of one 万元 or one percent: fine enough for a twentieth of 0.1, with room for a hair's breadth. */
export const TICK = 10n ** 9n;

/** `over / under` as it prints in whole units, halves away from zero or cut off. */
export function printed(over: bigint, under: bigint, cut: Cut): bigint {
  const negative = over < 0n !== under < 0n;
  const [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  const whole = cut === 'round' ? (2n * a + b) / (2n * b) : a / b;
  return negative ? -whole : whole;
}

/**
 * True values that print as the figure: on a grid of twentieths of its unit, which meets both ends of its interval,
 * and a hair's breadth to either side of each.
 */
export function trueTicks(fact: Fact, cut: Cut): bigint[] {
  const value = BigInt(fact.value.times(Number(TICK)).toFixed(0));
  if (fact.exact) return [value];
  const unit = TICK / 10n ** BigInt(fact.roundingDecimals);
  const found: bigint[] = [];
  for (let step = -40n; step <= 40n; step += 1n) {
    for (const hair of [-1n, 0n, 1n]) {
      const tick = value + (step * unit) / 20n + hair;
      if (printed(tick, unit, cut) * unit === value) found.push(tick);
    }
  }
  return found;
}
