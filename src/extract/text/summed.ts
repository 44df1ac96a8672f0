import type { Item } from './items.ts';
import type { Scene } from './scene.ts';
import type { NumberToken } from './tokens.ts';

const SUM =
  /^(?:(?:以上|上述|前述)[^,;:。]{0,8}?|[一二两三四五六七八九十\d]+[个项家类][^,;:。]{0,6}?)?(?:合计|共计)(?:为|是)?$/;

/** 合计, 三个项目合计, 以上共计: a name that only says that what was named before is added up. */
export function isSum(name: string): boolean {
  return SUM.test(name.replace(/^[,、]/, ''));
}

/** What such a sum is of: the members of the list at hand, else the amounts of one name in its sentence. */
export function summed({ open, items, sentence, current }: Scene, token: NumberToken): Item[] {
  const { kind } = token.unit!;
  const top = open.at(-1);
  if (top?.until === 'bracket') return [];
  const ofList = top?.until === 'sentence' ? top.list.items : undefined;
  const all =
    ofList ??
    items.filter((item) => item.sentence === sentence && !item.list && item.label === current?.label);
  return all.filter((item) => item.kind === kind && item.amount);
}

/** Behind its members the sum stands by itself. */
export function sum(scene: Scene, token: NumberToken, label: string, members: readonly Item[]): void {
  if (scene.open.at(-1)?.until === 'sentence') scene.open.pop();
  const item = scene.newItem(label.replace(/^[,、;]/, ''), token);
  item.amount = scene.fact(token, item, 'amount');
  if (!item.list) item.sumOf = members;
}
