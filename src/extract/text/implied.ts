import { list } from './items.ts';
import { flow } from './names.ts';
import { settleImplied } from './resolve.ts';
import type { Scene } from './scene.ts';

/** How many items before what is left of income its sides may stand. */
const SIDES_BACK = 12;

/** 1.本年收入合计a。(1)财政拨款收入b。: numbers that begin a level deeper may go through what the last one is made of. */
export function implyDeeper(scene: Scene, above: number | undefined): void {
  const { level, isFirst } = scene.prose;
  if (level === undefined || above === undefined || level <= above || !isFirst) return;
  if (scene.open.some((open) => open.level === level || open.until !== 'paragraphs')) return;
  const total = scene.items.find(({ paragraph, amount }) => paragraph === scene.paragraph - 1 && amount);
  if (!total) return;
  const implied = list('implied', total, scene.open.at(-1)?.list);
  scene.lists.push(implied);
  scene.open.push({ list: implied, until: 'paragraphs', level });
}

/** Amounts one behind the other in a sentence, without any word, may be a total and its parts. */
export function implyList(scene: Scene, first: number): void {
  implySurplus(scene, first);
  const [total, ...rest] = scene.items.slice(first).filter((item) => !item.list && item.amount);
  if (!total || rest.length < 2) return;
  const implied = list('implied', total, undefined);
  for (const item of rest) if (item.kind === total.kind) implied.items.push(item);
  if (implied.items.length >= 2 && settleImplied(implied)) scene.lists.push(implied);
}

/**
 * 收入35994亿元…支出28744亿元…本年收支结余7250亿元: what is left of the one when the other is spent; and 赤字, what is
 * missing of it.
 */
function implySurplus({ items, paragraph, lists }: Scene, first: number): void {
  const rest = items
    .slice(first)
    .find(({ label, list: own }) => !own && /收支(?:结余|差额)|赤字$/.test(label));
  if (!rest) return;
  const end = items.lastIndexOf(rest);
  const before = items
    .slice(Math.max(0, end - SIDES_BACK), end)
    .filter((item) => item.paragraph === paragraph && !item.list);
  const income = before.findLast(({ label }) => flow(label) === 'income');
  const expenditure = before.findLast(({ label }) => flow(label) === 'expenditure');
  if (!income || !expenditure) return;
  const [whole, part] = rest.label.endsWith('赤字') ? [expenditure, income] : [income, expenditure];
  const implied = list('implied', whole, undefined);
  implied.items.push(part, rest);
  lists.push(implied);
}
