import { existsSync, readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { read } from '../../src/read/index.ts';
import { codeOf, grid, tables, whereIs, xlsx } from './helpers.ts';

/** A workbook by an independent writer, in any of its formats. */
function written(
  bookType: 'xlsx' | 'biff8' | 'biff5',
  change: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void = () => {},
) {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['2023年部门收支总表'],
    ['编制部门：某局', null, '单位：万元'],
    ['项目', '预算数', null],
    [null, '合计', '比例'],
    ['教育支出', 1234.5, 0.125],
    ['社会保障和就业支出', -20, 1],
  ]);
  sheet['!merges'] = ['A1:C1', 'B3:C3', 'A3:A4'].map((range) => XLSX.utils.decode_range(range));
  for (const cell of ['B5', 'B6']) sheet[cell].z = '#,##0.00';
  for (const cell of ['C5', 'C6']) sheet[cell].z = '0.0%';
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '收支总表');
  change(sheet, book);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }));
}

const FORM = [
  ['2023年部门收支总表', '<', '<'],
  ['编制部门：某局', '.', '单位：万元'],
  ['项目', '预算数', '<'],
  ['^', '合计', '比例'],
  ['教育支出', '1,234.50', '12.5%'],
  ['社会保障和就业支出', '-20.00', '100.0%'],
];

describe.each(['xlsx', 'biff8'] as const)('a workbook (%s)', (bookType) => {
  it('is read as displayed, the sheet a table with its title and unit lines', async () => {
    const document = await read(written(bookType));
    const [table] = tables(document);
    expect(document.format).toBe('xlsx');
    expect(table!.caption).toBe('收支总表');
    expect(grid(table!)).toEqual(FORM);
    expect(whereIs(document, '12.5%')).toEqual({ kind: 'cell', sheet: '收支总表', cell: 'C5' });
  });

  it('marks hidden rows and columns and leaves hidden sheets out', async () => {
    const bytes = written(bookType, (sheet, book) => {
      // The writer leaves hidden rows out of an .xls: see below.
      if (bookType === 'xlsx') sheet['!rows'] = Object.assign([], { 4: { hidden: true } });
      sheet['!cols'] = [{}, {}, { hidden: true }];
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['9']]), '底稿');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    });
    const document = await read(bytes);
    const hidden = tables(document)[0]!
      .cells.filter((cell) => cell.hidden)
      .map((cell) => cell.text);
    const ofRow = bookType === 'xlsx' ? ['教育支出', '1,234.50'] : [];
    expect(hidden).toEqual(['单位：万元', '比例', ...ofRow, '12.5%', '100.0%']);
    expect(document.gaps).toEqual([
      { reason: 'hidden-sheet', place: { kind: 'cell', sheet: '底稿', cell: 'A1' } },
    ]);
    expect(document.parts).toBe(2);
  });
});

describe('a bare workbook stream', () => {
  const stream = () => {
    const file = XLSX.CFB.read(written('biff8'), { type: 'array' });
    return Uint8Array.from(XLSX.CFB.find(file, '/Workbook')!.content as Uint8Array);
  };
  /** The stream with a record put before its last one. */
  const withRecord = (type: number, ...data: number[]) => {
    const bytes = stream();
    const record = [type & 255, type >> 8, data.length & 255, data.length >> 8, ...data];
    const end = bytes.lastIndexOf(0x0a);
    return Uint8Array.from([...bytes.slice(0, end), ...record, ...bytes.slice(end)]);
  };

  it('is read like the file around it, hidden rows marked', async () => {
    // ROW: row 4, columns, height, reserved, flags with the bit for hidden.
    const document = await read(withRecord(0x0208, 4, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0));
    expect(grid(tables(document)[0]!)).toEqual(FORM);
    const hidden = tables(document)[0]!
      .cells.filter((cell) => cell.hidden)
      .map((cell) => cell.text);
    expect(hidden).toEqual(['教育支出', '1,234.50', '12.5%']);
  });

  it('is not filled by a link over the whole sheet', async () => {
    const link = [0, 0, 0xff, 0xff, 0, 0, 0xff, 0, ...new Array<number>(24).fill(0)];
    const document = await read(withRecord(0x01b8, ...link));
    expect(grid(tables(document)[0]!)).toEqual(FORM);
  });

  it('is refused with a password, cut off, or without a beginning', async () => {
    expect(await codeOf(withRecord(0x002f, 0, 0, 1, 2, 3, 4))).toBe('encrypted-file');
    expect(await codeOf(stream().slice(0, -7))).toBe('truncated-file');
  });
});

