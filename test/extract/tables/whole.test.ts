import { expect, test } from 'vitest';
import { evaluate } from '../../../src/evaluate.ts';
import { extract } from '../../../src/extract/extract.ts';
import type { Block } from '../../../src/model/document.ts';
import { grid, paragraph, read, verdicts } from './build.ts';

const WAN = paragraph('单位:万元');

/** The findings of a whole document that are more than hints, by what is printed at their suspects. */
function found(blocks: readonly Block[]): string[] {
  const budget = extract({ format: 'docx', blocks, furniture: [], gaps: [], parts: 1 });
  return evaluate(budget)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ suspects }) => suspects.map(({ fact }) => fact.text).join(' '));
}

test('funds below 年初结转和结余 are what is carried over of each, though the list has named them before', () => {
  const result = read(
    [
      paragraph('财政拨款收入支出决算总表'),
      WAN,
      grid(`
      |收入|<|支出|<|
      |项目|金额|项目|金额|
      |一、一般公共预算财政拨款|90.00|一、教育支出|85.00|
      |二、政府性基金预算财政拨款|20.00|二、其他支出|25.00|
      |本年收入合计|110.00|本年支出合计|110.00|
      |年初财政拨款结转和结余|15.00|年末财政拨款结转和结余|15.00|
      |一般公共预算财政拨款|9.00|||
      |政府性基金预算财政拨款|6.00|||
      |总计|125.00|总计|125.00|`),
    ],
    'final-account',
  );
  expect(verdicts(result, 'row-sum', 'code-hierarchy').slice(0, 3)).toEqual([
    'code-hierarchy holds: +9.00 +6.00 -15.00',
    'row-sum holds: +90.00 +20.00 -110.00',
    'row-sum holds: +110.00 +15.00 -125.00',
  ]);
});

test('amounts and dashes under one header cell that alignment took apart are one column', () => {
  const result = read([
    paragraph('支出总表'),
    WAN,
    grid(`
    |科目编码|科目名称|合计|<|基本支出|项目支出|
    |205|教育支出|30.00||10.00|20.00|
    |210|卫生健康支出|5.00||5.00|—|
    ||合计||35.00|15.00|20.00|`),
  ]);
  expect(verdicts(result)).toEqual([
    'column-sum holds: +10.00 +20.00 -30.00',
    'column-sum holds: +5.00 -5.00',
    'column-sum holds: +15.00 +20.00 -35.00',
    'row-sum holds: +30.00 +5.00 -35.00',
    'row-sum holds: +10.00 +5.00 -15.00',
    'row-sum holds: +20.00 -20.00',
  ]);
});

test('rows counted one by one are no figures, whatever stands above them', () => {
  const result = read([
    paragraph('收入总表'),
    WAN,
    grid(`
    |项目|次|金额|
    |一、财政拨款收入|7|10.00|
    |二、事业收入|8|2.00|
    |三、经营收入|9|0.00|
    |四、其他收入|10|1.00|
    |合计|11|13.00|`),
  ]);
  expect(result.facts.map(({ text }) => text)).toEqual(['10.00', '2.00', '0.00', '1.00', '13.00']);
});

test('the same header over other columns on the next page: the first piece is incomplete', () => {
  const header = `
    |科目编码|科目名称|一般公共预算基本支出|`;
  const first = grid(`${header}\n|301|工资福利支出|20.00|\n|30101|基本工资|20.00|\n|合计||30.00|`);
  const wide = grid(
    `|科目编码|科目名称||一般公共预算基本支出|\n|302|商品和服务支出||4.00|\n|303|对个人和家庭的补助|6.00||`,
  );
  const { statements, result } = read([paragraph('一般公共预算基本支出表'), WAN, first, wide]);
  expect(statements[0]!.suspect).toBe('incomplete');
  expect(result.findings).toEqual([]);
});

test('a sheet may have its title in the first cell alone', () => {
  const result = read([
    grid(`
    |部门支出总表|||
    |部门:某局||单位:元|
    |科目编码|科目名称|合计|
    |205|教育支出|3000000.00|
    ||合计|3000000.00|`),
  ]);
  expect(result.tables.map(({ title, form }) => [title, form])).toEqual([
    ['部门支出总表', 'budget/expenditure'],
  ]);
  expect(result.facts.every(({ unit }) => unit.symbol === '元')).toBe(true);
});

const SUMMARY = grid(`
  |收入|<|支出|<|
  |项目|预算数|项目|预算数|
  |一、一般公共预算拨款收入|417.35|一、教育支出|430.62|
  |二、其他收入|22.41|二、住房保障支出|40.57|
  |本年收入合计|439.76|本年支出合计|471.19|
  |上年结转结余|31.43|结转下年支出|0.00|
  |收入总计|471.19|支出总计|471.19|`);

function budget(...prose: string[]): Block[] {
  return [paragraph('部门收支总表'), WAN, SUMMARY, ...prose.map(paragraph)];
}

test('收入预算 that counts 上年结转 is 收入总计, and one that does not is 本年收入合计', () => {
  const all =
    '某局2024年收入预算471.19万元,其中:一般公共预算拨款收入417.35万元,其他收入22.41万元,上年结转31.43万元。';
  const year = '某局2024年收入预算439.76万元,其中:一般公共预算拨款收入417.35万元,其他收入22.41万元。';
  expect(found(budget('一、收入预算情况', all))).toEqual([]);
  expect(found(budget('一、收入预算情况', year))).toEqual([]);
  expect(found(budget('一、收入预算情况', all.replace('471.19', '471.91')))).toEqual(['471.91']);
});

test('收支总预算 is the total of the tables', () => {
  const text = '某局2024年收支总预算471.19万元。';
  expect(found(budget('一、收支预算总体情况', text))).toEqual([]);
  expect(found(budget('一、收支预算总体情况', text.replace('471.19', '417.19')))).toEqual(['417.19']);
});
