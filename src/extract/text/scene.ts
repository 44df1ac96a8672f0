import type { Base, Scope, Statistic } from '../../model/aspects.ts';
import type { Fact } from '../../model/fact.ts';
import { negated } from '../../model/numeral.ts';
import { PERCENT } from '../../model/unit.ts';
import type { DocumentContext } from '../context.ts';
import type { Facts } from '../facts.ts';
import { aspectsOf } from './aspects.ts';
import type { Item, List } from './items.ts';
import { stripped, withoutOwner } from './labels.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import type { Prose } from './paragraphs.ts';
import type { NumberToken } from './tokens.ts';
import { yearOfName } from './years.ts';

/** A list whose members are still coming, and what ends it. */
export interface OpenList {
  readonly list: List;
  readonly until: 'sentence' | 'bracket' | 'paragraphs';
  /** Of paragraphs: the ordinal level of its members; null: unnumbered; undefined: not seen yet. */
  level?: number | null;
}

const NOTHING_KNOWN: Meaning = { item: undefined, scope: undefined, code: undefined };

/** Lists whose sentence is over stay in reach of what follows them, but not for ever. */
const CLOSED_IN_REACH = 4;

/** Where a reader of a section stands: what has been spoken of, and what the next number may be said of. */
export class Scene {
  /** Outermost items and members alike, in order. */
  readonly items: Item[] = [];
  readonly lists: List[] = [];
  /** Amounts that say nothing that can be checked: in reasons, vague, without a thing. */
  readonly loose: Fact[] = [];
  readonly open: OpenList[] = [];
  /** Lists whose sentence is over, the last ones. */
  readonly closed: List[] = [];
  paragraph = 0;
  sentence = 0;
  clause = 0;
  /** What is being spoken of. */
  current: Item | undefined;
  /** The item that the section is about: the first with an amount of money. */
  main: Item | undefined;
  /** What the last change was against: it holds for the rate that follows. */
  base: Base | undefined;
  /** Whether the sentence goes on comparing with something that is no base: 与审议的执行数相比. */
  ofOther = false;
  /** The one year that the sentence is about, where it is another than the document's. */
  sentenceYear: number | undefined;
  /** The year that the last clause of the sentence states. */
  year: number | undefined;
  /** In a clause that gives reasons. */
  reason = false;
  /** What a percentage right behind an amount is of: 完成年初预算数60999万元的40.4%, 减少0.50万元(25%). */
  ofLast: { readonly leads: readonly string[]; take(percent: NumberToken): void } | undefined;
  /** The last amount could not be placed: a share or rate behind it is not of the thing before. */
  orphan = false;
  /** Amounts that are being added up: 加上转移性收入…,收入合计. */
  adding: Item[] = [];
  /** The thing at hand in another year, should a list break that year down. */
  shadow: Item | undefined;
  /** The last items that one word dealt numbers out to (分别为): shares and rates follow in the same order. */
  dealt: Item[] = [];
  prose!: Prose;
  /** The thing that a numbered paragraph is about, until an amount is called by it. */
  head = '';
  /** Its year, where a paragraph is about another than the document's: (二)2021年决算:总额… */
  headYear: number | undefined;
  readonly context: DocumentContext;
  readonly facts: Facts;
  readonly scope: Scope | undefined;
  readonly title: string;

  constructor(context: DocumentContext, facts: Facts, scope: Scope | undefined, title: string) {
    this.context = context;
    this.facts = facts;
    this.scope = scope;
    this.title = title;
  }

  /** A number that is said of an item. */
  fact(token: NumberToken, item: Item, statistic: Statistic, base?: Base, sign: 1 | -1 = 1): Fact {
    const { numeral } = token;
    return this.facts.add({
      numeral: sign === 1 ? numeral : negated(numeral),
      text: this.#printed(token),
      unit: token.unit ?? PERCENT,
      place: this.prose.place(token.start),
      label: item.label,
      aspects: aspectsOf(this.context, item, statistic, base),
    });
  }

