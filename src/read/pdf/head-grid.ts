import type { Box } from './geometry.ts';
import type { GridCell } from './grid.ts';
import { textOf } from './text.ts';
import { type Span, spansOf } from './title-spans.ts';
import { firstOf, isAbove, isOver, lastOf, type Title } from './titles.ts';

/** Titles on the columns that they stand over, in rows. */
export interface HeadGrid {
  readonly titles: readonly { readonly title: Title; readonly span: Span }[];
  /** Heights between the rows. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** The grid of titles on columns; nothing if they do not stand in rows. */
export function headGrid(titles: readonly Title[], columns: readonly Box[]): HeadGrid | undefined {
  const spans = spansOf(titles, columns);
  if (!titles.every((title) => isOverOwn(title, titles, spans))) return undefined;
  if (!alikeAreAsWide(titles, spans)) return undefined;
  const order = [...titles].sort((a, b) => firstOf(a) - firstOf(b));
  const meets = (a: Title, b: Title): boolean => {
    const [[from, to], [start, end]] = [spans.get(a)!, spans.get(b)!];
    return from <= end && to >= start;
  };
  const rowOf = new Map<Title, number>();
  for (const title of order) {
    const above = [...rowOf].filter(([other]) => meets(other, title) && isAbove(other, title));
    rowOf.set(title, Math.max(0, ...above.map(([, row]) => row + 1)));
  }
  const height = Math.max(0, ...rowOf.values()) + 1;
  const placed = order.map((title) => {
    const below = order.filter((other) => meets(other, title) && isAbove(title, other));
    const end = Math.min(height, ...below.map((other) => rowOf.get(other)!));
    return { title, span: spans.get(title)!, row: rowOf.get(title)!, end };
  });
  const ys: number[] = [];
  for (let row = 1; row < height; row++) {
    const last = Math.max(...placed.filter(({ end }) => end <= row).map(({ title }) => lastOf(title)));
    const first = Math.min(...placed.filter((cell) => cell.row >= row).map(({ title }) => firstOf(title)));
    if (last >= first) return undefined;
    ys.push((last + first) / 2);
  }
  const taken = new Uint8Array(height * columns.length);
  const cells: GridCell[] = [];
  for (const { span, row, end } of placed) {
    const [from, to] = span;
    for (let at = row; at < end; at++)
      for (let column = from; column <= to; column++) {
        if (taken[at * columns.length + column]) return undefined;
        taken[at * columns.length + column] = 1;
      }
    cells.push({ row, column: from, rowSpan: end - row, columnSpan: to - from + 1 });
  }
  taken.forEach((isTaken, at) => {
    if (isTaken) return;
    const column = at % columns.length;
    cells.push({ row: (at - column) / columns.length, column, rowSpan: 1, columnSpan: 1 });
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { titles: placed, ys, cells };
}

/**
 * Whether a title above another one in a single column stands over it: in the white beside it, it is over both or
 * belongs to a column that prints nothing.
 */
function isOverOwn(title: Title, titles: readonly Title[], spans: ReadonlyMap<Title, Span>): boolean {
  const [from, to] = spans.get(title)!;
  const below = titles.filter((other) => spans.get(other)![0] === from && isAbove(title, other));
  return from < to || below.length === 0 || below.some((other) => isOver(title, other));
}

/** Whether titles over several columns that read the same, as those of two years, have as many columns. */
function alikeAreAsWide(titles: readonly Title[], spans: ReadonlyMap<Title, Span>): boolean {
  const widths = new Map<string, number>();
  return titles.every((title) => {
    const [from, to] = spans.get(title)!;
    const text = title.lines.map(textOf).join('');
    const width = widths.get(text) ?? to - from;
    widths.set(text, width);
    return width === to - from;
  });
}
