import { baseValue, type Fact } from '../../model/fact.ts';
import type { ComparisonDraft, Item, List } from './items.ts';

/**
 * 其中:A 5万元,B 3万元,比上年9万元减少1万元: behind the last member of a list that is all, what is said against a base may
 * be of that member or of the total. Where it cannot be of the member and can be of the total, it is of the total.
 */
export function passUp(lists: readonly List[]): void {
  for (const { cue, total, items } of lists) {
    const last = items.at(-1);
    if (cue !== 'all' || !total?.amount || !last?.amount || items.length < 2) continue;
    for (const [at, draft] of last.comparisons.entries()) {
      const taken = total.comparisons.some(({ base }) => base === draft.base);
      if (taken || ties(last.amount, draft) || !ties(total.amount, draft)) continue;
      last.comparisons.splice(at, 1);
      total.comparisons.push(draft);
      for (const fact of [draft.value, draft.change, draft.rate])
        if (fact) Object.assign(fact, said(fact, total));
      break;
    }
  }
}

function said(
  { aspects }: Fact,
  { label, meaning: { item, scope, code } }: Item,
): Pick<Fact, 'label' | 'aspects'> {
  const { item: _item, scope: _scope, code: _code, ...others } = aspects;
  const named = { ...(item && { item }), ...(scope && { scope }), ...(code && { code }) };
  return { label, aspects: { ...others, ...named } };
}

/** Whether an amount is a base with its change. */
function ties(amount: Fact, { value, change }: ComparisonDraft): boolean {
  return (
    value !== undefined &&
    change !== undefined &&
    baseValue(value).plus(baseValue(change)).eq(baseValue(amount))
  );
}
