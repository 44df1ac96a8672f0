import { BLANK, type LineCell } from './cells.ts';
import type { Header, HeaderCell } from './header.ts';

type Rows = readonly (readonly LineCell[])[];

/**
 * A header whose cells stand where they belong, blank where a merged cell covered them: a heading goes on to its right
 * as long as no other begins and something stands below, and down where nothing does.
 */
export function spanned(rows: Rows, width: number): Header {
  const isFilled = (row: number, column: number) => isFilledAt(rows[row], column);
  const isHeaded = (row: number, column: number) =>
    rows.some((_, below) => below > row && isFilled(below, column));
  const cells = rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((_, column): HeaderCell[] => {
      if (!isFilled(row, column)) return [];
      let end = column + 1;
      if (isFilled(row + 1, column))
        while (end < width && !isFilled(row, end) && isHeaded(row, end) && !isCovered(rows, row, end))
          end += 1;
      let bottom = row + 1;
      if (end === column + 1) while (bottom < rows.length && !isFilled(bottom, column)) bottom += 1;
      return [{ row, column, rowSpan: bottom - row, columnSpan: end - column }];
    }),
  );
  return { height: rows.length, cells };
}

/** A header without the copies of a merged cell that were written into every place it covered. */
export function writtenOnce(rows: Rows): (readonly LineCell[])[] {
  return rows.map((row, at) =>
    row.map((cell, column) => {
      const isRepeated = cell.kind === 'text' && row[column - 1]?.text === cell.text;
      const isHeading = isRepeated && rows.slice(at + 1).some((below) => below[column]?.kind === 'text');
      return isHeading || (at > 0 && rows[at - 1]![column]?.text === cell.text) ? BLANK : cell;
    }),
  );
}

/** Whether a cell above already reaches down to here. */
function isCovered(rows: Rows, row: number, column: number): boolean {
  return rows.slice(0, row).some((above, at) => {
    if (!isFilledAt(above, column)) return false;
    return rows.slice(at + 1, row + 1).every((below) => !isFilledAt(below, column));
  });
}

function isFilledAt(row: Rows[number] | undefined, column: number): boolean {
  return (row?.[column]?.kind ?? 'blank') !== 'blank';
}
