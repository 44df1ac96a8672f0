import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document, ReadLimits } from '../../src/model/document.ts';
import type { InputError } from '../../src/model/errors.ts';
import { read } from '../../src/read/index.ts';
import { cpuTime } from '../cpu-time.ts';
import { ole, patchZip } from './containers.ts';
import { cell, codeOf, docx, NAMESPACES, par, row, run, table, tables, utf8, xlsx } from './helpers.ts';

const word = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
const sheet = (data: string) => xlsx({ 表: data });
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([n, t]) => [n, strToU8(t)])));
const bytes = (...values: number[]) => Uint8Array.from(values);
const mib = (count: number) => 'a'.repeat(count * 1024 * 1024);
const good = () => docx(par(run('收入12万元')));

type Case = readonly [name: string, make: () => Uint8Array, code: string, limits?: Partial<ReadLimits>];

/** Files that are refused, each with its own code. */
const REFUSED: readonly Case[] = [
  ['an empty file', () => bytes(), 'empty-file'],
  ['a UTF-8 byte order mark alone', () => bytes(0xef, 0xbb, 0xbf), 'empty-file'],
  ['a UTF-16 byte order mark alone', () => bytes(0xff, 0xfe), 'empty-file'],
  ['spaces and line ends', () => utf8(' \n\t\r\n'), 'empty-file'],
  ['a PNG', () => bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'picture-file'],
  ['a JPEG', () => bytes(0xff, 0xd8, 0xff, 0xe0), 'picture-file'],
  ['a GIF', () => utf8('GIF89a\0'), 'picture-file'],
  ['a TIFF', () => bytes(0x49, 0x49, 0x2a, 0), 'picture-file'],
  ['a BMP', () => bytes(0x42, 0x4d, 9, 0, 0, 0, 0, 0, 0, 0, 54), 'picture-file'],
  ['a WebP', () => utf8('RIFF\0\0\0\0WEBPVP8 '), 'picture-file'],
  ['RTF', () => utf8('{\\rtf1\\ansi 12}'), 'unsupported-format'],
  ['RAR', () => bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0), 'unsupported-format'],
  ['7z', () => bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'unsupported-format'],
  ['gzip', () => bytes(0x1f, 0x8b, 8, 0), 'unsupported-format'],
  ['a plain zip', () => zip({ 'a.txt': '12' }), 'unsupported-format'],
  ['an odt', () => zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'unsupported-format'],
  ['an ods', () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'unsupported-format'],
  ['a pptx', () => zip({ 'ppt/presentation.xml': '<p/>' }), 'unsupported-format'],
  ['an ofd', () => zip({ 'OFD.xml': '<ofd/>' }), 'unsupported-format'],
  ['an xlsb', () => zip({ 'xl/workbook.bin': 'x' }), 'unsupported-format'],
  [
    'a web archive',
    () => utf8('MIME-Version: 1.0\nContent-Type: multipart/related\n\n12'),
    'unsupported-format',
  ],
  [
    'an XML spreadsheet of 2003',
    () => utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'unsupported-format',
  ],
  ['other XML', () => utf8('<?xml version="1.0"?><a/>'), 'unsupported-format'],
  [
    'noise',
    () => Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 7919 + (i >> 3) * 31) & 255),
    'binary-file',
  ],
  ['zeros', () => new Uint8Array(4096), 'binary-file'],
  ['a text full of NULs', () => utf8('1\0\0'.repeat(500)), 'binary-file'],

  ['a zip that is cut off', () => good().slice(0, -30), 'truncated-file'],
  ['the first bytes of a zip', () => bytes(0x50, 0x4b, 3, 4), 'truncated-file'],
  ['a zip with a wrong checksum', () => patchZip(good(), 'word/document.xml', { crc: 1 }), 'damaged-file'],
  [
    'a zip whose part is longer than declared',
    () => patchZip(good(), 'word/document.xml', { size: 10 }),
    'damaged-file',
  ],
  [
    'a zip whose part is shorter than declared',
    () => patchZip(good(), 'word/document.xml', { size: 1_000_000 }),
    'damaged-file',
  ],
  [
    'a zip whose directory lies',
    () => patchZip(good(), 'word/document.xml', { offset: 0xfffffff0 }),
    'damaged-file',
  ],
  [
    'a zip whose data ends early',
    () => patchZip(good(), 'word/document.xml', { compressed: 0x7fffffff }),
    'truncated-file',
  ],
  [
    'a zip with an encrypted part',
    () => patchZip(good(), 'word/document.xml', { flags: 1 }),
    'encrypted-file',
  ],
  [
    'an Office zip without its document',
    () => zip({ '[Content_Types].xml': 'wordprocessingml.document.main+xml' }),
    'missing-part',
  ],
  [
    'a workbook whose sheet is missing',
    () =>
      zip({
        'xl/workbook.xml':
          '<workbook xmlns:r="http://x/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="b"/></sheets></workbook>',
      }),
    'missing-part',
  ],
  [
    'a zip bomb by ratio',
    () => word(`<w:document ${NAMESPACES}>${mib(2)}</w:document>`),
    'inflates-too-much',
  ],
  ['a zip bomb by size', () => docx(par(run('12'))), 'inflates-too-large', { inflatedBytes: 100 }],
  [
    'a zip bomb of many parts',
    () =>
      xlsx(
        Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`s${i}`, `<sheetData/><!--${mib(0.1)}-->`])),
      ),
    'inflates-too-large',
    { inflatedBytes: 1_000_000 },
  ],
  ['a file above the limit of bytes', () => utf8('12'), 'file-too-large', { bytes: 1 }],

  [
    'an entity bomb',
    () => word('<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]><w:document>&d;</w:document>'),
    'doctype-refused',
  ],
  [
    'an external entity',
    () => word('<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:document/>'),
    'doctype-refused',
  ],
  ['an entity without a declaration', () => word('<w:document>&d;</w:document>'), 'damaged-file'],
  ['XML that ends within', () => word('<w:document><w:body><w:p>'), 'damaged-file'],
  [
    'XML with a NUL',
    () => word(`<w:document ${NAMESPACES}><w:body>\0</w:body></w:document>`),
    'damaged-file',
  ],
  ['a docx with 100 000 nested elements', () => word('<w:p>'.repeat(100_000)), 'nested-too-deep'],
  ['an xlsx with 100 000 nested elements', () => sheet('<a>'.repeat(100_000)), 'nested-too-deep'],
  [
    'a docx with 5 000 nested tables',
    () => docx('<w:tbl><w:tr><w:tc>'.repeat(5_000) + '</w:tc></w:tr></w:tbl>'.repeat(5_000)),
    'nested-too-deep',
  ],
  ['HTML with 100 000 nested elements', () => utf8(`<html>${'<div>'.repeat(100_000)}12`), 'nested-too-deep'],
  [
    'HTML with 100 000 nested tables',
    () => utf8(`<html>${'<table><tr><td>'.repeat(100_000)}12`),
    'nested-too-deep',
  ],
  [
    'HTML whose unclosed formatting multiplies',
    () => utf8(`<html>${Array.from({ length: 2_000 }, (_, i) => `<p><font size=${i}>x</p>`).join('')}`),
    'too-many-nodes',
    { nodes: 100_000 },
  ],
  [
    'HTML of more nodes than the limit',
    () => utf8(`<html>${'<i></i>'.repeat(2_000)}`),
    'too-many-nodes',
    { nodes: 1_000 },
  ],
  ['more characters than the limit', () => utf8('一二三四'), 'too-many-characters', { characters: 3 }],
  ['a docx of more characters than the limit', () => good(), 'too-many-characters', { characters: 3 }],
  [
    'spans of a thousand columns in a thousand rows',
    () => utf8(`<table>${`<tr>${'<td colspan=1000>1</td>'.repeat(50)}</tr>`.repeat(1_000)}</table>`),
    'too-many-nodes',
    { nodes: 100_000 },
  ],
  [
    'a grid of more cells than the limit',
    () =>
      utf8(
        '<table>' +
          Array.from({ length: 150 }, (_, i) => `<tr>${'<td></td>'.repeat(i)}<td>1</td></tr>`).join('') +
          '</table>',
      ),
    'too-many-cells',
    { cells: 20_000 },
  ],
  [
    'rows that look for a place below a thousand tall cells',
    () =>
      utf8(
        `<table><tr>${'<td rowspan=60000>1</td>'.repeat(2_000)}</tr>${'<tr><td>1</td></tr>'.repeat(2_000)}</table>`,
      ),
    'too-many-nodes',
    { nodes: 200_000 },
  ],
  [
    'a sheet with a diagonal over a million rows',
    () =>
      sheet(
        `<sheetData>${Array.from({ length: 1_100 }, (_, i) => `<row r="${i * 900 + 1}">${diagonal(i)}</row>`).join('')}</sheetData>`,
      ),
    'too-many-cells',
  ],
  [
    'a sheet of ten million columns',
    () => sheet('<sheetData><row r="1"><c r="XXXX1"><v>1</v></c></row></sheetData>'),
    'damaged-file',
  ],
  ['text of more cells than the limit', () => utf8('a\tb\tc\n'.repeat(10)), 'too-many-cells', { cells: 29 }],

  ['an encrypted Office file', () => ole({ EncryptedPackage: 'x', EncryptionInfo: 'y' }), 'encrypted-file'],
  ['a Word file of before 2007', () => ole({ WordDocument: 'x', '1Table': 'y' }), 'legacy-doc'],
  ['a Word file with a workbook in it', () => ole({ WordDocument: 'x' }, { Workbook: 'y' }), 'legacy-doc'],
  ['a PowerPoint file of before 2007', () => ole({ 'PowerPoint Document': 'x' }), 'unsupported-format'],
  ['another compound file', () => ole({ Contents: 'x' }), 'unsupported-format'],
  [
    'a compound file that is cut off',
    () => ole({ Workbook: 'x'.repeat(9_000) }).slice(0, 2_000),
    'truncated-file',
  ],
  [
    'a compound file whose chains are circles',
    () => circle(ole({ Workbook: 'x'.repeat(9_000) })),
    'damaged-file',
  ],
  ['an xls whose workbook is noise', () => ole({ Workbook: 'abc'.repeat(3_000) }), 'truncated-file'],
  ['an xls whose workbook is zeros', () => ole({ Workbook: '\0'.repeat(9_000) }), 'damaged-file'],
  ['an xls stream cut off within a record', () => bytes(0x09, 0x08, 0x10, 0, 0, 6), 'truncated-file'],
  ['an xls whose few bytes blank a million columns', () => blanks(), 'too-many-nodes'],
];

