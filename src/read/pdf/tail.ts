import type { Cell, Table } from '../../model/document.ts';
import { contentsOf, fitsAfter, joinedText, widthOf } from './fill.ts';
import type { Grid, GridCell } from './grid.ts';
import type { TablePiece } from './layout.ts';
import type { Line } from './lines.ts';
import { glueBetween, type Locate, textOf } from './text.ts';

/** The rest of a row that a page break cut, and the piece without it. */
interface Tail {
  readonly lines: ReadonlyMap<GridCell, readonly Line[]>;
  readonly rest: TablePiece;
}

/**
 * A page break may cut a row: a name wraps, and its last characters stand alone in the first row of the next page.
 * They belong to the last row where each of them stands under a text that filled its cell, and none has digits.
 */
export function tailOf(last: TablePiece, next: TablePiece): Tail | undefined {
  const { grid } = next;
  if (grid.cells.some((cell) => cell.row === 0 && cell.rowSpan > 1)) return undefined;
  const below = [...contentsOf(grid, next.glyphs)].filter(([cell]) => cell.row === 0);
  const above = contentsOf(last.grid, last.glyphs);
  const bottom = last.grid.cells.filter((cell) => cell.row + cell.rowSpan === last.grid.ys.length - 1);
  if (below.length === 0) return undefined;
  const lines = new Map<GridCell, Line[]>();
  for (const [cell, rest] of below) {
    const home = bottom.find(
      ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
    );
    const before = home && above.get(home)?.at(-1);
    if (!before || /\d/.test(textOf(rest[0]!)) || fitsAfter(before, rest[0]!, widthOf(last.grid, home)))
      return undefined;
    lines.set(home, rest);
  }
  // Rows of names only look the same whether a break cut them or not: an amount must say that the row was printed.
  const hasAmount = bottom.some((cell) => above.get(cell)?.some((line) => /\d/.test(textOf(line))));
  if (!hasAmount) return undefined;
  const gone = new Set([...lines.values()].flatMap((rest) => rest.flatMap((line) => line.glyphs)));
  const glyphs = next.glyphs.filter((glyph) => !gone.has(glyph));
  return { lines, rest: { ...next, glyphs, grid: withoutFirstRow(grid) } };
}

/** The table with the rest of its last row, which stands where `locate` says. */
export function withTail(table: Table, tail: Tail, locate: (cell: GridCell) => Locate): Table {
  const last = new Map([...tail.lines.keys()].map((home) => [`${home.row} ${home.column}`, home]));
  const cells = table.cells.map((cell): Cell => {
    const home = last.get(`${cell.row} ${cell.column}`);
    if (!home) return cell;
    const rest = joinedText(tail.lines.get(home)!, Infinity, locate(home));
    const start = cell.text + glueBetween(cell.text, rest.text);
    const marks = rest.marks.map((mark) => ({ ...mark, offset: mark.offset + start.length }));
    return { ...cell, text: start + rest.text, marks: [...cell.marks, ...marks] };
  });
  return { ...table, cells };
}

function withoutFirstRow({ xs, ys, cells }: Grid): Grid {
  const kept = cells.filter((cell) => cell.row > 0).map((cell) => ({ ...cell, row: cell.row - 1 }));
  return { xs, ys: ys.slice(1), cells: kept };
}
