import { describe, expect, it } from 'vitest';
import { checkRelations } from '../../src/check/check.ts';
import { judge } from '../../src/check/judge.ts';
import type { RoundingMode } from '../../src/model/interval.ts';
import type { Alternative, Relation } from '../../src/model/relation.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { atMost, claim, figure, minus, percent, plus, ratio, same, sum } from './relations.ts';

const kind = (relation: Relation, mode?: RoundingMode): string => judge(relation, mode).kind;

/** What a verdict says in numbers. */
const numbers = ({ computed, difference, rounding }: Verdict) =>
  [computed, difference, rounding].map((value) => value?.toFixed());

describe('a sum', () => {
  it('holds', () => expect(kind(sum(figure('3.30'), figure('1.10'), figure('2.2')))).toBe('holds'));

  it('is rounded', () => {
    const verdict = judge(sum(figure('19.99'), figure('12.00'), figure('8.00')), undefined);
    expect(verdict.kind).toBe('rounding');
    expect(numbers(verdict)).toEqual(['20', '-0.01', '0.015']);
  });

  it('is inconsistent beyond the half units of its figures', () => {
    const verdict = judge(sum(figure('37.94'), figure('20.45'), figure('0.19'), figure('17.27')), undefined);
    expect(verdict.kind).toBe('inconsistent');
    expect(numbers(verdict)).toEqual(['37.91', '0.03', '0.02']);
  });

  it('of an odd number of parts may not miss by exactly the bound: one end is open', () => {
    expect(kind(sum(figure('1.2'), figure('0.5'), figure('0.6')))).toBe('rounding');
    expect(kind(sum(figure('2.0'), figure('0.5'), figure('0.6'), figure('0.7')))).toBe('inconsistent');
  });

  it('is cut off only where the document is known to cut off', () => {
    const cut = sum(figure('2.3'), figure('0.5'), figure('0.5'), figure('0.5'), figure('0.5'));
    expect(kind(cut)).toBe('inconsistent');
    expect(kind(cut, 'round')).toBe('inconsistent');
    expect(kind(cut, 'truncate')).toBe('truncation');
    expect(kind(cut, 'either')).toBe('truncation');
    expect(kind(sum(figure('1.7'), figure('0.6'), figure('0.6'), figure('0.6')), 'truncate')).toBe(
      'inconsistent',
    );
  });

  it('counts things exactly', () => {
    const people = (text: string) => figure(text, { symbol: '人' });
    expect(kind(sum(people('24'), people('12'), people('11')))).toBe('inconsistent');
    expect(kind(sum(people('24'), people('12'), people('12')))).toBe('holds');
  });

  it('adds units of one kind', () => {
    const yuan = (text: string) => figure(text, { symbol: '元' });
    expect(kind(sum(figure('87.36'), yuan('873617.00')))).toBe('rounding');
    expect(kind(sum(figure('0.50'), yuan('3000'), yuan('2000')))).toBe('holds');
    expect(numbers(judge(sum(figure('0.60'), yuan('3000'), yuan('2000')), undefined))).toEqual([
      '0.5',
      '0.1',
      '0.0051',
    ]);
    expect(judge(sum(figure('1.00'), figure('1', { symbol: '人' })), undefined)).toMatchObject({
      kind: 'unchecked',
      reason: 'incomparable-units',
    });
    expect(kind(sum(figure('1.00'), figure('1.00', { symbol: '万美元' })))).toBe('unchecked');
  });

  it('has negative figures', () => {
    expect(kind(sum(figure('-0.99'), figure('-1.00'), figure('0.01')))).toBe('holds');
    // -0.5 stands for (-0.55, -0.45], so two of them can be -0.9 but not -1.1.
    expect(kind(sum(figure('-0.9'), figure('-0.5'), figure('-0.5')))).toBe('rounding');
    expect(kind(sum(figure('-1.2'), figure('-0.5'), figure('-0.5')))).toBe('inconsistent');
  });

  it('never rounds what it adds', () => {
    const wide = '12345.670000000000001';
    expect(kind(sum(figure('112345.670000000000001'), figure(wide), figure('100000.000000000000000')))).toBe(
      'holds',
    );
    const total = '123456789012345678901234567890';
    expect(kind(sum(figure(total), figure('123456789012345678901234567889'), figure('1')))).toBe('holds');
  });

  it('gives the odds of an improbable miss', () => {
    const parts = Array.from({ length: 12 }, () => figure('1.00'));
    const verdict = judge(sum(figure('12.05'), ...parts), undefined);
    expect(verdict.kind).toBe('rounding');
    expect(verdict.odds).toBeGreaterThan(0);
    expect(verdict.odds).toBeLessThan(0.001);
    expect(judge(sum(figure('12.01'), ...parts), undefined).odds).toBeUndefined();
  });
});

