import type { Scope } from '../../model/aspects.ts';
import type { Fact } from '../../model/fact.ts';
import type { Item, List } from './items.ts';

/**
 * 收入预算合计8866万元,包括本年收入8666万元、上年结转200万元: with what is carried over it is the grand total (总计),
 * whatever it is called, and not the year's own income.
 */
export function markGrandTotals(lists: readonly List[]): void {
  for (const { total, items } of lists) {
    const item = total?.meaning.item;
    if (item !== 'income' && item !== 'expenditure') continue;
    if (!items.some(({ meaning }) => meaning.item?.startsWith('carry-over/'))) continue;
    for (const { aspects } of factsOf(total!)) (aspects as { item?: string }).item = `${item}/total`;
  }
}

/**
 * 支出预算500万元,其中:财政拨款支出预算450万元。1.教育支出400万元。2.住房保障支出50万元: classes that turn out to make up
 * the amount of one fund are what that fund pays.
 */
export function markFunds(lists: readonly List[]): void {
  for (const { cue, total, items } of lists) {
    const scope = total?.meaning.scope;
    if (cue !== 'all' || scope === undefined) continue;
    const classes = items.filter(({ meaning }) => meaning.code !== undefined && meaning.scope === 'all');
    for (const { aspects } of classes.flatMap(factsOf)) (aspects as { scope?: Scope }).scope = scope;
  }
}

function factsOf({ amount, again, comparisons, shares }: Item): Fact[] {
  const compared = comparisons.flatMap(({ value, change, rate, completion, word }) => [
    value,
    change,
    rate,
    completion,
    word?.fact,
  ]);
  const all = [amount, ...again, ...compared, ...shares.map(({ fact }) => fact)];
  return all.filter((fact) => fact !== undefined);
}
