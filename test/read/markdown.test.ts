import { describe, expect, it } from 'vitest';
import { grid, paragraphs, readText, tables, whereIs } from './helpers.ts';

describe('Markdown', () => {
  it('reads headings, paragraphs, lists and tables in order', async () => {
    const document = await readText(
      [
        '# 某局2023年预算 #',
        '',
        '收入**1549.55**万元,其中[财政拨款](https://example.com/a)1417.45万元,',
        '占91.47\\%。',
        '',
        '- 一项 *强调*',
        '1. 二项',
        '',
        '说明',
        '----',
        '',
        '| 科目 | 预算 |',
        '|:-----|-----:|',
        '| 基本 \\| 项目 | **12.50** |',
        '| 人员<br>经费 | `3` |',
      ].join('\n'),
    );
    expect(document.format).toBe('markdown');
    expect(paragraphs(document)).toEqual([
      '某局2023年预算',
      '收入1549.55万元,其中财政拨款1417.45万元,占91.47%。',
      '一项 强调',
      '1. 二项',
      '说明',
    ]);
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.heading : 'table'))).toEqual([
      1,
      undefined,
      undefined,
      undefined,
      2,
      'table',
    ]);
    expect(grid(tables(document)[0]!)).toEqual([
      ['科目', '预算'],
      ['基本 | 项目', '12.50'],
      ['人员\n经费', '3'],
    ]);
  });

  it('keeps the place of every character through its marks', async () => {
    const document = await readText(
      '# 题\n\n收入**1549.55**万元,占\\%[财政](x)12\n\n| a | b |\n|---|---|\n| **7** | &amp;8 |\n',
    );
    expect(whereIs(document, '1549')).toEqual({ kind: 'text', line: 3, column: 5 });
    expect(whereIs(document, '万元')).toEqual({ kind: 'text', line: 3, column: 14 });
    expect(whereIs(document, '财政')).toEqual({ kind: 'text', line: 3, column: 21 });
    expect(whereIs(document, '12')).toEqual({ kind: 'text', line: 3, column: 27 });
    expect(whereIs(document, '7')).toEqual({ kind: 'text', line: 7, column: 5 });
    expect(whereIs(document, '8')).toEqual({ kind: 'text', line: 7, column: 16 });
  });

  it('prints marks that mark nothing', async () => {
    expect(paragraphs(await readText('# 题\n\n3*4*5 与 2 * 3 与 a_b_c 与 **未完\n'))).toEqual([
      '题',
      '3*4*5 与 2 * 3 与 a_b_c 与 **未完',
    ]);
  });

  it('delegates an HTML table, with the places of the file', async () => {
    const document = await readText(
      '# 题\n\n<table>\n<tr><td>科目</td><td>预算</td></tr>\n\n<tr><td>基本</td><td>12</td></tr>\n</table>\n\n完\n',
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['科目', '预算'],
      ['基本', '12'],
    ]);
    expect(whereIs(document, '12')).toEqual({ kind: 'text', line: 6, column: 20 });
    expect(paragraphs(document)).toEqual(['题', '完']);
  });

  it('tells Markdown from text by content, and by the name only where it could be both', async () => {
    expect((await readText('收入\n\n支出\n', 'a.md')).format).toBe('markdown');
    expect((await readText('收入\n\n支出\n', 'a.txt')).format).toBe('text');
    expect((await readText('| a | b |\n|---|---|\n| 1 | 2 |\n', 'a.txt')).format).toBe('markdown');
  });

  it('says where pictures are and prints code as it stands', async () => {
    const document = await readText('# 题\n\n![收支总表](a.png)\n\n```\n**12**\n```\n');
    expect(document.gaps).toEqual([{ reason: 'picture', place: { kind: 'text', line: 3, column: 1 } }]);
    expect(paragraphs(document)).toEqual(['题', '**12**']);
  });
});
