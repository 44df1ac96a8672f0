import type { Balanced } from '../model/budget.ts';
import { type About, amountAspects } from './about.ts';
import type { Spot } from './problems.ts';
import type { BalanceTree, FigureTree, RestatedTree } from './schema.ts';
import { restate, type Workshop } from './workshop.ts';

/** Lowers the figures of a statement that stand in no line and no cell. */
export function lowerLoose(figures: readonly FigureTree[] | undefined, about: About, shop: Workshop): void {
  for (const [entry, figure] of (figures ?? []).entries())
    shop.figures.read(figure, { container: figures!, entry }, about, amountAspects(about), '');
}

/** Two passages state one quantity; said beside them, by their names. */
export function lowerRestated(tree: RestatedTree, shop: Workshop): void {
  const { references } = shop;
  const spot = { container: tree, entry: 'figure' };
  const fact = references.fact(tree.figure, spot);
  const candidates = references.candidates(tree['same-as'], { container: tree, entry: 'same-as' }, 'stated');
  if (fact && candidates.length > 0) restate(fact, candidates, spot, shop, tree.strength);
}

/** Two totals that are equal: a line with all that it says of the year before, a figure alone. */
export function lowerBalance(tree: BalanceTree, shop: Workshop): void {
  const left = side(tree.left, { container: tree, entry: 'left' }, shop);
  const right = side(tree.right, { container: tree, entry: 'right' }, shop);
  if (left && right) shop.balances.push({ left, right });
}

function side(reference: string, spot: Spot, { references }: Workshop): Balanced | undefined {
  const amount = references.fact(reference, spot);
  return amount && { amount, comparisons: references.line(reference)?.comparisons ?? [] };
}
