import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../src/model/document.ts';
import { hex, PdfWriter } from './pdf-writer.ts';
import { onPage, paragraphsOf, readBytes, rowsOf, tablesOf } from './support.ts';

const XS = [50, 150, 250, 350];

describe('ruled tables', () => {
  it('reads a grid with its title and its unit before it', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet()
      .text(150, 80, '收支总表', 14)
      .text(50, 95, '部门：测试局')
      .text(300, 95, '单位：万元')
      .grid(XS, [100, 120, 140, 160])
      .row(XS, 115, ['项目', '预算数', '决算数'])
      .row(XS, 135, ['基本支出', '1,234.50', '1,200.00'])
      .row(XS, 155, ['合计', '1,234.50', '']);
    const document = await readBytes(pdf.bytes());
    expect(document.blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))).toEqual([
      '收支总表',
      '部门：测试局',
      '单位：万元',
      'table',
    ]);
    const [table] = tablesOf(document);
    expect(table?.ruled).toBe(true);
    expect(rowsOf(table!)).toEqual([
      ['项目', '预算数', '决算数'],
      ['基本支出', '1,234.50', '1,200.00'],
      ['合计', '1,234.50', ''],
    ]);
  });

  it('says where each number stands: page, box, table, row and column', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet()
      .grid(XS, [100, 120, 140])
      .row(XS, 115, ['甲', '1.00', '2.00'])
      .row(XS, 135, ['乙', '3.00', '4.00']);
    pdf.sheet().grid(XS, [300, 320, 340]).text(60, 290, '另表').row(XS, 335, ['丙', '占5.00%', '']);
    const [first, second] = tablesOf(await readBytes(pdf.bytes()));
    expect(placeAt(first!.cells[5]!, 0)).toEqual({
      kind: 'page',
      page: 1,
      box: { x: 253, y: 126.2, width: 20, height: 10 },
      table: 1,
      row: 2,
      column: 3,
    });
    const cell = second!.cells.find(({ text }) => text === '占5.00%')!;
    expect(placeAt(cell, 1)).toMatchObject({
      page: 2,
      table: 2,
      row: 2,
      column: 2,
      box: { x: 163, width: 25 },
    });
  });

  it('merges cells where a line is missing', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet()
      .grid([50, 150], [100, 120, 160])
      .line(150, 100, 350, 100)
      .line(150, 120, 350, 120)
      .line(150, 140, 350, 140)
      .line(50, 160, 350, 160)
      .line(350, 100, 350, 160)
      .line(250, 120, 250, 160)
      .row(XS, 115, ['部门', '支出'])
      .row(XS, 135, ['甲', '1.00', '2.00'])
      .row(XS, 155, ['', '3.00', '4.00']);
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)).toEqual([
      ['部门', '支出', '^'],
      ['甲', '1.00', '2.00'],
      ['^', '3.00', '4.00'],
    ]);
  });

  it('finds lines drawn as thin rectangles, pictures, stroked boxes, cell by cell, and inside forms', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    for (const y of [100, 120]) for (const x of [50, 150, 250]) sheet.raw(`${x} ${842 - y} 100.4 0.5 re f`);
    sheet.picture(50, 139.8, 300, 0.5).raw('50 702 300 40 re S');
    sheet.form('q 2 0 0 2 0 0 cm 0 0 m 0 20 l 50 0 m 50 20 l S Q', [0, 0, 400, 400], [1, 0, 0, 1, 150, 702]);
    sheet.row(XS, 115, ['项目', '甲', '乙']).row(XS, 135, ['合计', '1.00', '2.00']);
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)).toEqual([
      ['项目', '甲', '乙'],
      ['合计', '1.00', '2.00'],
    ]);
  });

  it('does not see white lines, nor lines and texts that a clip path hides', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet()
      .raw('1 G')
      .grid(XS, [100, 120, 140])
      .raw('0 G q 0 0 100 842 re W n')
      .line(0, 300, 500, 300)
      .line(200, 250, 200, 350)
      .text(50, 200, '看得见')
      .text(300, 200, '看不见')
      .raw('Q')
      .row(XS, 115, ['项目', '甲']);
    const document = await readBytes(pdf.bytes());
    expect(tablesOf(document)).toEqual([]);
    expect(paragraphsOf(document).join()).toContain('看得见');
    expect(paragraphsOf(document).join()).not.toContain('看不见');
  });

  it('closes a table whose outer lines are left out', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    for (const y of [100, 120, 140]) sheet.line(50, y, 350, y);
    for (const x of [150, 250]) sheet.line(x, 100, x, 160);
    sheet
      .row(XS, 115, ['项目', '甲', '乙'])
      .row(XS, 135, ['基本', '1.00', '2.00'])
      .row(XS, 155, ['合计', '1.00', '2.00']);
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)).toEqual([
      ['项目', '甲', '乙'],
      ['基本', '1.00', '2.00'],
      ['合计', '1.00', '2.00'],
    ]);
  });

  it('keeps two tables of a page apart, and a frame around the page out of it', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().raw('20 20 555 802 re S');
    sheet.grid(XS, [100, 120, 140]).row(XS, 115, ['项目', '甲', '乙']).row(XS, 135, ['合计', '1.00', '2.00']);
    sheet.text(50, 165, '另一张表');
    sheet.grid([50, 200, 350], [170, 190]).row([50, 200], 185, ['合计', '3.00']);
    const document = await readBytes(pdf.bytes());
    expect(tablesOf(document).map(({ width, height }) => [width, height])).toEqual([
      [3, 2],
      [2, 1],
    ]);
    expect(paragraphsOf(document)).toEqual(['另一张表']);
  });
});

