import { spanOf } from './columns.ts';
import type { Box } from './geometry.ts';
import { isAmount, type Segment } from './gutters.ts';
import type { Line } from './lines.ts';
import type { Row } from './row.ts';
import { textOf } from './text.ts';
import { isOver } from './titles.ts';

/** Amounts alone in a line under titles that make a table of one row. */
const ENOUGH_AMOUNTS = 4;
const EXACT_AMOUNT = /[.,，]\d/;
const PAGE_NUMBER = /^\d{1,3}$/;

/** Nothing but amounts, more than a sentence has beside one another. */
export function isRowOfAmounts({ segments }: Row): boolean {
  return segments.length >= ENOUGH_AMOUNTS && segments.every(isAmount);
}

/** An amount with Chinese right beside it. */
const GLUED = /\d[.]\d\d(?=[\u3400-\u9fff（])|[\u3400-\u9fff）][\d,]*\d[.]\d\d(?!\d)/;
/** Rows that show so that columns stand too near to be told apart. */
const ENOUGH_GLUED = 2;

/** Whether names and amounts of neighbouring columns touch, so that nobody can tell which text belongs where. */
export function areGlued(rows: readonly Row[]): boolean {
  const glued = rows.filter(({ segments }) => segments.some((segment) => GLUED.test(textOf(segment))));
  return glued.length >= ENOUGH_GLUED;
}

/** Whether each of some columns has a title of its own, so that one row under them is a table. */
export function areTitled(columns: readonly Box[], head: readonly Row[]): boolean {
  const titles = head.flatMap(({ segments }) => segments).filter((segment) => !isAmount(segment));
  return columns.every((column) => titles.some((title) => isOver(title, column)));
}

/**
 * Whether some column is one of amounts, flush on one side. What has no other numbers could be a table of contents:
 * there the amounts must have decimals or separators, or in three columns more digits than a page's number.
 */
export function hasAmounts(rows: readonly Row[], columns: readonly Box[], enough: number): boolean {
  const found = columns.map((_, i): readonly Segment[] => {
    const inside = rows.flatMap((row) => row.segments.filter((segment) => spanOf(segment, columns)[0] === i));
    const amounts = inside.filter(isAmount);
    return amounts.length >= Math.max(enough, 0.7 * inside.length) && isFlush(amounts) ? amounts : [];
  });
  const filled = found.filter(({ length }) => length > 0);
  return filled.some((amounts) => {
    const texts = amounts.map(textOf);
    const exact = texts.filter((text) => EXACT_AMOUNT.test(text)).length;
    if (exact * 2 >= texts.length) return true;
    return columns.length > 2 && (filled.length > 1 || texts.some((text) => !PAGE_NUMBER.test(text)));
  });
}

function isFlush(lines: readonly Line[]): boolean {
  const edges: ((line: Line) => number)[] = [
    (line) => line.left,
    (line) => line.right,
    (line) => (line.left + line.right) / 2,
  ];
  return edges.some((edge) => {
    const values = lines.map(edge);
    return Math.max(...values) - Math.min(...values) < lines[0]!.size;
  });
}
