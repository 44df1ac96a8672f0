import type { Line } from '../../model/budget.ts';
import { powerOfTen, ZERO } from '../../model/decimal.ts';
import type { Fact } from '../../model/fact.ts';
import { COMPLETE, wholeOf } from '../text/known-parts.ts';
import type { NamedWhole } from '../text/lines.ts';
import { meaningOf } from '../text/meaning.ts';
import { isShareOf } from './share-of.ts';

/**
 * Finds the whole of shares where nothing is called as they say: the total above their list (占总支出决算的14%, said of a part
 * of 三公; 全年规模36399亿元,…占总规模的25.8%), or the sum of the list, where that is all of it (“三公”经费中,因公出国费70万元,
 * 占“三公”经费的13.75%;…). Returns those of which it stays unknown.
 */
export function withoutWhole(shares: readonly NamedWhole[]): NamedWhole[] {
  const lists = new Map<Line | undefined, Map<string, NamedWhole[]>>();
  for (const named of shares) {
    const { parent } = named.line;
    const wholes = lists.get(parent) ?? new Map<string, NamedWhole[]>();
    lists.set(parent, wholes);
    const list = wholes.get(named.whole) ?? [];
    list.push(named);
    wholes.set(named.whole, list);
  }
  return [...lists].flatMap(([parent, wholes]) =>
    [...wholes].flatMap(([whole, list]) => unresolved(whole, list, parent?.amount)),
  );
}

function unresolved(whole: string, list: readonly NamedWhole[], total: Fact | undefined): NamedWhole[] {
  if (total && areSharesOf(list, [total])) return [];
  const rest = list.filter(({ line, share }) => !total || !isOf(line, share.fact, total));
  const parts = list.flatMap(({ line }) => line.amount ?? []);
  if (rest.length < list.length || list.length < 2 || parts.length < list.length) return rest;
  if (parts.some(({ unit }) => unit.kind !== parts[0]!.unit.kind)) return rest;
  if (!isAll(whole, parts) && !makeHundred(list) && !areSharesOf(list, parts)) return rest;
  for (const { share } of list) share.wholes.push(parts.map((fact) => ({ fact, sign: 1, role: 'whole' })));
  return [];
}

function isOf({ amount }: Line, share: Fact, total: Fact): boolean {
  return isShareOf(amount, share, [total]) || (amount?.value.isZero() === true && share.value.isZero());
}

function isAll(whole: string, parts: readonly Fact[]): boolean {
  const { item } = meaningOf(whole, whole, undefined, undefined);
  const names = parts.map(({ aspects }) => aspects.item).sort();
  return COMPLETE.some(
    (set) =>
      wholeOf(set) === item && set.length === names.length && set.every((name, at) => name === names[at]),
  );
}

/** Each share may be half a unit off. */
function makeHundred(named: readonly NamedWhole[]): boolean {
  const facts = named.map(({ share }) => share.fact);
  const room = facts.reduce((sum, { decimals }) => sum.plus(powerOfTen(-decimals)), ZERO).times('0.5');
  return facts
    .reduce((sum, { value }) => sum.plus(value), ZERO)
    .minus(100)
    .abs()
    .lte(room);
}

/** Shares do not fit a whole by chance: one that does not may be wrong, or its amount. */
function areSharesOf(named: readonly NamedWhole[], wholes: readonly Fact[]): boolean {
  const fitting = named.filter(({ line, share }) => isShareOf(line.amount, share.fact, wholes));
  return fitting.length >= 2 && fitting.length >= named.length - 1;
}
