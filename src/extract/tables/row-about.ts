import { special, understood } from '../forms/vocabulary.ts';
import type { RowAbout } from './aspects.ts';
import { isClassified } from './codes.ts';
import type { LaneReading } from './lane-reading.ts';

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
  // 支出合计 under 三公 is all of that.
  if (above && own.total && own.scope === undefined) return above;
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
