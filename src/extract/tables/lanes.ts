import type { GridColumn } from './columns.ts';

/**
 * Columns that make up one list: its labels and codes, then its amounts. Side by side, a table has several: 收入 |
 * 支出; income, functional and economic classes; 301 and 303 beside 302 and 310.
 */
export interface Lane {
  readonly codes: readonly GridColumn[];
  readonly labels: readonly GridColumn[];
  readonly amounts: readonly GridColumn[];
  /** The list goes on in these columns, beside: each has as many columns of each kind. */
  readonly further: readonly Lane[];
}

interface Open {
  codes: GridColumn[];
  labels: GridColumn[];
  amounts: GridColumn[];
}

export function lanesOf(columns: readonly GridColumn[]): Lane[] {
  const open: Open[] = [];
  for (const column of columns) {
    if (column.kind === 'skip') continue;
    let lane = open.at(-1);
    if (!lane || (column.kind !== 'amount' && lane.amounts.length > 0)) {
      lane = { codes: [], labels: [], amounts: [] };
      open.push(lane);
    }
    if (column.kind === 'code') lane.codes.push(column);
    else if (column.kind === 'label') lane.labels.push(column);
    else lane.amounts.push(column);
  }
  // Words behind the last amounts are remarks.
  const lanes = open.filter((lane) => lane.amounts.length > 0);
  const joined: (Lane & { further: Lane[] })[] = [];
  for (const lane of lanes) {
    const before = joined.at(-1);
    const whole = { ...lane, further: [] };
    if (before && goesOn(before, lane)) before.further.push(whole);
    else joined.push(whole);
  }
  return joined;
}

/** Under one header cell, with the same columns once more: one list in two panels. */
function goesOn(before: Lane, lane: Open): boolean {
  const [one, other] = [allOf(before), allOf(lane)];
  const top = one[0]!.origins[0];
  if (one[0]!.path.length < 2 || top === undefined || other.some(({ origins }) => origins[0] !== top))
    return false;
  return one.length === other.length && one.every(({ path }, index) => same(path, other[index]!.path));
}

function allOf(lane: Lane | Open): GridColumn[] {
  return [...lane.codes, ...lane.labels, ...lane.amounts];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
