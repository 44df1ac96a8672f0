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
  if (!first.ruled) return haveSameGutters(first.grid, last.grid) ? first : undefined;
  const grid = onColumns(first.grid, last.grid.xs);
  return grid && { ...first, grid };
}

function haveSameGutters({ xs }: Grid, other: Grid): boolean {
  return xs.length === other.xs.length && xs.every((x, i) => Math.abs(x - other.xs[i]!) <= SAME_GUTTER);
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
