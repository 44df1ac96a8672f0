import { type Item, type List, list } from './items.ts';

/** 类, 款 and 项: the levels of the classification by function, the widest first. */
const LEVELS = '类款项';

/**
 * Takes members that a name places a level deeper out of their list: “行政单位医疗”(项) behind “行政事业单位医疗”(款) is of
 * it, though both stand under the 其中 of the class. Returns the lists that they make.
 */
export function splitByLevel(lists: readonly List[]): List[] {
  return lists.flatMap(splitList);
}

function splitList(outer: List): List[] {
  const [first] = outer.items;
  const top = first ? levelOf(first) : -1;
  if (top < 0 || !outer.items.some((item) => levelOf(item) > top)) return [];
  const inner: List[] = [];
  const kept: Item[] = [];
  for (const item of outer.items) {
    if (levelOf(item) <= top) {
      kept.push(item);
      inner.push(list('open', item, outer));
    } else {
      const own = inner.at(-1)!;
      item.list = own;
      own.items.push(item);
    }
  }
  outer.items.splice(0, Infinity, ...kept);
  return inner.filter(({ items }) => items.length > 0).flatMap((own) => [own, ...splitList(own)]);
}

/** The level that a name says in brackets at its end; -1 where it says none. */
function levelOf({ label }: Item): number {
  const mark = /\(([类款项])\)[”"]?(?:支出)?$/.exec(label)?.[1];
  return mark === undefined ? -1 : LEVELS.indexOf(mark);
}
