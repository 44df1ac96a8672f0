import type { Work } from '../limits.ts';
import { gridOn, spanOf } from './columns.ts';
import { around, type Box } from './geometry.ts';
import type { Grid } from './grid.ts';
import { columnsOf, isAmount, type Segment, Stretches } from './gutters.ts';
import { headOf, withEmpty } from './heads.ts';
import type { Rule } from './ink.ts';
import type { TablePiece } from './layout.ts';
import type { Line } from './lines.ts';
import { isBelow, type Row, rowOf } from './row.ts';
import { isBetweenRules } from './rules.ts';
import { textOf } from './text.ts';
import { rowsOfLines, type TableLine } from './wrapped.ts';

/** Rows that must agree before alignment alone makes a table; between two drawn lines one is enough. */
const ENOUGH_ROWS = 3;
const EXACT_AMOUNT = /[.,，]\d/;
const PAGE_NUMBER = /^\d{1,3}$/;
/** Lines above the first amount that may still be the table's. */
const MOST_HEADS = 3;

/** No sheet has more lines that anybody can read; each may be looked at from each other one. */
const MOST_LINES = 500;

/**
 * Tables without drawn columns. Conservative: prose must never become a table, so rows of numbers under one another
 * are asked for, with white between the columns from top to bottom.
 */
export function alignedTables(
  lines: readonly Line[],
  rules: readonly Rule[],
  work: Work,
): { pieces: TablePiece[]; rest: Line[] } {
  if (lines.length > MOST_LINES) return { pieces: [], rest: [...lines] };
  const rows = lines.map(rowOf);
  const pieces: TablePiece[] = [];
  const rest: Line[] = [];
  for (let start = 0; start < rows.length; ) {
    const table = rows[start]!.isBody ? tableAt(rows, start, rules) : undefined;
    if (!table) {
      rest.push(rows[start]!.line);
      start++;
      continue;
    }
    rest.splice(rest.length - table.above);
    work.spend('cells', table.grid.cells.length);
    const taken = rows.slice(start - table.above, table.end);
    pieces.push({ grid: table.grid, glyphs: taken.flatMap((row) => row.line.glyphs), ruled: false });
    start = table.end;
  }
  return { pieces, rest };
}

function tableAt(
  rows: readonly Row[],
  start: number,
  rules: readonly Rule[],
): { grid: Grid; end: number; above: number } | undefined {
  const run = rows.slice(start, endOfRun(rows, start));
  const columns = columnsOf(run.filter(({ isBody }) => isBody).map(({ segments }) => segments));
  if (columns.length < 2) return undefined;
  // A text may stand across the columns: the table ends before it.
  const misfit = run.findIndex((row) => !fits(row, columns));
  const body = misfit < 0 ? run : run.slice(0, misfit);
  const full = body.filter(({ isBody }) => isBody);
  const { begin, groups } = withFirstName(rows, start, body, columns);
  const head = headOf(rows.slice(Math.max(0, begin - MOST_HEADS), begin), rows[begin]!, columns, rules);
  const heads = start - begin + head.length;
  const all = rows.slice(start - heads, start + body.length);
  const enough = isBetweenRules(around(all.map(({ line }) => line)), rules) ? 1 : ENOUGH_ROWS;
  if (full.length < enough || !hasAmounts(full, columns, enough)) return undefined;
  const printed = [...head.map((row) => [row]), ...groups].map((lines) => ({
    lines: lines.map(({ line }) => line),
    segments: lines.flatMap(({ segments }) => segments),
  }));
  const grid = gridOn(withEmpty(columns, head.at(-1)), printed, head.length);
  return { grid, end: start + body.length, above: heads };
}

/** The rows of a body: the name of the first one may begin above the line with its amounts. */
function withFirstName(
  rows: readonly Row[],
  start: number,
  body: readonly Row[],
  columns: readonly Box[],
): { begin: number; groups: TableLine[][] } {
  let begin = start;
  while (begin > 0 && start - begin < MOST_HEADS && isLead(rows[begin - 1]!, rows[begin]!, columns)) begin--;
  const groups = rowsOfLines([...rows.slice(begin, start), ...body], columns);
  while (!groups[0]!.includes(body[0]!)) begin += groups.shift()!.length;
  return { begin, groups };
}

function isLead(row: Row, below: Row, columns: readonly Box[]): boolean {
  return row.canBeRow && !row.isBody && isBelow(row, below) && fits(row, columns);
}

/** Rows right under one another that may belong to one table; names without amounts are among them. */
function endOfRun(rows: readonly Row[], start: number): number {
  const stretches = new Stretches();
  stretches.add(rows[start]!.segments);
  let end = start + 1;
  for (; end < rows.length && rows[end]!.canBeRow && isBelow(rows[end - 1]!, rows[end]!); end++) {
    const { isBody, segments } = rows[end]!;
    if (isBody && stretches.cross(segments)) break;
    if (isBody) stretches.add(segments);
  }
  return end;
}

/** Whether each segment of a row stands in one column. */
function fits(row: Row, columns: readonly Box[]): boolean {
  return row.segments.every((segment) => {
    const [from, to] = spanOf(segment, columns);
    const inside =
      segment.left >= columns[from]!.left - segment.size &&
      segment.right <= columns[to]!.right + segment.size;
    return from === to && (row.segments.length > 1 || inside);
  });
}

/**
 * Whether some column is one of amounts, flush on one side. What has no other numbers could be a table of contents:
 * there the amounts must have decimals or separators, or in three columns more digits than a page's number.
 */
function hasAmounts(rows: readonly Row[], columns: readonly Box[], enough: number): boolean {
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
