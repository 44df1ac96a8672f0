import { addedUp } from './column-sum.ts';
import type { Rule } from './rule.ts';

/** In each column, the rows that make up a row add up to it: 合计 = all 类; 总计 = 本年合计 + 上年结转. */
export const rowSum: Rule = {
  id: 'row-sum',
  severity: 'error',
  *relate(budget) {
    for (const table of budget.statements) {
      if (table.kind !== 'table') continue;
      for (const row of table.rows) {
        if (!row.sum) continue;
        const reading = { ...row, ...table };
        for (const [column, { additive }] of table.columns.entries()) {
          if (additive === false) continue;
          const cell = (index: number) => table.rows[index]?.cells[column];
          const found = addedUp('row-sum', row.cells[column], row.sum, cell, reading);
          if (found) yield found;
        }
      }
    }
  },
};