function diagonal(i: number): string {
  return `<c r="${String.fromCharCode(65 + Math.floor(i / 676), 65 + (Math.floor(i / 26) % 26), 65 + (i % 26))}${i * 900 + 1}"><v>1</v></c>`;
}

/** Every entry of the allocation table points at its own sector. */
function circle(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset);
  for (let sector = 1; sector < 100; sector++) view.setUint32(512 + sector * 4, sector, true);
  return file;
}

function blanks(): Uint8Array {
  const begin = [0x09, 0x08, 0x10, 0, 0, 6, 5, 0, ...new Array<number>(12).fill(0)];
  const record = [0xbe, 0, 6, 0, 0, 0, 0, 0, 0xff, 0xff];
  return Uint8Array.from([...begin, ...Array.from({ length: 100 }, () => record).flat()]);
}

/** Files that are strange and read well. */
const READ: readonly (readonly [
  name: string,
  make: () => Uint8Array,
  check: (document: Document) => void,
])[] = [
  [
    'a row span of a milliard',
    () =>
      utf8('<table><tr><td rowspan=1000000000 colspan=1e9>1</td><td>2</td></tr><tr><td>3</td></tr></table>'),
    (d) => expect(tables(d)[0]).toMatchObject({ height: 2, width: 2 }),
  ],
  [
    'a column span of a milliard',
    () => utf8('<table><tr><td colspan=999999999>1</td></tr><tr><td>2</td><td>3</td></tr></table>'),
    (d) => expect(tables(d)[0]).toMatchObject({ height: 2, width: 2 }),
  ],
  [
    'spans of zero, below zero, of nothing',
    () =>
      utf8('<table><tr><td rowspan=0>1</td><td colspan=-1>2</td></tr><tr><td colspan=x>3</td></tr></table>'),
    (d) => expect(tables(d)[0]!.cells[0]).toMatchObject({ rowSpan: 2 }),
  ],
  [
    'a docx cell over a milliard grid columns',
    () =>
      docx(table(row(cell('1', '<w:gridSpan w:val="1000000000"/>'), cell('2')), row(cell('3'), cell('4')))),
    (d) => expect(tables(d)[0]!.width).toBeLessThanOrEqual(3),
  ],
  [
    'a docx merge that continues nothing',
    () => docx(table(row(cell('1', '<w:vMerge/>'), cell('2')), row(cell('3'), cell('4')))),
    (d) => expect(tables(d)[0]!.cells).toHaveLength(4),
  ],
  [
    'an element of 100 000 attributes',
    () => utf8(`<html><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>12`),
    (d) => expect(d.blocks).toMatchObject([{ text: '12' }]),
  ],
  [
    'keys named __proto__ and constructor',
    () =>
      xlsx(
        {
          __proto__x:
            '<sheetData><row r="1" __proto__="1"><c r="A1" constructor="2" t="s"><v>0</v></c></row></sheetData>',
        },
        { strings: '<si><t>__proto__</t></si>' },
      ),
    (d) => expect(tables(d)[0]!.cells[0]!.text).toBe('__proto__'),
  ],
  [
    'a sheet named __proto__',
    () =>
      zipSync({
        'xl/workbook.xml': strToU8(
          '<workbook xmlns:r="http://x/officeDocument/2006/relationships"><sheets><sheet name="__proto__" r:id="__proto__"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="__proto__" Type="x/worksheet" Target="s.xml"/></Relationships>',
        ),
        'xl/s.xml': strToU8(
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
        ),
      }),
    (d) => expect(tables(d)[0]!.caption).toBe('__proto__'),
  ],
  [
    'a docx list named __proto__',
    () => docx(par(run('1'), '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="__proto__"/></w:numPr>')),
    (d) => expect(d.blocks).toMatchObject([{ text: '1' }]),
  ],
  [
    'hidden columns over all columns and beyond',
    () =>
      sheet(
        '<cols><col min="1" max="999999999" hidden="1"/></cols><sheetData><row><c r="B1"><v>1</v></c></row></sheetData>',
      ),
    (d) => expect(tables(d)[0]!.cells[0]!.hidden).toBe(true),
  ],
  [
    'a link over the whole sheet',
    () =>
      sheet(
        '<sheetData><row><c r="B1"><v>1</v></c></row></sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" r="x"/></hyperlinks>',
      ),
    (d) => expect(tables(d)[0]!.cells).toHaveLength(1),
  ],
  [
    'names with control characters and terminal escapes',
    () => utf8('支出\u001b[31m12\u001b[0m万元\u0007\n'),
    (d) => expect(d.blocks).toMatchObject([{ text: '支出\u001b[31m12\u001b[0m万元\u0007' }]),
  ],
  [
    'a few NULs in a text',
    () => utf8(`${'支出12万元。'.repeat(100)}\0`),
    (d) => expect(d.blocks).toHaveLength(1),
  ],
  [
    'a few damaged bytes in UTF-8',
    () => Uint8Array.from([...utf8('支出12万元。'.repeat(100)), 0xff, 0x31]),
    (d) => expect(d.blocks[0]).toMatchObject({ text: expect.stringContaining('\ufffd1') }),
  ],
  [
    'a lone surrogate in UTF-16',
    () => bytes(0xff, 0xfe, 0x00, 0xd8, 0x31, 0x00),
    (d) => expect(d.blocks).toMatchObject([{ text: '\ufffd1' }]),
  ],
  [
    'UTF-16 without a byte order mark',
    () => Uint8Array.from([...'支出12\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
    (d) => expect(d.blocks).toMatchObject([{ text: '支出12' }]),
  ],
  [
    'GB18030 without a declaration',
    () => bytes(0xd6, 0xa7, 0xb3, 0xf6, 0x31, 0x32),
    (d) => expect(d.blocks).toMatchObject([{ text: '支出12' }]),
  ],
  [
    'a page that declares an encoding nobody knows',
    () => utf8('<html><meta charset="x-none"><p>12'),
    (d) => expect(d.blocks).toMatchObject([{ text: '12' }]),
  ],
  [
    'tags that never close',
    () => utf8('<html><table><tr><td>1<td>2<tr><td>3<td>4'),
    (d) => expect(tables(d)[0]).toMatchObject({ height: 2, width: 2 }),
  ],
  [
    'a hundred thousand unpaired marks of emphasis',
    () => utf8(`# 题\n\n${'**a '.repeat(100_000)}`),
    (d) => expect(d.blocks).toHaveLength(2),
  ],
  [
    'a long line of dashes, pipes and spaces',
    () => utf8(`# 题\n${'-'.repeat(200_000)}x\n|-${' '.repeat(200_000)}x\n`),
    (d) => expect(d.blocks.length).toBeGreaterThan(1),
  ],
  [
    'a hundred thousand indented lines',
    () => utf8('\t\t支出12万元\n'.repeat(100_000)),
    (d) => expect(tables(d)).toEqual([]),
  ],
  [
    'a quote that never closes',
    () => utf8(`a,b\n"${'c,d\n'.repeat(50_000)}`),
    (d) => expect(d.blocks.length).toBeGreaterThan(0),
  ],
  [
    'a tree of styles that is a circle',
    () =>
      docx(par(run('1'), '<w:pStyle w:val="a"/>'), {
        styles: `<w:styles ${NAMESPACES}><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
      }),
    (d) => expect(d.blocks).toMatchObject([{ text: '1' }]),
  ],
];

describe('hostile and damaged files', () => {
  const clean = Object.getOwnPropertyNames(Object.prototype);
  beforeAll(() => read(docx(par(run('1')))));

  for (const [name, make, code, limits] of REFUSED) {
    it(`${name} is refused: ${code}`, async () => {
      expect(await codeOf(make(), limits)).toBe(code);
    });
  }

  it.each(READ)('%s is read', async (_, make, check) => {
    check(await read(make()));
  });

  it('refuses a page of 50 MB by its characters before it is parsed', async () => {
    const page = utf8(`<html>${'<p>支出12万元</p>'.repeat(2_400_000)}`);
    expect(page.length).toBeGreaterThan(50_000_000);
    const spent = await cpuTime(async () => expect(await codeOf(page)).toBe('too-many-characters'));
    expect(spent).toBeLessThan(5_000);
  });

  it('says what data a problem has', async () => {
    const problems = async (file: Uint8Array, limits: Partial<ReadLimits> = {}) =>
      read(file, { limits }).catch((error: unknown) => (error as InputError).problems);
    expect(await problems(utf8('12'), { bytes: 1 })).toEqual([
      { code: 'file-too-large', data: { limit: 1 } },
    ]);
    expect(await problems(utf8('{\\rtf1}'))).toEqual([
      { code: 'unsupported-format', data: { format: 'rtf' } },
    ]);
    expect(await problems(ole({ EncryptedPackage: 'x' }))).toEqual([
      { code: 'encrypted-file', data: { format: 'ooxml' } },
    ]);
    const bomb = await problems(word(`<w:document ${NAMESPACES}>${mib(2)}</w:document>`));
    expect(bomb).toEqual([
      {
        code: 'inflates-too-much',
        data: { part: 'word/document.xml', ratio: expect.any(Number), limit: 500 },
      },
    ]);
  });

  afterAll(() => {
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(clean);
  });
});
