import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, loadDefinition } from '../../src/index.ts';
import { factsOf, type Relation } from '../../src/model/relation.ts';
import type { Verdict, VerdictKind } from '../../src/model/verdict.ts';

const source = readFileSync(new URL('../../fixtures/suizhou-2023/budget.yaml', import.meta.url), 'utf8');
const result = check(loadDefinition(source));

/**
 * The relations of the document, worked out by hand: the printed figures that each ties, and whether they do.
 * H holds, R rounding, X inconsistent.
 */
const ROWS: readonly [id: string, verdict: 'H' | 'R' | 'X', figures: string][] = [
  ['A01 headcount', 'H', '12 2 2 8 24'],
  ['B01 income by source', 'H', '1417.45 132.1 1549.55'],
  ['B02 share of fiscal money', 'H', '1417.45 1549.55 91.47%'],
  ['B03 share of other income', 'H', '132.1 1549.55 8.53%'],
  ['B04 shares add to 100', 'H', '91.47% 8.53% 100'],
  ['B05 change of income', 'X', '1549.55 934.86 605.69'],
  ['B06 rate of the stated change', 'H', '605.69 934.86 64.79%'],
  ['B07 rate of the totals', 'X', '1549.55 934.86 934.86 64.79%'],
  ['C01 balance', 'H', '1549.55 1549.55'],
  ['C02 change of expenditure', 'H', '1549.55 934.86 614.69'],
  ['C03 two changes in one sentence', 'X', '614.69 605.69'],
  ['C04 change of income and of expenditure', 'X', '605.69 614.69'],
  ['C05 rate in the expenditure paragraph', 'X', '614.69 934.86 64.79%'],
  ['C05 the same of the totals', 'X', '1549.55 934.86 934.86 64.79%'],
  ['C06 by function', 'H', '311.04 1138.9 17.66 27.65 12 8 30.97 3.33 1549.55'],
  ['C07 by fund', 'H', '1417.45 132.1 1549.55'],
  ['C08 fiscal income and expenditure', 'H', '1417.45 1417.45'],
  ['C09 other income and its spending', 'H', '132.1 132.1'],
  ['C10 personnel', 'H', '332.75 15.31 348.06'],
  ['C11 public', 'H', '37.58 37.58'],
  ['C13 by economic class, of fiscal expenditure', 'R', '348.06 37.58 1031.8 1417.45'],
  ['D01 fiscal expenditure restated', 'H', '1417.45 1417.45'],
  ['D02 fiscal prior', 'H', '1417.45 482.59 934.86'],
  ['D03 fiscal rate', 'H', '482.59 1417.45 482.59 51.62%'],
  ['D04 by class', 'R', '1317.84 45.31 19.99 34.3 1417.45'],
  ['D05 class 208', 'H', '17.66 27.65 45.31'],
  ['D06 class 210', 'R', '12 8 19.99'],
  ['D07 class 221', 'H', '30.97 3.33 34.3'],
  ['D08 other income within class 201', 'H', '311.04 1138.9 1317.84 132.1'],
  ['D09 change by fund', 'H', '482.59 132.1 614.69'],
  ['E01 operating costs', 'H', '37.58 37.58'],
  ['E02 its thirteen items', 'R', '1 1.5 0.35 1 0.3 8 0.2 1 1.5 1.35 7 2.1 12.29 37.58'],
  ['E03 its rate', 'H', '-15.59 37.58 -15.59 -29.32%'],
  ['E04 reception in both', 'H', '1.35 1.35'],
  ['F01 procurement', 'H', '980.6 15 无 995.6'],
  ['F03 its rate', 'H', '785.6 995.6 785.6 374%'],
  ['F04 named services within services', 'X', '390 31.5 448.1 15'],
  ['G01 assets', 'H', '32.07 37.94 70.01'],
  ['G02 assets rate', 'H', '-304.73 70.01 -304.73 -81.32%'],
  ['G03 current assets rate', 'H', '-294.31 32.07 -294.31 -90.17%'],
  ['G04 fixed assets rate', 'H', '-10.41 37.94 -10.41 -21.53%'],
  ['G05 changes of assets', 'R', '-294.31 -10.41 -304.73'],
  ['G06 opening assets', 'R', '32.07 -294.31 37.94 -10.41 -304.73 70.01'],
  ['G07 classes of fixed assets', 'X', '20.45 0.19 17.27 37.94'],
  ['H01 three public', 'H', '0 1.35 0 0 1.35'],
  ['H02 its rate', 'H', '-0.99 1.35 -0.99 -42.31%'],
  ['H03 travel abroad', 'H', '-1 0 -1 -100%'],
  ['H04 changes of three public; H07 both flat', 'H', '-1 0.01 持平 持平 -0.99'],
  ['H05 prior of three public', 'H', '0 -1 1.35 0.01 0 持平 0 持平 -0.99 1.35'],
  ['H06 0.01 beside 持平', 'X', '0.01'],
  ['I01 projects', 'H', '390 15 40 200 31.5 448.1 1124.6'],
  ['I02 against the fiscal projects', 'X', '1031.8 1124.6'],
  ['I03 against the projects of all funds', 'X', '1549.55 348.06 37.58 1124.6'],
  ['I04 hotline', 'H', '390 390'],
  ['I05 reception desk', 'H', '448.1 448.1'],
  ['I06 counter', 'H', '31.5 31.5'],
  ['I07 post', 'H', '15 15'],
  ['I08 maintenance', 'H', '200 200'],
];

