import { describe, expect, it } from 'vitest';
import { PdfWriter } from './pdf-writer.ts';
import { paragraphsOf, readBytes, rowsOf, tablesOf } from './support.ts';

/** Right edges of amounts 5 points a character wide. */
function rightAligned(right: number, text: string): number {
  return right - 5 * text.length;
}

describe('tables without lines between columns', () => {
  it('sees columns of amounts under one another, with their titles', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().text(200, 80, '支出表', 14).text(300, 95, '单位：万元');
    sheet.text(60, 110, '项目').text(210, 110, '预算数').text(310, 110, '决算数');
    const rows = [
      ['基本支出', '1,234.50', '1,200.00'],
      ['项目支出', '5.50', '10.00'],
      ['合计', '1,240.00', '1,210.00'],
    ];
    rows.forEach(([name, a, b], i) => {
      const y = 125 + i * 15;
      sheet.text(60, y, name!).text(rightAligned(250, a!), y, a!).text(rightAligned(350, b!), y, b!);
    });
    const document = await readBytes(pdf.bytes());
    const [table] = tablesOf(document);
    expect(table?.ruled).toBe(false);
    expect(rowsOf(table!)).toEqual([['项目', '预算数', '决算数'], ...rows]);
    expect(paragraphsOf(document)).toEqual(['支出表', '单位：万元']);
  });

  it('parts columns that stand six points apart, codes in three of them', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    const head: [number, string][] = [
      [53, '类'],
      [70, '款'],
      [86, '项'],
      [123, '科目名称'],
      [199, '合计'],
      [235, '基本支出'],
      [281, '项目支出'],
    ];
    for (const [x, title] of head) sheet.text(x, 85, title);
    const rows: [string, string, string, string, string, string, string][] = [
      ['201', '', '', '一般公共服务支出', '1,210.50', '1,000.00', '210.50'],
      ['201', '03', '', '政府办公厅', '1,210.50', '1,000.00', '210.50'],
      ['201', '03', '01', '行政运行', '1,000.00', '1,000.00', ''],
      ['201', '03', '02', '专项业务', '210.50', '', '210.50'],
      ['', '', '', '合计', '1,210.50', '1,000.00', '210.50'],
    ];
    rows.forEach(([a, b, c, name, ...amounts], i) => {
      const y = 100 + i * 14;
      for (const [x, text] of [
        [50, a],
        [71, b],
        [87, c],
        [103, name],
      ] as const)
        if (text) sheet.text(x, y, text);
      for (const [k, text] of amounts.entries()) sheet.text(rightAligned(229 + 46 * k, text), y, text);
    });
    sheet.text(50, 176, '2024 年部门预算由财政部门批复');
    const document = await readBytes(pdf.bytes());
    expect(rowsOf(tablesOf(document)[0]!)).toEqual([head.map(([, title]) => title), ...rows]);
    expect(paragraphsOf(document)).toEqual(['2024年部门预算由财政部门批复']);
  });

  it.each([
    ['top', 0, 0],
    ['bottom', 1, 2],
    ['middle', 0.5, 1],
  ])('gives names on several lines to the rows whose amounts stand at their %s', async (_, two, three) => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    sheet.text(60, 85, '编码').text(110, 85, '名称').text(185, 85, '金额').text(222, 85, '项目');
    const names = [
      ['社会保障和就', '业支出'],
      ['机关事业单位', '基本养老保险', '缴费支出'],
      ['机关事业单位', '职业年金缴费'],
      ['住房公积金'],
      ['机关事业单位', '其他支出'],
    ];
    let y = 100;
    names.forEach((lines, i) => {
      for (const [k, line] of lines.entries()) sheet.text(100, y + 12 * k, line);
      const offset = 12 * [0, 0, two, three][lines.length]!;
      const code = String(2080501 + i);
      sheet.text(50, y + offset, code).text(rightAligned(205, '1,000.00'), y + offset, '1,000.00');
      y += 12 * lines.length + 3;
    });
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)).toEqual([
      ['编码', '名称', '金额', '项目'],
      ...names.map((lines, i) => [String(2080501 + i), lines.join(''), '1,000.00', '']),
    ]);
  });

  it('goes on over pages with narrower names, and leaves the title of the next table outside', async () => {
    const pdf = new PdfWriter();
    const print = (from: number, names: readonly string[]) => {
      const sheet = pdf.sheet();
      names.forEach((name, i) => {
        const y = from + i * 14;
        sheet.text(50, y, String(2080501 + i)).text(100, y, name);
        sheet.text(rightAligned(330, '1,000.00'), y, '1,000.00');
      });
      return sheet;
    };
    print(100, ['机关事业单位基本养老保险缴费支出', '机关事业单位职业年金缴费支出', '行政运行']);
    const last = print(60, ['住房公积金', '购房补贴', '提租补贴']);
    last.text(50, 102, '政府性基金预算支出表').text(50, 130, '本部门无政府性基金预算。');
    const document = await readBytes(pdf.bytes());
    expect(tablesOf(document).map(({ height, continues }) => [height, continues ?? false])).toEqual([
      [3, false],
      [3, true],
    ]);
    expect(paragraphsOf(document)).toEqual(['政府性基金预算支出表', '本部门无政府性基金预算。']);
  });

  it('takes an amount across places where amounts stood for one of their column, if no line has both', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    sheet.text(60, 110, '项目').text(250, 110, '预算数').text(350, 110, '决算数');
    const rows = [
      ['合计', '2,463.55', '2,410.00'],
      ['社会保障支出', '103.05', '110.00'],
      ['卫生健康支出', '24.99', '20.00'],
      ['节能环保支出', '2,335.51', '2,280.00'],
    ];
    rows.forEach(([name, a, b], i) => {
      const [y, left] = [125 + i * 15, i === 0 ? 35 : 0];
      sheet
        .text(60, y, name!)
        .text(rightAligned(280 - left, a!), y, a!)
        .text(rightAligned(380, b!), y, b!);
    });
    const tables = tablesOf(await readBytes(pdf.bytes()));
    expect(tables.map(rowsOf)).toEqual([[['项目', '预算数', '决算数'], ...rows]]);
  });

  it('goes on with a name below where the title above it is spaced out', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    sheet.text(90, 80, '收').text(130, 80, '入').text(205, 80, '预算数');
    sheet.text(300, 80, '支').text(340, 80, '出').text(425, 80, '预算数');
    const rows: [string, string, string, string][] = [
      ['一、一般公共预算拨款收入', '2,571.58', '一、社会保障和就业支出', '2,680.41'],
      ['三、国有资本经营预算拨款收入', '13.15', '二、住房保障支出', '101.68'],
      ['四、事业收入', '200.00', '三、国有资本经营预算支出', '13.15'],
      ['本年收入合计', '2,784.73', '本年支出合计', '2,795.24'],
    ];
    rows.forEach(([left, a, right, b], i) => {
      const y = 100 + i * 22;
      for (const [x, name] of [
        [60, left],
        [280, right],
      ] as const) {
        const isLong = name.length > 12;
        sheet.text(x, isLong ? y - 6 : y, isLong ? name.slice(0, 12) : name);
        if (isLong) sheet.text(x, y + 6, name.slice(12));
      }
      sheet.text(rightAligned(235, a), y, a).text(rightAligned(460, b), y, b);
    });
    const [table] = tablesOf(await readBytes(pdf.bytes()));
    expect(rowsOf(table!).slice(-4)).toEqual(rows);
  });

  it('reads one row of amounts under titles, a lone title over some of them among these', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    sheet.text(225, 88, '公务用车费').text(60, 95, '合计').text(110, 95, '出国费').text(360, 95, '接待费');
    sheet.text(180, 102, '小计').text(235, 102, '购置费').text(290, 102, '运行费');
    const row = ['36.01', '0.00', '29.83', '0.00', '29.83', '6.18'];
    row.forEach((amount, i) => {
      sheet.text(rightAligned([80, 140, 200, 260, 320, 390][i]!, amount), 116, amount);
    });
    const rows = rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!);
    expect(rows.slice(0, 2)).toEqual([
      ['合计', '出国费', '公务用车费', '^', '^', '接待费'],
      ['^', '^', '小计', '购置费', '运行费', '^'],
    ]);
    expect(rows.at(-1)).toEqual(row);
  });

  it('reads a table of three level lines with a single row', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    for (const y of [100, 120, 140]) sheet.line(50, y, 400, y);
    sheet.text(60, 115, '合计').text(200, 115, '出国费').text(320, 115, '接待费');
    sheet.text(60, 135, '12.50').text(200, 135, '10.00').text(320, 135, '2.50');
    expect(rowsOf(tablesOf(await readBytes(pdf.bytes()))[0]!)).toEqual([
      ['合计', '出国费', '接待费'],
      ['12.50', '10.00', '2.50'],
    ]);
  });

  it('never makes a table of prose, of a list with page numbers, of underlined blanks', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    for (let i = 0; i < 6; i++)
      sheet.text(50, 100 + i * 15, `收入   ${1000 + i}.50   万元，增加   ${i}.5   万元，增长 3.2%。`);
    for (let i = 0; i < 6; i++)
      sheet.text(50, 300 + i * 15, `${'一二三四五六'[i]}、预算表`).text(400, 300 + i * 15, String(i + 3));
    for (let i = 0; i < 6; i++) sheet.text(330, 300 + i * 15, `第${i}章`);
    for (let i = 0; i < 6; i++) sheet.text(50, 500 + i * 15, `第${i}部分 ${'……'.repeat(10)} ${i + 3}`);
    for (let i = 0; i < 6; i++) {
      const y = 650 + i * 15;
      sheet
        .text(50, y, '支出')
        .text(90 + 7 * i, y, `${i}00.00`)
        .text(150 + 11 * i, y, '万元，占')
        .line(88, y + 2, 140, y + 2);
    }
    expect(tablesOf(await readBytes(pdf.bytes()))).toEqual([]);
  });
});
