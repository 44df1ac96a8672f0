import type { AtMostRelation } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { linesOf, minus, plus, sumOf, times } from './terms.ts';

/** The parts of a list that does not claim to be all (主要用于, 其中, 等) are together at most the whole. */
export const partWithinWhole: Rule = {
  id: 'part-within-whole',
  severity: 'error',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const list of line.breakdowns) {
        if (!list.partial || !list.total) continue;
        const known = list.parts.filter((part) => part.line.amount);
        const parts = sumOf({ ...list, parts: known }, (part) =>
          times(part.sign, [plus(part.line.amount!, 'part')]),
        );
        if (parts && parts.length > 0) yield atMost([...parts, minus(list.total, 'whole')]);
      }
    }
    for (const statement of budget.statements) {
      if (statement.kind !== 'table') continue;
      for (const row of statement.rows) {
        if (!row.within || row.parent === undefined) continue;
        const whole = statement.rows[row.parent]!;
        if (statement.suspect ?? row.suspect) continue;
        for (const [column, cell] of row.cells.entries()) {
          if (statement.columns[column]?.additive === false) continue;
          const above = whole.cells[column];
          // Of negative amounts a part may be the larger.
          if (above?.state !== 'value' || above.value.isNegative()) continue;
          if (cell?.state === 'value') yield atMost([plus(cell, 'part'), minus(above, 'whole')]);
        }
      }
    }
  },
};

function atMost(terms: AtMostRelation['terms']): AtMostRelation {
  return { rule: 'part-within-whole', strength: 'hard', form: 'at-most', terms, alternatives: [] };
}
