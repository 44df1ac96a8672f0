import type { Base, Stage } from '../../model/aspects.ts';
import type { Fact } from '../../model/fact.ts';
import type { Word } from '../../model/relation.ts';
import type { Meaning } from './meaning.ts';

/** Something that a section speaks of, with all that is said of it; a line of the budget in the making. */
export interface Item {
  readonly label: string;
  /** Currency, or what is counted: only items of one kind add up. */
  readonly kind: string;
  /** Another stage than the document's: 收入累计完成 in a report on a budget. */
  stage?: Stage;
  /** 三个项目合计: the items before it that it says the sum of. */
  sumOf?: readonly Item[];
  /** 收入总量 behind what is added up to it. */
  addedUp?: true;
  /** 预算 or 决算, where its amount is called so. */
  said?: string;
  /** Another year than the document's. */
  year: number | undefined;
  readonly paragraph: number;
  readonly sentence: number;
  /** Only a mark of enumeration parts it from the member before: A 20万元、B 10万元. */
  enumerated?: boolean;
  /** Semicolons before it, in the section: 其中:教师252人,工勤20人;离退休人员103人 stand in two clauses. */
  readonly clause: number;
  readonly meaning: Meaning;
  amount?: Fact;
  /** The same amount, printed again. */
  readonly again: Fact[];
  readonly comparisons: ComparisonDraft[];
  readonly shares: ShareDraft[];
  /** Of the same thing in another year or stage: the thing itself. */
  of?: Item;
  /** The list that it is a member of. */
  list?: List;
}

export interface ComparisonDraft {
  readonly base: Base;
  value?: Fact;
  change?: Fact;
  rate?: Fact;
  completion?: Fact;
  word?: { readonly word: Word; readonly fact: Fact };
}

export interface ShareDraft {
  readonly fact: Fact;
  /** What the text calls the whole; '' where it calls it nothing. */
  readonly whole: string;
  /** The whole's own amount, where the text gives it: 占本年支出488.80万元的12%. */
  readonly amount?: Fact;
}

/**
 * Members that stand under a total. `all`: the text says that they are all (分别为, 包括, 按…分, 组成). `open`: it does
 * not say (其中). `etc`: there are others (等). `some`: it says that they are not (主要用于, 含). `implied`: no word, only
 * one behind the other.
 */
export interface List {
  cue: 'all' | 'open' | 'etc' | 'some' | 'implied';
  readonly by: string | undefined;
  total: Item | undefined;
  readonly items: Item[];
  /** What follows in later sentences of the paragraph and may still belong to it. */
  readonly extension: Item[];
  /** The list in which its total stands. */
  readonly outer: List | undefined;
}

export function list(cue: List['cue'], total: Item | undefined, outer: List | undefined, by?: string): List {
  return { cue, by, total, items: [], extension: [], outer };
}

/** The comparison of an item with a base. A plain 预算 means the one budget that the item was held against before. */
export function comparison(item: Item, base: Base): ComparisonDraft {
  const budgets = item.comparisons.filter((draft) => draft.base === 'initial' || draft.base === 'adjusted');
  if (base === 'budget' && budgets.length === 1) return budgets[0]!;
  const known = item.comparisons.find((draft) => draft.base === base);
  if (known) return known;
  const draft: ComparisonDraft = { base };
  item.comparisons.push(draft);
  return draft;
}
