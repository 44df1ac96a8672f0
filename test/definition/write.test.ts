import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkRelations } from '../../src/check/check.ts';
import { loadDefinition } from '../../src/definition/load.ts';
import { writeDefinition } from '../../src/definition/write.ts';
import { evaluate } from '../../src/evaluate.ts';
import type {
  Breakdown,
  Budget,
  Column,
  Comparison,
  Line,
  Part,
  Row,
  Table,
} from '../../src/model/budget.ts';
import { InputError } from '../../src/model/errors.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Place } from '../../src/model/place.ts';
import { termsOf } from '../../src/model/relation.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { relate } from '../../src/rules/index.ts';
import { randomBudget } from './random-budget.ts';

const seed = readFileSync(new URL('../../fixtures/suizhou-2023/budget.yaml', import.meta.url), 'utf8');

/** All that is judged, in no order. */
function judged(budget: Budget) {
  const { relations, unjudged } = relate(budget);
  return {
    verdicts: checkRelations(relations, budget.mode).map(verdictText).sort(),
    unjudged: unjudged
      .map(({ rule, reason, facts }) => `${rule} ${reason} ${facts.map(({ text }) => text)}`)
      .sort(),
  };
}

/** All that is reported, in no order. */
function reported(budget: Budget) {
  const { findings, summary } = evaluate(budget);
  return {
    findings: findings.map(({ fingerprint, severity }) => `${severity} ${fingerprint}`).sort(),
    summary,
  };
}

function verdictText({ relation, kind, difference, alternatives }: Verdict): string {
  const terms = termsOf(relation).map(({ sign, fact }) => `${sign}*${fact.text}`);
  const { rule, strength, severity } = relation;
  return [rule, kind, strength, severity, ...terms, difference, alternatives.length].join(' ');
}

function factTexts({ facts }: Budget): string[] {
  return facts.map((fact) => JSON.stringify(known(fact))).sort();
}

function known(fact: Fact) {
  const { kind, state, value, text, unit, decimals, roundingDecimals, exact, label, aspects, place } = fact;
  const rounding = state === 'value' && !exact ? roundingDecimals : 0;
  return {
    ...{ kind, state, value, text, decimals, exact, label },
    unit: Object.entries(unit).sort(),
    rounding,
    place: printed(place),
    aspects: Object.entries(aspects).sort(),
  };
}

/** A place in a definition becomes one in the definition that is written. */
function printed(place: Place | undefined) {
  return place?.kind === 'definition' ? undefined : place;
}

function again(budget: Budget): Budget {
  return loadDefinition(writeDefinition(budget));
}

describe('a budget written down', () => {
  it('says the same figures and is judged in the same way, whatever it says', () => {
    fc.assert(
      fc.property(fc.noShrink(randomBudget), (budget) => {
        const loaded = again(budget);
        expect(factTexts(loaded)).toEqual(factTexts(budget));
        expect(judged(loaded)).toEqual(judged(budget));
        const { remarks, unread } = budget;
        expect({ remarks: loaded.remarks, unread: loaded.unread }).toEqual({ remarks, unread });
      }),
      { numRuns: 60 },
    );
  });

  it('is reported in the same way', () => {
    fc.assert(
      fc.property(fc.noShrink(randomBudget), (budget) => {
        expect(reported(again(budget))).toEqual(reported(budget));
      }),
      { numRuns: 20 },
    );
  });

  it('is written in the same way the second time', () => {
    fc.assert(
      fc.property(fc.noShrink(randomBudget), (budget) => {
        const text = writeDefinition(budget);
        expect(writeDefinition(loadDefinition(text))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused where no definition may say it: a total that is a part of itself', () => {
    const a: Mutable<Line> = { ...nothing('a'), id: 'a' };
    const b: Line = { ...nothing('b'), breakdowns: [list({ line: a as Line, sign: 1, reference: true })] };
    a.breakdowns = [list({ line: b, sign: 1, reference: false })];
    const budget: Budget = {
      statements: [{ kind: 'section', title: '', lines: [a as Line] }],
      facts: [],
      restatements: [],
      balances: [],
      declared: [],
      remarks: [],
      unread: [],
    };
    expect(() => writeDefinition(budget)).toThrow(InputError);
  });
});

/** Whoever adds a field to the model finds here that the definition must say it too. */
it('says every field of the model', () => {
  expectTypeOf<keyof Budget>().toEqualTypeOf<
    | 'entity'
    | 'year'
    | 'kind'
    | 'mode'
    | 'statements'
    | 'facts'
    | 'restatements'
    | 'balances'
    | 'declared'
    | 'remarks'
    | 'unread'
  >();
  expectTypeOf<keyof Line>().toEqualTypeOf<
    'id' | 'label' | 'aspects' | 'parent' | 'amount' | 'comparisons' | 'shares' | 'breakdowns'
  >();
  expectTypeOf<keyof Comparison>().toEqualTypeOf<
    'base' | 'value' | 'change' | 'rate' | 'completion' | 'wording' | 'bases'
  >();
  expectTypeOf<keyof Breakdown>().toEqualTypeOf<'by' | 'partial' | 'named' | 'total' | 'parts'>();
  expectTypeOf<keyof Table>().toEqualTypeOf<
    'kind' | 'id' | 'title' | 'form' | 'columns' | 'rows' | 'suspect' | 'blanks'
  >();
  expectTypeOf<keyof Column>().toEqualTypeOf<'id' | 'label' | 'sum' | 'ratio' | 'suspect' | 'additive'>();
  expectTypeOf<keyof Row>().toEqualTypeOf<
    'id' | 'label' | 'code' | 'parent' | 'within' | 'sum' | 'suspect' | 'cells'
  >();
  expectTypeOf<keyof Fact>().toEqualTypeOf<
    | 'kind'
    | 'index'
    | 'state'
    | 'value'
    | 'text'
    | 'unit'
    | 'decimals'
    | 'digits'
    | 'roundingDecimals'
    | 'exact'
    | 'place'
    | 'label'
    | 'aspects'
  >();
});

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function nothing(label: string): Line {
  return { id: '', label, aspects: { statistic: 'amount' }, comparisons: [], shares: [], breakdowns: [] };
}

function list(part: Part): Breakdown {
  return { partial: false, named: true, parts: [part] };
}

describe('the definition of the seed', () => {
  const budget = loadDefinition(seed);
  const text = writeDefinition(budget);

  it('checks to the same verdicts and findings', () => {
    expect(judged(loadDefinition(text))).toEqual(judged(budget));
    expect(reported(loadDefinition(text))).toEqual(reported(budget));
  });

  it('reads as a person would write it', () => {
    expect(text).toContain(`
        parts:
          - { id: income/fiscal, label: 财政拨款, scope: fiscal, item: income, amount: 1417.45, share: 91.47% }
`);
    expect(text).toContain('change: { value: 614.69, also: [{ value: 605.69, same-as: income.change }] }');
    expect(text).toContain('wording: { word: 持平, text: 与上年持平 }');
    expect(text).toContain('{ label: 工程类政府采购, amount: { value: 0, text: 无 } }');
  });
});
