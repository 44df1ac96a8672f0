import type { Addend } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation, Term } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { minus } from './terms.ts';

/** In each row, the columns that make up a column add up to it: 合计 = 基本支出 + 项目支出. */
export const columnSum: Rule = {
  id: 'column-sum',
  severity: 'error',
  *relate(budget) {
    for (const table of budget.statements) {
      if (table.kind !== 'table') continue;
      const sums = table.columns.flatMap(({ sum }, index) => (sum ? [{ index, sum }] : []));
      for (const row of table.rows) {
        for (const { index, sum } of sums)
          yield* addedUp('column-sum', row.cells[index], sum, (column) => row.cells[column]);
      }
    }
  },
};

/** The sum of the cells of the addends, where the total's cell is there and says something. */
export function* addedUp(
  rule: string,
  total: Fact | undefined,
  addends: readonly Addend[],
  cell: (index: number) => Fact | undefined,
): Generator<Relation> {
  if (!total) return;
  const parts: Term[] = [];
  let told = false;
  for (const { index, sign } of addends) {
    const fact = cell(index);
    if (!fact) continue;
    told ||= fact.state !== 'blank';
    parts.push({ fact, sign, role: 'part' });
  }
  // A total that is blank like all its parts says nothing.
  if (parts.length === 0 || (total.state === 'blank' && !told)) return;
  yield { rule, strength: 'hard', form: 'zero', terms: [...parts, minus(total, 'total')], alternatives: [] };
}
