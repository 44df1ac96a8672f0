import { BUDGET } from '../../test/extract/render/budget.ts';
import { wordDocument } from '../../test/extract/render/docx.ts';
import { plainText } from '../../test/extract/render/plain.ts';
import { heading, type Printed, type PrintedTable, table, text } from '../../test/extract/render/printed.ts';
import { workbook } from '../../test/extract/render/xlsx.ts';
import { PdfWriter } from '../../test/read/pdf/pdf-writer.ts';
import type { File } from './measure.ts';

const TITLE = BUDGET.slice(0, 1);

/** The prose of a department with so many projects. */
export function longText(projects: number): File {
  return { name: 'text.txt', bytes: new TextEncoder().encode(plainText([...TITLE, ...prose(projects)])) };
}

/** One expenditure table of so many classes, each with its sections and items. */
export function longTable(classes: number): File {
  const text = plainText([...TITLE, expenditure(classes)]);
  return { name: 'table.txt', bytes: new TextEncoder().encode(text) };
}

/** So many projects in prose and classes in a table. */
export async function longDocx(size: number): Promise<File> {
  const printed = [...TITLE, ...prose(size), expenditure(size)];
  return { name: 'long.docx', bytes: await wordDocument(printed, { draft: true }) };
}

export function longXlsx(classes: number): File {
  return { name: 'long.xlsx', bytes: workbook([...TITLE, expenditure(classes)]) };
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

/** A section a project, each with an amount, a change, a rate, and parts with shares; every twentieth is wrong. */
function prose(projects: number): Printed {
  return Array.from({ length: projects }, (_, index) => {
    const name = `${nameOf(index)}专项`;
    const total = 400 + index;
    const change = index % 20 === 19 ? 21 : 20;
    return [
      heading(3, `（${'一二三四五六七八九'[index % 9]}）`, `${name}支出情况`),
      text(
        `2024年${name}支出${total}.00万元，比上年预算${total - 20}.00万元增加${change}.00万元，增长${(2000 / (total - 20)).toFixed(2)}%，主要原因是工作任务增加。其中：${nameOf(index)}设备购置${total - 100}.00万元，占${((100 * (total - 100)) / total).toFixed(2)}%；${nameOf(index)}运行维护100.00万元，占${(10000 / total).toFixed(2)}%。`,
      ),
    ];
  }).flat();
}

/** A name of four characters that no other project has. */
function nameOf(index: number): string {
  const names = '东西南北江河湖海山川桥路城乡文卫农林水电';
  const [a, b, c] = [index, index / 20, index / 400].map((n) => names[Math.floor(n) % 20]);
  return `${c}${b}${a}区`;
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
