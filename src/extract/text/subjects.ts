import type { Item } from './items.ts';
import { isGeneric, nameOf, stripped } from './labels.ts';
import { meaningOf, sameMeaning } from './meaning.ts';
import { areOpposite, flow, sameSide, sameThing } from './names.ts';
import { stepOf } from './roll-forward.ts';
import type { Scene } from './scene.ts';
import type { NumberToken } from './tokens.ts';
import { yearOfName } from './years.ts';

/** How many paragraphs, and how many items, back a clause may take up again what was spoken of. */
const PARAGRAPHS_BACK = 6;
const ITEMS_BACK = 60;

/** Who a change, rate or word is said of: the thing at hand unless the clause names another. */
export function subjectOfClause(
  scene: Scene,
  noun: string,
  token: NumberToken | undefined,
): Item | undefined {
  const { current } = scene;
  const said = nameOf(noun, scene.context).noun;
  const name = said === '' && isBesideCarried(stripped(noun), current) ? stripped(noun) : said;
  const total = current?.list?.total;
  // 其中…,其他支出56万元,本部门预算支出较上年增加: the whole is called by its name again.
  if (total && /本部门|本单位|我局|我单位/.test(noun) && sameThing(noun, total.label)) return total;
  const year = yearOfName(stripped(noun));
  // 收入总计增加5万元,支出总计增加5万元: 支出 says what it is of beside 收入.
  const turns = areOpposite(name, current?.label ?? '') || isBesideCarried(name, current);
  if (name === '' || ((isGeneric(name) || isGeneric(noun)) && !turns))
    return ofKind(scene, ofYear(scene, year), token);
  const spent = isBesideCarried(name, current) ? stepBefore(scene, flow(name)) : undefined;
  if (spent) {
    scene.current = spent;
    return spent;
  }
  const meant = meaningOf(stripped(noun), name, undefined, scene.scope);
  const isMeant = ({ year: other, label, meaning }: Item): boolean => {
    // 财政拨款本年收入 is not 政府性基金预算财政拨款收入.
    const isOther = meant.scope !== undefined && meaning.scope !== undefined && meant.scope !== meaning.scope;
    if (other || (isOther && meant.item === meaning.item)) return false;
    return sameMeaning(meant, meaning) || sameThing(name, label) || sameSide(name, label);
  };
  const isOfYear = year === undefined || year === (current?.year ?? scene.context.year);
  if (current && isOfYear && isOfKind(current, token) && (sameThing(name, current.label) || isMeant(current)))
    return current;
  if (current && !current.year && sameSide(name, current.label)) return current;
  const known = scene.items
    .slice(-ITEMS_BACK)
    .findLast(
      (item) => scene.paragraph - item.paragraph <= PARAGRAPHS_BACK && isMeant(item) && isOfKind(item, token),
    );
  if (known) {
    scene.current = known;
    return known;
  }
  if (token?.type === 'money' && name.length <= 30) return scene.newItem(name, token);
  // 因公出国费持平, of which nothing was said: that of another thing is not said of the thing at hand.
  const isOther = meant.item !== undefined && meant.item !== current?.meaning.item;
  return scene.open.length > 0 || isOther ? undefined : current;
}

/** 2024年较2023年总收入增加64万元, said behind 2023年总收入: the thing at hand in the year that the clause names. */
function ofYear({ current, context, items, paragraph }: Scene, year: number | undefined): Item | undefined {
  const own = (item: Item): number | undefined => item.year ?? context.year;
  if (!current || year === undefined || year === own(current)) return current;
  const known = items
    .slice(-ITEMS_BACK)
    .findLast(
      (item) => item.paragraph === paragraph && own(item) === year && sameThing(item.label, current.label),
    );
  return known ?? current;
}

/**
 * 公务接待费1.5万元,接待20批次。比上年减少0.3万元: what changed by money is the last amount of money before it that stands in no
 * list; of earlier paragraphs where its own has none.
 */
function ofKind(scene: Scene, here: Item | undefined, token: NumberToken | undefined): Item | undefined {
  if (!here || isOfKind(here, token)) return here;
  const alike = scene.items.slice(-ITEMS_BACK).filter((item) => !item.year && isOfKind(item, token));
  const beside = alike.filter(({ paragraph }) => paragraph === scene.paragraph);
  const known = (beside.length > 0 ? beside : alike).findLast(({ list }) => !list);
  if (known) scene.current = known;
  return known;
}

/** 年初结转和结余32万元;支出463万元: what was carried over has no side. */
export function isBesideCarried(name: string, current: Item | undefined): boolean {
  return flow(name) !== '' && /结转|结余/.test(current?.label ?? '');
}

/** …本年支出3912万元,年末结转和结余119万元。支出决算较上年增加: the step of that side in its paragraph. */
function stepBefore({ items, paragraph }: Scene, side: string): Item | undefined {
  return items.findLast((item) => item.paragraph === paragraph && flow(stepOf(item.label) ?? '') === side);
}

/** 公务接待费较上年减少1.64万元 is not said of 公务接待1150人次. */
function isOfKind({ kind }: Item, token: NumberToken | undefined): boolean {
  return (token?.type !== 'money' && token?.type !== 'count') || kind === token.unit!.kind;
}

/** A new sentence speaks of what the paragraph spoke of last, not of the members of a list that it went through. */
export function subjectOfSentence(scene: Scene): Item | undefined {
  if (scene.open.at(-1)?.level === null) return scene.current;
  const own = (item: Item): boolean => !item.list || heads(scene, item);
  const last = scene.items.findLast((item) => item.paragraph !== scene.paragraph || own(item));
  return last?.paragraph === scene.paragraph ? last : above(scene);
}

/** What the list that a paragraph went through is of, though the paragraph before names it. */
function above({ current, paragraph, open }: Scene): Item | undefined {
  const through = current?.paragraph === paragraph && !open.some(({ list }) => list === current.list);
  return through ? (current.list?.total ?? current) : current;
}

/** Whether an item is what its numbered paragraph is about, though it is a member of a list over paragraphs. */
function heads(scene: Scene, item: Item): boolean {
  return scene.open.some(({ list, until }) => until === 'paragraphs' && item.list === list);
}
