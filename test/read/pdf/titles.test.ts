import { describe, expect, it } from 'vitest';
import { PdfWriter } from './pdf-writer.ts';
import { paragraphsOf, readBytes, rowsOf, tablesOf } from './support.ts';

type Sheet = ReturnType<PdfWriter['sheet']>;

/** Prints a text of one or several lines in the middle above or beside a point; characters are 10 or 5 points wide. */
function centred(sheet: Sheet, x: number, y: number, ...lines: string[]): void {
  lines.forEach((line, i) => {
    sheet.text(x - widthOf(line) / 2, y + 12 * (i - (lines.length - 1) / 2), line);
  });
}

function right(sheet: Sheet, x: number, y: number, text: string): void {
  if (text) sheet.text(x - widthOf(text), y, text);
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 10 : 5), 0);
}

/** Rows of a code, a name and amounts whose right edges are given. */
function rows(sheet: Sheet, from: number, edges: readonly number[], cells: readonly string[][]): void {
  cells.forEach(([code, name, ...amounts], i) => {
    const y = from + 16 * i;
    if (code) sheet.text(50, y, code);
    if (name) sheet.text(100, y, name);
    for (const [k, amount] of amounts.entries()) right(sheet, edges[k]!, y, amount);
  });
}

const EDGES = [250, 310, 370, 430];
const BODY = [
  ['201', '一般公共服务支出', '1,210.50', '1,000.00', '600.00', '400.00'],
  ['20103', '政府办公厅', '1,210.50', '1,000.00', '600.00', '400.00'],
  ['2010301', '行政运行', '1,000.00', '1,000.00', '600.00', '400.00'],
  ['2010302', '专项业务', '210.50', '', '', ''],
];

describe('titles of tables without lines', () => {
  it('places titles in two rows, wrapped ones and merged ones', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    centred(sheet, 115, 80, '科目');
    centred(sheet, 350, 80, '基本支出');
    centred(sheet, 235, 90, '本年支', '出合计');
    centred(sheet, 65, 100, '编码');
    centred(sheet, 140, 100, '名称');
    centred(sheet, 290, 100, '小计');
    centred(sheet, 350, 100, '人员', '经费');
    centred(sheet, 410, 100, '公用', '经费');
    rows(sheet, 124, EDGES, BODY);
    const [table] = tablesOf(await readBytes(pdf.bytes()));
    expect(rowsOf(table!)).toEqual([
      ['科目', '^', '本年支出合计', '基本支出', '^', '^'],
      ['编码', '名称', '^', '小计', '人员经费', '公用经费'],
      ...BODY,
    ]);
  });

  it('keeps the row that numbers the columns apart, and no column of its numbers', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    for (const [i, title] of ['编码', '名称', '合计', '基本支出', '项目支出'].entries())
      centred(sheet, [65, 140, 225, 285, 345][i]!, 80, title);
    sheet.text(120, 96, '栏次').text(222, 96, '1').text(282, 96, '2').text(342, 96, '3');
    const body = BODY.map((cells) => cells.slice(0, 5)).map((cells) => cells.map((cell) => cell || '0.00'));
    rows(sheet, 112, EDGES, body);
    const [table] = tablesOf(await readBytes(pdf.bytes()));
    expect(rowsOf(table!)).toEqual([
      ['编码', '名称', '合计', '基本支出', '项目支出'],
      ['', '栏次', '1', '2', '3'],
      ...body,
    ]);
  });

  it('reads names in the middle of which the amounts stand, indented ones too', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    sheet.text(60, 80, '编码').text(130, 80, '名称').text(225, 80, '合计');
    const names = [
      ['社会保障和就业支出'],
      ['  机关事业单位基', '本养老保险缴费'],
      ['  机关事业单位职', '业年金缴费支出'],
    ];
    names.forEach((lines, i) => {
      const y = 104 + 30 * i;
      const top = lines.length > 1 ? y - 6.5 : y;
      for (const [k, line] of lines.entries())
        sheet.text(line.startsWith(' ') ? 120 : 100, top + 13 * k, line.trim());
      sheet.text(50, y, String(2080501 + i));
      right(sheet, 250, y, '1,000.00');
    });
    const [table] = tablesOf(await readBytes(pdf.bytes()));
    expect(rowsOf(table!).map((cells) => cells[1])).toEqual([
      '名称',
      ...names.map((lines) => lines.join('').trim()),
    ]);
  });

  it('gives the amounts of a total in another place to the column under the same title', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    sheet.text(60, 80, '编码').text(130, 80, '名称');
    centred(sheet, 260, 80, '年初结转和结余');
    centred(sheet, 380, 80, '本年收入');
    const body = [
      ['20103', '政府办公厅', '191.70', '670.97'],
      ['20104', '发展与改革', '10.00', '20.00'],
      ['20105', '统计信息', '5.00', '1.00'],
    ];
    rows(sheet, 96, [310, 410], body);
    sheet.text(50, 144, '合计').text(205, 144, '206.70');
    right(sheet, 410, 144, '691.97');
    const [table] = tablesOf(await readBytes(pdf.bytes()));
    expect(rowsOf(table!).at(-1)).toEqual(['合计', '', '206.70', '691.97']);
  });

  it('leaves a table unread whose columns touch', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    sheet.text(60, 80, '项目').text(150, 80, '预算数').text(230, 80, '项目').text(330, 80, '预算数');
    for (let i = 0; i < 4; i++) {
      const y = 96 + 16 * i;
      sheet.text(50, y, '一般公共预算').text(140, y, '4,403.19').text(180, y, '一般公共服务支出');
      sheet.text(320, y, `1,00${i}.00`);
    }
    const document = await readBytes(pdf.bytes());
    expect(tablesOf(document)).toEqual([]);
    expect(paragraphsOf(document).join('')).toContain('4,403.19');
  });
});

