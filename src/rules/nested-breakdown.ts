import { sums } from './breakdown.ts';
import type { Rule } from './rule.ts';

/** A part is the sum of its own parts: 人员经费支出348.06万元(工资福利支出332.75万元,对个人和家庭补助15.31万元). */
export const nestedBreakdown: Rule = {
  id: 'nested-breakdown',
  severity: 'error',
  *relate(budget) {
    yield* sums('nested-breakdown', budget, (line) => line.parent !== undefined);
  },
};
