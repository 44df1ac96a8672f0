import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluate.ts';
import { extract } from '../../../src/extract/extract.ts';
import { PdfWriter } from './pdf-writer.ts';
import { readBytes, rowsOf, tablesOf } from './support.ts';

const XS = [50, 120, 220, 290, 360, 430];
const LEFT = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['201', '一般公共服务支出', '1,210.50', '1,000.00', '210.50'],
  ['20103', '政府办公厅', '1,210.50', '1,000.00', '210.50'],
  ['2010301', '行政运行', '1,000.00', '1,000.00', '0.00'],
  ['2010302', '一般行政管理事务', '210.50', '0.00', '210.50'],
  ['208', '社会保障和就业支出', '130.00', '100.00', '0.00'],
  ['20805', '行政事业单位养老支出', '130.00', '100.00', '0.00'],
];
const RIGHT = [
  ['上缴上级支出', '经营支出'],
  ...LEFT.slice(1).map(([code]) => (code!.startsWith('208') ? ['10.00', '20.00'] : ['0.00', '0.00'])),
];
const YS = [100, ...LEFT.map((_, row) => 120 + 20 * row)];

/** A page of a sheet, each row between two of the heights. */
function page(pdf: PdfWriter, xs: readonly number[], rows: readonly string[][]): void {
  const sheet = pdf.sheet();
  sheet.grid(xs, YS);
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      sheet.text(xs[column]! + 4, YS[row]! + 14, text);
    });
  });
}

async function documentOf(...pages: (readonly [readonly number[], readonly string[][]])[]) {
  const pdf = new PdfWriter();
  pdf.sheet().text(50, 60, '部门支出总表').text(50, 80, '单位：万元');
  for (const [xs, rows] of pages) page(pdf, xs, rows);
  return readBytes(pdf.bytes());
}

describe('columns that did not fit on the page', () => {
  it('are known by their rows, and no row is said to miss them', async () => {
    const document = await documentOf([XS, LEFT], [XS.slice(0, 3), RIGHT]);
    expect(tablesOf(document).map(rowsOf)).toEqual([LEFT, RIGHT]);
    expect(tablesOf(document).map(({ cut }) => cut)).toEqual([true, true]);
    expect(evaluate(extract(document)).findings).toEqual([]);
  });

  it('are none where the rows of the next page have names', async () => {
    const more = [
      LEFT[0]!,
      ...LEFT.slice(1).map((cells) => ['208', '社会保障和就业支出', ...cells.slice(2)]),
    ];
    const document = await documentOf([XS, LEFT], [XS, more]);
    expect(tablesOf(document).map(({ cut }) => cut)).toEqual([undefined, undefined]);
    expect(evaluate(extract(document)).findings).not.toEqual([]);
  });
});
