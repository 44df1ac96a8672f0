import { amount } from './amounts.ts';
import { type Item, list } from './items.ts';
import { stripped } from './labels.ts';
import type { TokenRole } from './roles.ts';
import type { Scene } from './scene.ts';
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
  const targets = role.role === 'amount' ? namesBefore(scene, group, lead) : lastMembers(scene, group.length);
  for (const [index, token] of group.entries()) {
    if (role.role === 'amount' && !targets[index]) amount(scene, token, index === 0 ? role.label : '');
    else apply(token, targets[index]);
  }
}

/** Without the word that deals out, the text before the numbers says what they are. */
export function withoutDealing(lead: string): string {
  return lead.replace(/(?:分别|各)(?=[^,;。]{0,12}$)/, '');
}

function lastMembers({ dealt, current, items }: Scene, count: number): readonly Item[] {
  if (dealt.length === count) return dealt;
  return (current?.list?.items ?? items).slice(-count);
}

function namesBefore(scene: Scene, group: readonly NumberToken[], lead: string): readonly Item[] {
  const [before = ''] = lead.split(/(?:分别|各)(?:为|是)?[^,;。]*$/);
  const last = before.split(/[,;:。]/).at(-1)!;
  const names = bothSides(
    last
      .split(/[、和及与]/)
      .map(stripped)
      .filter(Boolean),
  );
  if (names.length !== group.length) return [];
  if (scene.open.length === 0) {
    const dealt = list('implied', scene.current, undefined);
    scene.lists.push(dealt);
    scene.open.push({ list: dealt, until: 'sentence' });
  }
  scene.dealt = names.map((name) => scene.newItem(name, group[0]!));
  return scene.dealt;
}

/** 收、支总计 names two totals: 收入总计 and 支出总计. */
function bothSides(names: string[]): string[] {
  const [income = '', expenditure = ''] = names;
  if (names.length !== 2 || !income.endsWith('收') || !expenditure.startsWith('支')) return names;
  const what = expenditure.replace(/^支出?/, '');
  return [`${income}入${what}`, `支出${what}`];
}