describe('another printing of a quantity', () => {
  it('is in its last digit apart', () => {
    expect(kind(same(figure('1.23'), figure('1.24')))).toBe('last-digit');
    expect(kind(same(figure('1.23'), figure('1.25')))).toBe('inconsistent');
    expect(kind(same(percent('64.79'), percent('64.80')))).toBe('last-digit');
    expect(kind(same(figure('3', { symbol: '人' }), figure('4', { symbol: '人' })))).toBe('inconsistent');
  });

  it('is no last digit where parts and total are meant', () => {
    expect(kind(sum(figure('1.23'), figure('1.24')))).toBe('inconsistent');
  });

  it('is rounded or cut off on the way to another unit', () => {
    const yuan = figure('873659.00', { symbol: '元' });
    expect(kind(same(yuan, figure('87.37')))).toBe('rounding');
    expect(kind(same(figure('87.37'), yuan))).toBe('rounding');
    expect(kind(same(yuan, figure('87.36')))).toBe('truncation');
    expect(kind(same(figure('87.36'), yuan))).toBe('truncation');
    expect(kind(same(yuan, figure('87.36')), 'round')).toBe('inconsistent');
    expect(kind(same(yuan, figure('87.36')), 'truncate')).toBe('truncation');
    expect(kind(same(yuan, figure('87.38')))).toBe('inconsistent');
    expect(kind(same(figure('-873659.00', { symbol: '元' }), figure('-87.36')))).toBe('truncation');
  });

  it('has coarser decimals', () => {
    expect(kind(same(percent('64.79'), percent('64.8')))).toBe('rounding');
    expect(kind(same(percent('64.79'), percent('64.7')))).toBe('truncation');
    expect(kind(same(percent('64.79'), percent('64.6')))).toBe('inconsistent');
  });
});

describe('a ratio', () => {
  const share = (part: string, whole: string, stated: string, mode?: RoundingMode) =>
    judge(ratio([plus(figure(part))], [plus(figure(whole))], percent(stated)), mode);

  it('holds where the printed figures give it', () => {
    expect(share('1417.45', '1549.55', '91.47').kind).toBe('holds');
    expect(share('785.60', '210.00', '374').kind).toBe('holds');
  });

  it('is within the rounding of its figures', () => {
    const verdict = share('0.02', '0.14', '15.00');
    expect(verdict.kind).toBe('rounding');
    expect(numbers(verdict)[0]).toBe('14.2857');
    expect(share('26.4', '30.1', '87.9').kind).toBe('rounding');
  });

  it('is cut off', () => {
    expect(share('9746.50', '10210.34', '95.45').kind).toBe('truncation');
    expect(share('9746.50', '10210.34', '95.45', 'round').kind).toBe('inconsistent');
    expect(share('9746.50', '10210.34', '95.45', 'truncate').kind).toBe('holds');
    expect(share('9746.50', '10210.34', '95.44').kind).toBe('inconsistent');
  });

  it('says what it would be', () => {
    const verdict = share('614.69', '934.86', '64.79');
    expect(verdict.kind).toBe('inconsistent');
    expect(verdict.computed?.toFixed()).toBe('65.7521');
    expect(verdict.difference?.toFixed()).toBe('-0.9621');
  });

  it('takes a figure that stands above and below the line as one', () => {
    // A change over (current - change): as two figures, 10.0 over [1.9, 2.1] would reach 526 %.
    const change = figure('10.0');
    const growth = (stated: string) =>
      kind(ratio([plus(change)], [plus(figure('12.0')), minus(change)], percent(stated)));
    expect(growth('500')).toBe('holds');
    expect(growth('526')).toBe('rounding');
    expect(growth('530')).toBe('inconsistent');
    // The same over itself is all of it, however coarse.
    expect(kind(ratio([plus(change)], [plus(change)], percent('100.00')))).toBe('holds');
    expect(kind(ratio([plus(change)], [plus(change)], percent('100.01')))).toBe('inconsistent');
  });

  it('of a negative whole', () => {
    const loss = (stated: string) =>
      kind(ratio([plus(figure('-5.00'))], [plus(figure('-20.00'))], percent(stated)));
    expect(loss('25.00')).toBe('holds');
    expect(loss('-25.00')).toBe('inconsistent');
  });

  it('of nothing is no matter of arithmetic', () => {
    expect(share('0.30', '0.00', '100').kind).toBe('zero-base');
    expect(share('0.30', '0', '0').kind).toBe('zero-base');
  });

  it('of what may be nothing is unchecked', () => {
    // 1.01 - 0.50 - 0.50 stands for anything from -0.005 to 0.025.
    const base = [plus(figure('1.01')), minus(figure('0.50')), minus(figure('0.50'))];
    expect(judge(ratio([plus(figure('0.99'))], base, percent('9900')), undefined).kind).toBe('holds');
    expect(judge(ratio([plus(figure('0.99'))], base, percent('8000')), undefined)).toMatchObject({
      kind: 'unchecked',
      reason: 'base-within-rounding-of-zero',
    });
  });

  it('is judged only in a unit of ratios', () => {
    expect(judge(ratio([plus(figure('1'))], [plus(figure('2'))], figure('50')), undefined).kind).toBe(
      'unchecked',
    );
    expect(kind(ratio([plus(figure('1.0'))], [plus(figure('2.0'))], figure('0.5', { symbol: '倍' })))).toBe(
      'holds',
    );
    const points = figure('50', { symbol: '个百分点' });
    expect(kind(ratio([plus(figure('1'))], [plus(figure('2'))], points))).toBe('unchecked');
  });
});

