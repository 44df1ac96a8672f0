import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import type { Document } from '../../model/document.ts';
import { problem, type Work } from '../limits.ts';
import { assemble } from './assemble.ts';
import { checkRecords } from './biff.ts';
import type { SheetCell, SheetData } from './sheet-data.ts';
import { SHORT_DATE } from './styles.ts';

/**
 * Reads the workbook stream of an .xls file as it is displayed.
 *
 * @throws InputError `encrypted-file`, `truncated-file` or `damaged-file`.
 */
export function readXls(workbook: Uint8Array, work: Work): Document {
  const { stream, isOld } = checkRecords(workbook, work);
  const book = parse(stream);
  const text = isOld ? decodeBytes : (value: string) => value;
  return assemble(
    book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name];
      return {
        name: text(name),
        isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
        isChart: sheet?.['!type'] === 'chart',
        read: () => sheetData(text(name), sheet ?? {}, text),
      };
    }),
    work,
  );
}

function parse(stream: Uint8Array) {
  try {
    return read(stream, {
      // A plain `array` is copied number by number into a list ten times its size.
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellFormula: false,
      dateNF: SHORT_DATE,
    });
  } catch {
    throw problem('damaged-file', { format: 'xls' });
  }
}

/** Before Excel 97 strings were bytes in the system's code page, which the library hands on one by one. */
function decodeBytes(text: string): string {
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  return /[^\0-\xff]/.test(text) ? text : new TextDecoder('gb18030').decode(bytes);
}

function sheetData(name: string, sheet: WorkSheet, text: (value: string) => string): SheetData {
  const cells: SheetCell[] = [];
  const rows: readonly (readonly CellObject[])[] = sheet['!data'] ?? [];
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (cell.t === 'z') return;
      cells.push({ row: rowIndex, column, text: text(cell.w ?? String(cell.v ?? '')) });
    });
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return {
    name,
    cells,
    merges,
    isHiddenRow: (row) => sheet['!rows']?.[row]?.hidden === true,
    isHiddenColumn: (column) => sheet['!cols']?.[column]?.hidden === true,
  };
}
