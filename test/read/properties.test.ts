import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, placeAt } from '../../src/model/document.ts';
import { InputError } from '../../src/model/errors.ts';
import { read } from '../../src/read/index.ts';
import { cell, docx, grid, par, row, run, table, tables, utf8, xlsx } from './helpers.ts';

const SEEDS: readonly Uint8Array[] = [
  docx(
    par(run('收入12万元')) +
      table(
        row(cell('a', '<w:vMerge w:val="restart"/>'), cell('b')),
        row(cell('c', '<w:vMerge/>'), cell('d')),
      ),
  ),
  xlsx({
    表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  }),
  utf8('<html><p>收入<b>12</b>万元<table><tr><td rowspan=2>a<td>b<tr><td>c</table>'),
  utf8('# 题\n\n| a | **b** |\n|---|---|\n| 1 | [2](x) |\n'),
];

/** All cells of a table lie in its grid, in order, and none overlap. */
function expectSane(document: Document): void {
  for (const found of tables(document)) {
    grid(found);
    const order = found.cells.map((cell) => cell.row * found.width + cell.column);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
}

describe('whatever the bytes are', () => {
  it('a damaged file is read sanely or refused with a code', async () => {
    const edit = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SEEDS),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        async (seed, edits, cut) => {
          const bytes = seed.slice(0, cut % 4 === 0 ? cut % seed.length : seed.length);
          for (const { at, byte } of edits) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          try {
            expectSane(await read(bytes));
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tables of HTML with any spans have a sane grid', async () => {
    const span = fc.integer({ min: -1, max: 4 });
    const cells = fc.array(fc.tuple(span, span), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { maxLength: 6 }), async (rows) => {
        const html = rows
          .map((tds) => `<tr>${tds.map(([r, c]) => `<td rowspan=${r} colspan=${c}>x`).join('')}`)
          .join('');
        expectSane(await read(utf8(`<table>${html}</table>`)));
      }),
    );
  });
});

describe('places', () => {
  /** What a source line shows at a text place. */
  const at = (source: string, line: number, column: number): string =>
    source.split(/\r\n|\n|\r/)[line - 1]!.slice(column - 1);

  const piece = fc.constantFrom(
    '收入',
    '𠮷',
    '12.50',
    '万元',
    ' ',
    '  ',
    '\t',
    '|',
    ',',
    '\n',
    '\r\n',
    '。',
    '**',
    '\\|',
    '<b>',
    '</b>',
    '<p>',
    '# ',
    '- ',
  );
  const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it.each(['a.txt', 'a.md', 'a.html'])(
    'of every visible character of %s show that character in the source',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(source, async (text) => {
          const whole = name === 'a.html' ? `<html>\n${text}` : `终${text}`;
          const document = await read(utf8(whole), { name });
          for (const block of document.blocks) {
            for (const placed of block.kind === 'table' ? block.cells : [block]) {
              for (let offset = 0; offset < placed.text.length; offset++) {
                const unit = placed.text[offset]!;
                const place = placeAt(placed, offset);
                // Spaces and line ends may stand for a run of others.
                if (unit.trim() === '' || place?.kind !== 'text') continue;
                expect(at(whole, place.line, place.column)[0]).toBe(unit);
              }
            }
          }
        }),
        { numRuns: 500 },
      );
    },
  );
});
