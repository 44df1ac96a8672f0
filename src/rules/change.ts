import type { Rule } from './rule.ts';
import { linesOf, minus, plus } from './terms.ts';

/** A change is the current amount less the base: 较上年934.86万元增加614.69万元, now 1549.55. */
export const change: Rule = {
  id: 'change',
  severity: 'error',
  *relate(budget) {
    for (const { amount, comparisons } of linesOf(budget)) {
      for (const { value, change: stated } of comparisons) {
        if (!amount || !value || !stated) continue;
        const terms = [plus(amount, 'current'), minus(value, 'base'), minus(stated, 'change')];
        yield { rule: 'change', strength: 'hard', form: 'zero', terms, alternatives: [] };
      }
    }
  },
};
