import type { Scope, Stage } from '../../model/aspects.ts';
import { LONGEST_WORD, type Meaning, WITHIN, WORDS } from './words.ts';

/** What a label names, as far as its words say. */
export interface Named {
  readonly item?: string;
  readonly scope?: Scope;
  readonly stage?: Stage;
  /** Class of the functional or economic classification. */
  readonly code?: string;
  /** `plain`: 合计, 小计. `year`: 本年…合计. `grand`: 总计, with what is carried over. */
  readonly total?: 'plain' | 'year' | 'grand';
  /** Absolute, where the label says one. */
  readonly year?: number;
  /** 上年. */
  readonly prior?: true;
}

/**
 * What a label such as 一般公共预算财政拨款基本支出 names: all of it must be made of known words, because one unknown
 * word (一般公共预算专项支出) makes it another thing. Undefined where it is not.
 */
export function understood(label: string, heading?: string): Named | undefined {
  const text = bare(label);
  const within = heading === undefined ? undefined : WITHIN[heading]?.[text];
  if (within !== undefined) return { item: within, ...usualScope(within) };
  const words = split(text);
  return words && combined(words);
}

/** What a label names, by its characteristic words where the whole is not understood. */
export function named(label: string): Named {
  const whole = understood(label);
  if (whole) return whole;
  const item = ITEMS.find(([pattern]) => pattern.test(label))?.[1];
  const scope = SCOPES.find(([pattern]) => pattern.test(label))?.[1];
  return { ...(item !== undefined && { item }), ...(scope !== undefined && { scope }), ...usualScope(item) };
}

/** The label without its number, brackets, quotes and signs: 1.“三公”经费 is 三公经费. */
export function bare(label: string): string {
  return label
    .replace(
      /^\s*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|[①-⑳])\s*/,
      '',
    )
    .replace(/^(?:其中|加|减)[:：]?/, '')
    .replace(/[\s()（）“”"'‘’「」《》、,，:：;；·.…]/g, '');
}

/** Labels of the forms are shorter. */
const LONGEST_LABEL = 60;

function split(text: string): Meaning[] | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const words: Meaning[] = [];
  let at = 0;
  while (at < text.length) {
    const year = /^20\d\d/.exec(text.slice(at, at + 4));
    if (year) {
      words.push({ year: Number(year[0]) });
      at += 4;
      continue;
    }
    const length = wordAt(text, at);
    if (length === 0) return undefined;
    words.push(WORDS.get(text.slice(at, at + length))!);
    at += length;
  }
  return words.length > 0 ? words : undefined;
}

function wordAt(text: string, at: number): number {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length -= 1) {
    if (WORDS.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

function combined(words: readonly Meaning[]): Named | undefined {
  const items = words.flatMap(({ item, weak }) => (item === undefined || weak ? [] : [item]));
  // 三公经费总支出 is 三公经费 as a whole.
  const things = items.filter((item) => !isFlow(item));
  const strong = things.length > 0 ? things : items;
  const weak = words.filter(({ weak: isWeak }) => isWeak).map(({ item }) => item!);
  const total = totalOf(words);
  // 收入支出总计 is the total of both sides: the first stands for both.
  const item = strong.length > 0 ? joined(strong) : weak[0];
  if (item === undefined && strong.length > 0) return undefined;
  const scopes = words.flatMap(({ scope }) => scope ?? []);
  const scope = scopes.length > 0 ? scopes.reduce(narrower) : undefined;
  const stage = words.findLast((word) => word.stage)?.stage;
  const code = words.find((word) => word.code)?.code;
  const year = words.find((word) => word.year)?.year;
  const whole = item !== undefined && isFlow(item) && total === 'grand' ? `${item}/total` : item;
  return {
    ...(whole !== undefined && { item: whole }),
    ...(scope !== undefined && { scope }),
    ...usualScope(whole),
    ...(stage !== undefined && { stage }),
    ...(code !== undefined && { code }),
    ...(total !== undefined && { total }),
    ...(year !== undefined && { year }),
    ...(words.some((word) => word.prior) && { prior: true as const }),
  };
}

function isFlow(item: string): boolean {
  return item === 'income' || item === 'expenditure';
}

/** The most special of items that lie on one path; undefined where they do not. */
function joined(items: readonly string[]): string | undefined {
  return items.reduce<string | undefined>(
    (one, other) => (one === undefined ? undefined : special(one, other)),
    items[0],
  );
}

/** The more special of two items on one path; undefined where neither lies within the other. */
export function special(one: string, other: string): string | undefined {
  if (one === other || one.startsWith(`${other}/`)) return one;
  return other.startsWith(`${one}/`) ? other : undefined;
}

/** 财政拨款 is made of the three budgets, and everything of all funds: the narrower of two scopes is meant. */
export function narrower(one: Scope, other: Scope): Scope {
  const width = (scope: Scope) => (scope === 'all' ? 2 : scope === 'fiscal' ? 1 : 0);
  return width(other) <= width(one) ? other : one;
}

function totalOf(words: readonly Meaning[]): Named['total'] {
  const kinds = words.flatMap(({ total }) => total ?? []);
  if (kinds.includes('grand')) return 'grand';
  if (!kinds.includes('plain')) return undefined;
  return kinds.includes('year') ? 'year' : 'plain';
}

/** 三公 and what stands beside it is fiscal money whoever says so; procurement is all money. */
function usualScope(item: string | undefined): { scope?: Scope } {
  if (item === undefined) return {};
  if (/^(?:three-public|meeting|training|running)/.test(item)) return { scope: 'fiscal' };
  return item.startsWith('procurement') ? { scope: 'all' } : {};
}

/** Characteristic words of items, the special before the general. */
const ITEMS: readonly [RegExp, string][] = [
  [/公务用车购置(?:费|支出)?$|^购车/, 'three-public/vehicles/purchase'],
  [/公务用车运行(?:维护)?(?:费|支出)?$|车辆运行(?:维护)?/, 'three-public/vehicles/operation'],
  [/公务用车购置(?:及|和)运行/, 'three-public/vehicles'],
  [/因公出国|出国\(境\)/, 'three-public/abroad'],
  [/公务接待/, 'three-public/reception'],
  [/“?三公”?经费/, 'three-public'],
  [/会议费/, 'meeting'],
  [/培训费/, 'training'],
  [/机关运行(?:经)?费/, 'running'],
  [/政府采购.*货物/, 'procurement/goods'],
  [/政府采购.*工程/, 'procurement/works'],
  [/政府采购.*服务/, 'procurement/services'],
  [/政府采购/, 'procurement'],
  [/人员经费/, 'expenditure/basic/personnel'],
  [/公用(?:经费|支出)/, 'expenditure/basic/public'],
  [/基本支出/, 'expenditure/basic'],
  [/项目(?:总)?支出/, 'expenditure/project'],
  [/收入(?:总预算|预算总额|预算总计|总计)$/, 'income/total'],
  [/支出(?:总预算|预算总额|预算总计|总计)$/, 'expenditure/total'],
  [/收入(?:预算|合计|总额)?$/, 'income'],
  [/支出(?:预算|合计|总额)?$/, 'expenditure'],
];

const SCOPES: readonly [RegExp, Scope][] = [
  [/一般公共预算/, 'general'],
  [/政府性基金/, 'fund'],
  [/国有资本经营/, 'capital'],
  [/财政拨款/, 'fiscal'],
];
