import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/extract/forms/recognise.ts';
import { named, understood } from '../../src/extract/forms/vocabulary.ts';
import { grid, paragraph, read, verdicts } from '../extract/tables/build.ts';

test.each([
  ['一般公共预算财政拨款基本支出', { item: 'expenditure/basic', scope: 'general' }],
  ['财政拨款收入', { item: 'income', scope: 'fiscal' }],
  ['“三公”经费', { item: 'three-public', scope: 'fiscal' }],
  ['(三)公务用车购置及运行维护费', { item: 'three-public/vehicles', scope: 'fiscal' }],
  ['“三公”经费总支出', { item: 'three-public', scope: 'fiscal', total: 'grand' }],
  ['机关运行经费', { item: 'running', scope: 'fiscal' }],
  ['政府采购货物支出', { item: 'procurement/goods', scope: 'all' }],
  ['本年收入合计', { item: 'income', total: 'year' }],
  ['收入支出总计', { item: 'income/total', total: 'grand' }],
  ['一、一般公共服务支出', { item: 'expenditure', code: '201' }],
  ['公共安全(类)支出', { item: 'expenditure', code: '204' }],
  ['医疗卫生与计划生育支出', { item: 'expenditure', code: '210' }],
  ['2023年决算数', { stage: 'final', year: 2023 }],
  ['上年执行数', { stage: 'executed', prior: true }],
  ['年初财政拨款结转和结余', { item: 'carry-over/opening', scope: 'fiscal' }],
])('%s is understood', (label, expected) => {
  expect(understood(label)).toEqual(expected);
});

test.each(['一般公共预算专项支出', '办公设备购置', '信息化建设', ''])('%s is not', (label) => {
  expect(understood(label)).toBeUndefined();
});

test('a word that only its heading makes clear', () => {
  expect(understood('购置费', 'three-public/vehicles')?.item).toBe('three-public/vehicles/purchase');
  expect(understood('购置费')).toBeUndefined();
});

test('prose is named by its characteristic words', () => {
  expect(named('七、一般公共预算支出情况说明').scope).toBe('general');
  expect(named('其中:公务接待费支出预算').item).toBe('three-public/reception');
});

test.each([
  ['公开01表:收支预算总表', '', 'budget/income-expenditure'],
  ['收入支出决算总表', '', 'final/income-expenditure'],
  ['2025年部门财务收支预算总表', '', 'budget/income-expenditure'],
  ['部门收入总表', '', 'budget/income'],
  ['财政拨款收支总表', '', 'budget/fiscal'],
  ['财政拨款收入支出决算总表', '', 'final/fiscal'],
  ['财政拨款支出预算表', '', 'budget/fiscal-expenditure'],
  ['一般公共预算财政拨款支出决算表', '', 'final/general'],
  ['一般公共预算基本支出部门预算经济分类预算表', '', 'budget/general-basic'],
  ['一般公共预算机关运行经费支出预算表', '', 'budget/running'],
  ['财政拨款“三公”经费支出决算表', '', 'final/three-public'],
  ['政府性基金预算财政拨款收入支出决算表', '', 'final/fund'],
  ['国有资本经营预算支出表', '', 'budget/capital'],
  ['项目支出绩效目标表', '', undefined],
  ['', '项目/功能分类科目编码 政府性基金预算支出/合计', 'budget/fund'],
  ['', '序号 单位名称', undefined],
])('%s %s is %s', (title, words, expected) => {
  expect(recognise(title, words, undefined)?.id).toBe(expected);
});

const WAN = paragraph('单位:万元');
const YUAN = paragraph('单位:元');

