import type { Line } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { LineTree } from './schema.ts';
import { restate, type Workshop } from './workshop.ts';

/** Ties a line to the line, or the figures, that it says again. */
export function lowerSameAs(tree: LineTree, line: Line, shop: Workshop): void {
  const same = tree['same-as'];
  if (same === undefined) return;
  const spot = { container: tree, entry: 'same-as' };
  shop.later.push(() => {
    const { references, problems } = shop;
    const other = typeof same === 'string' ? references.line(same) : undefined;
    const pairs = other ? counterparts(line, other) : [];
    for (const [fact, first] of pairs)
      restate(fact, [[{ fact: first, sign: 1, role: 'stated' }]], spot, shop);
    if (pairs.length > 0) return;
    const candidates = references.candidates(same, spot, 'stated');
    const { amount } = line;
    if (!amount) problems.add('needs-amount', spot, { key: 'same-as' });
    else if (candidates.length > 0) restate(amount, candidates, spot, shop);
  });
}

/** Ties a total to the total that it must equal. */
export function lowerBalances(tree: LineTree, line: Line, shop: Workshop): void {
  const reference = tree.balances;
  if (reference === undefined) return;
  shop.later.push(() => {
    const spot = { container: tree, entry: 'balances' };
    const fact = shop.references.fact(reference, spot);
    const { amount, comparisons } = line;
    if (!amount) shop.problems.add('needs-amount', spot, { key: 'balances' });
    if (!fact || !amount) return;
    const other = shop.references.line(reference)?.comparisons ?? [];
    shop.balances.push({ left: { amount, comparisons }, right: { amount: fact, comparisons: other } });
  });
}

/** Figures of two lines that say the same, one after the other in pairs. */
function counterparts(line: Line, other: Line): [Fact, Fact][] {
  const pairs: [Fact | undefined, Fact | undefined][] = [[line.amount, other.amount]];
  for (const comparison of line.comparisons) {
    const match = other.comparisons.find((candidate) => candidate.base === comparison.base);
    for (const key of ['value', 'change', 'rate', 'completion'] as const)
      pairs.push([comparison[key], match?.[key]]);
  }
  return pairs.filter((pair): pair is [Fact, Fact] => pair[0] !== undefined && pair[1] !== undefined);
}
