import { type Item, type List, list } from './items.ts';

/**
 * 车辆6辆,价值80万元;其中:轿车2辆,价值30万元;货车4辆,价值50万元: one list of two things, how many there are and what they
 * are worth. It becomes two, each with its own total.
 */
export function twinLists(lists: readonly List[], items: readonly Item[]): List[] {
  return lists.flatMap((one) => {
    const { total, cue, outer } = one;
    const others = total ? one.items.filter(({ kind }) => kind !== total.kind) : [];
    const [first] = others;
    if (!total || !first || others.length < 2 || others.some(({ kind }) => kind !== first.kind)) return [];
    const beside = items[items.indexOf(total) - 1];
    if (beside?.kind !== first.kind || beside.sentence !== total.sentence || beside.list !== total.list)
      return [];
    const twin = list(cue, beside, outer, one.by);
    twin.items.push(...others);
    for (const item of others) item.list = twin;
    const own = one.items.filter(({ kind }) => kind === total.kind);
    one.items.splice(0, Infinity, ...own);
    return [twin];
  });
}
