import {
  Document as Docx,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/index.ts';
import {
  cell,
  docx,
  grid,
  NAMESPACES,
  par,
  paragraphs,
  row,
  run,
  table,
  tables,
  whereIs,
} from './helpers.ts';

const readBody = (body: string, parts?: Record<string, string>) => read(docx(body, parts));
const textOf = async (body: string, parts?: Record<string, string>) =>
  paragraphs(await readBody(body, parts));

describe('text of a docx', () => {
  it('joins a number split over runs, and knows where each piece stands', async () => {
    const document = await readBody(par(run('标题')) + par(run('支出12,') + run('345') + run('.67万元')));
    expect(paragraphs(document)).toEqual(['标题', '支出12,345.67万元']);
    expect(whereIs(document, '345')).toEqual({ kind: 'docx', paragraph: 2, offset: 6 });
    expect(whereIs(document, '万元')).toEqual({ kind: 'docx', paragraph: 2, offset: 12 });
  });

  it.each([
    ['insertions stay', `<w:ins w:id="1">${run('12')}</w:ins>`, '12'],
    [
      'deletions go',
      `${run('1')}<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del>${run('2')}`,
      '12',
    ],
    ['deleted text in plain runs goes', `${run('1')}<w:del w:id="1">${run('9')}</w:del>${run('2')}`, '12'],
    [
      'moved text stands where it was moved to',
      `<w:moveFrom>${run('9')}</w:moveFrom><w:moveTo>${run('12')}</w:moveTo>`,
      '12',
    ],
    ['hidden runs go', run('1') + run('9', '<w:vanish/>') + run('2', '<w:vanish w:val="0"/>'), '12'],
    ['a hidden style goes', run('12') + run('9', '<w:rStyle w:val="secret"/>'), '12'],
    [
      'content controls stay',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('12')}</w:sdtContent></w:sdt>`,
      '12',
    ],
    [
      'smart tags and links stay',
      `<w:smartTag>${run('1')}</w:smartTag><w:hyperlink>${run('2')}</w:hyperlink>`,
      '12',
    ],
    [
      'simple fields print their result',
      `<w:fldSimple w:instr="=SUM(ABOVE)">${run('12')}</w:fldSimple>`,
      '12',
    ],
    ['a non-breaking hyphen is a minus', '<w:r><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/></w:r>', '-12'],
    ['tabs and breaks', '<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>3</w:t></w:r>', '1\t2\n3'],
    [
      'symbols',
      '<w:r><w:sym w:font="Symbol" w:char="F02D"/><w:t>12</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      '-12\uf0fe',
    ],
    [
      'ruby prints its base',
      `<w:r><w:ruby><w:rt>${run('9')}</w:rt><w:rubyBase>${run('12')}</w:rubyBase></w:ruby></w:r>`,
      '12',
    ],
    [
      'footnote marks are not digits',
      `${run('12')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('万')}`,
      '12万',
    ],
  ])('%s', async (_, content, expected) => {
    const styles = `<w:styles ${NAMESPACES}><w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    expect(await textOf(par(content), { styles })).toEqual([expected]);
  });

  it('prints the results of complex fields, not their instructions, also nested and over paragraphs', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText>TOC</w:instrText></w:r>';
    expect(
      await textOf(
        par(
          mark('begin') +
            code +
            mark('begin') +
            run('9') +
            mark('separate') +
            run('9') +
            mark('end') +
            mark('separate') +
            run('1'),
        ) +
          par(run('2') + mark('end') + run('3')) +
          par(mark('begin') + run('损坏')) +
          par(run('4')),
      ),
    ).toEqual(['1', '23', '4']);
  });

  it('joins paragraphs whose mark was deleted', async () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(await textOf(par(run('支出'), deleted) + par(run('12'), deleted) + par(run('万元')))).toEqual([
      '支出12万元',
    ]);
    expect(
      await textOf(par(run('收入'), deleted) + table(row(cell('1'), cell('2')), row(cell('3'), cell('4')))),
    ).toEqual(['收入']);
  });

  it('reads a text box once, behind the paragraph that it is anchored in', async () => {
    const box = `<w:txbxContent>${par(run('单位：万元'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const old = `<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r>`;
    expect(await textOf(par(run('收支') + drawing + run('总表')))).toEqual(['收支总表', '单位：万元']);
    expect(await textOf(par(run('收支') + old + run('总表')))).toEqual(['收支总表', '单位：万元']);
  });

  it('ignores former properties of tracked changes', async () => {
    const change =
      '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const [block] = (await readBody(par(run('支出'), `<w:outlineLvl w:val="1"/>${change}`))).blocks;
    expect(block).toMatchObject({ text: '支出', heading: 2 });
  });

  it('takes headings from outline levels and from styles that inherit', async () => {
    const styles = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style></w:styles>`;
    const body =
      par(run('一'), '<w:pStyle w:val="x"/>') +
      par(run('二'), '<w:outlineLvl w:val="9"/>') +
      par(run('三'), '<w:pStyle w:val="loop"/>');
    const document = await readBody(body, { styles });
    expect(document.blocks.map((block) => block.kind === 'paragraph' && block.heading)).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it('puts running headers into the furniture and notes behind the text', async () => {
    const document = await readBody(par(run('收入')), {
      header1: `<w:hdr ${NAMESPACES}>${par(run('某局部门预算'))}</w:hdr>`,
      footer1: `<w:ftr ${NAMESPACES}>${par(run('12'))}</w:ftr>`,
      footnotes: `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="0">${par(run('9'))}</w:footnote><w:footnote w:id="2">${par(run('含结转3万元'))}</w:footnote></w:footnotes>`,
    });
    expect(paragraphs(document)).toEqual(['收入', '含结转3万元']);
    expect(document.furniture.map(({ text }) => text)).toEqual(['某局部门预算', '12']);
    expect(whereIs(document, '3万')).toEqual({ kind: 'docx', part: 'footnotes', paragraph: 1, offset: 4 });
  });

  it('says where pictures and embedded files stand', async () => {
    const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>';
    const document = await readBody(
      par(run('一')) +
        par(picture) +
        par('<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>'),
    );
    expect(document.gaps).toEqual([
      { reason: 'picture', place: { kind: 'docx', paragraph: 2 } },
      { reason: 'embedded-file', place: { kind: 'docx', paragraph: 3 } },
    ]);
  });

  it('reads parts that use other prefixes', async () => {
    const { zipSync, strToU8 } = await import('fflate');
    const ns = 'xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    const xml = `<ns0:document ${ns}><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="0"/></ns0:pPr><ns0:r><ns0:t>支出</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    const document = await read(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(document.blocks[0]).toMatchObject({ text: '支出', heading: 1 });
  });
});

describe('automatic numbers of a docx', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const part = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
    `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`;
  const item = (text: string, ilvl = 0, numId = 1) =>
    par(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
  const none = '<w:suff w:val="nothing"/>';

  it('prints them before the text, counting each level', async () => {
    const numbering = part(
      level(0, 'chineseCounting', '%1、', none) +
        level(1, 'chineseCountingThousand', '（%2）', none) +
        level(2, 'decimal', '%1.%3.', '<w:isLgl/>'),
    );
    const body =
      item('收入') +
      item('财政', 1) +
      item('其他', 1) +
      item('支出') +
      item('基本', 1) +
      item('人员', 2) +
      item('公用', 2);
    const document = await readBody(body, { numbering });
    expect(paragraphs(document)).toEqual([
      '一、收入',
      '（一）财政',
      '（二）其他',
      '二、支出',
      '（一）基本',
      '2.1. 人员',
      '2.2. 公用',
    ]);
    expect(whereIs(document, '支出')).toEqual({ kind: 'docx', paragraph: 4, offset: 1 });
  });

  it('goes on counting over instances, unless one starts anew', async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const numbering = part(level(0, 'decimal', '%1.'), nums);
    expect(
      await textOf(item('a') + item('b', 0, 2) + item('c', 0, 3) + item('d', 0, 3) + item('e', 0, 0), {
        numbering,
      }),
    ).toEqual(['1. a', '2. b', '7. c', '8. d', 'e']);
  });

  it('takes a list from the style, counts empty items, and prints no bullets', async () => {
    const styles = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const numbering = part(level(0, 'upperRoman', '%1.') + level(1, 'bullet', '-'));
    const styled = (text: string) => par(text && run(text), '<w:pStyle w:val="s"/>');
    expect(
      await textOf(styled('a') + styled('') + styled('c') + item('12', 1), { numbering, styles }),
    ).toEqual(['I. a', 'III. c', '12']);
  });

  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 2010, '二千零一十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 20, '二〇'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['lowerRoman', 14, 'xiv'],
    ['upperLetter', 28, 'BB'],
    ['ideographTraditional', 2, '乙'],
    ['lowerRoman', 2_000_000_000, '2000000000'],
    ['constructor', 3, '3'],
  ])('writes %s %d as %s', async (format, start, expected) => {
    const levels = level(0, format, '%1', none).replace(
      '<w:start w:val="1"/>',
      `<w:start w:val="${start}"/>`,
    );
    expect(await textOf(item(' x'), { numbering: part(levels) })).toEqual([`${expected} x`]);
  });
});

