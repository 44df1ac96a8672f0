import { isZeroBase } from './rate.ts';
import type { Rule } from './rule.ts';
import { baseOf, changeOf, linesOf, plus } from './terms.ts';

/** A rate of nothing: 增长100% from 0 says nothing that can be computed. Listed, never a finding of its own. */
export const zeroBase: Rule = {
  id: 'zero-base',
  severity: 'warning',
  *relate(budget) {
    for (const line of linesOf(budget)) {
      for (const comparison of line.comparisons) {
        if (!comparison.rate || !isZeroBase(line, comparison)) continue;
        const under = baseOf(line, comparison)!;
        // Where no change is told either, the base stands for it: nothing over nothing.
        const terms = changeOf(line, comparison, 'change') ?? under;
        const quotient = plus(comparison.rate, 'rate');
        yield {
          rule: 'zero-base',
          strength: 'soft',
          form: 'ratio',
          terms,
          under,
          quotient,
          alternatives: [],
        };
      }
    }
  },
};