describe('an .xls of before 1997', () => {
  it('is decoded from the Chinese code page', async () => {
    const bytes = written('biff5', (sheet) => {
      for (const cell of Object.keys(sheet)) if (!cell.startsWith('!')) delete sheet[cell];
      sheet.A1 = { t: 's', v: 'ABCD' };
      sheet.B2 = { t: 'n', v: 12.5 };
      sheet['!merges'] = [];
    });
    // 支出 in GBK; the writer knows no code page.
    bytes.set([0xd6, 0xa7, 0xb3, 0xf6], new TextDecoder('latin1').decode(bytes).indexOf('ABCD'));
    const document = await read(bytes);
    expect(tables(document)[0]!.cells.map((cell) => cell.text)).toEqual(['支出', '12.5']);
  });
});

const number = (reference: string, value: string | number, style = 0) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

describe('cells of an xlsx', () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="0.00_ "/><numFmt numFmtId="177" formatCode=";;;"/><numFmt numFmtId="178" formatCode="[bad"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>' +
    [0, 176, 14, 177, 178, 49].map((id) => `<xf numFmtId="${id}"/>`).join('') +
    '</cellXfs>';
  const texts = async (...cells: string[]) => {
    const document = await read(
      xlsx(
        { 表: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` },
        {
          styles,
          strings:
            '<si><r><t>支</t></r><r><t xml:space="preserve">出 </t></r><rPh><t>zhi</t></rPh></si><si><t>一_x000A_二</t></si>',
        },
      ),
    );
    return tables(document).flatMap((table) => table.cells.map((cell) => cell.text));
  };

  it.each([
    ['a number with a format', number('A1', 12, 1), ['12.00 ']],
    ['a sum of floats', number('A1', 0.30000000000000004), ['0.3']],
    ['more digits than a float has', number('A1', '12345.670000000000001'), ['12345.67']],
    ['a date', number('A1', 44927, 2), ['2023/1/1']],
    ['a format that prints nothing', number('A1', 12, 3), []],
    ['a format that cannot be read', number('A1', 12.5, 4), ['12.5']],
    ['a number in a text cell', number('A1', 201, 5), ['201']],
    ['a style that is not there', number('A1', 12, 99), ['12']],
    ['a shared rich text without its phonetic guide', '<c r="A1" t="s"><v>0</v></c>', ['支出 ']],
    ['an escaped line end', '<c r="A1" t="s"><v>1</v></c>', ['一\n二']],
    ['an inline text', '<c r="A1" t="inlineStr"><is><r><t>收</t></r><r><t>入</t></r></is></c>', ['收入']],
    ['a formula’s text', '<c r="A1" t="str"><f>A2</f><v>持平</v></c>', ['持平']],
    ['an empty formula text', '<c r="A1" t="str"><f>A2</f><v></v></c>', []],
    ['an error', '<c r="A1" t="e"><f>A2</f><v>#REF!</v></c>', ['#REF!']],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', ['TRUE']],
    ['cells without references', '<c><v>1</v></c><c><v>2</v></c>', ['1', '2']],
    ['styled cells without a value', `${number('A1', 1)}<c r="IV1" s="1"/><c r="IU1"><v/></c>`, ['1']],
  ])('%s', async (_, cells, expected) => {
    expect(await texts(cells)).toEqual(expected);
  });

  it('shows a formula that the file holds no value of, and says so', async () => {
    const document = await read(
      xlsx({ 表: '<sheetData><row><c r="B2"><f>SUM(A1:A2)</f></c></row></sheetData>' }),
    );
    expect(tables(document)[0]!.cells.map((cell) => cell.text)).toEqual(['=SUM(A1:A2)']);
    expect(document.gaps).toEqual([
      { reason: 'formula-without-value', place: { kind: 'cell', sheet: '表', cell: 'B2' } },
    ]);
  });

  it('reads a workbook whose elements have a prefix', async () => {
    const { zipSync, strToU8 } = await import('fflate');
    const ns =
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:d="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const document = await read(
      zipSync({
        'xl/workbook.xml': strToU8(
          `<x:workbook ${ns}><x:sheets><x:sheet name="表" d:id="a"/></x:sheets></x:workbook>`,
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
        ),
        'xl/s.xml': strToU8(
          `<x:worksheet ${ns}><x:sheetData><x:row r="1"><x:c r="A1"><x:v>12</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        ),
      }),
    );
    expect(whereIs(document, '12')).toEqual({ kind: 'cell', sheet: '表', cell: 'A1' });
  });
});

