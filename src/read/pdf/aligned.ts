import type { Work } from '../limits.ts';
import { gridOn, spanOf } from './columns.ts';
import { around, type Box } from './geometry.ts';
import type { Grid } from './grid.ts';
import { columnsOf, isAmount, type Segment, Stretches } from './gutters.ts';
import { headGrid } from './head-grid.ts';
import { headOf, withEmpty } from './heads.ts';
import type { Rule } from './ink.ts';
import type { TablePiece } from './layout.ts';
import { type Line, middleOf } from './lines.ts';
import { isBelow, type Row, rowOf } from './row.ts';
import { isBetweenRules } from './rules.ts';
import { textOf } from './text.ts';
import { titlesOf } from './titles.ts';
import { rowsOfLines, type TableLine } from './wrapped.ts';

/** Rows that must agree before alignment alone makes a table; between two drawn lines one is enough. */
const ENOUGH_ROWS = 3;
/** Amounts alone in a line under titles that make a table of one row. */
const ENOUGH_AMOUNTS = 4;
const EXACT_AMOUNT = /[.,，]\d/;
const PAGE_NUMBER = /^\d{1,3}$/;
/** How near, in ems, a line stands that is beside another one and not under it. */
const BESIDE = 0.95;
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
    if (!table?.grid) {
      const end = table?.end ?? start + 1;
      rest.push(...rows.slice(start, end).map(({ line }) => line));
      start = end;
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

/** Lines of a table: from some above one with amounts to before `end`. */
interface Found {
  /** Nothing where its titles say nothing clear: a table without titles would be a wrong one. */
  readonly grid: Grid | undefined;
  readonly end: number;
  readonly above: number;
}

function tableAt(rows: readonly Row[], start: number, rules: readonly Rule[]): Found | undefined {
  const run = rows.slice(start, endOfRun(rows, start));
  const amounts = columnsOf(run.filter(({ isBody }) => isBody).map(({ segments }) => segments));
  if (amounts.length < 2) return undefined;
  const columns = withNames(amounts, namesBeside(rows, start - MOST_HEADS, start + run.length));
  // A text may stand across the columns: the table ends before it.
  const misfit = run.findIndex((row) => !fits(row, columns));
  const body = misfit < 0 ? run : run.slice(0, misfit);
  const full = body.filter(({ isBody }) => isBody);
  const { begin, groups } = withFirstName(rows, start, body, columns);
  const head = headOf(rows.slice(0, begin), rows[begin]!, columns, rules);
  const heads = start - begin + head.length;
  const all = rows.slice(start - heads, start + body.length);
  const isOneRow = head.length > 0 && full.length === 1 && isRowOfAmounts(body[0]!);
  const isRuled = isBetweenRules(around(all.map(({ line }) => line)), rules);
  const enough = isOneRow || isRuled ? 1 : ENOUGH_ROWS;
  if (full.length < enough || !hasAmounts(full, columns, enough)) return undefined;
  const numbering = head.filter(({ isNumbering }) => isNumbering);
  const titles = titlesOf(
    head.filter((row) => !numbering.includes(row)),
    columns,
  );
  const all_ = withEmpty(columns, titles);
  const over = titles.length > 0 ? headGrid(titles, all_) : undefined;
  if (titles.length > 0 && !over) return { grid: undefined, end: start + body.length, above: heads };
  const printed = [...numbering.map((row) => [row]), ...groups].map((lines) => ({
    lines: lines.map(({ line }) => line),
    segments: lines.flatMap(({ segments }) => segments),
  }));
  const grid = gridOn(all_, over, printed);
  return { grid, end: start + body.length, above: heads };
}

/** Lines that stand beside the amounts of a row: the first or last line of a name in the middle of which these stand. */
function namesBeside(rows: readonly Row[], from: number, to: number): Row[] {
  return rows.slice(Math.max(0, from), to).filter((row, i, near) => {
    const isBeside = (other: Row | undefined): boolean =>
      other?.isBody === true && Math.abs(middleOf(row.line) - middleOf(other.line)) < BESIDE * row.line.size;
    return row.canBeRow && !row.isBody && (isBeside(near[i - 1]) || isBeside(near[i + 1]));
  });
}

/** Columns as wide as the names in them too. */
function withNames(columns: readonly Box[], names: readonly Row[]): Box[] {
  const wide = [...columns];
  for (const { segments } of names) {
    for (const segment of segments) {
      const [from, to] = spanOf(segment, wide);
      if (from === to && segment.left < wide[from]!.right && segment.right > wide[from]!.left)
        wide[from] = acrossOf(wide[from]!, segment);
    }
  }
  return wide;
}

/** A column that reaches as far as a text in it. */
function acrossOf(column: Box, { left, right }: Box): Box {
  return { ...column, left: Math.min(column.left, left), right: Math.max(column.right, right) };
}

/** Nothing but amounts, more than a sentence has beside one another. */
function isRowOfAmounts({ segments }: Row): boolean {
  return segments.length >= ENOUGH_AMOUNTS && segments.every(isAmount);
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
