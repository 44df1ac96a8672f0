import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../src/model/document.ts';
import { hex, PdfWriter, type Sheet } from './pdf-writer.ts';
import { onPage, paragraphsOf, readBytes, rowsOf, tablesOf } from './support.ts';

/** A body text of 40 characters a line, the first one indented by two, from the given height on. */
function write(sheet: Sheet, y: number, text: string): number {
  let rest = text;
  let at = y;
  for (let first = true; rest !== ''; first = false) {
    const length = first ? 38 : 40;
    sheet.text(first ? 92 : 72, at, rest.slice(0, length));
    rest = rest.slice(length);
    at += 15;
  }
  return at;
}

const LONG =
  '本年收入预算共计一百万元其中财政拨款收入九十万元比上年增加十万元主要原因是人员经费增加以及项目调整所致，'.repeat(
    3,
  );

describe('paragraphs', () => {
  it('rejoins wrapped lines, and keeps titles and the next paragraph apart', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().text(230, 80, '预算情况说明', 16);
    const y = write(sheet, 110, `一、收入：${LONG}完。`);
    write(sheet, y, `二、支出：${LONG}完。`);
    expect(paragraphsOf(await readBytes(pdf.bytes()))).toEqual([
      '预算情况说明',
      `一、收入：${LONG}完。`,
      `二、支出：${LONG}完。`,
    ]);
  });

  it('joins a paragraph over a page break around the page numbers, and a number over a line break', async () => {
    const pdf = new PdfWriter();
    const first = pdf.sheet().text(290, 810, '7', 9);
    write(first, 100, LONG);
    first.text(92, 200, `${'甲'.repeat(33)}增加12345`).text(290, 40, '某部门二○二三年预算', 9);
    const second = pdf.sheet().text(290, 810, '8', 9).text(290, 40, '某部门二○二三年预算', 9);
    second.text(72, 100, '.67万元。');
    pdf.sheet().text(290, 810, '9', 9).text(290, 40, '某部门二○二三年预算', 9).text(92, 100, '完。');
    const document = await readBytes(pdf.bytes());
    expect(paragraphsOf(document)).toEqual([LONG, `${'甲'.repeat(33)}增加12345.67万元。`, '完。']);
    expect(document.furniture.map(({ text }) => text)).toEqual([
      '某部门二○二三年预算',
      '7',
      '某部门二○二三年预算',
      '8',
      '某部门二○二三年预算',
      '9',
    ]);
    const [, paragraph] = document.blocks;
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(onPage(placeAt(paragraph, 35))).toMatchObject({ page: 1, box: { x: 442, width: 25 } });
    expect(onPage(placeAt(paragraph, 41))).toMatchObject({ page: 2 });
  });

  it('keeps the entries of a table of contents apart', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    write(sheet, 300, LONG);
    for (const [i, title] of ['收入总表', '支出总表', '说明'].entries()) {
      sheet.text(72, 100 + i * 15, `${title}${'…'.repeat(38 - title.length)}${10 + i}`);
    }
    expect(
      paragraphsOf(await readBytes(pdf.bytes()))
        .slice(0, 3)
        .map((text) => text.replaceAll('…', '')),
    ).toEqual(['收入总表10', '支出总表11', '说明12']);
  });

  it('does not take a short last line that is a number for a page number', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    write(sheet, 100, LONG);
    sheet.text(72, 400, '345');
    expect(paragraphsOf(await readBytes(pdf.bytes()))).toEqual([LONG, '345']);
  });

  it('prints blanks as wide as a reader sees them', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet()
      .text(72, 100, '合')
      .text(112, 100, '计')
      .text(124, 100, '12')
      .text(137, 100, '34')
      .text(151, 100, '56');
    expect(paragraphsOf(await readBytes(pdf.bytes()))).toEqual(['合 计12 34 56']);
  });

  it('leaves Kangxi radicals as printed', async () => {
    const pdf = new PdfWriter();
    pdf.sheet().text(72, 100, '⽀出合计');
    expect(paragraphsOf(await readBytes(pdf.bytes()))).toEqual(['⽀出合计']);
  });
});

