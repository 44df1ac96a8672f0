import { type Item, list } from './items.ts';
import { areOpposite } from './names.ts';
import type { Scene } from './scene.ts';

const ADDS = /(?:^|[,;。])加上?(?![强快大速])/;
/** How many items back what is added to may stand. */
const ITEMS_BACK = 60;
/** 加上级补助收入, 加上上年结余, 加调出资金: the word that adds is no part of the name. */
const WORD = /^加(?:上(?![级年解划缴])|(?![强快大速工班油盟热上])|(?=上[级年解划缴])):?/;

/** A name without the word that adds it. */
export function withoutAdding(name: string): string {
  return name.replace(WORD, '');
}

/** …收入147.1亿元…加上B 49.2亿元: where the word that adds stands before an amount, the last one of its side is the first. */
export function beginAdding(scene: Scene, label: string, name: string): void {
  if (!ADDS.test(label)) return;
  const first = scene.items
    .slice(-ITEMS_BACK)
    .findLast((item) => !item.list && item.amount && !areOpposite(name, item.label));
  if (first) scene.adding = [first];
}

/** 收入合计196.3亿元 behind what is added up; 加上中央补助等,收入总计5895亿元 leaves some of it out. */
export function addUp(scene: Scene, item: Item, label: string, isTotal: boolean): void {
  const { adding, lists } = scene;
  if (adding.length === 0 || item.list || item.kind !== adding[0]!.kind) return;
  if (!isTotal) {
    adding.push(item);
    return;
  }
  item.addedUp = true;
  scene.adding = [];
  if (adding.length < 2 || /等[,;]/.test(label)) return;
  const sum = list('all', item, undefined);
  sum.items.push(...adding);
  lists.push(sum);
}
