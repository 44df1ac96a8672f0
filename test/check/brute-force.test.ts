import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Relation } from '../../src/model/relation.ts';
import { type Cut, printed, TICK, trueTicks } from './brute.ts';
import { figure, percent, ratio, terms } from './relations.ts';

/** A printed figure of few digits, with no decimals or one. */
const amounts = (least: number, most: number): fc.Arbitrary<Fact> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.boolean())
    .map(([tenths, fine]) => figure(fine ? (tenths / 10).toFixed(1) : String(Math.trunc(tenths / 10))));

const signs = fc.constantFrom<1 | -1>(1, -1);

/** Signed figures, some of which may be the same one. */
const signed = fc
  .tuple(
    fc.array(amounts(-40, 40), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(3), signs), { minLength: 2, maxLength: 5 }),
  )
  .map(([facts, picks]) =>
    picks.map(([index, sign]): [Fact, 1 | -1] => [facts[index % facts.length]!, sign]),
  );

function weights(pairs: readonly (readonly [Fact, 1 | -1])[]): Map<Fact, bigint> {
  const all = new Map<Fact, bigint>();
  for (const [fact, sign] of pairs) all.set(fact, (all.get(fact) ?? 0n) + BigInt(sign));
  return all;
}

/** Every sum that true values of the figures can have. */
function sums(pairs: readonly (readonly [Fact, 1 | -1])[], cut: Cut): Set<bigint> {
  let reached = new Set([0n]);
  for (const [fact, weight] of weights(pairs)) {
    const next = new Set<bigint>();
    const ticks = weight === 0n ? [0n] : ends(trueTicks(fact, cut));
    for (const sum of reached) for (const tick of ticks) next.add(sum + weight * tick);
    reached = next;
  }
  return reached;
}

/** Between its ends a sum takes every value, so the first and the last true value of each figure tell enough. */
function ends(ticks: readonly bigint[]): bigint[] {
  return [...new Set([ticks[0]!, ticks.at(-1)!])];
}

function spans(values: Iterable<bigint>, wanted: (value: bigint) => -1 | 0 | 1): boolean {
  const sides = new Set([...values].map(wanted));
  return sides.has(0) || (sides.has(-1) && sides.has(1));
}

const side = (value: bigint, target = 0n): -1 | 0 | 1 => (value === target ? 0 : value < target ? -1 : 1);

const zero = (pairs: readonly [Fact, 1 | -1][]): Relation => ({
  rule: 'test',
  strength: 'hard',
  alternatives: [],
  form: 'zero',
  terms: terms(pairs),
});

describe('a sum agrees with the true values that its figures stand for', () => {
  const possible = (pairs: [Fact, 1 | -1][], cut: Cut) => spans(sums(pairs, cut), (sum) => side(sum));

  it.each(['round', 'truncate'] as const)('where they are known to %s', (mode) => {
    fc.assert(
      fc.property(signed, (pairs) => {
        const { kind } = judge(zero(pairs), mode);
        expect(kind !== 'inconsistent').toBe(possible(pairs, mode));
      }),
      { numRuns: 600 },
    );
  });

  it('where they do one or the other throughout', () => {
    fc.assert(
      fc.property(signed, (pairs) => {
        const { kind } = judge(zero(pairs), 'either');
        expect(kind !== 'inconsistent').toBe(possible(pairs, 'round') || possible(pairs, 'truncate'));
      }),
      { numRuns: 400 },
    );
  });

  it('at both ends of every interval', () => {
    // Each total near the sum of three parts, so that the bound itself is met: 2h, 3h, 4h.
    for (const cut of ['round', 'truncate'] as const) {
      for (let total = 0; total <= 40; total += 1) {
        const pairs: [Fact, 1 | -1][] = [
          [figure('0.5'), 1],
          [figure('0.7'), 1],
          [figure('0.8'), 1],
          [figure((total / 10).toFixed(1)), -1],
        ];
        const { kind } = judge(zero(pairs), cut);
        expect(kind !== 'inconsistent').toBe(possible(pairs, cut));
      }
    }
  });
});

