import { ZERO } from '../../model/decimal.ts';
import { baseValue, type Fact } from '../../model/fact.ts';
import { closes, closesAfterOneSlip, closesInAnotherUnit } from './closing.ts';
import type { Item, List } from './items.ts';
import { areAllOf, areHalves } from './known-parts.ts';
import { flow, sameThing } from './names.ts';
import { stepOf } from './roll-forward.ts';

/**
 * Settles what each list of a section is: which total it belongs to, where it ends, and whether it claims to be all.
 * The text says it where it can (分别为, 主要用于); else the numbers do: a list that adds up is complete, a list that
 * would add up but for one slip of the pen is meant to be, and any other 其中 is a selection.
 */
export function resolveLists(lists: readonly List[], items: readonly Item[]): void {
  // Inner lists first: what they give back their outer ones have to count.
  for (const list of lists.toReversed()) resolve(list, items);
}

/** Amounts one behind the other are a total and its parts only if they add up. */
export function settleImplied(list: List): boolean {
  return list.total?.amount !== undefined && settle(list, list.total, list.items);
}

function resolve(list: List, items: readonly Item[]): void {
  const { total } = list;
  keepOneKind(list);
  // What goes through the same things again is no breakdown of one of them.
  if (total && list.items.some((item) => isAgain(item, total) || isOtherStep(item, total))) {
    list.total = undefined;
    return;
  }
  if (total && isBothSides(total) && list.items.every(isSide)) {
    equalSides(list, total);
    return;
  }
  if (total && isOfBothSides(list.items)) {
    if (!total.amount || !settle(list, total, list.items)) letGo(list);
    return;
  }
  const members = list.items.filter((item) => item.amount);
  if (!total?.amount || members.length === 0) return;
  if (list.cue === 'some') {
    list.total = roomyTotal(list, total, items);
    return;
  }
  if (settle(list, total, list.items)) return;
  // What is added up says itself what it comes to.
  if (total.addedUp && list.cue === 'all') return;
  if (list.cue === 'implied') {
    if (members.length >= 2 && slips(list.items, total)) list.cue = 'all';
    else for (const item of list.items) delete item.list;
    return;
  }
  if (list.cue === 'etc') {
    list.cue = isMeantAsAll(list) ? 'all' : 'some';
    return;
  }
  for (const wider of extensions(list)) if (settle(list, total, wider)) return;
  const others = otherTotals(list, items);
  const here = ({ paragraph }: Item) => paragraph === list.items[0]!.paragraph;
  // 预算1969万元,2024年为2190万元,…其中: names that leave nothing out are of the amount that they add up to.
  if (areAllOf(total, list.items))
    for (const other of others.filter(here)) if (settle(list, other, list.items)) return;
  for (const meant of [list.items, ...extensions(list)]) if (completes(list, total, meant)) return;
  // (其中: opens but one list.
  const hasOuter = list.outer !== undefined && list.outer.total !== total;
  for (const shorter of hasOuter ? prefixes(list.items) : []) {
    const rest = list.items.slice(shorter.length);
    if (!settle(list, total, shorter)) continue;
    giveBack(list.outer!, rest);
    return;
  }
  if (isFullEarlier(list, total)) return;
  for (const other of others.filter(here)) if (settle(list, other, list.items)) return;
  // Its own total with a slip of the pen is meant rather than one of an earlier paragraph.
  const slipped = here(total) && list.items.length >= 2 && slips(list.items, total);
  if (!slipped) for (const other of others) if (settle(list, other, list.items)) return;
  for (const other of [total, ...others]) {
    if (list.items.length >= 2 && slips(list.items, other)) {
      list.total = other;
      list.cue = 'all';
      return;
    }
  }
  if (list.cue === 'open') list.cue = isMeantAsAll(list) || areVehicles(list) ? 'all' : 'some';
  // One member alone breaks nothing down, and a member without an amount leaves the sum open.
  if (list.items.length < 2 || members.length < list.items.length) list.cue = 'some';
  // 财政拨款500万元、政府性基金0万元。其中…: all that was enumerated.
  if (list.cue === 'some' && total.amount.value.isZero() && isEnumerated(total, list))
    list.total = roomyTotal(list, total, items);
}

function isEnumerated({ enumerated, sentence }: Item, { items: [first] }: List): boolean {
  return enumerated === true && sentence !== first!.sentence;
}

/** The kinds of vehicles that the form lists leave none out. */
function areVehicles({ total, items }: List): boolean {
  const isVehicle = ({ label }: Item) => /(?:用车|车辆)$/.test(label);
  return items.length >= KINDS && isVehicle(total!) && items.every(isVehicle);
}

/** So many kinds are no selection. */
const KINDS = 3;

/** 基本支出预算 ends as 支出预算 does, but means something else; 运行维护 is one half of 购置及运行维护. */
function isAgain({ label, meaning }: Item, total: Item): boolean {
  if (total.label.endsWith(label) && /[及和与、]$/.test(total.label.slice(0, -label.length))) return false;
  // 因公出国费、公务用车费、公务接待费支出 is all of them, and not the last one.
  if (total.label.includes('、') && !label.includes('、')) return false;
  const known = meaning.item !== undefined && total.meaning.item !== undefined;
  const other = meaning.item !== total.meaning.item || meaning.scope !== total.meaning.scope;
  return sameThing(label, total.label) && !(known && other);
}

/** …年末结转和结余71万元。具体情况如下:1.某项年初结转和结余53万元…: another step is no part of it. */
function isOtherStep({ label }: Item, total: Item): boolean {
  const [step, of] = [stepOf(label), stepOf(total.label)];
  return step !== undefined && of !== undefined && step !== of;
}