const summary = (other: string, total: string) => [
  paragraph('部门收支预算总表'),
  YUAN,
  grid(`
  |本年收入|<|本年支出|<|
  |项目|预算数|项目|预算数|
  |一、财政拨款收入|900,000|一、一般公共服务支出|${total}|
  |1.一般公共预算资金|900,000|||
  |2.政府性基金||||
  |二、其他收入|${other}|||
  |收入总计|${total}|支出总计|${total}|`),
];
const codes = (title: string, total: string) => [
  paragraph(title),
  YUAN,
  grid(`|科目编码|科目名称|合计|\n|201|一般公共服务支出|${total}|\n|合计|<|${total}|`),
];

describe('relations between forms', () => {
  const forms = (blocks: ReturnType<typeof summary>) => verdicts(read(blocks), 'form');

  test('totals of the summary are those of the detailed tables (X1)', () => {
    const blocks = [
      ...summary('', '900,000'),
      ...codes('部门收入预算总表', '900,000'),
      ...codes('部门支出预算总表', '800,000'),
    ];
    expect(forms(blocks)).toEqual([
      'form holds: +900,000 -900,000',
      'form holds: +900,000 -900,000',
      'form inconsistent: +900,000 -800,000',
    ]);
  });

  test('一般公共预算 is all spending only where there is no other income (X4)', () => {
    const tables = [...codes('部门支出预算总表', '950,000'), ...codes('一般公共预算支出表', '900,000')];
    const mixed = forms([...summary('50,000', '950,000'), ...tables]);
    expect(mixed.filter((line) => line.includes('inconsistent'))).toEqual([]);
    expect(mixed.filter((line) => line === 'form holds: +900,000 -950,000')).toHaveLength(2);
    const pure = forms([
      ...summary('0', '900,000'),
      ...codes('部门支出预算总表', '900,000'),
      ...codes('一般公共预算支出表', '890,000'),
    ]);
    expect(pure.filter((line) => line === 'form inconsistent: +890,000 -900,000')).toHaveLength(2);
  });

  test('a part of 三公 in basic spending is at most the whole, across units (X6)', () => {
    const blocks = (total: string) => [
      paragraph('一般公共预算基本支出表'),
      YUAN,
      grid(
        '|科目编码|科目名称|合计|\n|302|商品和服务支出|50,000|\n|30217|公务接待费|50,000|\n|合计|<|50,000|',
      ),
      paragraph('“三公”经费预算表'),
      WAN,
      grid(`|合计|因公出国(境)费|公务接待费|公务用车购置及运行费|\n|${total}|0.00|${total}|0.00|`),
    ];
    expect(forms(blocks('5.00'))).toEqual(['form holds: +50,000 -5.00']);
    expect(forms(blocks('4.00'))).toEqual(['form inconsistent: +50,000 -4.00']);
  });

  test('财政拨款 spending is that of the funds together, empty ones adding nothing (X3)', () => {
    const blocks = [
      ...codes('财政拨款支出预算表', '900,000'),
      ...codes('一般公共预算支出预算表', '900,000'),
      paragraph('政府性基金支出预算表'),
      YUAN,
      grid('|科目编码|科目名称|合计|\n||合计||'),
      paragraph('此表为空'),
    ];
    expect(forms(blocks)).toEqual(['form holds: +900,000 +_ -900,000', 'form holds: +900,000 -900,000']);
  });

  test('equal aspects are one quantity: a class in two tables', () => {
    const blocks = [...summary('0', '900,000'), ...codes('部门支出预算总表', '910,000')];
    expect(verdicts(read(blocks), 'restated')).toEqual(['restated inconsistent: +900,000 -910,000']);
  });
});

test('a form printed a second time may show another thing: its figures are tied to nothing', () => {
  const blocks = [...codes('部门支出预算总表', '900,000'), ...codes('某局本级支出预算总表', '500,000')];
  expect(verdicts(read(blocks), 'restated', 'form')).toEqual([]);
});

test.each(['政府购买服务支出预算表', '非税收入计划表', '面向中小企业预留采购份额表'])(
  '%s is no form',
  (title) => {
    expect(recognise(title, '', undefined)).toBeUndefined();
  },
);
