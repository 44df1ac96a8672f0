import type { Work } from '../limits.ts';
import { type CutLine, columnsOf, gridOn, spanOf } from './columns.ts';
import { around, type Box } from './geometry.ts';
import type { Grid } from './grid.ts';
import type { Rule } from './ink.ts';
import type { TablePiece } from './layout.ts';
import { cutLine, gapOf, isBlankBetween, type Line } from './lines.ts';
import { isBetweenRules, isUnderRule } from './rules.ts';
import { textOf } from './text.ts';

/** White between two columns, in ems. Words in a line of prose stand nearer. */
const GUTTER = 1;
/** Rows that must agree before alignment alone makes a table; between two drawn lines one is enough. */
const ENOUGH_ROWS = 3;
const AMOUNT = /^[-−(（]?\d[\d,，.]*[)）]?[%％]?$/;
const EXACT_AMOUNT = /[.,，]\d/;
/** Stops and commas make sentences, leaders a table of contents; a note and a unit stand outside of a table. */
const NO_ROW = /[，。；]|[.…·．]{3,}|^注|单\s*位\s*[:：]/;

/** No sheet has more lines that anybody can read; each may be looked at from each other one. */
const MOST_LINES = 500;

interface Row extends CutLine {
  /** How many of the segments are amounts. */
  readonly amounts: number;
  readonly canBeRow: boolean;
}

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
    const table = isBody(rows[start]!) ? tableAt(rows, start, rules) : undefined;
    if (!table) {
      rest.push(rows[start]!.line);
      start++;
      continue;
    }
    rest.splice(rest.length - table.heads);
    work.spend('cells', table.grid.cells.length);
    const taken = rows.slice(start - table.heads, table.end);
    pieces.push({ grid: table.grid, glyphs: taken.flatMap((row) => row.line.glyphs), ruled: false });
    start = table.end;
  }
  return { pieces, rest };
}

function rowOf(line: Line): Row {
  const segments = cutLine(line, (a, b) => gapOf(a, b) > GUTTER);
  const amounts = segments.filter((segment) => AMOUNT.test(textOf(segment))).length;
  return { line, segments, amounts, canBeRow: !NO_ROW.test(textOf(line)) };
}

/** A row that names something and says an amount. */
function isBody({ segments, amounts, canBeRow }: Row): boolean {
  return segments.length > 1 && amounts > 0 && canBeRow;
}

function tableAt(
  rows: readonly Row[],
  start: number,
  rules: readonly Rule[],
): { grid: Grid; end: number; heads: number } | undefined {
  let end = endOfRun(rows, start);
  // A row further down may stand across the columns of those above it: the table ends before it.
  for (let known = -1; known !== end; ) {
    known = end;
    const columns = columnsOf(
      rows
        .slice(start, end)
        .filter(isBody)
        .flatMap((row) => row.segments),
    );
    const misfit = rows.slice(start, end).findIndex((row) => !fits(row, columns));
    if (misfit >= 0) end = start + misfit;
  }
  const body = rows.slice(start, end);
  const full = body.filter(isBody);
  const columns = columnsOf(full.flatMap((row) => row.segments));
  if (columns.length < 2) return undefined;
  const head = headOf(rows.slice(Math.max(0, start - MOST_HEADS), start), body[0]!, rules);
  const enough = isBetweenRules(around([...head, ...body].map((row) => row.line)), rules) ? 1 : ENOUGH_ROWS;
  if (full.length < enough || !hasAmounts(full, columns, enough)) return undefined;
  return { grid: gridOn(columns, [...head, ...body], head.length), end, heads: head.length };
}

/** Rows right under one another that may belong to one table; names without amounts are among them. */
function endOfRun(rows: readonly Row[], start: number): number {
  let end = start + 1;
  while (end < rows.length && rows[end]!.canBeRow && isBelow(rows[end - 1]!, rows[end]!)) end++;
  return end;
}

function isBelow({ line: above }: Row, { line }: Row): boolean {
  return line.top - above.bottom <= 2 * line.size;
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

const MOST_HEADS = 3;

/** Rows of column titles right above: at least two titles, or one under the table's upper line, and no amounts. */
function headOf(above: readonly Row[], first: Row, rules: readonly Rule[]): Row[] {
  const head: Row[] = [];
  for (const row of [...above].reverse()) {
    const below = head[0] ?? first;
    const areTitles = row.segments.length > 1 || isUnderRule(around([row.line, below.line]), rules);
    if (!areTitles || row.amounts > 0 || !row.canBeRow || !isBelow(row, below)) break;
    head.unshift({ ...row, segments: cutLine(row.line, isBlankBetween) });
  }
  return head;
}

/**
 * Whether some column is one of amounts, flush on one side. Two columns could be a table of contents with its page
 * numbers: there the amounts must have decimals or separators.
 */
function hasAmounts(rows: readonly Row[], columns: readonly Box[], enough: number): boolean {
  return columns.some((_, i) => {
    const inside = rows.flatMap((row) => row.segments.filter((segment) => spanOf(segment, columns)[0] === i));
    const amounts = inside.filter((segment) => AMOUNT.test(textOf(segment)));
    if (amounts.length < Math.max(enough, 0.7 * inside.length)) return false;
    const exact = amounts.filter((amount) => EXACT_AMOUNT.test(textOf(amount))).length;
    return (columns.length > 2 || exact * 2 >= amounts.length) && isFlush(amounts);
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