const KINDS: Record<'H' | 'R' | 'X', VerdictKind> = { H: 'holds', R: 'rounding', X: 'inconsistent' };

/** Every relation that was judged, other readings of broken ones included. */
const judged: Verdict[] = result.verdicts.flatMap((verdict) => [
  verdict,
  ...(verdict.kind === 'inconsistent' ? verdict.alternatives.map((other) => other.verdict) : []),
]);

/** The printed figures of a relation; a rate names its base although a figure of it stands above the line too. */
function figuresOf(relation: Relation): string {
  const terms =
    relation.form === 'ratio' ? [...relation.terms, ...relation.under, relation.quotient] : relation.terms;
  return sorted(terms.map(({ fact }) => fact.text));
}

function sorted(figures: readonly string[]): string {
  return [...figures].sort().join(' ');
}

describe('the truth table of the seed', () => {
  it.each(ROWS)('%s: %s', (_, verdict, figures) => {
    const same = judged.filter(({ relation }) => figuresOf(relation) === sorted(figures.split(' ')));
    expect(same.map(({ kind }) => kind)).toContain(KINDS[verdict]);
  });

  it('has a row for every relation that breaks', () => {
    const rows = new Set(
      ROWS.filter(([, verdict]) => verdict === 'X').map(([, , figures]) => sorted(figures.split(' '))),
    );
    const broken = result.verdicts.filter(({ kind }) => kind === 'inconsistent');
    expect(broken).toHaveLength(10);
    for (const { relation } of broken) expect(rows).toContain(figuresOf(relation));
  });

  it('reports none of the three relations that only look like ones', () => {
    const economic = result.verdicts.find(
      ({ relation }) => figuresOf(relation) === sorted('348.06 37.58 1031.8 1549.55'.split(' ')),
    );
    expect(economic?.kind).toBe('scope');
    const partial = result.verdicts.find(
      ({ relation }) => figuresOf(relation) === sorted('390 31.5 448.1 995.6'.split(' ')),
    );
    expect(partial?.kind).toBe('holds');
    const withinBasic = result.verdicts.filter(({ relation }) => {
      const texts = factsOf(relation).map(({ text }) => text);
      return texts.includes('1138.9') && texts.includes('348.06');
    });
    expect(withinBasic).toEqual([]);
  });

  it('checks every amount', () => {
    expect(result.summary.amounts).toBe(80);
    expect(result.summary.amountsChecked).toBe(80);
  });
});

describe('the findings of the seed', () => {
  const suspects = (index: number) =>
    result.findings[index]!.suspects.map(({ kind, fact, expected }) => [
      kind,
      fact.text,
      expected?.toFixed() ?? null,
    ]);

  it('are five, by severity', () => {
    expect(result.findings.map(({ severity }) => severity)).toEqual([
      'error',
      'error',
      'error',
      'warning',
      'hint',
    ]);
  });

  it('name the change and the rate that should be 614.69 and 65.75 %, wherever they are printed', () => {
    expect(suspects(0)).toContainEqual(['figure', '605.69', '614.69']);
    const { consequences = [] } = result.findings[0]!;
    const follows = consequences.map(({ fact, expected }) => [fact.text, expected?.toFixed()]);
    expect([...suspects(0).map((suspect) => suspect.slice(1)), ...follows]).toContainEqual([
      '64.79%',
      '65.75',
    ]);
    expect(result.findings[0]!.broken).toHaveLength(6);
  });

  it('leave open which asset class is wrong', () => {
    expect(result.findings[1]!.ambiguous).toBe(true);
    expect(suspects(1).map(([, text]) => text)).toEqual(expect.arrayContaining(['20.45', '0.19', '17.27']));
  });

  it('say that 1124.6 is neither of the project totals', () => {
    expect(suspects(2)[0]!.slice(0, 2)).toEqual(['label', '1124.6']);
  });

  it('say that 持平 stands beside a change, and hint at the names of the purchases', () => {
    expect(suspects(3)).toEqual([['word', '与上年持平', null]]);
    expect(result.findings[4]!.rule).toBe('declared');
  });
});
