import { describe, expect, it } from 'vitest';
import { headOf, isGeneric, nameOf } from '../../../src/extract/text/labels.ts';
import { meaningOf } from '../../../src/extract/text/meaning.ts';
import { sameThing } from '../../../src/extract/text/names.ts';

const BUDGET = { year: 2024, kind: 'budget' } as const;
const FINAL = { year: 2024, kind: 'final-account' } as const;

function named(text: string, context: typeof BUDGET | typeof FINAL): string {
  const { noun, year, stage } = nameOf(text, context);
  return [noun || '-', year, stage].filter((part) => part !== undefined).join(' ');
}

describe('the name before an amount', () => {
  it.each([
    ['其中财政拨款', '财政拨款'],
    ['主要原因是机构改革,公务接待费', '公务接待费'],
    ['项目总支出合计为', '项目总支出'],
    ['2023年', '- 2023'],
    ['上年预算', '上年预算 2023'],
    ['2023年当年预算执行数', '- 2023 executed'],
    ['一般公共预算', '一般公共预算'],
    ['审判、执行等经费', '审判、执行等经费'],
  ])('in a budget %s: %s', (text, expected) => {
    expect(named(text, BUDGET)).toBe(expected);
  });

  it.each([
    ['年初预算为', '- initial'],
    ['全年预算数', '- adjusted'],
    ['预算为', '- adjusted'],
    ['支出决算为', '- final'],
    ['基本支出决算', '基本支出 final'],
    ['教育支出年初预算', '教育支出 initial'],
    ['一般公共预算收入决算数', '一般公共预算收入 final'],
  ])('in a final account %s: %s', (text, expected) => {
    expect(named(text, FINAL)).toBe(expected);
  });

  it.each(['支出', '本年支出', '预算数', '收支', '', '2024年度'])('says nothing of its own: %s', (noun) => {
    expect(isGeneric(noun)).toBe(true);
  });

  it.each(['基本支出', '财政拨款', '会议费'])('says something: %s', (noun) => {
    expect(isGeneric(noun)).toBe(false);
  });
});

describe('what a numbered paragraph is about', () => {
  it.each([
    ['“粮情监测项目”主要内容是', '粮情监测项目'],
    ['教育支出(类)普通教育(款)。年初预算为3万元', '教育支出(类)普通教育(款)'],
    ['会议费3.1万元', '会议费'],
  ])('%s: %s', (body, expected) => {
    expect(headOf(body)).toBe(expected);
  });
});

describe('one thing under two names', () => {
  it.each([
    ['2024年预算收入', '预算收入'],
    ['公务接待费', '公务接待费用'],
    ['“三公”经费', '三公经费'],
    ['青禾市粮食局预算收入', '预算收入'],
    ['教育支出(类)', '教育支出'],
  ])('%s, %s', (a, b) => {
    expect([sameThing(a, b), sameThing(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['财政拨款收入', '财政拨款支出'],
    ['会议费', '培训费'],
    ['流动资产', '固定资产'],
  ])('not %s, %s', (a, b) => {
    expect([sameThing(a, b), sameThing(b, a)]).toEqual([false, false]);
  });
});

describe('what a name means', () => {
  const meaning = (label: string, total?: string) => {
    const above = total === undefined ? undefined : meaningOf(total, total, undefined, undefined);
    const { item, scope, code } = meaningOf(label, label, above, undefined);
    return [item, scope, code]
      .map((part) => part ?? '')
      .join('/')
      .replace(/\/+$/, '');
  };
  it.each([
    ['预算收入', undefined, 'income/all'],
    ['2024年青禾市粮食局预算收入', undefined, 'income/all'],
    ['财政拨款支出', undefined, 'expenditure/fiscal'],
    ['财政拨款', '预算收入', 'income/fiscal'],
    ['财政拨款', undefined, '/fiscal'],
    ['公务接待费', '“三公”经费', 'three-public/reception/fiscal'],
    ['公务接待费', '公用经费', '/fiscal'],
    ['会议费', '机关运行经费', '/fiscal'],
    ['基本支出', '初中教育', ''],
    ['下属单位预算收入', undefined, ''],
    ['粮食风险基金', undefined, ''],
  ])('%s under %s: %s', (label, total, expected) => {
    expect(meaning(label, total)).toBe(expected);
  });
});
