import { describe, expect, it } from 'vitest';
import { IMPROBABLE, improbableOdds, irwinHallTail } from '../../src/check/odds.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Term } from '../../src/model/relation.ts';
import { figure, terms } from './relations.ts';

/** The chance that the sum of `n` errors reaches `x` units, by adding them up on a fine grid. */
function enumerated(n: number, x: number): number {
  const steps = 200;
  let chances = new Float64Array([1]);
  for (let k = 0; k < n; k += 1) {
    const next = new Float64Array(chances.length + steps - 1);
    for (const [at, chance] of chances.entries()) {
      for (let step = 0; step < steps; step += 1) next[at + step]! += chance / steps;
    }
    chances = next;
  }
  // The middle of a cell stands for the cell: cell i of n is at i + n/2 half cells from the least.
  return chances.reduce((sum, chance, at) => {
    const value = (at + n / 2) / steps - n / 2;
    return value >= x ? sum + chance : sum;
  }, 0);
}

/** A sum of `n` parts of two decimals and its total; each is printed in 万元. */
const sumOf = (n: number): Term[] =>
  terms([
    ...Array.from({ length: n }, (): [ReturnType<typeof figure>, 1] => [figure('1.00'), 1]),
    [figure('1.00'), -1],
  ]);
/** Hundredths of 万元, in 元. */
const miss = (units: number): Decimal => new Decimal(units * 100);

describe('the chance of a sum of rounding errors', () => {
  it.each([
    [1, 0.25, 0.25],
    [2, 0.5, 1 / 8],
    [3, 0.5, 1 / 6],
    [4, 1.5, 1 / 384],
    [6, 2.5, 1 / 46080],
  ])('of %i parts to reach %f units is known in closed form', (n, x, chance) => {
    expect(irwinHallTail(n, new Decimal(x)).toNumber()).toBeCloseTo(chance, 12);
  });

  it.each([
    [5, 1.5],
    [8, 2],
    [12, 2.5],
  ])('of %i parts to reach %f units agrees with adding them up', (n, x) => {
    const exact = irwinHallTail(n, new Decimal(x)).toNumber();
    expect(Math.abs(enumerated(n, x) / exact - 1)).toBeLessThan(0.05);
  });

  it('agrees with a trial of many sums', () => {
    // A linear congruential generator (Numerical Recipes): the same trial in every run.
    let seed = 12345;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    let reached = 0;
    const trials = 100_000;
    for (let trial = 0; trial < trials; trial += 1) {
      // True parts of which the printed ones are off, and the total that is printed of their true sum.
      let [exact, printed] = [0, 0];
      for (let part = 0; part < 10; part += 1) {
        const value = 100 + 100 * random();
        exact += value;
        printed += Math.round(value);
      }
      if (Math.abs(Math.round(exact) - printed) >= 2) reached += 1;
    }
    expect(Math.abs(reached / trials - 2 * irwinHallTail(10, new Decimal(1.5)).toNumber())).toBeLessThan(
      0.004,
    );
  });
});

describe('odds', () => {
  it('are twice the tail beyond the miss, less half a unit of the total', () => {
    const expected = irwinHallTail(12, new Decimal(4.5)).times(2).toNumber();
    expect(improbableOdds(sumOf(12), miss(5))).toBeCloseTo(expected, 12);
    expect(improbableOdds(sumOf(12), miss(-5))).toBeCloseTo(expected, 12);
  });

  it('are told only where they are small', () => {
    expect(improbableOdds(sumOf(12), miss(3))).toBeUndefined();
    expect(irwinHallTail(12, new Decimal(2.5)).times(2).toNumber()).toBeGreaterThan(IMPROBABLE);
    expect(improbableOdds(sumOf(3), miss(1))).toBeUndefined();
  });

  it('of very many parts follow the normal distribution', () => {
    const exact = irwinHallTail(61, new Decimal(8.5)).times(2).toNumber();
    const odds = improbableOdds(sumOf(61), miss(9))!;
    expect(odds).toBeLessThan(IMPROBABLE);
    expect(Math.abs(odds / exact - 1)).toBeLessThan(0.2);
  });

  it('of counts are none', () => {
    const people = figure('5', { symbol: '人' });
    expect(
      improbableOdds(
        terms([
          [people, 1],
          [figure('4', { symbol: '人' }), -1],
        ]),
        new Decimal(1),
      ),
    ).toBeUndefined();
  });
});
