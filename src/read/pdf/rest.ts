import { gridOn, spanOf } from './columns.ts';
import type { Box } from './geometry.ts';
import type { Grid } from './grid.ts';
import { titleRow } from './heads.ts';
import type { TablePiece } from './layout.ts';
import type { Line } from './lines.ts';
import { withFirstName } from './names.ts';
import type { Row } from './row.ts';
import { textOf } from './text.ts';
import { headGridOn } from './titled.ts';
import { joinedRow } from './wrapped.ts';

/** Lines of a page header, above the rest of a table that begins on the page before. */
const MOST_HEADER = 2;
/** Titles repeated on a page stand where they stood on the one before, up to this (points). */
const SAME_PLACE = 2;
/** Lines that the titles of a table may take. */
const MOST_TITLES = 14;

/** The rest of a table that a page break cut. */
interface Rest {
  readonly grid: Grid;
  /** Before which row it ends, and how many lines above its first amounts are its. */
  readonly end: number;
  readonly above: number;
  readonly titles: readonly Line[];
}

/**
 * The rows of a run on the columns of the table that the page break cut; its titles may be repeated above. A few rows
 * rarely show all columns. Nothing if a row stands across them.
 */
export function restOf(
  last: TablePiece,
  titles: readonly Row[],
  rows: readonly Row[],
  start: number,
  run: readonly Row[],
): Rest | undefined {
  if (titles.length === 0 && start > MOST_HEADER) return undefined;
  const columns = columnsOf(last.grid);
  const misfit = run.findIndex((row) => !standsOn(row, columns));
  const body = misfit < 0 ? run : run.slice(0, misfit);
  if (body.length === 0 || run[misfit]?.isBody) return undefined;
  const first = withFirstName(rows, start, body, columns);
  const titled = titles.length > 0 ? rows.indexOf(titles.at(-1)!) + 1 : first.begin;
  const between = rows.slice(titled, start);
  if (!between.every((row) => row.canBeRow && standsOn(row, columns))) return undefined;
  const cut = rows.slice(titled, first.begin).map((row) => [row]);
  const head = titles.length > 0 ? headGridOn(titles.map(titleRow), columns) : undefined;
  if (titles.length > 0 && !head) return undefined;
  const numbering = titles.filter(({ isNumbering }) => isNumbering).map((row) => [row]);
  const grid = gridOn(columns, head, [...numbering, ...cut, ...first.groups].map(joinedRow));
  return {
    grid,
    end: start + body.length,
    above: titles.length + between.length,
    titles: titles.map(({ line }) => line),
  };
}

/** The lines of titles with which the table began on the page before, printed once more above a row. */
export function repeatedTitles(last: TablePiece, rows: readonly Row[], start: number): Row[] {
  const titles = last.titles ?? [];
  if (titles.length === 0) return [];
  for (let from = Math.max(0, start - MOST_TITLES); from + titles.length <= start; from++) {
    const found = rows.slice(from, from + titles.length);
    if (found.every(({ line }, i) => isSame(line, titles[i]!))) return found;
  }
  return [];
}

function isSame(line: Line, other: Line): boolean {
  return Math.abs(line.left - other.left) < SAME_PLACE && textOf(line) === textOf(other);
}

function columnsOf({ xs, ys }: Grid): Box[] {
  return xs.slice(1).map((right, i) => ({ left: xs[i]!, right, top: ys[0]!, bottom: ys.at(-1)! }));
}

/** Whether each text of a row stands on one column; one may reach over the border into the white beside it. */
function standsOn({ segments }: Row, columns: readonly Box[]): boolean {
  return segments.every((segment) => {
    const slack = Math.min(segment.size, segment.right - segment.left) / 2.1;
    const inner = { ...segment, left: segment.left + slack, right: segment.right - slack };
    const [from, to] = spanOf(inner, columns);
    return from === to;
  });
}
