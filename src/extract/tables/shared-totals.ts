import { positionsOf } from './hierarchy.ts';
import type { LaneReading } from './lane-reading.ts';
import type { PrintedRow } from './rows.ts';
import { totalsOf } from './totals.ts';

/** No table has more lists side by side. */
const MOST_LANES = 12;

/**
 * A total whose label reaches over several lanes (当年支出小计 below 功能分类 and 支出用途) has its amount in the last of
 * them and totals each.
 */
export function sharedTotals(readings: readonly LaneReading[]): LaneReading[] {
  if (readings.length > MOST_LANES) return [...readings];
  const byRow = readings.map(({ rows }) => new Map(rows.map((row) => [row.gridRow, row])));
  return readings.map((reading, lane) => {
    let shared = false;
    const rows = reading.rows.map((row): PrintedRow => {
      if (row.cells.some(Boolean)) return row;
      const beside = byRow
        .slice(lane + 1)
        .map((rowsBeside) => rowsBeside.get(row.gridRow))
        .find(
          (one) =>
            one?.label === row.label && one.cells.length === row.cells.length && one.cells.some(Boolean),
        );
      if (!beside) return row;
      shared = true;
      return { ...row, cells: beside.cells };
    });
    if (!shared) return reading;
    const positions = positionsOf(rows);
    return { ...reading, rows, positions, totals: totalsOf(rows, positions) };
  });
}
