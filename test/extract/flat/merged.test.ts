import { expect, test } from 'vitest';
import { found as foundIn } from './found.ts';

const HEAD = '某局2024年部门预算\n\n一般公共预算支出表\n\n单位：万元\n\n';

const found = (table: string, name: string) => foundIn(HEAD + table, name);

const FLAT = `功能分类科目 | 合计 | 基本支出 | 项目支出
科目编码 | 科目名称 | 小计 | 人员经费 | 公用经费
合计 | 35.00 | 15.00 | 12.00 | 3.00 | 20.00
205 | 教育支出 | 30.00 | 10.00 | 8.00 | 2.00 | 20.00
210 | 卫生健康支出 | 5.00 | 5.00 | 4.00 | 1.00 |  `;

function closed(lines: string): string {
  return lines
    .split('\n')
    .map((line) => `| ${line.trimEnd()} |`)
    .join('\n');
}

const OK = { suspects: [], holding: 11, unread: [] };

test('pipes and tabs: rows without the cells that merged ones covered', async () => {
  const [first, ...others] = closed(FLAT).split('\n');
  const rule = '| --- | --- | --- | --- |';
  for (const [text, name] of [
    [FLAT, 'a.txt'],
    [closed(FLAT), 'a.txt'],
    [FLAT.replaceAll(' | ', '\t'), 'a.txt'],
    [[first, rule, ...others].join('\n'), 'a.md'],
  ] as const) {
    expect(await found(text, name), text).toEqual(OK);
    expect((await found(text.replace('12.00', '13.00'), name)).suspects, text).toEqual(['13.00']);
  }
});

test('pipes: covered cells left blank, or written once more', async () => {
  const blank = `功能分类科目 | | 合计 | 基本支出 | | | 项目支出
科目编码 | 科目名称 | | 小计 | 人员经费 | 公用经费 |
合计 | | 35.00 | 15.00 | 12.00 | 3.00 | 20.00
205 | 教育支出 | 30.00 | 10.00 | 8.00 | 2.00 | 20.00
210 | 卫生健康支出 | 5.00 | 5.00 | 4.00 | 1.00 |`;
  const again = `功能分类科目 | 功能分类科目 | 合计 | 基本支出 | 基本支出 | 基本支出 | 项目支出
科目编码 | 科目名称 | 合计 | 小计 | 人员经费 | 公用经费 | 项目支出
栏次 | 栏次 | 1 | 2 | 3 | 4 | 5
合计 | 合计 | 35.00 | 15.00 | 12.00 | 3.00 | 20.00
205 | 教育支出 | 30.00 | 10.00 | 8.00 | 2.00 | 20.00
210 | 卫生健康支出 | 5.00 | 5.00 | 4.00 | 1.00 |`;
  for (const text of [blank, again].map(closed)) expect(await found(text, 'a.txt'), text).toEqual(OK);
});

test('a list in two panels below one heading is one list, though the heading is one cell of a text', async () => {
  const table = `人员经费 | | | 公用经费 | | | | | 
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 9.00 | 302 | 商品和服务支出 | 6.00 | 30229 | 福利费 | 1.00
30101 | 基本工资 | 9.00 | 30201 | 办公费 | 2.00 | 30231 | 公务用车运行维护费 | 3.00`;
  expect(await found(closed(table), 'a.txt')).toEqual({ suspects: [], holding: 2, unread: [] });
});

test('a header that lost cells and whose words do not tell where leaves the table unread', async () => {
  const table = `科目 | 甲 | 乙 | 丙
科目名称 | 子 | 丑 | 寅 | 卯
教育支出 | 30.00 | 10.00 | 8.00 | 2.00 | 20.00
卫生健康支出 | 5.00 | 5.00 | 4.00 | 1.00 | 0.00`;
  expect(await found(closed(table), 'a.txt')).toEqual({
    suspects: [],
    holding: 0,
    unread: ['columns-unknown'],
  });
});

const ALIGNED = `          功能分类科目                 合计          基本支出            项目支出
 科目编码       科目名称                     小计    人员经费  公用经费
 合计                           35.00    15.00     12.00      3.00       20.00
 205        教育支出            30.00    10.00      8.00      2.00       20.00
 20502      　　普通教育        30.00    10.00      8.00      2.00       20.00
 210        卫生健康支出         5.00     5.00      4.00      1.00         —`;

test('aligned columns: blank cells and dashes, headings in the middle of what they head', async () => {
  expect(await found(ALIGNED, 'a.txt')).toEqual({ suspects: [], holding: 18, unread: [] });
  expect((await found(ALIGNED.replace('12.00', '13.00'), 'a.txt')).suspects).toEqual(['13.00']);
});

test('aligned columns: where words do not tell what a heading in the middle heads, nothing is read', async () => {
  const table = ALIGNED.replace('功能分类科目', '　甲　')
    .replace('基本支出', '　乙　')
    .replace('小计', '丙　');
  expect(await found(table, 'a.txt')).toEqual({ suspects: [], holding: 0, unread: ['columns-unknown'] });
});
