import type { Work } from '../limits.ts';
import { areGlued, areTitled, hasAmounts, isRowOfAmounts } from './amounts.ts';
import { gridOn } from './columns.ts';
import { around, type Box } from './geometry.ts';
import type { Grid } from './grid.ts';
import { Stretches } from './gutters.ts';
import { headGrid } from './head-grid.ts';
import { headOf } from './heads.ts';
import type { Rule } from './ink.ts';
import type { TablePiece } from './layout.ts';
import type { Line } from './lines.ts';
import { columnsWithNames, fits, restOfName, withFirstName } from './names.ts';
import { repeatedTitles, restOf } from './rest.ts';
import { isBelow, type Row, rowOf } from './row.ts';
import { isBetweenRules } from './rules.ts';
import { joinedUnderTitles, titlesOver, withEmpty } from './titled.ts';
import { joinedRow, type TableLine } from './wrapped.ts';

/** Rows that must agree before alignment alone makes a table; between two drawn lines or under titles one is enough. */
const ENOUGH_ROWS = 3;

/** No sheet has place for more columns. */
const MOST_COLUMNS = 100;

/** No sheet has more lines that anybody can read; each may be looked at from each other one. */
const MOST_LINES = 500;

/**
 * Tables without drawn columns. Conservative: prose must never become a table, so rows of numbers under one another
 * are asked for, with white between the columns from top to bottom. The first one may be the rest of the last table of
 * the page before, on its columns.
 */
export function alignedTables(
  lines: readonly Line[],
  rules: readonly Rule[],
  work: Work,
  last?: TablePiece,
): { pieces: TablePiece[]; rest: Line[] } {
  if (lines.length > MOST_LINES) return { pieces: [], rest: [...lines] };
  const rows = lines.map(rowOf);
  const pieces: TablePiece[] = [];
  const rest: Line[] = [];
  for (let start = 0; start < rows.length; ) {
    const before = pieces.length === 0 ? last : undefined;
    const table = rows[start]!.isBody ? tableAt(rows, start, rules, before) : undefined;
    if (!table?.grid) {
      const end = table?.end ?? start + 1;
      rest.push(...rows.slice(start, end).map(({ line }) => line));
      start = end;
      continue;
    }
    rest.splice(rest.length - table.above);
    work.spend('cells', table.grid.cells.length);
    const taken = rows.slice(start - table.above, table.end);
    const glyphs = taken.flatMap((row) => row.line.glyphs);
    pieces.push({ grid: table.grid, glyphs, ruled: false, titles: table.titles });
    start = table.end;
  }
  return { pieces, rest };
}

/** Lines of a table: from some above one with amounts to before `end`. */
interface Found {
  /** Nothing where its titles stand in no rows: amounts under the wrong titles would be worse than none. */
  readonly grid: Grid | undefined;
  readonly end: number;
  readonly above: number;
  /** Those of the lines above that are titles. */
  readonly titles: readonly Line[];
}

function tableAt(
  rows: readonly Row[],
  start: number,
  rules: readonly Rule[],
  before: TablePiece | undefined,
): Found | undefined {
  const runEnd = endOfRun(rows, start);
  const run = rows.slice(start, runEnd);
  const repeated = before && repeatedTitles(before, rows, start);
  const rest = before && repeated && restOf(before, repeated, rows, start, run);
  if (rest && repeated?.length) return rest;
  const columns = columnsWithNames(rows, start, runEnd);
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return rest;
  // A text may stand across the columns: the table ends before it.
  const misfit = run.findIndex((row) => !fits(row, columns));
  const body = misfit < 0 ? run : run.slice(0, misfit);
  const full = body.filter(({ isBody }) => isBody);
  const first = withFirstName(rows, start, body, columns);
  const cut = restOfName(rows, first.begin, columns);
  const begin = first.begin - (cut ? 1 : 0);
  const head = headOf(rows.slice(0, begin), rows[begin]!, columns, rules);
  if (head.length === 0 && rest) return rest;
  const above = start - begin + head.length;
  const end = start + body.length;
  const isOneRow = head.length > 0 && full.length === 1 && isRowOfAmounts(body[0]!);
  const all = rows.slice(start - above, end);
  const isRuled = isBetweenRules(around(all.map(({ line }) => line)), rules);
  const enough = isOneRow || isRuled || areTitled(columns, head) ? 1 : ENOUGH_ROWS;
  if (full.length < enough || !hasAmounts(full, columns, enough)) return undefined;
  if (areGlued(body)) return { grid: undefined, end, above, titles: [] };
  const groups = cut ? [[cut], ...first.groups] : first.groups;
  return { grid: titledGrid(head, groups, full, columns), end, above, titles: head.map(({ line }) => line) };
}

/** The grid of titles and rows; nothing if the titles do not stand in rows over the columns. */
function titledGrid(
  head: readonly Row[],
  groups: readonly (readonly TableLine[])[],
  full: readonly Row[],
  columns: readonly Box[],
): Grid | undefined {
  const numbering = head.filter(({ isNumbering }) => isNumbering);
  const titles = titlesOver(columns, head);
  const all = withEmpty(joinedUnderTitles(columns, titles, full), titles);
  const over = titles.length > 0 ? headGrid(titles, all) : undefined;
  if (titles.length > 0 && !over) return undefined;
  return gridOn(all, over, [...numbering.map((row) => [row]), ...groups].map(joinedRow));
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
