import type { Column, Row, Table } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { columnSums } from './column-sums.ts';
import { comparisons } from './comparisons.ts';
import type { GridCell } from './grid.ts';
import type { LaneReading } from './lane-reading.ts';
import { isOfOne, type Measure } from './measure.ts';
import { withSuspicions } from './suspicion.ts';

/** Rates and unit prices of rows do not add up. */
function isAdditive({ statistic }: Measure, label: string): boolean {
  return statistic !== 'rate' && statistic !== 'completion' && !isOfOne(label);
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