describe('turned and cut pages', () => {
  const xs = [50, 150, 250];

  it.each([0, 90, 180, 270] as const)('reads a table on a page turned by %d degrees', async (rotate) => {
    const pdf = new PdfWriter();
    const upright = pdf.sheet({ width: 600, height: 800, rotate });
    // What undoes the turn, so that the page looks upright again.
    const turns = { 0: '1 0 0 1 0 0', 90: '0 1 -1 0 600 0', 180: '-1 0 0 -1 600 800', 270: '0 -1 1 0 0 800' };
    upright
      .raw(`q ${turns[rotate]} cm`)
      .grid(xs, [300, 320, 340])
      .row(xs, 315, ['项目', '甲'])
      .row(xs, 335, ['合计', '1.00'])
      .raw('Q');
    const [table] = tablesOf(await readBytes(pdf.bytes()));
    expect(rowsOf(table!)).toEqual([
      ['项目', '甲'],
      ['合计', '1.00'],
    ]);
  });

  it('reads a page whose text runs upwards, and says where it stands on the page as displayed', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet({ width: 600, height: 800 });
    sheet
      .raw('q 0 1 -1 0 800 0 cm')
      .grid(xs, [300, 320, 340])
      .row(xs, 315, ['项目', '甲'])
      .row(xs, 335, ['合计', '1.00'])
      .raw('Q');
    sheet.text(290, 790, '12', 9);
    const document = await readBytes(pdf.bytes());
    const [table] = tablesOf(document);
    expect(rowsOf(table!)).toEqual([
      ['项目', '甲'],
      ['合计', '1.00'],
    ]);
    const { box } = onPage(placeAt(table!.cells[3]!, 0));
    expect(box.height).toBeCloseTo(20);
    expect(box.width).toBeCloseTo(10);
    expect(document.furniture.map(({ text }) => text)).toEqual(['12']);
  });

  it('counts places from the corner of the crop box, and leaves out what is cropped', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet({ cropBox: [50, 100, 500, 742] })
      .text(60, 120, '在内')
      .text(10, 120, '在外')
      .text(60, 820, '在外');
    const document = await readBytes(pdf.bytes());
    expect(paragraphsOf(document)).toEqual(['在内']);
    const [block] = document.blocks;
    if (block?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(onPage(block.marks[0]?.place).box).toMatchObject({ x: 10, y: 11.2 });
  });

  it('reads text placed with every operator that moves the pen', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet()
      .raw(
        `BT /F 10 Tf 20 TL 1 0 0 1 72 700 Tm ${hex('一')} Tj T* ${hex('二')} Tj ${hex('三')} ' 30 -20 TD [${hex('四')} -3000 ${hex('五')}] TJ 200 Tz 5 Tc ${hex('六七')} Tj 3 2 ${hex('八')} " ET`,
      );
    const document = await readBytes(pdf.bytes());
    expect(paragraphsOf(document)).toEqual(['一', '二', '三', '四 五六 七', '八']);
  });

  it('reads the standard fonts, and what annotations show', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().raw('BT /Helvetica 10 Tf 72 700 Td [(12,) 20 (345.67 RMB)] TJ ET');
    sheet.raw('q 5 0 0 5 0 0 cm').stamp(`BT /F 20 Tf 10 40 Td ${hex('已审')} Tj ET`, [72, 600, 122, 650]);
    const document = await readBytes(pdf.bytes());
    expect(paragraphsOf(document)).toEqual(['12,345.67 RMB', '已审']);
    const [, stamp] = document.blocks;
    if (stamp?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(onPage(stamp.marks[0]?.place).box).toEqual({ x: 77, y: 213.2, width: 20, height: 10 });
  });

  it('keeps a watermark out of the lines it lies over', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet().text(72, 100, '收入合计1.00万元').text(72, 115, '支出合计2.00万元');
    sheet.text(60, 130, '样稿', 60).raw(`BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 600 Tm ${hex('样稿')} Tj ET`);
    const document = await readBytes(pdf.bytes());
    expect(paragraphsOf(document)).toEqual(expect.arrayContaining(['收入合计1.00万元', '支出合计2.00万元']));
    expect(document.furniture.map(({ text }) => text)).toEqual(['样稿']);
  });

  it('reads a Buffer, and leaves it as it was', async () => {
    const pdf = new PdfWriter();
    pdf.sheet().text(50, 80, '部门预算');
    const bytes = Buffer.from(pdf.bytes());
    const before = Buffer.from(bytes);
    expect(paragraphsOf(await readBytes(bytes))).toEqual(['部门预算']);
    expect(bytes.equals(before)).toBe(true);
  });

  it('joins the lines of its sentences beside small type that reaches further out', async () => {
    const pdf = new PdfWriter();
    const prose = pdf.sheet();
    const lines = [
      '一般公共预算财政拨款收入一万三千六百四十万元，政府性基',
      '金预算财政拨款收入七百七十八万元，年初财政拨款结转和',
      '结余九十万元。',
    ];
    lines.forEach((line, i) => void prose.text(80, 100 + 25 * i, line, 14));
    const notes = pdf.sheet();
    for (let i = 0; i < 12; i += 1)
      notes.text(30, 100 + 12 * i, `第${i}项绩效目标${'完成年度任务'.repeat(10)}`, 8);
    expect(paragraphsOf(await readBytes(pdf.bytes()))[0]).toBe(lines.join(''));
  });
});
