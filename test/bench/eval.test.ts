import { describe, expect, it } from 'vitest';
import { canonical, compare, matches, pagesOf } from '../../bench/eval/compare.ts';
import type { Label } from '../../bench/eval/corpus.ts';
import { tallyOf, totalsOf } from '../../bench/eval/tally.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Finding, Suspect } from '../../src/model/finding.ts';
import type { Severity } from '../../src/model/relation.ts';
import { WAN_YUAN } from '../../src/model/unit.ts';
import type { Verdict } from '../../src/model/verdict.ts';

let index = 0;

function fact(text: string, page?: number): Fact {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  return {
    kind: 'figure',
    index: index++,
    state: 'value',
    value: new Decimal(text),
    text,
    unit: WAN_YUAN,
    decimals: 2,
    roundingDecimals: 2,
    exact: false,
    place: page === undefined ? undefined : { kind: 'page', page, box },
    label: '',
    aspects: { statistic: 'amount' },
  };
}

/** A finding whose suspect is the first figure and whose broken relation has them all. */
function finding(
  figures: readonly string[],
  more: { severity?: Severity; expected?: string; page?: number } = {},
): Finding {
  const facts = figures.map((text) => fact(text, more.page));
  const suspect: Suspect = {
    kind: 'figure',
    fact: facts[0]!,
    ...(more.expected !== undefined && { expected: new Decimal(more.expected) }),
  };
  const terms = facts.map((one) => ({ fact: one, sign: 1 as const, role: 'part' as const }));
  const verdict: Verdict = {
    relation: { form: 'zero', rule: 'sum', strength: 'hard', alternatives: [], terms },
    kind: 'inconsistent',
    unit: WAN_YUAN,
    alternatives: [],
  };
  return {
    rule: 'sum',
    severity: more.severity ?? 'error',
    fingerprint: '',
    ambiguous: false,
    cause: undefined,
    suspects: [suspect],
    broken: [verdict],
    witnesses: [],
  };
}

function remark(text: string, page?: number, data: Record<string, string> = {}): Finding {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const place = page === undefined ? {} : { place: { kind: 'page' as const, page, box } };
  return {
    ...finding(['0'], { severity: 'warning' }),
    suspects: [],
    broken: [],
    remark: { code: 'slip', data, text, ...place },
  };
}

function label(figures: readonly string[], more: Partial<Label> = {}): Label {
  return { class: 'error', figures, expected: null, what: '', ...more };
}

describe('a finding matches a label', () => {
  it('when two figures agree as numbers', () => {
    expect(matches(finding(['110', '7.5']), label(['110.00', '7.50', '9']))).toBe(true);
  });
  it('not when one of several agrees', () => {
    expect(matches(finding(['110', '8']), label(['110.00', '7.50']))).toBe(false);
    expect(matches(finding(['110', '110']), label(['110', '7.50']))).toBe(false);
  });
  it('when the one figure of the label agrees, on a page that it names', () => {
    const one = label(['0.3'], { where: 'p.21 四; table p.13' });
    expect(matches(finding(['0.3', '5'], { page: 13 }), one)).toBe(true);
    expect(matches(finding(['0.3', '5'], { page: 14 }), one)).toBe(false);
    expect(matches(finding(['0.30', '5']), one)).toBe(true);
    expect(matches(finding(['3', '5'], { page: 13 }), one)).toBe(false);
  });
  it('when a label without figures stands on the page of the remark', () => {
    expect(matches(remark('XX局', 7), label([], { where: 'p.7' }))).toBe(true);
    expect(matches(remark('XX局', 8), label([], { where: 'p.7' }))).toBe(false);
  });
  it('when the numbers stand in the text or data of a remark', () => {
    expect(matches(remark('2023年度部门决算', 1, { year: '2024' }), label(['2023', '2024']))).toBe(true);
    expect(matches(remark('增长1,013.95。'), label(['1013.95']))).toBe(true);
  });
});

describe('numbers of labels', () => {
  it('compare without percent signs, separators, signs and trailing zeros', () => {
    expect(['64.79%', '64.790', '-64.79'].map(canonical)).toEqual(['64.79', '64.79', '64.79']);
    expect(canonical('1,549.50')).toBe('1549.5');
  });
  it('reads pages and ranges of pages', () => {
    expect([...pagesOf('p.6-9 and p.12, section 3')]).toEqual([6, 7, 8, 9, 12]);
    expect(pagesOf('第二部分 p.4').has(4)).toBe(true);
    expect(pagesOf('第二部分')).toEqual(new Set());
  });
});

