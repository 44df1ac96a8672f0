import { around, type Box } from './geometry.ts';
import type { Grid } from './grid.ts';
import type { HeadGrid } from './head-grid.ts';
import { type Line, middleOf } from './lines.ts';
import type { Span } from './title-spans.ts';

/** A row of a table: its lines from the top down, and their parts that stand in columns. */
export interface CutRow {
  readonly lines: readonly Line[];
  readonly segments: readonly Line[];
}

/** First and last column that a text touches; of white alone, the nearest. */
export function spanOf(segment: Box, columns: readonly Box[]): readonly [from: number, to: number] {
  const touched = columns.flatMap((column, i) =>
    segment.left < column.right && segment.right > column.left ? [i] : [],
  );
  if (touched.length > 0) return [touched[0]!, touched.at(-1)!];
  const distances = columns.map((column) =>
    Math.max(column.left - segment.right, segment.left - column.right),
  );
  const nearest = distances.indexOf(Math.min(...distances));
  return [nearest, nearest];
}

/**
 * The grid of titles and rows on columns. Titles may be wider than what stands under them: they widen their column.
 */
export function gridOn(body: readonly Box[], head: HeadGrid | undefined, rows: readonly CutRow[]): Grid {
  const columns = widened(body, head?.titles ?? [], rows);
  const xs = [
    columns[0]!.left,
    ...columns.slice(1).map((column, i) => (columns[i]!.right + column.left) / 2),
    columns.at(-1)!.right,
  ];
  const first = rows[0]!.lines[0]!;
  const ys = [
    ...headYs(head, first),
    ...rows.slice(1).map(({ lines }, i) => (middleOf(rows[i]!.lines.at(-1)!) + middleOf(lines[0]!)) / 2),
    rows.at(-1)!.lines.at(-1)!.bottom,
  ];
  const height = head ? head.ys.length + 1 : 0;
  const cells = rows.flatMap((_, row) =>
    columns.map((_column, column) => ({ row: row + height, column, rowSpan: 1, columnSpan: 1 })),
  );
  return { xs, ys, cells: [...(head?.cells ?? []), ...cells] };
}

/** The heights of the rows of titles, and the upper side of the first row under them. */
function headYs(head: HeadGrid | undefined, first: Line): number[] {
  if (!head) return [first.top];
  const lines = head.titles.flatMap(({ title }) => title.lines);
  const last = Math.max(...lines.map(middleOf));
  return [around(lines).top, ...head.ys, (last + middleOf(first)) / 2];
}

/**
 * The columns as wide as what stands in them, the body first, then the titles from the bottom up: one that is wider than
 * the white beside it has no column of its own and widens none.
 */
function widened(body: readonly Box[], titles: HeadGrid['titles'], rows: readonly CutRow[]): Box[] {
  const columns = [...body];
  const widen = (segment: Box, [from, to]: Span): void => {
    if (from !== to) return;
    const wider = around([columns[from]!, segment]);
    const [before, behind] = [columns[from - 1], columns[from + 1]];
    if ((before && wider.left < before.right) || (behind && wider.right > behind.left)) return;
    columns[from] = wider;
  };
  for (const { segments } of [...rows].reverse())
    for (const segment of segments) widen(segment, spanOf(segment, body));
  for (const { title, span } of [...titles].sort((a, b) => b.title.bottom - a.title.bottom))
    widen(title, span);
  return columns;
}
