import type { Column, Row, Table } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { special, understood } from '../forms/vocabulary.ts';
import type { About, RowAbout } from './aspects.ts';
import { isClassified } from './codes.ts';
import { columnSums } from './column-sums.ts';
import { comparisons } from './comparisons.ts';
import type { Grid, GridCell } from './grid.ts';
import { isCoded, type Position, positionsOf } from './hierarchy.ts';
import type { Lane } from './lanes.ts';
import { type Measure, measureOf } from './measure.ts';
import { type PrintedRow, printedRows } from './rows.ts';
import { withSuspicions } from './suspicion.ts';
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
  return measures.map((measure, index) =>
    sums[index]?.some((part) => part.sign === 1 && carried[part.index]) && !carried[index]
      ? { ...measure, grand: true }
      : measure,
  );
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

/** What a row is about; undefined where its label is not understood. */
export function rowAbout(reading: LaneReading, index: number): RowAbout | undefined {
  const { rows, positions, totals, about, coded } = reading;
  const { code, label } = rows[index]!;
  const { named, parent, within, duplicate } = positions[index]!;
  if (code) return isClassified(code.code) && !duplicate ? { code: code.code } : undefined;
  const total = totals[index];
  if (total) {
    const item = named?.item?.replace(/\/total$/, '') ?? about.item;
    const scope = named?.scope === undefined ? {} : { scope: named.scope };
    const isFlow = item === 'income' || item === 'expenditure';
    if (item === undefined) return scope;
    return { item: total.kind === 'grand' && isFlow && !coded ? `${item}/total` : item, ...scope };
  }
  if (label === '' && rows.length === 1) return {};
  const own = understood(label, about.item) ?? named;
  if (!own || (own.item ?? own.scope ?? own.code) === undefined || isForeign(own.item, about.item))
    return undefined;
  // 一般公共预算 under 年初结转 is carried over, not earned.
  const above = parent === undefined ? undefined : rowAbout(reading, parent);
  const item = own.item ?? (above?.item?.startsWith('carry-over') || within ? above?.item : undefined);
  return {
    ...(item !== undefined && { item }),
    ...(own.scope !== undefined && { scope: own.scope }),
    ...(own.code !== undefined && { code: own.code }),
  };
}

/** 会议费 in a table of procurement is bought there, and not all of 会议费. */
function isForeign(item: string | undefined, table: string | undefined): boolean {
  if (item === undefined || table === undefined || item.startsWith('carry-over')) return false;
  return special(item, table) === undefined;
}

/** Rates and unit prices of rows do not add up. */
function isAdditive({ statistic }: Measure, label: string): boolean {
  return statistic !== 'rate' && statistic !== 'completion' && !/平均|人均|单价|标准$/.test(label);
}

/** The lane as a table of facts. */
export function laneTable(
  reading: LaneReading,
  facts: ReadonlyMap<GridCell, Fact>,
  head: {
    readonly id: string;
    readonly title: string;
    readonly form: string | undefined;
    readonly cut: boolean;
  },
): Table {
  const { rows, positions, totals, measures, lane } = reading;
  const sums = columnSums(measures);
  const compared = comparisons(measures);
  const columns = measures.map((measure, index): Column => {
    const { sum = sums[index], ratio } = compared[index]!;
    const label = lane.amounts[index]!.path.join('/');
    const additive = isAdditive(measure, label) ? {} : { additive: false as const };
    return { id: `c${index + 1}`, label, ...(sum && { sum }), ...(ratio && { ratio }), ...additive };
  });
  const table: Table = {
    kind: 'table',
    id: head.id,
    title: head.title,
    ...(head.form !== undefined && { form: head.form }),
    columns,
    rows: rows.map((row, index): Row => {
      const { parent, within } = positions[index]!;
      const sum = totals[index]?.sum;
      return {
        id: row.code?.code ?? `r${index + 1}`,
        label: row.label,
        ...(row.code && { code: row.code.code }),
        ...(parent !== undefined && { parent }),
        within,
        ...(sum && sum.length > 0 && { sum }),
        cells: row.cells.map((cell) => cell && facts.get(cell)),
      };
    }),
    ...(head.cut && { suspect: 'incomplete' as const }),
  };
  return withSuspicions(
    table,
    positions.some(({ duplicate }) => duplicate),
  );
}
