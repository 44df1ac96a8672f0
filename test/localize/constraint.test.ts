import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { Constraint, type Domains } from '../../src/localize/constraint.ts';
import { Grid } from '../../src/localize/grid.ts';
import { disjoint } from '../../src/localize/range.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { constant, type Fact } from '../../src/model/fact.ts';
import { factsOf, type Relation, type Term } from '../../src/model/relation.ts';
import { PERCENT, WAN_YUAN } from '../../src/model/unit.ts';

/** A figure of so many hundredths, printed to two decimals. */
function figure(index: number, hundredths: number, unit = WAN_YUAN): Fact {
  const plain = constant(new Decimal(hundredths).div(100), unit);
  return { ...plain, kind: 'figure', index, decimals: 2, roundingDecimals: 2, exact: false };
}

const plus = (fact: Fact): Term => ({ fact, sign: 1, role: 'part' });
const minus = (fact: Fact): Term => ({ fact, sign: -1, role: 'total' });
const common = { rule: 'test', strength: 'hard', alternatives: [] } as const;

const amount = fc.integer({ min: -500, max: 900 });
const sums = fc
  .tuple(fc.array(amount, { minLength: 1, maxLength: 6 }), fc.integer({ min: -6, max: 6 }))
  .map(([parts, miss]): Relation => {
    const total = parts.reduce((sum, part) => sum + part, miss);
    const terms = [...parts.map((part, i) => plus(figure(i, part))), minus(figure(parts.length, total))];
    return { ...common, form: 'zero', terms };
  });
const ratios = fc
  .tuple(
    fc.integer({ min: 1, max: 3000 }),
    fc.integer({ min: 50, max: 3000 }),
    fc.integer({ min: -40, max: 40 }),
    fc.boolean(),
  )
  .map(([over, under, miss, overlapping]): Relation => {
    const [one, other] = [figure(0, over), figure(1, under)];
    const below = overlapping ? [plus(other), { ...plus(one), role: 'base' as const }] : [plus(other)];
    const whole = overlapping ? under + over : under;
    const stated = figure(2, Math.round((over / whole) * 10_000) + miss, PERCENT);
    return { ...common, form: 'ratio', terms: [plus(one)], under: below, quotient: plus(stated) };
  });

function baseOf({ under }: Extract<Relation, { form: 'ratio' }>): Decimal {
  return under.reduce((sum, { fact, sign }) => sum.plus(fact.value.times(sign)), new Decimal(0));
}

function constraintOf(relation: Relation): { constraint: Constraint; grid: Grid } {
  const grid = new Grid();
  for (const fact of factsOf(relation)) grid.note(fact);
  return { constraint: new Constraint(judge(relation, 'round'), grid), grid };
}

describe.each([
  ['a sum', sums],
  ['a ratio', ratios],
] as const)('%s as the search sees it', (_, relations) => {
  it('is possible just where the checker says so', () => {
    fc.assert(
      fc.property(relations, (relation) => {
        const { kind, reason } = judge(relation, 'round');
        fc.pre(kind !== 'zero-base' && reason === undefined);
        expect(constraintOf(relation).constraint.possible(new Map())).toBe(kind !== 'inconsistent');
      }),
      { numRuns: 600 },
    );
  });

  it('leaves a figure just the values with which the checker is content', () => {
    fc.assert(
      fc.property(relations, fc.nat(), fc.integer({ min: -60, max: 60 }), (relation, pick, off) => {
        const { constraint, grid } = constraintOf(relation);
        const facts = factsOf(relation);
        const fact = facts[pick % facts.length]!;
        const left = constraint.narrow(fact.index, new Map());
        fc.pre(left.low !== undefined && left.high !== undefined);
        const around = grid.decimal((left.low! + left.high!) / 2n, fact).toDecimalPlaces(2);
        const value = around.plus(new Decimal(off).div(100));
        const changed: Fact = { ...fact, value };
        const swap = (term: Term): Term => (term.fact === fact ? { ...term, fact: changed } : term);
        const printed: Relation =
          relation.form === 'ratio'
            ? {
                ...relation,
                terms: relation.terms.map(swap),
                under: relation.under.map(swap),
                quotient: swap(relation.quotient),
              }
            : { ...relation, terms: relation.terms.map(swap) };
        const verdict = judge(printed, 'round');
        fc.pre(verdict.kind !== 'zero-base' && verdict.reason === undefined);
        // A base that a correction would turn negative is left to the checker.
        fc.pre(printed.form !== 'ratio' || baseOf(printed).gt('0.1'));
        const values = grid.trueValues(grid.of(value, fact), fact);
        const domains: Domains = new Map([[fact.index, values]]);
        expect(disjoint(values, left)).toBe(verdict.kind === 'inconsistent');
        expect(constraint.possible(domains)).toBe(verdict.kind !== 'inconsistent');
      }),
      { numRuns: 600 },
    );
  });
});
