import type { Breakdown, Comparison, Line, Part, Share } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { closes, closesAfterOneSlip } from './closing.ts';
import type { ComparisonDraft, Item, List } from './items.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** A whole that a share names, to be found among all the document says. */
export interface NamedWhole {
  readonly share: Draft<Share>;
  readonly line: Line;
  readonly whole: string;
}

/** Lists within lists: documents nest four or five; what lies deeper was put together to break a reader. */
const DEEPEST = 20;

/** The lines of a section from its items and settled lists, outermost ones only; members hang below their totals. */
export function linesOf(items: readonly Item[], lists: readonly List[], wholes: NamedWhole[]): Line[] {
  const settled = lists.filter((list) => list.items.length > 0 && list.total && list.cue !== 'implied');
  const lists_ = new Map<Item, List[]>();
  for (const list of settled) {
    const known = lists_.get(list.total!);
    if (known) known.push(list);
    else lists_.set(list.total!, [list]);
  }
  const members = new Set(settled.flatMap((list) => list.items));
  const build = (item: Item, parent: Line | undefined, depth: number): Line => {
    const line = lineOf(item, parent, wholes);
    if (depth === DEEPEST) return line;
    for (const list of lists_.get(item) ?? []) {
      const parts = list.items.filter((member) => member !== item && isBelow(member, list));
      const breakdown = breakdownOf(
        list,
        item,
        parts.map((part): Part => {
          return { line: build(part, line, depth + 1), sign: 1, reference: false };
        }),
      );
      if (breakdown.parts.length > 0) (line.breakdowns as Breakdown[]).push(breakdown);
    }
    return line;
  };
  const top = items.filter((item) => !members.has(item)).map((item) => build(item, undefined, 0));
  return top.flatMap((line) => [line, ...changesOf(line)]);
}

/** A member stands in one list only: the one that it was settled into. */
function isBelow(member: Item, list: List): boolean {
  return member.list === undefined || member.list === list;
}

function breakdownOf(list: List, total: Item, parts: Part[]): Breakdown {
  return {
    ...(list.by !== undefined && { by: list.by }),
    partial: list.cue !== 'all',
    named: list.by === undefined,
    ...(total.amount && { total: total.amount }),
    parts,
  };
}

function lineOf(item: Item, parent: Line | undefined, wholes: NamedWhole[]): Line {
  const lone = loneBudget(item);
  const amount = item.amount ?? lone;
  const line: Draft<Line> = {
    id: '',
    label: item.label,
    aspects: amount?.aspects ?? { statistic: 'amount' },
    comparisons: (lone ? [] : item.comparisons).map((draft) => comparisonOf(draft, isStock(item))),
    shares: [],
    breakdowns: [],
  };
  if (parent) line.parent = parent;
  if (amount) line.amount = amount;
  for (const { fact, whole, amount } of item.shares) {
    const share: Draft<Share> = { fact, wholes: amount ? [[{ fact: amount, sign: 1, role: 'whole' }]] : [] };
    line.shares.push(share as Share);
    if (amount) continue;
    if (whole !== '' || !parent) wholes.push({ share, line: line as Line, whole });
  }
  return line as Line;
}

/** 2023年公务接待费预算12.5万元 and no word of the outcome: then the budget is what is said of that year. */
function loneBudget({ amount, year, comparisons }: Item): Fact | undefined {
  const [only, ...others] = comparisons;
  if (amount || year === undefined || !only?.value || others.length > 0) return undefined;
  return only.change || only.rate || only.completion || only.word ? undefined : only.value;
}

/** What is owned on a day: its year before ends when its year begins, so 比上年 and 比年初 mean the same. */
function isStock(item: Item): boolean {
  return /资产|负债|存量|余额/.test(item.label);
}

function comparisonOf(
  { base, value, change, rate, completion, word }: ComparisonDraft,
  stock: boolean,
): Comparison {
  return {
    base: stock && base === 'prior' ? 'opening' : base,
    ...(value && { value }),
    ...(change && { change }),
    ...(rate && { rate }),
    ...(completion && { completion }),
    ...(word && { wording: word }),
    bases: [],
  };
}

/**
 * 其中接待费减少0.58万元,运行费增加2.27万元: members that only have changes break down the change of their total. Such a
 * list becomes a line of its own, of the change.
 */
function changesOf(line: Line): Line[] {
  return line.breakdowns.flatMap((list) => {
    const changes = list.parts.map(({ line: part }) =>
      part.amount ? undefined : part.comparisons[0]?.change,
    );
    const base = list.parts[0]?.line.comparisons[0]?.base;
    const total = line.comparisons.find((comparison) => comparison.base === base)?.change;
    // One member alone breaks nothing down.
    if (!total || changes.length < 2 || changes.some((fact) => fact === undefined)) return [];
    return list.partial && !areAll(changes as Fact[], total)
      ? []
      : [changeLine(line, total, changes as Fact[])];
  });
}

/** A selection of changes says nothing of their sum: what is left out may go either way. */
function areAll(changes: readonly Fact[], total: Fact): boolean {
  return closes(changes, total) || closesAfterOneSlip(changes, total);
}

function changeLine(line: Line, total: Fact, changes: readonly Fact[]): Line {
  const plain = (label: string, fact: Fact): Line => {
    return {
      id: '',
      label,
      aspects: fact.aspects,
      amount: fact,
      comparisons: [],
      shares: [],
      breakdowns: [],
    };
  };
  const parts = changes.map((fact): Part => ({ line: plain(fact.label, fact), sign: 1, reference: false }));
  return { ...plain(line.label, total), breakdowns: [{ partial: false, named: true, total, parts }] };
}

/** A line and all below it, those only referred to left out. */
export function withParts(line: Line): Line[] {
  const below = line.breakdowns.flatMap((list) => list.parts.filter((part) => !part.reference));
  return [line, ...below.flatMap((part) => withParts(part.line))];
}
