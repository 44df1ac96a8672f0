import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { onPage, paragraphsOf, readBytes, rowsOf, tablesOf } from './support.ts';

const CORPUS = new URL('../../../../shared/corpus/pdf/', import.meta.url);

async function read(name: string): Promise<Document> {
  return readBytes(new Uint8Array(readFileSync(new URL(`${name}.pdf`, CORPUS))));
}

/** Every file of the corpus, each table as the reader gives them today: pages with a table, pieces that continue one, columns. */
const FILES: Readonly<Record<string, { tables: number; continued: number; widths: string }>> = {
  'final-accounts-template-2024': { tables: 11, continued: 1, widths: '3 4 9 8 7 7 5 6 12 8 8' },
  'jiangsu-congress-2017-budget': {
    tables: 22,
    continued: 10,
    widths: '6 6 6 3 3 5 3 4 3 3 3 3 3 3 3 3 3 9 6 6 6 6',
  },
  'jiangsu-high-court-2017-budget': {
    tables: 18,
    continued: 6,
    widths: '6 6 3 3 5 4 3 3 3 3 3 3 3 3 3 9 6 6',
  },
  'jiangsu-party-office-2017-budget-prose': { tables: 0, continued: 0, widths: '' },
  'jiangsu-party-office-2017-budget-tables': {
    tables: 14,
    continued: 2,
    widths: '6 3 5 4 3 3 3 3 3 3 9 6 6 6',
  },
  'jiangsu-procuratorate-2017-budget': {
    tables: 18,
    continued: 6,
    widths: '6 4 5 4 4 3 3 3 3 3 3 3 3 3 9 6 6 6',
  },
  'jiangsu-procuratorate-2018-budget': {
    tables: 20,
    continued: 8,
    widths: '6 6 3 5 4 3 3 3 3 3 3 3 3 9 3 3 6 6 6 6',
  },
  'putuo-commerce-2025-budget': { tables: 13, continued: 4, widths: '4 9 9 7 7 7 7 7 7 7 6 6 7' },
  'putuo-finance-2024-final-damaged': { tables: 12, continued: 3, widths: '3 4 11 11 7 7 7 8 8 12 10 10' },
  'putuo-finance-2024-final': { tables: 15, continued: 5, widths: '3 4 4 11 11 10 10 7 7 7 8 8 12 10 10' },
  'putuo-office-2025-budget': { tables: 13, continued: 4, widths: '4 9 9 7 7 7 7 7 7 7 6 6 7' },
  'wanli-2024-budget': { tables: 22, continued: 13, widths: '4 9 9 9 9 9 7 7 7 7 7 7 7 7 7 7 7 7 7 6 6 7' },
  'wanli-2025-budget': { tables: 21, continued: 12, widths: '4 9 9 9 9 7 7 7 7 7 7 7 7 7 7 7 7 7 6 6 7' },
};

describe.skipIf(!existsSync(CORPUS))(
  'the corpus (skipped where ../shared/corpus is absent)',
  { timeout: 60_000 },
  () => {
    it.each(Object.entries(FILES))('finds the tables of %s', async (name, expected) => {
      const document = await read(name);
      const tables = tablesOf(document);
      expect(tables.length).toBe(expected.tables);
      expect(tables.filter((table) => table.continues).length).toBe(expected.continued);
      expect(tables.every((table) => table.ruled)).toBe(true);
      expect(tables.map(({ width }) => width).join(' ')).toBe(expected.widths);
      // One file prints a blank in a font that needs a character map from outside.
      expect(document.gaps.map(({ reason }) => reason)).toEqual(
        name.endsWith('-damaged') ? ['unreadable-font'] : [],
      );
    });

    it('puts amounts one blank apart into their cells', async () => {
      const table = tablesOf(await read('putuo-office-2025-budget'))[3]!;
      const rows = rowsOf(table).map((row) => row.filter((text) => /\d\.\d\d$/.test(text)).length);
      expect(rows.every((amounts) => amounts <= 3)).toBe(true);
      expect(rows.filter((amounts) => amounts === 3).length).toBeGreaterThan(3);
    });

    it('reads every amount of a table as one number with a place of its own', async () => {
      for (const table of tablesOf(await read('wanli-2024-budget'))) {
        for (const cell of table.cells.filter(({ text }) => /\d{3}$/.test(text) && text.includes(','))) {
          expect(cell.text).toMatch(/^\d{1,3}(?:,\d{3})+$/);
          expect(cell.marks).toHaveLength(1);
          expect(onPage(cell.marks[0]?.place)).toMatchObject({ row: cell.row + 1, column: cell.column + 1 });
        }
      }
    });

    it('reads sentences whole that a page break, a page number or a scrambled text order cut', async () => {
      const scrambled = paragraphsOf(await read('putuo-finance-2024-final'));
      expect(scrambled.some((text) => /本年支出合计.*基本支出.*占.*项目支出.*占.*%/.test(text))).toBe(true);
      const numbered = await read('jiangsu-procuratorate-2017-budget');
      expect(paragraphsOf(numbered).filter((text) => /^\d{1,2}$/.test(text))).toEqual([]);
      expect(numbered.furniture.length).toBe(23);
    });

    it('never begins a paragraph with the rest of a sentence', async () => {
      for (const name of [
        'wanli-2024-budget',
        'putuo-finance-2024-final',
        'jiangsu-high-court-2017-budget',
      ]) {
        const rests = paragraphsOf(await read(name)).filter((text) =>
          /^(?:[\d,.]+(?:万元|%)|[，。；、）])/.test(text),
        );
        expect(rests.filter((text) => !/^[\d.]+%$/.test(text))).toEqual([]);
      }
    });

    it('leaves out what a clip path hides', async () => {
      const text = paragraphsOf(await read('putuo-commerce-2025-budget')).join('\n');
      expect(text.match(/^10、/gm)).toHaveLength(1);
    });
  },
);
