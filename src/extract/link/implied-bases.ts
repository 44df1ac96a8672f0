import type { Line, Restatement } from '../../model/budget.ts';
import { baseValue, type Fact } from '../../model/fact.ts';
import type { Term } from '../../model/relation.ts';
import { less, restatement, stated } from './restatement.ts';

/**
 * An amount less its change is what it was before. Where that is exactly a base that is printed elsewhere (财政拨款
 * 1417.45 less 482.59 is the 934.86 of the year before, all of it fiscal then), the two speak for each other.
 */
export function impliedBases(lines: readonly Line[]): Restatement[] {
  const implied = new Map<string, Term[]>();
  for (const { amount, comparisons } of lines) {
    for (const { base, value, change } of comparisons) {
      if (!amount || !change || value || isShort(change)) continue;
      const before = baseValue(amount).minus(baseValue(change)).toFixed();
      implied.set(`${base} ${before}`, [stated(amount), less(change)]);
    }
  }
  return lines.flatMap(({ comparisons }) =>
    comparisons.flatMap(({ base, value }) => {
      const terms =
        value && !isShort(value) ? implied.get(`${base} ${baseValue(value).toFixed()}`) : undefined;
      return terms ? [restatement(value!, [terms])] : [];
    }),
  );
}

/** Too few digits to be the same by anything but chance. */
function isShort({ value }: Fact): boolean {
  return value.precision() < 4;
}
