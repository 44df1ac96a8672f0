import { describe, expect, it } from 'vitest';
import { grid, paragraphs, readText, tables, whereIs } from './helpers.ts';

describe('plain text', () => {
  it('makes each line a paragraph that knows its line and column', async () => {
    const document = await readText('某局2023年预算\r\n\r\n　　收入100万元。\n支出90万元。\n');
    expect(paragraphs(document)).toEqual(['某局2023年预算', '　　收入100万元。', '支出90万元。']);
    expect(whereIs(document, '100')).toEqual({ kind: 'text', line: 3, column: 5 });
    expect(whereIs(document, '90')).toEqual({ kind: 'text', line: 4, column: 3 });
  });

  it('counts columns in UTF-16 units and keeps characters as printed', async () => {
    const document = await readText('𠮷１２．５％⽀出①\u00a012\n');
    expect(paragraphs(document)).toEqual(['𠮷１２．５％⽀出①\u00a012']);
    expect(whereIs(document, '１２')).toMatchObject({ column: 3 });
  });

  it.each([
    ['tabs', '支出\n项目\t预算\t决算\n基本支出\t10\t9.5\n项目支出\t\t3\n以上。', true],
    [
      'pipes',
      '支出\n| 项目 | 预算 | 决算 |\n+----+----+----+\n| 基本支出 | 10 | 9.5 |\n| 项目支出 |  | 3 |\n以上。',
      true,
    ],
    [
      'box lines',
      '支出\n│ 项目 │ 预算 │ 决算 │\n├──┼──┼──┤\n│ 基本支出 │ 10 │ 9.5 │\n│ 项目支出 │ │ 3 │\n以上。',
      true,
    ],
  ])('reads a table drawn with %s', async (_, text, ruled) => {
    const document = await readText(text);
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    const [table] = tables(document);
    expect(table!.ruled).toBe(ruled);
    expect(grid(table!)).toEqual([
      ['项目', '预算', '决算'],
      ['基本支出', '10', '9.5'],
      ['项目支出', '.', '3'],
    ]);
  });

  it('reads aligned columns where a gap runs through all lines', async () => {
    const document = await readText(
      '科目        预算     决算\n基本支出      10      9.5\n项目支出     5.5        3\n以上。\n',
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['科目', '预算', '决算'],
      ['基本支出', '10', '9.5'],
      ['项目支出', '5.5', '3'],
    ]);
    expect(tables(document)[0]!.ruled).toBe(false);
    expect(whereIs(document, '9.5')).toEqual({ kind: 'text', line: 2, column: 19 });
  });

  it.each([
    ['a letter-spaced title', '目    录\n第一部分 概况\n'],
    ['lines whose gaps do not meet', '收入较上年  增加\n因人员变动而有所减少的支出  说明\n'],
    ['sentences with double spaces', '收入10万元。  支出9万元。\n收入11万元。  支出8万元。\n'],
    ['tabs that indent', '\t收入10万元，\n\t支出9万元。\n\t结余1万元。\n'],
    ['one cell a line', '科目 |\n金额 |\n总额 |\n4432 |\n接待 |\n323 |\n'],
    ['rows of a copied table of unequal length', '总额 |\n||\n小计 |\n运行 | 接待 | ||||\n5834 |\n'],
    ['commas in prose', '收入10万元,支出9万元\n结余1万元,与上年持平\n'],
  ])('never makes a table of %s', async (_, text) => {
    expect(tables(await readText(text))).toEqual([]);
  });

  it('joins a sentence that was wrapped at a fixed width, each piece with its place', async () => {
    const document = await readText(
      [
        '(二)采购预算。',
        '2023年采购预算17000元,比上年增加17000元,上年',
        '没有安排,不计算增长率。其中:集中采购17000元,占',
        '采购预算的100%,比上年增加17000元,上年没有安排,不',
        '计算增长率。',
        '(三)资产。',
        '现有车辆1辆。',
      ].join('\n'),
    );
    expect(paragraphs(document)).toEqual([
      '(二)采购预算。',
      '2023年采购预算17000元,比上年增加17000元,上年没有安排,不计算增长率。其中:集中采购17000元,占采购预算的100%,比上年增加17000元,上年没有安排,不计算增长率。',
      '(三)资产。',
      '现有车辆1辆。',
    ]);
    expect(whereIs(document, '100%')).toEqual({ kind: 'text', line: 4, column: 6 });
    expect(whereIs(document, '集中采购')).toEqual({ kind: 'text', line: 3, column: 16 });
  });

  it('does not join lines of a text that is not wrapped', async () => {
    const lines = [
      `预算收入1549.55万元,其中${'财政拨款1417.45万元,'.repeat(10)}占比91.47%`,
      '部门预算表',
      '支出预算1549.55万元,与上年持平',
    ];
    expect(paragraphs(await readText(lines.join('\n')))).toEqual(lines);
  });

  const WRAPPED = [
    '本部门采购预算17000元,比上年增加17000元,上年没有',
    '安排,不计算增长率。其中集中采购预算17000元,占采购',
    '预算的100%,比上年增加17000元,主要原因是办公设备报',
    '废,需要更新。',
  ];

  it('joins a wrapped sentence beside a few wider lines and figures on lines of their own', async () => {
    const wide = `支出预算${'一、'.repeat(90)}`;
    const figures = ['46,140,000.00', '3,767,295.58', '20,120,000.00'];
    const document = await readText([wide, ...WRAPPED, ...figures].join('\n'));
    expect(paragraphs(document)).toEqual([wide, WRAPPED.join(''), ...figures]);
  });

  it('goes on with a sentence behind a page number and a form feed', async () => {
    const pages = [...WRAPPED.slice(0, 2), '', '  24', '', `\f${WRAPPED[2]}`, WRAPPED[3]];
    const document = await readText([...WRAPPED, ...pages].join('\n'));
    expect(paragraphs(document)).toEqual([WRAPPED.join(''), WRAPPED.join('')]);
    const unnumbered = pages.filter((line) => line !== '  24');
    expect(paragraphs(await readText([...WRAPPED, ...unnumbered].join('\n')))).toHaveLength(2);
  });

  it('goes on with aligned columns on the next page, where they may stand elsewhere', async () => {
    const text = [
      '编码    名称      金额',
      '302     商品      530.00',
      '30201   办公费     30.00',
      '30202   印刷费    100.00',
      '',
      '12',
      '',
      '\f30229            福利费             110.00',
      '30231            维护费             290.00',
    ].join('\n');
    const [first, second] = tables(await readText(text));
    expect(first?.width).toBe(3);
    expect(second).toMatchObject({ width: 3, height: 2, continues: true });
  });

  it('makes no table of prose with wide spaces around its amounts', async () => {
    const text =
      '本年收入预算合计     21,955.35 万元，其中：\n一般公共预算收入    21,940.96 万 元 ， 占\n99.94   %；\n';
    expect(tables(await readText(text))).toEqual([]);
  });

  it('takes page numbers out, and only page numbers', async () => {
    const prose = '收入预算较上年有所增加的原因如下所述。';
    const document = await readText(`12\n${prose}\n- 13 -\n${prose}\n第 14 页 共 20 页\n${prose}\n`);
    expect(document.furniture.map(({ text }) => text)).toEqual(['12', '- 13 -', '第 14 页 共 20 页']);
    expect(paragraphs(document)).toEqual([prose, prose, prose]);
    const amounts = await readText('总额\n79\n0\n75\n50\n');
    expect(amounts.furniture).toEqual([]);
    const falling = await readText(`${prose}\n79\n${prose}\n12\n${prose}\n`);
    expect(falling.furniture).toEqual([]);
  });
});

describe('delimited text', () => {
  it('reads an export as one table with the place of each field', async () => {
    const document = await readText(
      '收支总表,,\n科目,预算,决算\n"基本\n支出","1,234.50",9\n"项目""重点""",5,3\n',
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['收支总表', '.', '.'],
      ['科目', '预算', '决算'],
      ['基本\n支出', '1,234.50', '9'],
      ['项目"重点"', '5', '3'],
    ]);
    expect(whereIs(document, '1,234.50')).toEqual({ kind: 'text', line: 4, column: 6 });
    expect(whereIs(document, '重点')).toEqual({ kind: 'text', line: 5, column: 6 });
    expect(whereIs(document, '支出"')).toBeUndefined();
    expect(whereIs(document, '项目')).toEqual({ kind: 'text', line: 5, column: 2 });
    expect(whereIs(document, '9')).toEqual({ kind: 'text', line: 4, column: 16 });
  });
});
