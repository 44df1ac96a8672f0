import { BUDGET } from '../../test/extract/render/budget.ts';
import { wordDocument } from '../../test/extract/render/docx.ts';
import { plainText } from '../../test/extract/render/plain.ts';
import { type Printed, type PrintedTable, table } from '../../test/extract/render/printed.ts';
import { workbook } from '../../test/extract/render/xlsx.ts';
import { PdfWriter } from '../../test/read/pdf/pdf-writer.ts';
import type { File } from './measure.ts';

const PROSE = BUDGET.filter(({ kind }) => kind !== 'table');

/** A compilation: the prose of so many departments, one after the other. */
export function longText(departments: number): File {
  const text = plainText(repeated(PROSE, departments));
  return { name: 'text.txt', bytes: new TextEncoder().encode(text) };
}

/** One expenditure table of so many classes, each with its sections and items. */
export function longTable(classes: number): File {
  const text = plainText([...BUDGET.slice(0, 2), expenditure(classes)]);
  return { name: 'table.txt', bytes: new TextEncoder().encode(text) };
}

/** So many departments with prose and tables. */
export async function longDocx(departments: number): Promise<File> {
  return { name: 'long.docx', bytes: await wordDocument(repeated(BUDGET, departments), { draft: true }) };
}

export function longXlsx(classes: number): File {
  return { name: 'long.xlsx', bytes: workbook([...BUDGET.slice(0, 8), expenditure(classes)]) };
}

/** So many pages, each with a paragraph and a ruled table. */
export function longPdf(pages: number): File {
  const pdf = new PdfWriter();
  for (let page = 0; page < pages; page += 1) {
    const sheet = pdf
      .sheet()
      .text(60, 60, `第${page + 1}项支出预算合计${page + 1}20.00万元，其中：基本支出${page + 1}00.00万元，`);
    sheet.text(50, 80, '项目支出20.00万元。').text(250, 110, '部门支出预算总表').text(450, 130, '单位：万元');
    const [columns, rows] = [
      [50, 150, 330, 410, 490, 550],
      Array.from({ length: 31 }, (_, row) => 140 + row * 20),
    ];
    sheet.grid(columns, rows).row(columns, 153, ['科目编码', '科目名称', '合计', '基本支出', '项目支出']);
    for (const [row, y] of rows.slice(1, -1).entries()) {
      sheet.row(columns, y + 13, [`20${10 + row}`, `支出${row}`, '120.00', '100.00', '20.00']);
    }
  }
  return { name: 'long.pdf', bytes: pdf.bytes() };
}

function repeated(printed: Printed, times: number): Printed {
  return Array.from({ length: times }, () => printed).flat();
}

const SECTIONS = 9;
const ITEMS = 9;

function expenditure(classes: number): PrintedTable {
  const lines = ['科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出'];
  const row = (code: string, items: number): void => {
    lines.push(`${code} | 支出${code} | ${items * 3}.00 | ${items * 2}.00 | ${items}.00`);
  };
  for (let one = 0; one < classes; one += 1) {
    const code = `${201 + (one % 30)}`;
    row(code, SECTIONS * ITEMS);
    for (let section = 1; section <= SECTIONS; section += 1) {
      row(`${code}0${section}`, ITEMS);
      for (let item = 1; item <= ITEMS; item += 1) row(`${code}0${section}0${item}`, 1);
    }
  }
  row('合计', classes * SECTIONS * ITEMS);
  return table('部门支出预算总表', '万元', 1, lines.join('\n'), { names: [0, 1] });
}
