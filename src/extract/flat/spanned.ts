import { BLANK, type LineCell } from './cells.ts';
import type { Header, HeaderCell } from './header.ts';

/**
 * A header whose cells stand where they belong, blank where a merged cell covered them: a heading goes on to its right
 * as long as no other begins and something stands below, and down where nothing does.
 */
export function spanned(rows: readonly (readonly LineCell[])[], width: number): Header {
  const isFilled = (row: number, column: number) => (rows[row]?.[column]?.kind ?? 'blank') !== 'blank';
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
export function writtenOnce(rows: readonly (readonly LineCell[])[]): (readonly LineCell[])[] {
  return rows.map((row, at) =>
    row.map((cell, column) => {
      const isRepeated = cell.kind === 'text' && row[column - 1]?.text === cell.text;
      const isHeading = isRepeated && rows.slice(at + 1).some((below) => below[column]?.kind === 'text');
      return isHeading || (at > 0 && rows[at - 1]![column]?.text === cell.text) ? BLANK : cell;
    }),
  );
}

/** Whether a cell above already reaches down to here. */
function isCovered(rows: readonly (readonly LineCell[])[], row: number, column: number): boolean {
  return rows.slice(0, row).some((above, at) => {
    if ((above[column]?.kind ?? 'blank') === 'blank') return false;
    return rows.slice(at + 1, row + 1).every((below) => (below[column]?.kind ?? 'blank') === 'blank');
  });
}
