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
