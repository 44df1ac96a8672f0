import { amount } from './amounts.ts';
import { type Item, list } from './items.ts';
import { stripped } from './labels.ts';
import { flow, sameThing } from './names.ts';
import type { TokenRole } from './roles.ts';
import type { Scene } from './scene.ts';
import { subjectOfClause } from './subjects.ts';
import type { NumberToken } from './tokens.ts';

/** Numbers of one type with nothing but list marks between them, from the one at `first`. */
export function dealtGroup(numbers: readonly NumberToken[], first: number, text: string): NumberToken[] {
  const group = [numbers[first]!];
  for (let at = first + 1; at < numbers.length; at += 1) {
    const [last, next] = [group.at(-1)!, numbers[at]!];
    if (next.type !== last.type || !/^(?:,|、|和|及|与|;) ?$/.test(text.slice(last.end, next.start))) break;
    group.push(next);
  }
  return group;
}

/**
 * 货物、工程、服务分别为a、b和c; 分别占p、q: numbers dealt out to the names before them, or to the last members in
 * order.
 */
export function deal(
  scene: Scene,
  group: readonly NumberToken[],
  lead: string,
  role: TokenRole,
  apply: (token: NumberToken, target: Item | undefined) => void,
): void {
  const targets = role.role === 'amount' ? namesBefore(scene, group, lead) : owners(scene, group, lead);
  for (const [index, token] of group.entries()) {
    if (role.role === 'amount' && !targets[index]) amount(scene, token, index === 0 ? role.label : '');
    else apply(token, targets[index]);
  }
}

/** Without the word that deals out, the text before the numbers says what they are. */
export function withoutDealing(lead: string): string {
  return lead.replace(/(?:分别|各)(?=[^,;。]{0,12}$)/, '');
}

/** Whom changes, rates and shares are dealt out to: A、B、C分别减少a、b、c, or without names the last members in order. */
function owners(scene: Scene, group: readonly NumberToken[], lead: string): readonly Item[] {
  const names = namesIn(lead);
  const last = lastMembers(scene, group.length);
  if (names.length < 2 || names.length !== group.length) return last;
  if (names.every((name, at) => last[at] && isSame(name, last[at].label))) return last;
  const total = scene.current;
  const first = scene.items.length;
  const named = names.map((name) => subjectOfClause(scene, name, group[0]));
  if (!named.every((item) => item !== undefined)) return [];
  if (total && scene.items.length - first === named.length) listUnder(scene, total, named);
  return named;
}

/** A、B、C分别减少a、b、c behind a change of their total: they may be what it is made of. */
function listUnder(scene: Scene, total: Item, items: readonly Item[]): void {
  if (total.list || !total.comparisons.some(({ change }) => change)) return;
  const opened = list('open', total, undefined);
  opened.items.push(...items);
  for (const item of items) item.list = opened;
  scene.lists.push(opened);
}

/** 收入总计 takes up 2024年度收入 again. */
function isSame(name: string, label: string): boolean {
  return sameThing(name, label) || (flow(name) !== '' && flow(name) === flow(label));
}

function lastMembers({ dealt, current, items }: Scene, count: number): readonly Item[] {
  if (dealt.length === count) return dealt;
  return (current?.list?.items ?? items).slice(-count);
}

function namesBefore(scene: Scene, group: readonly NumberToken[], lead: string): readonly Item[] {
  const names = namesIn(lead);
  if (names.length !== group.length) return [];
  if (scene.open.length === 0) {
    const dealt = list('implied', scene.current, undefined);
    scene.lists.push(dealt);
    scene.open.push({ list: dealt, until: 'sentence' });
  }
  scene.dealt = names.map((name) => scene.newItem(name, group[0]!));
  return scene.dealt;
}

/** The names that stand before the word that deals out. */
function namesIn(lead: string): string[] {
  const [before = ''] = lead.split(/(?:分别|各)(?:为|是)?[^,;。]*$/);
  const last = before.split(/[,;:。]/).at(-1)!;
  return bothSides(
    last
      .split(/[、和及与]/)
      .map(stripped)
      .filter(Boolean),
  );
}

/** 收、支总计 and 收入、支出总计 name two totals: 收入总计 and 支出总计. */
function bothSides(names: string[]): string[] {
  const [income = '', expenditure = ''] = names;
  if (names.length !== 2 || !/收入?$/.test(income) || !expenditure.startsWith('支')) return names;
  const what = expenditure.replace(/^支出?/, '');
  return [`${income.replace(/收入?$/, '收入')}${what}`, `支出${what}`];
}
