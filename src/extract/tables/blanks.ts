import type { Addend, Table } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { missOf, sumsOfRows } from './suspicion.ts';

/** One sum may close by chance; two that close show the habit. */
const HABIT = 2;

/**
 * Blank is not zero, unless the table's own sums say so: where sums close without their blank parts, and more close than
 * do not, the table leaves blank what is nothing.
 */
export function withBlanks(tables: readonly Table[]): readonly Table[] {
  const sums = tables.flatMap(sumsWithBlanks);
  const closing = sums.filter(({ closes }) => closes).length;
  if (closing < HABIT || closing * 2 <= sums.length || hasLost(sums)) return tables;
  return tables.map((table) => ({ ...table, blanks: 'nothing' }));
}

interface SumWithBlanks {
  readonly closes: boolean;
  readonly miss: string | undefined;
  readonly blanks: readonly Fact[];
}

function sumsWithBlanks(table: Table): SumWithBlanks[] {
  const found: SumWithBlanks[] = [];
  const look = (
    total: Fact | undefined,
    addends: readonly Addend[],
    cell: (index: number) => Fact | undefined,
  ) => {
    const parts = addends.map(({ index, sign }) => ({ sign, fact: cell(index) }));
    const blanks = parts.flatMap(({ fact }) => (fact?.state === 'blank' ? [fact] : []));
    const isTold = total?.state === 'value' && parts.some(({ fact }) => fact?.state === 'value');
    if (blanks.length === 0 || !isTold) return;
    const miss = missOf(total, parts);
    found.push({ closes: miss === undefined, miss: miss?.abs().toFixed(), blanks });
  };
  for (const [index, addends] of sumsOfRows(table)) {
    for (const column of table.columns.keys()) {
      look(table.rows[index]!.cells[column], addends, (row) => table.rows[row]?.cells[column]);
    }
  }
  for (const { cells } of table.rows) {
    for (const [index, { sum }] of table.columns.entries())
      if (sum) look(cells[index], sum, (column) => cells[column]);
  }
  return found;
}

/** A blank cell that one value would close two broken sums: its figure was lost in reading. */
function hasLost(sums: readonly SumWithBlanks[]): boolean {
  const missing = new Set<string>();
  for (const { miss, blanks } of sums) {
    for (const { index } of miss === undefined ? [] : blanks) {
      const key = `${index} ${miss}`;
      if (missing.has(key)) return true;
      missing.add(key);
    }
  }
  return false;
}