describe('roots', () => {
  const labels = [
    label(['10', '4', '5'], { root: 'a', expected: '6' }),
    label(['5', '50'], { root: 'a', expected: '60.0' }),
    label(['1', '2', '4']),
    label(['8', '9'], { class: 'wording' }),
    label(['70', '71'], { soft: true }),
    label(['80', '81'], { also: 'last-year.pdf' }),
  ];

  it('count once however many labels they have', () => {
    const { roots } = compare(labels, [finding(['10', '4', '5'])], []);
    expect(roots.map(({ class: kind, found, soft }) => [kind, found, soft])).toEqual([
      ['error', true, false],
      ['error', false, false],
      ['wording', false, false],
      ['error', false, true],
      ['error', false, true],
    ]);
  });
  it('are corrected when every expected value is named', () => {
    const change = finding(['5', '10', '4'], { expected: '6.00' });
    expect(compare(labels, [change], []).roots[0]!.corrected).toBe(false);
    const rate = finding(['50', '5'], { expected: '60' });
    expect(compare(labels, [change, rate], []).roots[0]!.corrected).toBe(true);
    expect(compare(labels, [change], []).roots[0]!.uncorrected).toEqual([labels[1]]);
    const [computed] = rate.suspects;
    const consequences = [{ ...computed!, from: computed!.fact, how: 'computed' as const }];
    expect(compare(labels, [{ ...change, consequences }], []).roots[0]!.corrected).toBe(true);
    expect(compare(labels, [change], []).roots[1]!.corrected).toBeUndefined();
  });
  it('are not found by a hint', () => {
    const { roots, reports } = compare(labels, [finding(['10', '4'], { severity: 'hint' })], []);
    expect(roots[0]!.found).toBe(false);
    expect(reports).toEqual([]);
  });
  it('of one name in two files are two', () => {
    const two = [label(['1', '2'], { root: 'a', file: 'x' }), label(['1', '2'], { root: 'a', file: 'y' })];
    expect(compare(two, [], []).roots).toHaveLength(2);
  });
  it('that need a second file count where it was given', () => {
    expect(compare(labels, [], ['last-year.pdf']).roots[4]!.soft).toBe(false);
  });
});

describe('reports', () => {
  const labels = [
    label(['1', '2']),
    label(['8', '9'], { class: 'wording' }),
    label(['70', '71'], { soft: true }),
    label(['30', '31'], { class: 'must_not_flag' }),
    label(['1', '2'], { class: 'rounding' }),
  ];
  const judge = (one: Finding) => compare(labels, [one], []).reports[0]!;

  it('are right where a label of class error or wording says so', () => {
    expect(judge(finding(['1', '2', '3'])).judgement).toBe('right');
    expect(judge(finding(['8', '9'], { severity: 'warning' })).judgement).toBe('right');
  });
  it('are neither right nor false where only a soft label speaks of them', () => {
    expect(judge(finding(['70', '71'])).judgement).toBe('soft');
  });
  it('are false where no label speaks of them', () => {
    expect(judge(finding(['100', '101']))).toMatchObject({ judgement: 'false', violates: [] });
  });
  it('violate labels that call for silence, unless an error stands there too', () => {
    expect(judge(finding(['30', '31']))).toMatchObject({ judgement: 'false', violates: [labels[3]] });
    expect(judge(finding(['1', '2'])).violates).toEqual([]);
  });
});

describe('totals', () => {
  it('add the counts of all files', () => {
    const labels = [label(['1', '2'], { expected: '3' }), label(['30', '31'], { class: 'must_not_flag' })];
    const found = compare(labels, [finding(['1', '2'], { expected: '3' })], []);
    const wrong = compare(labels, [finding(['30', '31']), finding(['5'], { severity: 'warning' })], []);
    const outcome = (comparison: typeof found) => ({
      name: '',
      seconds: 1,
      failure: 'broken file',
      tally: tallyOf(labels, comparison),
    });
    const { tally, failed, seconds } = totalsOf([outcome(found), outcome(wrong)]);
    expect([failed, seconds]).toEqual([2, 2]);
    expect(tally).toMatchObject({
      error: { roots: 2, found: 1, expecting: 2, corrected: 1 },
      silent: { must_not_flag: { labels: 2, violated: 1 } },
      rightErrors: 1,
      falseErrors: 1,
      falseWarnings: 1,
    });
  });
});
