import { understood } from '../forms/vocabulary.ts';
import type { About } from './aspects.ts';
import { columnSums } from './column-sums.ts';
import type { Grid, GridCell } from './grid.ts';
import { isCoded, type Position, positionsOf } from './hierarchy.ts';
import type { Lane } from './lanes.ts';
import { type Measure, measureOf } from './measure.ts';
import { type PrintedRow, printedRows } from './rows.ts';
import { type RowTotal, totalsOf } from './totals.ts';

/** One lane understood, before its figures are read. */
export interface LaneReading {
  readonly lane: Lane;
  readonly about: About;
  readonly rows: readonly PrintedRow[];
  readonly positions: readonly Position[];
  readonly totals: readonly (RowTotal | undefined)[];
  readonly measures: readonly Measure[];
  readonly coded: boolean;
}

/** Where a lane stands among those of its table. */
export interface Sides {
  readonly first: boolean;
  readonly alone: boolean;
  /** Whether its form has income on one side and expenditure on the other. */
  readonly sided: boolean;
}

export function readLane(
  grid: Grid,
  lane: Lane,
  body: readonly number[],
  table: About,
  sides: Sides,
): LaneReading {
  const rows = printedRows(grid, lane, body);
  const positions = positionsOf(rows);
  const measures = withCarriedOver(
    lane.amounts.map(({ path }) => measureOf(path)),
    rows,
  );
  const side = sides.sided ? sideOf(lane, sides.first) : undefined;
  const coded = isCoded(rows);
  const half = table.item === 'expenditure/basic' && !sides.alone ? halfOf(rows) : undefined;
  // With 会议费 and 培训费 beside it, the 合计 of a 三公 table is not 三公.
  const beyond = measures.some(({ path }) =>
    path.some((text) => /^(?:meeting|training)$/.test(understood(text)?.item ?? '')),
  );
  const about = { ...table, item: beyond ? undefined : (half ?? table.item ?? side) };
  return { lane, about, rows, positions, totals: totalsOf(rows, positions), measures, coded };
}

/** Marks the totals that include money of another year, where there is any. */
function withCarriedOver(measures: readonly Measure[], rows: readonly PrintedRow[]): Measure[] {
  const carried = measures.map(
    ({ path }, index) =>
      path.some((text) => understood(text)?.item?.startsWith('carry-over')) &&
      rows.some(({ cells }) => isMoney(cells[index])),
  );
  const sums = columnSums(measures);
  const mixed = sums.map((sum, index) => {
    return !carried[index] && sum?.some((part) => part.sign === 1 && carried[part.index]);
  });
  const beside = new Set(sums.flatMap((sum, index) => (mixed[index] ? sum!.map((part) => part.index) : [])));
  return measures.map((measure, index) => {
    if (mixed[index]) return { ...measure, grand: true };
    return beside.has(index) && !carried[index] ? { ...measure, current: true } : measure;
  });
}

function isMoney(cell: GridCell | undefined): boolean {
  return (
    cell?.reading.kind === 'numbers' && cell.reading.numbers.some(({ numeral }) => !numeral.value.isZero())
  );
}

/** Which half of 基本支出 a list of economic codes is: 301 and 303 are people, all else is running the office. */
function halfOf(rows: readonly PrintedRow[]): string | undefined {
  const staff = rows.flatMap(({ code }) => (code ? [/^30[13]/.test(code.code)] : []));
  if (staff.length === 0 || staff.some((one) => one !== staff[0])) return undefined;
  return staff[0] ? 'expenditure/basic/personnel' : 'expenditure/basic/public';
}

/** Of a table of two sides, which side a lane is. */
function sideOf({ codes, labels, amounts }: Lane, first: boolean): string {
  const [top] = [...codes, ...labels, ...amounts];
  const item = top?.path.map((text) => understood(text)?.item).find(Boolean);
  if (item?.startsWith('income')) return 'income';
  if (item?.startsWith('expenditure')) return 'expenditure';
  return first ? 'income' : 'expenditure';
}