describe('the grid of a sheet', () => {
  const sheet = (data: string, merges: string[] = []) =>
    read(
      xlsx({
        表: `<sheetData>${data}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      }),
    );
  const row = (index: number, ...cells: string[]) => `<row r="${index}">${cells.join('')}</row>`;

  it('makes one empty row and column of many, and keeps true references', async () => {
    const document = await sheet(
      row(2, number('B2', 1), number('XFD2', 2)) + row(1048576, number('B1048576', 3)),
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['.', '.', '.', '.'],
      ['.', '1', '.', '2'],
      ['.', '.', '.', '.'],
      ['.', '3', '.', '.'],
    ]);
    expect(whereIs(document, '3')).toMatchObject({ cell: 'B1048576' });
  });

  it('clips merges to what is used, drops what they cover and what overlaps', async () => {
    const document = await sheet(
      row(1, number('A1', 1), number('B1', 99)) + row(2, number('A2', 2), number('B2', 3), number('C2', 4)),
      ['A1:IV1', 'B1:B2', 'C2:C9', 'nonsense', 'D1:A1', 'A1:XFD1048577'],
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['1', '<', '<'],
      ['2', '3', '4'],
    ]);
  });

  it('keeps an empty merged area as a cell', async () => {
    const document = await sheet(
      row(1, number('C1', 1)) + row(2, number('C2', 2), number('A3', 3), number('B3', 4)),
      ['A1:B2'],
    );
    expect(tables(document)[0]!.cells[0]).toMatchObject({
      text: '',
      row: 0,
      column: 0,
      rowSpan: 2,
      columnSpan: 2,
    });
  });
});

describe('a damaged workbook', () => {
  it('names the part and the line', async () => {
    const bytes = xlsx({ 表: '<sheetData>\n<row><c r="A1"><v>1</c></row></sheetData>' });
    const error = await read(bytes).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems).toEqual([
      {
        code: 'damaged-file',
        data: { format: 'xlsx', part: 'xl/worksheets/sheet0.xml' },
        line: 2,
        column: expect.any(Number),
      },
    ]);
  });

  it.each([
    ['a shared string that is not there', '<sheetData><row><c r="A1" t="s"><v>7</v></c></row></sheetData>'],
    ['a cell outside of any sheet', '<sheetData><row><c r="XFE1"><v>7</v></c></row></sheetData>'],
    ['a cell reference that is none', '<sheetData><row><c r="__proto__"><v>7</v></c></row></sheetData>'],
  ])('%s', async (_, sheet) => {
    expect(await codeOf(xlsx({ 表: sheet }))).toBe('damaged-file');
  });
});

const template = new URL('../../../shared/corpus/xlsx/department-budget-template.xlsx', import.meta.url);

describe.skipIf(!existsSync(template))(
  'the official form of the corpus (skipped: no corpus beside the project)',
  () => {
    it('is small, though its used ranges run to column IV', async () => {
      const document = await read(new Uint8Array(readFileSync(template)));
      const found = tables(document);
      expect(found).toHaveLength(17);
      expect(Math.max(...found.map((table) => table.width))).toBe(9);
      expect(Math.max(...found.map((table) => table.height))).toBe(19);
      for (const table of found) expect(() => grid(table)).not.toThrow();
    });
  },
);