describe('an inequality', () => {
  it('holds, is rounded, or is inconsistent', () => {
    expect(kind(atMost(figure('995.60'), figure('390.00'), figure('31.50')))).toBe('holds');
    expect(kind(atMost(figure('1.00'), figure('0.50'), figure('0.51')))).toBe('rounding');
    // The least that the part stands for is the first value that the whole does not.
    expect(kind(atMost(figure('1.00'), figure('1.01')))).toBe('inconsistent');
    expect(kind(atMost(figure('15.00'), figure('448.10')))).toBe('inconsistent');
    expect(judge(atMost(figure('1.00'), figure('')), undefined).reason).toBe('blank');
  });
});

describe('a claim', () => {
  const change = (word: Parameters<typeof claim>[0], text: string, given = {}) =>
    kind(claim(word, plus(figure(text, given))));

  it('of no change', () => {
    expect(change('flat', '0.00')).toBe('holds');
    expect(change('flat', '0.01')).toBe('inconsistent');
    expect(kind(claim('equal', plus(figure('1.2')), minus(figure('1.15'))))).toBe('rounding');
  });
  it('of a direction', () => {
    expect(change('increase', '0.01')).toBe('holds');
    expect(change('decrease', '0.01')).toBe('inconsistent');
    expect(change('decrease', '-0.01')).toBe('holds');
    expect(change('greater', '-5')).toBe('inconsistent');
    expect(change('less', '-5')).toBe('holds');
  });
  it('of a direction, beside a change of 0.00, may be one too small to be seen', () => {
    expect(change('increase', '0.00')).toBe('rounding');
    expect(change('decrease', '0.00')).toBe('rounding');
    expect(change('increase', '0', { symbol: '人' })).toBe('holds');
  });
  it('in a document that cuts off', () => {
    const apart = claim('equal', plus(figure('1.2')), minus(figure('1.1')));
    expect(judge(apart, 'truncate').kind).toBe('inconsistent');
    const coarse = claim('equal', plus(figure('1')), minus(figure('1.9')));
    expect(judge(coarse, 'round').kind).toBe('inconsistent');
    expect(judge(coarse, 'truncate').kind).toBe('truncation');
  });
});

describe('a sum with blank cells', () => {
  const blank = figure('');
  it('holds if it closes without them', () => {
    expect(kind(sum(figure('5.00'), figure('5.00'), blank))).toBe('holds');
    expect(kind(sum(figure('5.00'), figure('2.00'), figure('3.01'), blank))).toBe('rounding');
  });
  it('is unchecked if they may hold the rest', () => {
    expect(judge(sum(figure('5.00'), figure('4.00'), blank), undefined)).toMatchObject({
      kind: 'unchecked',
      reason: 'blank',
    });
    expect(kind(sum(figure('5.00'), figure('7.00'), figure('-3.00'), blank))).toBe('unchecked');
  });
  it('is inconsistent if its parts are too much already', () => {
    expect(kind(sum(figure('5.00'), figure('7.00'), blank))).toBe('inconsistent');
  });
  it('is unchecked without a total, or where nothing else is told', () => {
    expect(kind(sum(blank, figure('4.00'), figure('1.00')))).toBe('unchecked');
    expect(kind(sum(figure('5.00'), blank))).toBe('unchecked');
  });
  it('is unchecked, for another reason, where a figure could not be read', () => {
    const unreadable = { ...blank, state: 'unreadable' as const };
    expect(judge(sum(figure('5.00'), blank, unreadable), undefined).reason).toBe('unreadable');
  });
});

