import type { Addend, Table } from '../model/budget.ts';
import { addedUp } from './column-sum.ts';
import type { Rule } from './rule.ts';

/** In each column, the rows of the next lower level add up to the row above them: 款 = sum of 项, 类 = sum of 款. */
export const codeHierarchy: Rule = {
  id: 'code-hierarchy',
  severity: 'error',
  *relate(budget) {
    for (const table of budget.statements) {
      if (table.kind !== 'table') continue;
      for (const [parent, children] of childrenOf(table)) {
        const reading = { ...table.rows[parent], ...table };
        for (const [column, { additive }] of table.columns.entries()) {
          if (additive === false) continue;
          const cell = (row: number) => table.rows[row]?.cells[column];
          const found = addedUp('code-hierarchy', cell(parent), children, cell, reading);
          if (found) yield found;
        }
      }
    }
  },
};

/** The rows that each row with rows below it is made of, in order. */
function childrenOf(table: Table): Map<number, Addend[]> {
  const children = new Map<number, Addend[]>();
  table.rows.forEach((row, index) => {
    if (row.parent === undefined || row.within) return;
    const known = children.get(row.parent);
    if (known) known.push({ index, sign: 1 });
    else children.set(row.parent, [{ index, sign: 1 }]);
  });
  return children;
}
