import { describe, expect, it } from 'vitest';
import { inOfficialWords } from '../../src/extract/aliases.ts';
import { extract } from '../../src/extract/extract.ts';
import { type Document, placeAt } from '../../src/model/document.ts';
import { documentOf } from './text/notation.ts';

/** A paragraph whose every character has a place of its own. */
function paragraph(text: string): Document {
  return {
    format: 'text',
    blocks: [
      { kind: 'paragraph', text, marks: [{ offset: 0, place: { kind: 'text', line: 1, column: 1 } }] },
    ],
    furniture: [],
    gaps: [],
    parts: 1,
  };
}

function inWords(text: string, aliases: Readonly<Record<string, string>>) {
  const [block] = inOfficialWords(paragraph(text), aliases).blocks;
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return block;
}

describe('aliases', () => {
  it.each([
    ['人头费12万元', { 人头费: '人员经费' }, '人员经费12万元'],
    ['人 头\n费12万元', { 人头费: '人员经费' }, '人员经费12万元'],
    ['人头费（在职）1万元', { '人头费(在职)': '人员经费' }, '人员经费1万元'],
    ['人头费、公务费', { 人头费: '人员经费', 公务费: '公用经费' }, '人员经费、公用经费'],
    ['甲乙丙', { 甲: '一', 甲乙: '二' }, '二丙'],
    ['甲乙', { 甲: '乙', 乙: '丙' }, '乙丙'],
    ['a+b', { 'a+b': 'c' }, 'c'],
    ['人员经费', { 人头费: '人员经费' }, '人员经费'],
  ])('%j with %j reads %j', (text, aliases, expected) => {
    expect(inWords(text, aliases).text).toBe(expected);
  });

  it('leave every other character its place', () => {
    const text = '人头费12万元，人头费增加3万元';
    const placed = inWords(text, { 人头费: '人员经费支出' });
    for (const part of ['12', '，', '3万']) {
      const place = placeAt(placed, placed.text.indexOf(part));
      expect(place).toEqual({ kind: 'text', line: 1, column: text.indexOf(part) + 1 });
    }
  });

  it('make a document understood that uses its own words', () => {
    const own = `2024年某局部门预算

(一)支出预算情况

2024年支出预算总额100万元，其中：人头费60万元，专项费40万元。比上一预算年度增加20万元，增长25%。
`;
    const aliases = { 人头费: '人员经费', 专项费: '项目支出', 上一预算年度: '上年' };
    const items = (options?: Parameters<typeof extract>[1]) =>
      extract(documentOf(own), options).facts.map(({ aspects }) => aspects.item);
    expect(items()).not.toContain('expenditure/project');
    expect(items({ aliases })).toEqual(
      expect.arrayContaining(['expenditure/basic/personnel', 'expenditure/project']),
    );
    const bases = extract(documentOf(own), { aliases }).facts.map(({ aspects }) => aspects.base);
    expect(bases).toContain('prior');
  });

  it('name official forms', () => {
    const table = (title: string): Document => ({
      ...paragraph(title),
      blocks: [
        ...paragraph(title).blocks,
        {
          kind: 'table',
          height: 2,
          width: 2,
          ruled: true,
          cells: [
            ['科目', 0, 0],
            ['合计', 0, 1],
            ['教育支出', 1, 0],
            ['12.00', 1, 1],
          ].map(([text, row, column]) => ({
            text: String(text),
            marks: [
              { offset: 0, place: { kind: 'docx', paragraph: 1, table: 1, row: 1, column: 1 } as const },
            ],
            row: Number(row),
            column: Number(column),
            rowSpan: 1,
            columnSpan: 1,
          })),
        },
      ],
    });
    const formOf = (aliases: Readonly<Record<string, string>>) =>
      extract(table('部门资金去向表'), { aliases }).statements.map((one) => one.kind === 'table' && one.form);
    expect(formOf({})).not.toContain('budget/expenditure');
    expect(formOf({ 部门资金去向表: '部门支出总表' })).toContain('budget/expenditure');
  });
});
