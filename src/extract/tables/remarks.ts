import type { Remark } from '../../model/budget.ts';
import { placeAt } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import type { Place } from '../../model/place.ts';
import type { Sink } from '../context.ts';
import { isClassified } from './codes.ts';
import type { GridCell } from './grid.ts';
import type { LaneReading } from './lane-reading.ts';
import { isEmptyNote } from './surroundings.ts';
import type { ExtractedTable } from './table-reader.ts';

/** Codes that are none, in a list of codes: 7 11 02 for 210 11 02. */
export function remarkCodes(readings: readonly LaneReading[], { title }: ExtractedTable, sink: Sink): void {
  for (const { rows, coded } of readings) {
    if (!coded) continue;
    for (const { code, label, cells } of rows) {
      if (!code || isClassified(code.code)) continue;
      const place = placeOfRow(cells);
      sink.remarks.push(
        remark('misprinted-code', { code: code.code, label, table: title }, code.code, place),
      );
    }
  }
}

/** XXX left in a form: once a table. */
export function remarkPlaceholders(
  facts: ReadonlyMap<GridCell, Fact>,
  { title }: ExtractedTable,
  sink: Sink,
): void {
  for (const [{ reading, text }, { place }] of facts) {
    if (reading.kind !== 'placeholder') continue;
    sink.remarks.push(remark('placeholder-in-table', { table: title, text }, text, place));
    return;
  }
}

const FUNDS: readonly [string, RegExp][] = [
  ['fund', /政府性基金/],
  ['capital', /国有资本/],
  ['three-public', /三公/],
];

/**
 * An empty table says so, and of its own fund; a filled one does not. A document in which every table is empty is a form
 * that nobody has filled in, and says nothing.
 */
export function remarkEmptyTables(tables: readonly ExtractedTable[], sink: Sink): void {
  if (tables.every(({ isEmpty }) => isEmpty)) return;
  for (const table of tables) {
    const fund = FUNDS.find(([name]) => table.form?.endsWith(`/${name}`));
    const { note, title } = table;
    const place = placeOfTable(table);
    if (note !== undefined && isEmptyNote(note)) {
      const others = FUNDS.filter(([, pattern]) => pattern.test(note));
      if (!table.isEmpty) {
        sink.remarks.push(remark('note-under-filled-table', { table: title, note }, note, place));
      } else if (fund && others.length > 0 && !others.includes(fund)) {
        sink.remarks.push(
          remark('note-for-wrong-fund', { table: title, note, fund: others[0]![0] }, note, place),
        );
      }
    } else if (table.isEmpty && fund && !note) {
      sink.remarks.push(remark('empty-table-without-note', { table: title }, title, place));
    }
  }
}

function remark(code: string, data: Remark['data'], text: string, place: Place | undefined): Remark {
  return { code, data, text, ...(place && { place }) };
}

function placeOfRow(cells: readonly (GridCell | undefined)[]): Place | undefined {
  const cell = cells.find((one) => one && one.cell.marks.length > 0);
  return cell && placeAt(cell.cell, 0);
}

function placeOfTable({ blocks }: ExtractedTable): Place | undefined {
  for (const block of blocks) {
    const marks = block.kind === 'paragraph' ? block.marks : block.cells.flatMap((cell) => cell.marks);
    if (marks[0]) return marks[0].place;
  }
  return undefined;
}
