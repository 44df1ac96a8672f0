import { spanOf } from './columns.ts';
import { around, type Box } from './geometry.ts';
import { isAmount } from './gutters.ts';
import { type HeadGrid, headGrid } from './head-grid.ts';
import type { Row } from './row.ts';
import { isOver, type Title, titlesOf } from './titles.ts';
import type { TableLine } from './wrapped.ts';

/**
 * Amounts of one column do not all stand on one side: those of totals may be in the middle. Neighbours of which no row
 * prints both, under one title, are one column.
 */
export function joinedUnderTitles(
  columns: readonly Box[],
  titles: readonly Title[],
  rows: readonly TableLine[],
): readonly Box[] {
  if (titles.length === 0) return columns;
  const joined: Box[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (last && areOneColumn(last, column, titles, rows)) joined[joined.length - 1] = around([last, column]);
    else joined.push(column);
  }
  return joined;
}

function areOneColumn(left: Box, right: Box, titles: readonly Title[], rows: readonly TableLine[]): boolean {
  const [inLeft, inRight] = [left, right].map((column) => rows.map((row) => amountIn(row, column)));
  const both = around([left, right]);
  const own = titles.filter((title) => title.left < both.right && title.right > both.left);
  return (
    inLeft!.some((is) => is) &&
    inRight!.some((is) => is) &&
    !rows.some((row) => isPrintedIn(row, left) && isPrintedIn(row, right)) &&
    own.filter((title) => !own.some((other) => other.top > title.bottom)).length === 1
  );
}

function amountIn({ segments }: TableLine, column: Box): boolean {
  return segments.some((segment) => isAmount(segment) && isOver(segment, column));
}

function isPrintedIn({ segments }: TableLine, column: Box): boolean {
  return segments.some((segment) => isOver(segment, column));
}

/**
 * The columns, those too that print nothing but a title: it touches no column, and stands beside the lowest one of the
 * nearest column.
 */
export function withEmpty(columns: readonly Box[], titles: readonly Title[]): readonly Box[] {
  const lowest = (column: Box): Title | undefined =>
    titles
      .filter((title) => isOver(title, column))
      .reduce<Title | undefined>((low, title) => (low && low.bottom > title.bottom ? low : title), undefined);
  const free = titles.filter((title) => {
    if (columns.some((column) => isOver(title, column))) return false;
    if (titles.some((other) => other.top >= title.bottom && isOver(title, other))) return false;
    const isOutermost =
      columns.every(({ left }) => left > title.right) || columns.every(({ right }) => right < title.left);
    if (isOutermost) return true;
    const beside = lowest(columns[spanOf(title, columns)[0]]!);
    return beside && beside.top < title.bottom && beside.bottom > title.top;
  });
  return [...columns, ...free].sort((a, b) => a.left - b.left);
}

/** The grid of some lines of titles on columns, without the line that numbers them; nothing if they stand in no rows. */
export function headGridOn(head: readonly Row[], columns: readonly Box[]): HeadGrid | undefined {
  const titles = titlesOver(columns, head);
  return titles.length > 0 ? headGrid(titles, columns) : undefined;
}

/** The titles in some lines, of which one may number the columns. */
export function titlesOver(columns: readonly Box[], head: readonly Row[]): Title[] {
  return titlesOf(
    head.filter(({ isNumbering }) => !isNumbering),
    columns,
  );
}
