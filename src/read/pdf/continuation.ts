import { contentsOf } from './fill.ts';
import type { Grid } from './grid.ts';
import type { PageLayout, TablePiece } from './layout.ts';
import type { Line } from './lines.ts';

/** Columns of two pieces of one table stand at the same place up to this (points). */
const SAME_COLUMN = 4;
/** Borders that alignment shows lie anywhere in the white between two columns (points). */
const SAME_GUTTER = 30;

/**
 * The first table of a page, if it goes on with the last table of the page before: nothing but furniture stands
 * between them, and its columns stand where that table has columns. A piece may lack some lines (a total row merges
 * columns): it then takes the columns of the table it continues.
 */
export function continuationOf(
  last: TablePiece,
  before: PageLayout,
  layout: PageLayout,
  isBody: (line: Line) => boolean,
): TablePiece | undefined {
  const first = layout.pieces[0];
  if (!first || first.ruled !== last.ruled) return undefined;
  const bottom = last.grid.ys.at(-1)!;
  const top = first.grid.ys[0]!;
  if (before.lines.some((line) => isBody(line) && line.top > bottom)) return undefined;
  if (layout.lines.some((line) => isBody(line) && line.bottom < top)) return undefined;
  if (!first.ruled) return haveSameGutters(first, last) ? first : undefined;
  const grid = onColumns(first.grid, last.grid.xs);
  return grid && { ...first, grid };
}

/** Whether two pieces have their gutters at the same places, or there is white between all columns of both together. */
function haveSameGutters(piece: TablePiece, last: TablePiece): boolean {
  const [{ xs }, { xs: others }] = [piece.grid, last.grid];
  if (xs.length !== others.length) return false;
  if (xs.every((x, i) => Math.abs(x - others[i]!) <= SAME_GUTTER)) return true;
  const [columns, above] = [printedIn(piece), printedIn(last)];
  const rights = columns.map(({ right }, i) => Math.max(right, above[i]!.right));
  return columns.every(({ left }, i) => i === 0 || rights[i - 1]! < Math.min(left, above[i]!.left));
}

/** How far the columns of a piece print. */
function printedIn({ grid, glyphs }: TablePiece): { left: number; right: number }[] {
  const columns = grid.xs.slice(1).map(() => ({ left: Infinity, right: -Infinity }));
  for (const [{ column, columnSpan }, lines] of contentsOf(grid, glyphs)) {
    // What stands over several columns tells of none.
    if (columnSpan > 1) continue;
    for (const { left, right } of lines) {
      const own = columns[column]!;
      own.left = Math.min(own.left, left);
      own.right = Math.max(own.right, right);
    }
  }
  return columns;
}

/** The grid on the columns of another one, which may have more of them; nothing if the columns disagree. */
function onColumns(grid: Grid, xs: readonly number[]): Grid | undefined {
  const shift = grid.xs[0]! - xs[0]!;
  const indexes: number[] = [];
  let at = 0;
  for (const x of grid.xs) {
    while (at < xs.length && xs[at]! + shift < x - SAME_COLUMN) at++;
    if (at === xs.length || xs[at]! + shift > x + SAME_COLUMN) return undefined;
    indexes.push(at++);
  }
  if (indexes.at(-1) !== xs.length - 1) return undefined;
  if (grid.xs.length === xs.length) return grid;
  const cells = grid.cells.map((cell) => ({
    ...cell,
    column: indexes[cell.column]!,
    columnSpan: indexes[cell.column + cell.columnSpan]! - indexes[cell.column]!,
  }));
  return { xs: xs.map((x) => x + shift), ys: grid.ys, cells };
}
