import type { Line, Restatement } from '../../model/budget.ts';
import { baseValue, type Fact } from '../../model/fact.ts';
import { sameThing } from '../text/names.ts';
import { restatement, stated } from './restatement.ts';

/** Projects and purchases are named in several sections: an equal amount under a like name is the same amount. */
export function repeatedNames(sections: readonly (readonly Line[])[]): Restatement[] {
  const found: Restatement[] = [];
  const before = new Map<string, Line[]>();
  for (const lines of sections) {
    const named = lines.filter(({ amount, aspects }) => {
      return amount?.unit.dimension === 'money' && !amount.value.isZero() && aspects.item === undefined;
    });
    for (const line of named) {
      const first = before.get(amountKey(line.amount!))?.find((other) => alike(other.label, line.label));
      if (first) found.push(restatement(line.amount!, [[stated(first.amount!)]]));
    }
    for (const line of named) {
      const key = amountKey(line.amount!);
      const known = before.get(key);
      if (!known) before.set(key, [line]);
      else if (known.length < NAMES_OF_ONE_AMOUNT) known.push(line);
    }
  }
  return found;
}

/** An amount that stands under more names than this is a usual one (10万元): it tells nothing. */
const NAMES_OF_ONE_AMOUNT = 8;

function amountKey(fact: Fact): string {
  return `${baseValue(fact).toFixed()} ${fact.unit.kind}`;
}

/** Names of one thing, or names that share a good part. */
function alike(a: string, b: string): boolean {
  return sameThing(a, b) || overlap(a, b) >= 4;
}

/** Length of the longest run of characters that two names share. */
function overlap(a: string, b: string): number {
  let longest = 0;
  let previous = new Uint16Array(b.length + 1);
  for (let i = 1; i <= Math.min(a.length, 60); i += 1) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 1; j <= Math.min(b.length, 60); j += 1) {
      if (a[i - 1] !== b[j - 1]) continue;
      current[j] = previous[j - 1]! + 1;
      longest = Math.max(longest, current[j]!);
    }
    previous = current;
  }
  return longest;
}
