import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES } from '../../src/messages/index.ts';
import { readCsv } from '../../src/read/csv/index.ts';
import { DEFAULT_LIMITS, Work } from '../../src/read/limits.ts';
import { csvReport, inert } from '../../src/report/csv.ts';
import { FINDING_COLUMNS } from '../../src/report/finding-rows.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { xlsxReport } from '../../src/report/xlsx/index.ts';
import { checked } from './budget.ts';
import { everyShape } from './findings.ts';
import { hostile } from './hostile.ts';
import { FAILED, STEERING } from './outcomes.ts';

const options = async (language: 'zh' | 'en' = 'en') => ({
  catalogue: await catalogueOf(language),
  version: '1.2.3',
});

/** The cells as our own reader of CSV files reads them. */
async function csvCells(outcomes: readonly Outcome[], language: 'zh' | 'en' = 'en'): Promise<string[][]> {
  const text = csvReport(outcomes, await options(language));
  const document = readCsv(text.replace('\ufeff', ''), new Work(DEFAULT_LIMITS));
  const rows: string[][] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    for (const { row, column, text: cell } of block.cells) {
      rows[row] ??= [];
      rows[row][column] = cell;
    }
  }
  return rows;
}

async function workbook(outcomes: readonly Outcome[]) {
  const bytes = xlsxReport(outcomes, await options());
  const book = read(bytes, { cellFormula: true, cellNF: true });
  return { bytes, sheet: book.Sheets[book.SheetNames[0]!]! };
}

describe('the CSV report', () => {
  it('is a row a finding', async () => {
    const rows = await csvCells([checked(everyShape), FAILED]);
    expect(rows).toHaveLength(9);
    const cell = (row: number, id: (typeof FINDING_COLUMNS)[number]) =>
      rows[row]![FINDING_COLUMNS.indexOf(id)];
    expect(cell(1, 'line')).toBe('12');
    expect(cell(1, 'printed')).toBe('121.25');
    expect(cell(1, 'expected')).toBe('112.25');
    expect(cell(1, 'unit')).toBe('万元');
    expect(cell(2, 'difference')).toBe('-0.06');
    expect(cell(7, 'rule')).toBe('unknown-key');
  });

  it.each(LANGUAGES)('begins with a mark for spreadsheets and a head in %s', async (language) => {
    const text = csvReport([], await options(language));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split(',')).toHaveLength(FINDING_COLUMNS.length);
  });

  it('has no cell that becomes a formula, and none that breaks its row', async () => {
    const rows = await csvCells([hostile(), FAILED]);
    expect(rows).toHaveLength(9);
    for (const row of rows) {
      expect(row.length).toBeLessThanOrEqual(FINDING_COLUMNS.length);
      for (const cell of row) {
        expect(cell ?? '').not.toMatch(/^[=+@\t\r＝＋－＠]/);
        if (cell?.startsWith('-')) expect(cell).toMatch(/^-\d+(\.\d+)?$/);
      }
    }
    expect(rows[1]![0]).toMatch(/^'=a b/);
    expect(csvReport([hostile()], await options())).not.toMatch(STEERING);
  });

  it.each(['=1', '+1', '-1', '@a', '\t=1', ' =1', '\r=1', '|x', '%x', '＝1'])('makes %j inert', (text) => {
    expect(inert(text)).toBe(`'${text}`);
  });
});

describe('the workbook', () => {
  it('has a row a finding, its numbers as numbers', async () => {
    const { sheet } = await workbook([checked(everyShape), FAILED]);
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' });
    expect(rows).toHaveLength(9);
    const at = (id: (typeof FINDING_COLUMNS)[number]) => rows[1]![FINDING_COLUMNS.indexOf(id)];
    expect(at('line')).toBe(12);
    expect(at('expected')).toBe(112.25);
    expect(at('printed')).toBe('121.25');
    expect(at('message')).toContain('112.25');
  });

  it('has texts only as texts', async () => {
    const { sheet } = await workbook([hostile()]);
    const cells = Object.entries(sheet).filter(([key]) => !key.startsWith('!'));
    expect(cells.length).toBeGreaterThan(50);
    for (const [, cell] of cells) {
      expect(cell.f).toBeUndefined();
      expect(['s', 'n', 'z']).toContain(cell.t);
      expect(String(cell.v ?? '')).not.toMatch(STEERING);
    }
    expect(sheet.A2?.v).toBe('=a b%/<img src=x onerror=alert(1)>.yaml');
  });

  it('is the same bytes for the same input', async () => {
    expect((await workbook([hostile()])).bytes).toEqual((await workbook([hostile()])).bytes);
  });
});
