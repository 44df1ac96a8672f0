import { expect, test } from 'vitest';
import { evaluate } from '../../../src/evaluate.ts';
import { budgetOf, found } from './found.ts';

const TITLE = '某局2024年部门预算\n支出总表\n单位：万元\n';
const HEAD = ['功能分类科目', '合计', '基本支出', '项目支出', '科目编码', '科目名称'];
const ROWS = [
  ['205', '教育支出', '30.00', '10.00', '20.00'],
  ['20502', '普通教育', '30.00', '10.00', '20.00'],
  ['210', '卫生健康支出', '5.00', '5.00', '0.00'],
  ['合计', '35.00', '15.00', '20.00'],
];

test('a cell a line: the header of two rows is told by its words, codes are missing where a total stands', async () => {
  const text = TITLE + [HEAD, ...ROWS].flat().join('\n');
  expect(await found(text)).toEqual({ suspects: [], holding: 10, unread: [] });
  expect((await found(text.replace('15.00', '16.00'))).suspects).toEqual(['16.00']);
});

test('a cell a line: blank cells are blank lines, or pipes with nothing between them, beside the cells or below', async () => {
  const rows = [
    ['205', '教育支出', '30.00', '', '30.00'],
    ['210', '卫生健康支出', '5.00', '5.00', ''],
    ['', '合计', '35.00', '5.00', '30.00'],
  ];
  const cells = ['科目编码', '科目名称', '合计', '基本支出', '项目支出', ...rows.flat()];
  const lines = TITLE + cells.join('\n');
  const pipes = TITLE + cells.map((cell) => `${cell} |`).join('\n');
  const below = TITLE + cells.map((cell) => `${cell === '' ? '' : `${cell}\n`}|`).join('\n');
  for (const text of [lines, pipes, below]) {
    expect(await found(text)).toEqual({ suspects: [], holding: 6, unread: [] });
    expect((await found(text.replace('35.00', '36.00'))).suspects).toEqual(['36.00']);
  }
});

test('a cell a line: two lists side by side go on as long as the longer one', async () => {
  const cells = [
    ['收入', '支出', '项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款收入', '90.00', '一、教育支出', '70.00'],
    ['二、事业收入', '10.00', '二、卫生健康支出', '20.00'],
    ['', '', '三、住房保障支出', '10.00'],
    ['收入总计', '100.00', '支出总计', '100.00'],
  ];
  const text = `某局2024年部门预算\n收支总表\n单位：万元\n${cells.flat().join('\n')}\n`;
  expect(await found(text)).toEqual({ suspects: [], holding: 3, unread: [] });
  expect((await found(text.replace('70.00', '71.00'))).suspects).toEqual(['71.00']);
});

test('a cell a line: a header of three rows', async () => {
  const items = ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'];
  const vehicles = ['小计', '公务用车购置费', '公务用车运行费'];
  const numbers = '9 1 6 2 4 2 8 1 5 2 3 2'.split(' ').map((number) => `${number}.00`);
  const head = ['预算数', '决算数', ...items, ...items, ...vehicles, ...vehicles];
  const text = `某局2024年度部门决算\n“三公”经费支出决算表\n单位：万元\n${[...head, ...numbers].join('\n')}\n`;
  expect(await found(text)).toEqual({ suspects: [], holding: 4, unread: [] });
  expect((await found(text.replace('5.00', '7.00'))).suspects).toEqual(['7.00']);
});

test('a cell a line: where blank cells left no trace, nothing is read and that is said', async () => {
  const missing = ROWS.flat().filter((cell) => cell !== '0.00');
  const text = TITLE + [...HEAD, ...missing].join('\n');
  expect(await found(text)).toEqual({ suspects: [], holding: 0, unread: ['columns-unknown'] });
});

test('a cell a line: one that is missing from a single row is no row', async () => {
  const head = ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费', '小计', '购置费', '运行费'];
  const text = `某局2024年部门预算\n“三公”经费支出表\n单位：万元\n${[...head, '9', '1', '2', '4', '2'].join('\n')}\n`;
  expect(await found(text)).toEqual({ suspects: [], holding: 0, unread: ['columns-unknown'] });
});

test('a cell a line: the header printed again on the next page is no row, text behind the table is text', async () => {
  const text = `${TITLE}${[HEAD, ...ROWS.slice(0, 2), HEAD, ...ROWS.slice(2)].flat().join('\n')}\n第三部分 情况说明\n2024年支出总计35.00万元。\n`;
  const budget = await budgetOf(text);
  const [table] = budget.statements.filter(({ kind }) => kind === 'table');
  expect(table?.kind === 'table' && table.rows.map(({ label }) => label)).toEqual([
    '教育支出',
    '普通教育',
    '卫生健康支出',
    '合计',
  ]);
  expect(budget.facts.at(-1)!.text).toBe('35.00');
  expect(evaluate(budget).findings).toEqual([]);
});
