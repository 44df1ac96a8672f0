import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../src/model/document.ts';
import { read } from '../../src/read/index.ts';
import { grid, paragraphs, readText, tables, whereIs } from './helpers.ts';

const page = new Uint8Array(readFileSync(new URL('../../fixtures/read/page.html', import.meta.url)));

describe('a saved page', () => {
  it('prints its content and nothing around it', async () => {
    expect(paragraphs(await read(page))).toEqual([
      '云溪县某局2023年 部门预算',
      '收入预算\u00a01,549.55万元， 支出预算1,549.55万元。',
      '与上年&持平。',
      '左栏',
      '右栏说明。',
    ]);
  });

  it('builds the grid of its tables; a table that lays out the page is none', async () => {
    const [budget, inner, ...others] = tables(await read(page));
    expect(others).toEqual([]);
    expect(budget!.caption).toBe('部门收支总表');
    expect(grid(budget!)).toEqual([
      ['项 目', '预算数', '<'],
      ['^', '合计', '其中：\n一般公共预算'],
      ['一般公共服务支出', '10.50', ''],
      ['隐藏行', '1', '2'],
      ['社会保障\n和就业支出', '20.00', '20.00'],
      ['总计', '30.50', '20.50'],
    ]);
    expect(budget!.cells.filter((cell) => cell.hidden).map((cell) => cell.text)).toEqual([
      '隐藏行',
      '1',
      '2',
    ]);
    expect(grid(inner!)).toEqual([
      ['科目', '数'],
      ['甲', '1'],
    ]);
  });

  it('knows line and column of the source, through references and line ends', async () => {
    const document = await read(page);
    const lines = new TextDecoder().decode(page).split('\n');
    const at = (line: number, needle: string) => ({
      kind: 'text',
      line,
      column: lines[line - 1]!.indexOf(needle) + 1,
    });
    expect(whereIs(document, '部门预算')).toEqual(at(12, '部门预算'));
    expect(whereIs(document, '1,549.55万元， ')).toEqual(at(14, '1,549'));
    expect(whereIs(document, '.55万元。')).toEqual(at(15, '.55'));
    expect(whereIs(document, '持平')).toEqual(at(15, '持平'));
    expect(whereIs(document, '和就业')).toEqual(at(27, '和就业'));
    const last = tables(document)[0]!.cells.findLast((cell) => cell.text === '20.00')!;
    expect(placeAt(last, 0)).toEqual(at(27, '&#50;'));
    expect(placeAt(last, 2)).toEqual(at(27, '.00</td></tr>'));
    expect(document.gaps).toEqual([{ reason: 'picture', place: { kind: 'text', line: 16, column: 6 } }]);
  });

  it('marks headings', async () => {
    const document = await readText('<html><h1>一</h1><p>二</p><h3>三</h3>四');
    expect(document.blocks.map((block) => block.kind === 'paragraph' && block.heading)).toEqual([
      1,
      undefined,
      3,
      undefined,
    ]);
  });

  it('reads an export of a spreadsheet as a page in GBK', async () => {
    const gbk = [
      ...'<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><table><tr><td>',
    ].map((char) => char.charCodeAt(0));
    // 支出 and 预算 in GBK.
    const bytes = [
      0xd6,
      0xa7,
      0xb3,
      0xf6,
      ...[...'</td><td>'].map((c) => c.charCodeAt(0)),
      0xd4,
      0xa4,
      0xcb,
      0xe3,
    ];
    const end = [...'</td></tr><tr><td>1</td><td>2</td></tr></table></html>'].map((char) =>
      char.charCodeAt(0),
    );
    const document = await read(Uint8Array.from([...gbk, ...bytes, ...end]), { name: '支出.xls' });
    expect(grid(tables(document)[0]!)).toEqual([
      ['支出', '预算'],
      ['1', '2'],
    ]);
  });

  it('keeps content that misuses the frame of a page', async () => {
    const document = await readText(
      '<body><aside><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></aside>' +
        '<article><header>标题在此</header><div aria-hidden="true">正文12万元</div></article></body>',
    );
    expect(tables(document)).toHaveLength(1);
    expect(paragraphs(document)).toEqual(['标题在此', '正文12万元']);
  });

  it('keeps rows apart by the source order of cells with spans that collide', async () => {
    const document = await readText(
      '<table><tr><td rowspan=3>甲</td><td>1</td><td rowspan=2>2</td></tr><tr><td colspan=5>3</td></tr><tr><td>4</td><td>5</td></tr></table>',
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['甲', '1', '2'],
      ['^', '3', '^'],
      ['^', '4', '5'],
    ]);
  });
});