describe('tables without lines over pages', () => {
  const TITLES = ['编码', '名称', '合计', '基本支出', '项目支出'] as const;

  function titles(sheet: Sheet, y: number): void {
    for (const [i, title] of TITLES.entries()) centred(sheet, [65, 140, 225, 285, 345][i]!, y, title);
  }

  it.each([
    ['repeated', true],
    ['left out', false],
  ])('goes on with a single row that fills two of the columns, titles %s', async (_, areRepeated) => {
    const pdf = new PdfWriter();
    const first = pdf.sheet();
    titles(first, 80);
    rows(
      first,
      96,
      EDGES,
      BODY.map((cells) => cells.slice(0, 5)),
    );
    const next = pdf.sheet();
    if (areRepeated) titles(next, 60);
    rows(next, 76, EDGES, [['229', '其他支出', '5.00', '', '5.00']]);
    next.text(50, 120, '注：本表反映部门本年度各项支出情况。');
    const tables = tablesOf(await readBytes(pdf.bytes()));
    expect(tables.map(({ continues }) => continues ?? false)).toEqual([false, true]);
    expect(rowsOf(tables[1]!).at(-1)).toEqual(['229', '其他支出', '5.00', '', '5.00']);
  });

  it('leaves another table on the next page its own titles', async () => {
    const pdf = new PdfWriter();
    const first = pdf.sheet();
    titles(first, 80);
    rows(
      first,
      96,
      EDGES,
      BODY.map((cells) => cells.slice(0, 5)),
    );
    const next = pdf.sheet();
    next.text(60, 60, '编码').text(130, 60, '名称').text(222, 60, '决算数');
    rows(
      next,
      76,
      EDGES,
      BODY.map((cells) => cells.slice(0, 3)),
    );
    const tables = tablesOf(await readBytes(pdf.bytes()));
    expect(tables.map(({ continues }) => continues ?? false)).toEqual([false, false]);
    expect(rowsOf(tables[1]!)[0]).toEqual(['编码', '名称', '决算数']);
  });
});