describe('an inequality agrees with the true values that its figures stand for', () => {
  it.each(['round', 'truncate'] as const)('where they are known to %s', (mode) => {
    fc.assert(
      fc.property(signed, (pairs) => {
        const relation: Relation = { ...zero(pairs), form: 'at-most', terms: terms(pairs) };
        const { kind } = judge(relation, mode);
        expect(kind !== 'inconsistent').toBe([...sums(pairs, mode)].some((sum) => sum <= 0n));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a ratio agrees with the true values that its figures stand for', () => {
  /** Above the line, below it, and what is printed: change over prior, change over (current - change), part over whole. */
  const shapes = fc
    .tuple(
      amounts(-300, 300),
      amounts(60, 300),
      fc.constantFrom('part', 'growth', 'implied', 'negative'),
      fc.constantFrom(0, 1),
    )
    .chain(([a, b, shape, decimals]) => {
      const over: [Fact, 1 | -1][] =
        shape === 'growth'
          ? [
              [a, 1],
              [b, -1],
            ]
          : [[a, 1]];
      const under: [Fact, 1 | -1][] =
        shape === 'implied'
          ? [
              [b, 1],
              [a, -1],
            ]
          : [[b, shape === 'negative' ? -1 : 1]];
      const add = (pairs: [Fact, 1 | -1][]) =>
        pairs.reduce((sum, [fact, sign]) => sum + sign * fact.value.toNumber(), 0);
      const percentage = (100 * add(over)) / add(under);
      const near = fc.integer({ min: -30, max: 30 });
      return near.map((shift) => ({
        over,
        under,
        decimals,
        base: add(under),
        stated: percentage + shift / 10 / 10 ** decimals,
      }));
    })
    .filter(({ base, stated }) => Math.abs(base) > 2 && Number.isFinite(stated));

  function possible(
    {
      over,
      under,
      decimals,
      stated,
    }: { over: [Fact, 1 | -1][]; under: [Fact, 1 | -1][]; decimals: number; stated: number },
    operands: Cut,
    quotient: Cut,
  ): boolean {
    const target = BigInt(Math.round(Number(stated.toFixed(decimals)) * 10 ** decimals));
    const scale = 100n * 10n ** BigInt(decimals);
    const [above, below] = [weights(over), weights(under)];
    const facts = [...new Set([...above.keys(), ...below.keys()])];
    let points: [bigint, bigint][] = [[0n, 0n]];
    for (const fact of facts) {
      points = points.flatMap(([top, bottom]) =>
        ends(trueTicks(fact, operands)).map((tick): [bigint, bigint] => [
          top + (above.get(fact) ?? 0n) * tick,
          bottom + (below.get(fact) ?? 0n) * tick,
        ]),
      );
    }
    // Between its corners the quotient takes every value.
    return spans(
      points.map(([top, bottom]) => printed(top * scale, bottom, quotient)),
      (value) => side(value, target),
    );
  }

  const verdict = (
    shape: { over: [Fact, 1 | -1][]; under: [Fact, 1 | -1][]; decimals: number; stated: number },
    mode: 'round' | 'truncate' | 'either' | undefined,
  ) =>
    judge(ratio(terms(shape.over), terms(shape.under), percent(shape.stated.toFixed(shape.decimals))), mode)
      .kind;

  it.each([
    ['round', [['round', 'round']]],
    ['truncate', [['truncate', 'truncate']]],
    [
      'either',
      [
        ['round', 'round'],
        ['round', 'truncate'],
        ['truncate', 'truncate'],
      ],
    ],
    [
      undefined,
      [
        ['round', 'round'],
        ['round', 'truncate'],
      ],
    ],
  ] as const)('in mode %s', (mode, cuts) => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const expected = cuts.some(([operands, quotient]) => possible(shape, operands, quotient));
        expect(verdict(shape, mode) !== 'inconsistent').toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('at the ends of the stated percentage', () => {
    // Eighths and fortieths print halves; the least true value of the part is itself a true value.
    for (const cut of ['round', 'truncate'] as const) {
      for (let tenths = 1; tenths <= 40; tenths += 1) {
        for (const exact of [true, false]) {
          const part = figure((tenths / 10).toFixed(1), { exact });
          const under: [Fact, 1 | -1][] = [[figure('8', { exact: true }), 1]];
          for (let shift = -2; shift <= 2; shift += 1) {
            const stated = Math.round((100 * tenths) / 80) + shift;
            const shape = { over: [[part, 1]] as [Fact, 1 | -1][], under, decimals: 0, stated };
            expect(verdict(shape, cut) !== 'inconsistent').toBe(possible(shape, cut, cut));
          }
        }
      }
    }
  });

  it('holds exactly where the quotient of the printed figures prints as stated', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const add = (pairs: [Fact, 1 | -1][]) =>
          pairs.reduce(
            (sum, [fact, sign]) => sum + BigInt(sign) * BigInt(fact.value.times(Number(TICK)).toFixed(0)),
            0n,
          );
        const scale = 100n * 10n ** BigInt(shape.decimals);
        const target = BigInt(
          Math.round(Number(shape.stated.toFixed(shape.decimals)) * 10 ** shape.decimals),
        );
        for (const mode of ['round', 'truncate'] as const) {
          const prints = printed(add(shape.over) * scale, add(shape.under), mode) === target;
          expect(verdict(shape, mode) === 'holds').toBe(prints);
        }
      }),
      { numRuns: 500 },
    );
  });
});