describe('other readings', () => {
  const other = (tag: Alternative['tag'], relation: Relation, open = true): Alternative => ({
    tag,
    relation,
    open,
  });
  const check = (relation: Relation, ...support: Relation[]): Verdict =>
    checkRelations([relation, ...support], undefined)[0]!;

  const total = figure('15.00');
  const parts = [figure('4.00'), figure('6.00')];
  const misses = sum(total, ...parts);
  const fiscal = sum(figure('10.00'), ...parts);
  const support = sum(total, figure('9.00'), figure('6.00'));

  it('acquit where the text leaves the whole open and the total has support of its own', () => {
    const relation = { ...misses, alternatives: [other('other-total', fiscal)] };
    const verdicts = checkRelations([relation, support], undefined);
    expect(verdicts.map((verdict) => verdict.kind)).toEqual(['scope', 'holds', 'holds']);
    expect(verdicts[0]!.fits?.alternative.tag).toBe('other-total');
    expect(verdicts[1]!.relation).toBe(fiscal);
  });
  it('only explain where the text names the whole', () => {
    const verdict = check({ ...misses, alternatives: [other('other-total', fiscal, false)] }, support);
    expect(verdict.kind).toBe('inconsistent');
    expect(verdict.fits?.alternative.tag).toBe('other-total');
  });
  it('only explain where nothing supports the total', () => {
    expect(check({ ...misses, alternatives: [other('other-total', fiscal)] }).kind).toBe('inconsistent');
    const weak = { ...support, strength: 'derived' as const };
    expect(check({ ...misses, alternatives: [other('other-total', fiscal)] }, weak).kind).toBe(
      'inconsistent',
    );
  });
  it('that do not fit either change nothing', () => {
    const verdict = check(
      { ...misses, alternatives: [other('other-total', sum(figure('11.00'), ...parts))] },
      support,
    );
    expect(verdict.kind).toBe('inconsistent');
    expect(verdict.fits).toBeUndefined();
    expect(verdict.alternatives).toHaveLength(1);
  });

  it('of which any may be meant: the one that fits is', () => {
    const [a, b, c] = [figure('10.00'), figure('20.00'), figure('20.01')];
    const candidates = (stated: string, first: Relation['terms'][number]['fact'], ...more: typeof parts) => ({
      ...same(first, figure(stated)),
      alternatives: more.map((fact) => other('any-of', same(fact, figure(stated)))),
    });
    expect(check(candidates('20.00', a, b)).kind).toBe('holds');
    expect(check(candidates('20.00', a, c)).kind).toBe('last-digit');
    expect(check(candidates('20.00', a, c, b)).kind).toBe('holds');
    expect(check(candidates('20.00', c, b)).kind).toBe('holds');
    expect(check(candidates('20.00', figure(''), b)).kind).toBe('holds');
    expect(check(candidates('15.00', a, b)).kind).toBe('inconsistent');
  });

  describe('of a share that was moved so that all add to 100', () => {
    const whole = plus(figure('10000.00'));
    const moved = (shares: string[], stated: string, shifted: string): Relation => ({
      ...ratio([plus(figure('689.13'))], [whole], percent(stated)),
      alternatives: [
        {
          ...other('plugged', ratio([plus(figure('689.13'))], [whole], percent(shifted))),
          requires: sum({ ...percent('100'), exact: true }, ...shares.map(percent)),
        },
      ],
    });
    it('acquit if they do', () => {
      const verdict = check(moved(['78.33', '14.77', '6.90'], '6.90', '6.89'));
      expect(verdict.kind).toBe('rounding');
      expect(verdict.fits?.alternative.tag).toBe('plugged');
    });
    it('do not if they nearly do', () => {
      expect(check(moved(['78.33', '14.78', '6.90'], '6.90', '6.89')).kind).toBe('inconsistent');
    });
    it('do not if the share is further off', () => {
      expect(check(moved(['78.33', '14.76', '6.91'], '6.91', '6.90')).kind).toBe('inconsistent');
    });
  });
});
