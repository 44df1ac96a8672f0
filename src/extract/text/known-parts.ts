import { type Item, type List, list } from './items.ts';
import { sameThing } from './names.ts';

/** Names that by their meaning leave nothing out, in alphabetical order: 基本支出 is 人员经费 and 公用经费. */
export const COMPLETE: readonly (readonly string[])[] = [
  ['expenditure/basic/personnel', 'expenditure/basic/public'],
  ['expenditure/basic', 'expenditure/project'],
  ['procurement/goods', 'procurement/services', 'procurement/works'],
  ['three-public/abroad', 'three-public/reception', 'three-public/vehicles'],
  [
    'three-public/abroad',
    'three-public/reception',
    'three-public/vehicles/operation',
    'three-public/vehicles/purchase',
  ],
  ['three-public/reception/domestic', 'three-public/reception/foreign'],
  ['three-public/vehicles/operation', 'three-public/vehicles/purchase'],
];

/** Whether the names of these items leave nothing of the total out. */
export function areAllOf(total: Item, items: readonly Item[]): boolean {
  const meant = items.map((item) => item.meaning.item).sort();
  return setsOf(total).some(
    (set) => set.length === meant.length && set.every((item, at) => item === meant[at]),
  );
}

/** 基本支出 and 项目支出 are all of whatever is spent, 人员经费 and 公用经费 of what it runs on. */
export function areHalves(items: readonly Item[]): boolean {
  const ends = items
    .map(({ label }) => /(?:基本支出|项目支出|人员经费|公用经费)(?=(?:预算|决算)?$)/.exec(label)?.[0])
    .sort();
  return ends.length === 2 && /^(?:基本支出项目支出|人员经费公用经费|公用经费人员经费)$/.test(ends.join(''));
}

/**
 * Lists that no word opens: 2024年“三公”经费预算186万元。1.因公出国费20万元…2.公务接待费36万元…, each in a paragraph of its
 * own, its name alone saying that it is a part. Only where each part is named once, of the total's own year and stage.
 */
export function listsByName(items: readonly Item[], lists: readonly List[]): List[] {
  const listed = new Set(lists.filter(({ cue }) => cue === 'all').map(({ total }) => total));
  return items.flatMap((total, at) => {
    // Of a class (住房保障支出) what follows is not the basic and project spending.
    if (!total.amount || total.meaning.code !== undefined || listed.has(total)) return [];
    const next = items.findIndex((item, index) => index > at && isSame(item, total));
    const following = items.slice(at + 1, next < 0 ? undefined : next);
    const parts = setsOf(total)
      .map((set) => partsIn(following, total, set))
      .find((found) => found !== undefined);
    if (!parts) return [];
    const implied = list('all', total, undefined);
    implied.items.push(...parts);
    for (const part of parts) part.list = implied;
    return [implied];
  });
}

function setsOf({ meaning }: Item): (readonly string[])[] {
  return COMPLETE.filter((set) => wholeOf(set) === meaning.item);
}

/** What names have in common: 公务用车购置费 and 运行费 make up the vehicles, not all of 三公. */
export function wholeOf(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => name.split('/'));
  const apart = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return first.slice(0, apart).join('/');
}

function partsIn(items: readonly Item[], total: Item, names: readonly string[]): Item[] | undefined {
  const parts = names.map((name) => {
    const named = items.filter(
      (item) => item.meaning.item === name && item.amount && !item.list && item.kind === total.kind,
    );
    return named.length === 1 && isPart(named[0]!, total) ? named[0] : undefined;
  });
  return parts.every((part) => part !== undefined) ? (parts as Item[]) : undefined;
}

function isSame(item: Item, total: Item): boolean {
  const { item: what } = item.meaning;
  const isNamed = what === total.meaning.item || (what === undefined && sameThing(item.label, total.label));
  return isNamed && item.amount !== undefined && isOfOneTime(item, total);
}

/** Of the same money too, unless its name leaves that open. */
function isPart(item: Item, total: Item): boolean {
  return (item.meaning.scope ?? total.meaning.scope) === total.meaning.scope && isOfOneTime(item, total);
}

function isOfOneTime({ amount: one }: Item, { amount: other }: Item): boolean {
  return one!.aspects.year === other!.aspects.year && one!.aspects.stage === other!.aspects.stage;
}
