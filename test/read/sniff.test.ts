import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS, read } from '../../src/read/index.ts';
import { codeOf, docx, par, run, utf8, xlsx } from './helpers.ts';

const readPdf = vi.hoisted(() =>
  vi.fn(async () => ({ format: 'pdf', blocks: [], furniture: [], gaps: [], parts: 1 })),
);
vi.mock('../../src/read/pdf/index.ts', () => ({ readPdf }));

describe('the format of a file', () => {
  it.each([
    ['%PDF-1.4\n', true],
    ['\ufeff\r\n\r\n%PDF-1.7\n', true],
    [`Content-Type: application/pdf\n\n%PDF-1.4\n`, true],
    ['格式为%PDF-1.4的文件\n', false],
    [`${' '.repeat(2000)}%PDF-1.4\n`, false],
  ])('%j is a PDF: %s', async (text, isPdf) => {
    readPdf.mockClear();
    const document = await read(utf8(text), { name: 'a.docx' });
    expect(document.format).toBe(isPdf ? 'pdf' : 'text');
    expect(readPdf).toHaveBeenCalledTimes(isPdf ? 1 : 0);
  });

  it('hands limits to the PDF reader, the defaults filled in', async () => {
    await read(utf8('%PDF-1.4\n'), { limits: { pages: 3 } });
    expect(readPdf).toHaveBeenLastCalledWith(expect.any(Uint8Array), { ...DEFAULT_LIMITS, pages: 3 }, {});
    const cMaps = () => undefined;
    await read(utf8('%PDF-1.4\n'), { cMaps });
    expect(readPdf).toHaveBeenLastCalledWith(expect.any(Uint8Array), DEFAULT_LIMITS, { cMaps });
  });

  it.each([
    ['docx', docx(par(run('12'))), 'a.xls'],
    ['xlsx', xlsx({ 表: '<sheetData><row><c r="A1"><v>1</v></c></row></sheetData>' }), 'a.docx'],
    ['html', utf8('\n<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><p>12'), 'a.xls'],
    [
      'html',
      utf8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>12</p></html>'),
      'a.xml',
    ],
    ['html', utf8('<table><tr><td>1</td><td>2</td></tr></table>'), 'a.xls'],
    ['markdown', utf8('## 收入\n'), 'a.html'],
    ['text', utf8('收入 <12> 万元,#1\n'), 'a.html'],
  ])('is %s by its content, whatever its name', async (format, bytes, name) => {
    expect((await read(bytes, { name })).format).toBe(format);
  });

  it.each([
    ['a UTF-8 mark', [0xef, 0xbb, 0xbf, ...utf8('支出12')]],
    ['UTF-8', [...utf8('支出12')]],
    ['GBK', [0xd6, 0xa7, 0xb3, 0xf6, 0x31, 0x32]],
    ['UTF-16 little-endian', [0xff, 0xfe, 0x2f, 0x65, 0xfa, 0x51, 0x31, 0, 0x32, 0]],
    ['UTF-16 big-endian', [0xfe, 0xff, 0x65, 0x2f, 0x51, 0xfa, 0, 0x31, 0, 0x32]],
  ])('decodes %s, columns counted from behind the mark', async (_, bytes) => {
    const document = await read(Uint8Array.from(bytes));
    expect(document.blocks).toEqual([
      {
        kind: 'paragraph',
        text: '支出12',
        marks: [{ offset: 0, place: { kind: 'text', line: 1, column: 1 } }],
      },
    ]);
  });

  it('works on a view into a larger buffer', async () => {
    const file = docx(par(run('12')));
    const buffer = new Uint8Array(file.length + 20);
    buffer.set(file, 7);
    expect((await read(buffer.subarray(7, 7 + file.length))).format).toBe('docx');
    expect(await codeOf(buffer.subarray(7, 7 + file.length - 3))).toBe('truncated-file');
  });
});
