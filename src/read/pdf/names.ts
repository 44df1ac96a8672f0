import { spanOf } from './columns.ts';
import type { Box } from './geometry.ts';
import { columnsOf, type Segment } from './gutters.ts';
import { middleOf } from './lines.ts';
import { isBelow, type Row } from './row.ts';
import { isOver } from './titles.ts';
import { rowsOfLines, type TableLine } from './wrapped.ts';

/** Lines above the first amounts that may be those of its name. */
const MOST_LINES = 3;
/** How near, in ems, a line stands that is beside another one and not under it. */
const BESIDE = 0.95;
/** What begins at one place does so up to this (ems). */
const FLUSH = 0.3;

/** The columns that lines show, as wide as the names in them; some have names on other lines than the amounts only. */
export function columnsWithNames(rows: readonly Row[], start: number, end: number): readonly Box[] {
  const bodies = rows.slice(start, end).filter(({ isBody }) => isBody);
  const columns = columnsOf(bodies.map(({ segments }) => segments));
  const apart: Segment[][] = [];
  for (const { segments } of linesBeside(rows.slice(Math.max(0, start - MOST_LINES), end))) {
    for (const segment of segments) {
      const touched = columns.flatMap((column, i) => (isOver(segment, column) ? [i] : []));
      if (touched.length === 0) apart.push([segment]);
      if (touched.length === 1) columns[touched[0]!] = acrossOf(columns[touched[0]!]!, segment);
    }
  }
  const others = columnsOf(apart).filter((column) => !columns.some((known) => isOver(column, known)));
  return [...columns, ...others].sort((a, b) => a.left - b.left);
}

/** Lines beside the amounts of a row: the first or last ones of a name in the middle of which the amounts stand. */
function linesBeside(rows: readonly Row[]): Row[] {
  return rows.filter(
    (row, i) => row.canBeRow && !row.isBody && (isBeside(row, rows[i - 1]) || isBeside(row, rows[i + 1])),
  );
}

function isBeside({ line }: Row, other: Row | undefined): boolean {
  return other?.isBody === true && Math.abs(middleOf(line) - middleOf(other.line)) < BESIDE * line.size;
}

/** A column that reaches as far as a text in it. */
function acrossOf(column: Box, { left, right }: Box): Box {
  return { ...column, left: Math.min(column.left, left), right: Math.max(column.right, right) };
}

/** The rows of a body: the name of the first one may begin above the line with its amounts. */
export function withFirstName(
  rows: readonly Row[],
  start: number,
  body: readonly Row[],
  columns: readonly Box[],
): { begin: number; groups: TableLine[][] } {
  let begin = start;
  while (begin > 0 && start - begin < MOST_LINES && isLead(rows[begin - 1]!, rows[begin]!, columns)) begin--;
  const groups = rowsOfLines([...rows.slice(begin, start), ...body], columns);
  while (!groups[0]!.includes(body[0]!)) begin += groups.shift()!.length;
  return { begin, groups };
}

/**
 * Under titles repeated on a page, the rest of a name that the page break cut: beside the amounts, or flush in its
 * column, as no title is.
 */
export function restOfName(rows: readonly Row[], begin: number, columns: readonly Box[]): Row | undefined {
  const [above, row, first] = [rows[begin - 2], rows[begin - 1], rows[begin]!];
  if (!row || row.segments.length > 1 || !isLead(row, first, columns)) return undefined;
  if (isBeside(row, first)) return row;
  const { left, right, size } = row.segments[0]!;
  const column = columns[spanOf(row.line, columns)[0]]!;
  const isFlush = Math.abs(left - column.left) < FLUSH * size;
  const isCentred = Math.abs(left + right - column.left - column.right) / 2 < size;
  const isUnderTitles = above !== undefined && isBelow(above, row) && above.segments.length > 1;
  return isFlush && !isCentred && isUnderTitles ? row : undefined;
}

function isLead(row: Row, below: Row, columns: readonly Box[]): boolean {
  return row.canBeRow && !row.isBody && isBelow(row, below) && fits(row, columns);
}

/** Whether each segment of a row stands in one column. */
export function fits(row: Row, columns: readonly Box[]): boolean {
  return row.segments.every((segment) => {
    const [from, to] = spanOf(segment, columns);
    const inside =
      segment.left >= columns[from]!.left - segment.size &&
      segment.right <= columns[to]!.right + segment.size;
    return from === to && (row.segments.length > 1 || inside);
  });
}