describe('texts in cells', () => {
  it('joins a number cut into pieces, and drops what bold prints twice', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().grid(XS, [100, 120]);
    sheet
      .text(153, 115, '12,')
      .text(168, 115, '345')
      .text(183, 115, '.67')
      .text(183.3, 115, '.67')
      .text(253, 115, '11.10');
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)[0]).toEqual(['', '12,345.67', '11.10']);
  });

  it('divides one text that stands in two cells, by its blank or where it was placed anew', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().grid(XS, [100, 120, 140]);
    sheet.raw(`BT /F 10 Tf 212 727 Td ${hex('1,234.5 6,789.00')} Tj ET`);
    sheet.raw(`BT /F 10 Tf 210 707 Td ${hex('1,234.50')} Tj ${hex('6,789.00')} Tj ET`);
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)).toEqual([
      ['', '1,234.5', '6,789.00'],
      ['', '1,234.50', '6,789.00'],
    ]);
  });

  it('leaves a name that runs over its border in its cell', async () => {
    const pdf = new PdfWriter();
    pdf.sheet().grid(XS, [100, 120]).row(XS, 115, ['机关事业单位基本养老支出', '', '1.00']);
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)[0]).toEqual([
      '机关事业单位基本养老支出',
      '',
      '1.00',
    ]);
  });

  it('joins wrapped names and wrapped numbers, and keeps two numbers under one another apart', async () => {
    const pdf = new PdfWriter();
    const xs = [50, 100, 142, 242];
    pdf
      .sheet()
      .grid(xs, [100, 140])
      .row(xs, 112, ['一般公共', '12,345', '1.00'])
      .row(xs, 126, ['服务支出', '.67', '2.00']);
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)[0]).toEqual([
      '一般公共服务支出',
      '12,345.67',
      '1.00\n2.00',
    ]);
  });

  it('trusts where texts stand, not in which order they come', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().grid(XS, [100, 120, 140]);
    sheet
      .row(XS, 135, ['', '', '2.00'])
      .row(XS, 115, ['', '甲'])
      .row(XS, 135, ['合计', '1.00'])
      .row(XS, 115, ['项目', '', '乙']);
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)).toEqual([
      ['项目', '甲', '乙'],
      ['合计', '1.00', '2.00'],
    ]);
  });

  it('cuts a drawn row that holds many printed rows', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().grid(XS, [100, 120, 180]).row(XS, 115, ['项目', '甲', '乙']);
    sheet
      .row(XS, 135, ['基本支出', '1.00', ''])
      .row(XS, 150, ['项目支出', '22.00', '3.00'])
      .row(XS, 165, ['合计', '23.00', '3.00']);
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)).toEqual([
      ['项目', '甲', '乙'],
      ['基本支出', '1.00', ''],
      ['项目支出', '22.00', '3.00'],
      ['合计', '23.00', '3.00'],
    ]);
  });
});

describe('tables over page breaks', () => {
  it('marks the later pieces, over page numbers, also where a total row has fewer lines', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet()
      .grid(XS, [700, 720, 740])
      .row(XS, 715, ['项目', '甲', '乙'])
      .row(XS, 735, ['基本', '1.00', '2.00'])
      .text(290, 810, '- 1 -');
    pdf.sheet().grid([50, 150, 350], [60, 80]).row([50, 150], 75, ['合计', '3.00']).text(290, 810, '- 2 -');
    const document = await readBytes(pdf.bytes());
    const [first, second] = tablesOf(document);
    expect(first!.continues).toBeUndefined();
    expect(second).toMatchObject({ continues: true, width: 3, height: 1 });
    expect(rowsOf(second!)).toEqual([['合计', '3.00', '^']]);
    expect(document.furniture.map(({ text }) => text)).toEqual(['- 1 -', '- 2 -']);
  });

  it('takes a title, or other columns, for another table', async () => {
    const pdf = new PdfWriter();
    pdf.sheet().grid(XS, [700, 720]).row(XS, 715, ['合计', '1.00', '2.00']);
    pdf.sheet().text(150, 50, '支出总表').grid(XS, [60, 80]).row(XS, 75, ['合计', '3.00', '4.00']);
    pdf.sheet().grid([50, 190, 350], [60, 80]).row([50, 190], 75, ['合计', '3.00']);
    expect(tablesOf(await readBytes(pdf.bytes())).map(({ continues }) => continues)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives the rest of a cut row back to its row, with its own page', async () => {
    const pdf = new PdfWriter();
    const xs = [50, 110, 210, 310];
    pdf.sheet().grid(xs, [700, 720]).row(xs, 715, ['社会保障和', '1.00', '2.00']);
    pdf.sheet().grid(xs, [60, 80, 100]).row(xs, 75, ['就业']).row(xs, 95, ['合计', '1.00', '2.00']);
    const [first, second] = tablesOf(await readBytes(pdf.bytes()));
    expect(rowsOf(first!)).toEqual([['社会保障和就业', '1.00', '2.00']]);
    expect(rowsOf(second!)).toEqual([['合计', '1.00', '2.00']]);
    expect(onPage(placeAt(first!.cells[0]!, 5))).toMatchObject({ page: 2, table: 1, row: 1, column: 1 });
  });
});