/** 收入、支出预算总计 is one amount for two totals. */
function isBothSides({ label }: Item): boolean {
  return /收入?[、及和与]支出?|收支/.test(label);
}

/** 结余100万元,其中收入900万元,支出800万元: no parts of one thing. */
function isOfBothSides(items: readonly Item[]): boolean {
  return (
    items.some(({ label }) => flow(label) === 'income') &&
    items.some(({ label }) => flow(label) === 'expenditure')
  );
}

/** What was taken for members stands by itself. */
function letGo(list: List): void {
  for (const item of list.items) delete item.list;
  list.total = undefined;
  list.items.length = 0;
}

/** 收入预算总计, 支出预算总计: a side as a whole, not a fund or class of it. */
function isSide({ meaning: { item, code, scope } }: Item): boolean {
  return code === undefined && scope === 'all' && /^(?:income|expenditure)(?:\/total)?$/.test(item ?? '');
}

/** What is listed under it is not its parts: each side's total is the same amount again. */
function equalSides(list: List, total: Item): void {
  for (const side of list.items) {
    delete side.list;
    if (side.amount) total.again.push(side.amount);
  }
  list.total = undefined;
  list.items.length = 0;
}

/** Members of another kind (17个 beside 12人) stand beside the list. */
function keepOneKind(list: List): void {
  const kind = list.total?.kind ?? list.items[0]?.kind;
  for (const item of list.items) if (item.kind !== kind) delete item.list;
  const kept = list.items.filter((item) => item.kind === kind);
  list.items.splice(0, Infinity, ...kept);
}

/** A selection of something has room in it, but for a slip: the nearest total before it that is not smaller. */
function roomyTotal(list: List, total: Item, items: readonly Item[]): Item {
  if (slips(list.items, total)) return total;
  const sum = list.items.reduce((all, { amount }) => (amount ? all.plus(baseValue(amount)) : all), ZERO);
  const roomy = [total, ...otherTotals(list, items)].find(({ amount }) => baseValue(amount!).gte(sum));
  return roomy ?? total;
}

/** Takes these members, though they do not add up, if their names leave nothing out. */
function completes(list: List, total: Item, items: readonly Item[]): boolean {
  if (items.some((item) => !item.amount)) return false;
  if (!areAllOf(total, items) && !(areHalves(items) && slips(items, total))) return false;
  list.cue = 'all';
  list.total = total;
  if (items !== list.items) list.items.splice(0, Infinity, ...items);
  for (const item of items) item.list = list;
  return true;
}

function slips(members: readonly Item[], total: Item): boolean {
  const facts = members.map((item) => item.amount);
  if (facts.some((fact) => fact === undefined)) return false;
  const parts = facts as Fact[];
  return closesAfterOneSlip(parts, total.amount!) || closesInAnotherUnit(parts, total.amount!);
}

/** Takes these members for the list if they add up to the total. */
function settle(list: List, total: Item, items: readonly Item[]): boolean {
  const facts = items.map((item) => item.amount);
  if (facts.some((fact) => fact === undefined)) return false;
  if (items.length === 1 && list.cue !== 'all' && !facts[0]!.value.eq(total.amount!.value)) return false;
  if (!closes(facts as Fact[], total.amount!)) return false;
  list.total = total;
  list.cue = 'all';
  if (items !== list.items) list.items.splice(0, Infinity, ...items);
  for (const item of items) item.list = list;
  return true;
}

function* extensions({ items, extension }: List): Generator<Item[]> {
  const [first] = items;
  const further = extension.filter(({ kind }) => kind === first?.kind);
  for (let count = 1; count <= Math.min(further.length, 8); count += 1)
    yield [...items, ...further.slice(0, count)];
}

function* prefixes(items: readonly Item[]): Generator<Item[]> {
  for (let count = items.length - 1; count >= 2; count -= 1) yield items.slice(0, count);
}

/** 其中:教师252人,工勤20人;离退休人员103人: behind a semicolon, or of the retired, the text may speak of others. */
function isFullEarlier(list: List, total: Item): boolean {
  const items = [...list.items];
  const own = [...prefixes(items)].find((shorter) => {
    const [last, next] = [shorter.at(-1)!, items[shorter.length]!];
    const mayEnd = last.clause !== next.clause || (isRetired(next) && !isRetired(last));
    return mayEnd && settle(list, total, shorter);
  });
  if (!own) return false;
  for (const item of items.slice(own.length)) delete item.list;
  return true;
}

function isRetired({ label }: Item): boolean {
  return /^(?:离休|离?退休)/.test(label);
}

/** What an inner list without brackets took too much of belongs to the list around it. */
function giveBack(outer: List, rest: readonly Item[]): void {
  for (const item of rest) item.list = outer;
  outer.items.push(...rest);
}

/** Other amounts before the list that it may break down: the nearest first. */
function otherTotals(list: List, items: readonly Item[]): Item[] {
  const first = items.indexOf(list.items[0]!);
  const before = items.slice(Math.max(0, first - 12), first).reverse();
  return before.filter(
    (item) =>
      item.amount &&
      !item.amount.value.isZero() &&
      item.kind === list.items[0]!.kind &&
      !list.items.includes(item),
  );
}

/** Shares that add up to 100: the list is meant to be complete. */
function isMeantAsAll(list: List): boolean {
  const shares = list.items.map((item) => item.shares.find((share) => share.whole === '')?.fact);
  if (list.items.length >= 2 && shares.every((fact) => fact !== undefined)) {
    const sum = shares.reduce((all, fact) => all + fact!.value.toNumber(), 0);
    // Shares that leave out a part of the whole miss it by that part; rounding moves each by half a unit.
    if (Math.abs(sum - 100) < 0.5 * shares.length) return true;
  }
  return false;
}