  /** A number that is read but says nothing that can be checked. */
  addLoose(token: NumberToken, lead: string): void {
    if (!token.unit) return;
    if (token.type === 'money') this.orphan = true;
    const fact = this.facts.add({
      numeral: token.numeral,
      text: this.#printed(token),
      unit: token.unit,
      place: this.prose.place(token.start),
      label: stripped(lead).slice(-20),
      aspects: { statistic: 'amount' },
    });
    this.loose.push(fact);
  }

  #printed({ type, start, digitsEnd, end }: NumberToken): string {
    return this.prose.printed(start, type === 'percent' ? end : digitsEnd);
  }

  /** A new thing that is spoken of; a member of the list at hand, if one is open. */
  newItem(called: string, token: NumberToken, calledInFull = called): Item {
    const label = withoutOwner(called, this.context.entity);
    const full = withoutOwner(calledInFull, this.context.entity);
    const owner = this.open.at(-1);
    // (2022年度收入合计80万元,其中…) says what it was then, and is no part of anything.
    const year = /^20\d\d年度?.{0,8}(?:收入|支出)/.test(calledInFull)
      ? this.#otherYear(calledInFull)
      : undefined;
    const list = owner && year === undefined && this.#takes(owner) ? owner.list : undefined;
    const item: Item = {
      label: stripped(label) || this.title,
      kind: token.unit!.kind,
      year: list?.total
        ? list.total.year
        : (this.#otherYear(calledInFull) ?? this.sentenceYear ?? this.headYear),
      paragraph: this.paragraph,
      sentence: this.sentence,
      clause: this.clause,
      meaning: this.#meaningOf(full, label, list?.total?.meaning),
      again: [],
      comparisons: [],
      shares: [],
    };
    if (/(?:完成|执行)数?$/.test(full)) item.stage = 'executed';
    // 预算26万元(其中:一般公共预算26万元),决算19万元: members are of the stage of their total.
    const stage = list?.total?.of && list.total.amount?.aspects.stage;
    if (stage) item.stage = stage;
    // What follows in the bracket breaks that down.
    if (owner?.until === 'bracket' && year !== undefined) owner.list.total = item;
    if (list) {
      item.list = list;
      list.items.push(item);
    } else for (const closed of this.closed) closed.extension.push(item);
    // 比预算数减少24.76亿元,其中因公出国费2.94亿元,减少3.7亿元: members are held against what their total is.
    this.base = list?.total?.comparisons.findLast((draft) => draft.change ?? draft.rate)?.base;
    this.items.push(item);
    this.current = item;
    this.orphan = false;
    if (!list && token.type === 'money') this.main ??= item;
    return item;
  }

  #otherYear(called: string): number | undefined {
    const year = yearOfName(called);
    return year === this.context.year || this.context.year === undefined ? undefined : year;
  }

  /** Of a list over paragraphs only the first amount of each numbered paragraph is a member. */
  #takes({ until, level, list }: OpenList): boolean {
    if (until !== 'paragraphs' || level === null) return true;
    return this.prose.level === level && list.items.at(-1)?.paragraph !== this.paragraph;
  }

  /** Ends the innermost list; what follows may still turn out to belong to it. */
  /** What its total told of it counts where it is spoken of again: 其中公务车辆75万元…(三)公务车辆75万元. */
  #meaningOf(full: string, label: string, total: Meaning | undefined): Meaning {
    // 全国收入…加上…,收入总量: all that was added up, which only of a department's own income is its 收入总计.
    const [first] = this.adding;
    if (first && first.meaning.scope !== 'all' && /(?:合计|总计|总量)$/.test(full)) return NOTHING_KNOWN;
    const own = meaningOf(full, label, total, this.scope);
    if (own.item !== undefined || own.code !== undefined || total) return own;
    const before = this.items.find((item) => item.label === label && item.meaning.item !== undefined);
    return before?.meaning ?? own;
  }

  closeInnermost(): void {
    this.closed.push(this.open.pop()!.list);
    if (this.closed.length > CLOSED_IN_REACH) this.closed.shift();
  }
}