describe('tables of a docx', () => {
  const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

  it('builds the grid from spans, merges and offsets', async () => {
    const body = table(
      row(
        cell('项目', '<w:vMerge w:val="restart"/>'),
        cell('预算数', span(2)),
        cell('备注', '<w:vMerge w:val="restart"/>'),
      ),
      row(cell('', '<w:vMerge/>'), cell('合计'), cell('基本'), cell('不印', '<w:vMerge/>')),
      row(
        cell('教育', '<w:hMerge w:val="restart"/>'),
        cell('', '<w:hMerge w:val="continue"/>'),
        cell('3'),
        cell('4'),
      ),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('5')}${cell('6')}${cell('7')}</w:tr>`,
    );
    expect(grid(tables(await readBody(body))[0]!)).toEqual([
      ['项目', '预算数', '<', '备注'],
      ['^', '合计', '基本', '^'],
      ['教育', '<', '3', '4'],
      ['.', '5', '6', '7'],
    ]);
  });

  it('leaves out grid columns in which no cell begins', async () => {
    const body = table(
      row(cell('甲', span(3)), cell('1', span(60))),
      row(cell('乙', span(3)), cell('2', span(60))),
    );
    expect(grid(tables(await readBody(body))[0]!)).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
  });

  it('drops deleted rows, marks hidden ones, keeps inserted ones', async () => {
    const tracked = (property: string, ...cells: string[]) =>
      `<w:tr><w:trPr><w:${property}/></w:trPr>${cells.join('')}</w:tr>`;
    const [read] = tables(
      await readBody(
        table(
          row(cell('a'), cell('1')),
          tracked('del w:id="1"', cell('b'), cell('2')),
          tracked('hidden', cell('c'), cell('3')),
          tracked('ins w:id="2"', cell('d'), cell('4')),
        ),
      ),
    );
    expect(grid(read!)).toEqual([
      ['a', '1'],
      ['c', '3'],
      ['d', '4'],
    ]);
    expect(read!.cells.filter(({ hidden }) => hidden).map(({ text }) => text)).toEqual(['c', '3']);
  });

  it('gives a cell its table, row, column and paragraph', async () => {
    const wrapped = `<w:tc>${par(run('社会保障'))}${par(run('和就业12'))}</w:tc>`;
    const document = await readBody(
      par(run('表')) + table(row(cell('a'), cell('b')), row(cell('c'), wrapped)) + par(run('后')),
    );
    expect(grid(tables(document)[0]!)[1]).toEqual(['c', '社会保障\n和就业12']);
    expect(whereIs(document, '12')).toEqual({
      kind: 'docx',
      paragraph: 2,
      table: 1,
      row: 2,
      column: 2,
      offset: 4,
    });
    expect(whereIs(document, '后')).toEqual({ kind: 'docx', paragraph: 2, offset: 1 });
  });

  it('hoists a table out of a frame and flattens a small one within a cell', async () => {
    const inner = table(row(cell('甲'), cell('1')), row(cell('乙'), cell('2')));
    const frame = await readBody(table(`<w:tr><w:tc>${par(run('表一'))}${inner}${par('')}</w:tc></w:tr>`));
    expect(frame.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    const nested = `<w:tc>${inner}${par('')}</w:tc>`;
    const outer = tables(
      await readBody(table(row(cell('a'), cell('b'), cell('c')), row(cell('d'), nested, cell('e')))),
    );
    expect(outer.map(grid)).toEqual([
      [
        ['a', 'b', 'c'],
        ['d', '甲\t1\n乙\t2', 'e'],
      ],
    ]);
  });

  it('reads what an independent writer makes of an official form', async () => {
    const tc = (text: string, options: object = {}) =>
      new TableCell({ children: [new Paragraph(text)], ...options });
    const file = new Docx({
      numbering: {
        config: [
          { reference: 'n', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: '部门收支预算', numbering: { reference: 'n', level: 0 } }),
            new Paragraph({
              children: [
                new TextRun('总收入'),
                new TextRun({ text: '1,549.55', bold: true }),
                new TextRun('万元'),
              ],
            }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    tc('项目', { verticalMerge: VerticalMergeType.RESTART }),
                    tc('预算数', { columnSpan: 2 }),
                  ],
                }),
                new TableRow({
                  children: [
                    tc('', { verticalMerge: VerticalMergeType.CONTINUE }),
                    tc('合计'),
                    tc('基本支出'),
                  ],
                }),
                new TableRow({ children: [tc('教育支出'), tc('12.50'), tc('3.00')] }),
              ],
            }),
          ],
        },
      ],
    });
    const document = await read(new Uint8Array(await Packer.toBuffer(file)));
    expect(paragraphs(document)).toEqual(['一、 部门收支预算', '总收入1,549.55万元']);
    expect(grid(tables(document)[0]!)).toEqual([
      ['项目', '预算数', '<'],
      ['^', '合计', '基本支出'],
      ['教育支出', '12.50', '3.00'],
    ]);
  });
});
