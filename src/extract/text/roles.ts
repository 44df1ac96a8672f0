import type { Base } from '../../model/aspects.ts';
import type { Word } from '../../model/relation.ts';
import { basePhrase } from './bases.ts';
import type { NumberToken } from './tokens.ts';

/** What a number is to the thing that its sentence speaks of. */
export type TokenRole =
  | { readonly role: 'amount'; readonly label: string }
  | { readonly role: 'base'; readonly base: Base; readonly subject: string }
  | {
      readonly role: 'change';
      readonly sign: 1 | -1;
      readonly base: Base | undefined;
      readonly subject: string;
    }
  | {
      readonly role: 'rate';
      readonly sign: 1 | -1;
      readonly base: Base | undefined;
      readonly subject: string;
    }
  | { readonly role: 'share'; readonly whole: string }
  | { readonly role: 'completion'; readonly base: Base; readonly subject: string }
  /** 占本年支出488.80万元的12%: the whole, with its amount, of the share that follows. */
  | { readonly role: 'whole' }
  | { readonly role: 'loose' };

const UP = '增加|增长|增收|增支|上升|提高|上涨|上调|调增|上浮|增|多|升|超';
const DOWN = '减少|下降|降低|压减|压缩|缩减|减收|减支|节约|核减|下调|调减|下浮|减|少|降';
/** A verb of change right before its number, with the filling words that stand between. */
const CHANGE = new RegExp(
  `(?:(${UP})|(${DOWN}))(?:了|额|数|额为|幅|幅度|率|比例|幅为|幅度为|率为|支出|收入|经费|资金)?(?:为|约|达)?(?:各|分别)?(?:为)?[,:]?$`,
);
/** 大于预算数55.93: how far from the base. */
const DIFFERENCE =
  /(?:(大于|高于|多于|超过|超出|超)|(小于|低于|少于))(?:上年|去年|上一年|20\d\d年)?(?:年初|全年|调整)?(?:预算|决算|执行|支出)?(?:数|安排)?$/;
const REACHED = new RegExp(`(?:${UP}|${DOWN})(?:到|至)$|达到?$`);
const SHARE =
  /占((?:(?!占)[^,;。:])*?)(?:的?(?:比重|比例|份额|比))?(?:的)?(?:为|约|达|是)?(?:分别为?)?[:,]?$/;
const COMPLETION =
  /(?:完成|为|占|达到?)(?:了)?((?:上年|去年|20\d\d年)?(?:年初|调整|全年|当年|年度)?(?:收入|支出|财政拨款)?预算(?:数|收入|支出|安排数?)?)的?(?:比例)?(?:为)?$/;
/** 占收入预算的96%: a part of it; 占年初预算的96%: how much of it was carried out. */
const SHARE_OF_BUDGET = /^占(?:收入|支出)预算/;
const EXECUTION = /(?:执行率|完成率|支付进度|执行进度|支出进度|预算完成率)(?:为|达|达到|是)?$/;

/** 2023年(上一年度,下同): what the text calls something from here on. */
const CALLED = /\([^()]{0,40}下同\)/g;

/** What the number is, judged by the text between the number before it and itself, and by what follows. */
export function roleOf(token: NumberToken, lead: string, after: string, year: number | undefined): TokenRole {
  // 比重下降6.6个百分点 is a change of a share, not of the amount.
  if (token.vague || token.type === 'point') return { role: 'loose' };
  const tail = lead
    .replace(CALLED, '')
    .replace(/[(“]+$/, '')
    .trimEnd();
  return token.type === 'percent' || token.type === 'times'
    ? ratioRole(tail, year)
    : amountRole(tail, after, year);
}

function ratioRole(tail: string, year: number | undefined): TokenRole {
  const completion = COMPLETION.exec(tail);
  if (completion && !SHARE_OF_BUDGET.test(completion[0])) {
    const base = basePhrase(completion[0], year)?.base ?? 'budget';
    return { role: 'completion', base, subject: subjectOf(tail.slice(0, completion.index)) };
  }
  if (EXECUTION.test(tail)) return { role: 'completion', base: 'budget', subject: '' };
  const share = SHARE.exec(tail);
  if (share) return { role: 'share', whole: share[1]!.trim() };
  const change = CHANGE.exec(tail);
  if (!change) return { role: 'loose' };
  const phrase = basePhrase(tail.slice(0, change.index), year);
  const subject = subjectOf(tail.slice(0, phrase?.start ?? change.index));
  return { role: 'rate', sign: change[1] ? 1 : -1, base: phrase?.base, subject };
}

function amountRole(tail: string, after: string, year: number | undefined): TokenRole {
  if (REACHED.test(tail)) return { role: 'amount', label: tail.replace(REACHED, '') };
  const difference = DIFFERENCE.exec(tail);
  if (difference) {
    const base = basePhrase(tail, year)?.base ?? 'budget';
    return {
      role: 'change',
      sign: difference[1] ? 1 : -1,
      base,
      subject: subjectOf(tail.slice(0, difference.index)),
    };
  }
  const change = CHANGE.exec(tail);
  if (change) {
    const before = tail.slice(0, change.index);
    const phrase = basePhrase(before, year);
    const between = phrase ? before.slice(phrase.end) : '';
    const subject = subjectOf(between) || subjectOf(before.slice(0, phrase?.start ?? before.length));
    return { role: 'change', sign: change[1] ? 1 : -1, base: phrase?.base, subject };
  }
  if (/^的 ?-?\d[\d.]* ?%/.test(after)) {
    const budget =
      /(?:完成|为|占|达到?)(?:了)?((?:年初|调整|全年|年度)?(?:收入|支出)?预算(?:数|收入|支出|安排数?)?)$/.exec(
        tail,
      );
    if (budget) return { role: 'base', base: basePhrase(budget[0], year)?.base ?? 'budget', subject: '' };
    if (/占[^,;。]*$/.test(tail)) return { role: 'whole' };
  }
  const phrase = basePhrase(tail, year);
  if (
    phrase &&
    phrase.end === tail.length &&
    /^(?:相比|比)?,?(?:各|分别)?(?:增|减|上升|下降|多|少|压|升|降|持平)/.test(after)
  ) {
    return { role: 'base', base: phrase.base, subject: subjectOf(tail.slice(0, phrase.start)) };
  }
  if (/[由从](?:[^,;。]*)$/.test(tail) && new RegExp(`^(?:${UP}|${DOWN})(?:到|至)`).test(after)) {
    return { role: 'base', base: 'prior', subject: subjectOf(tail.replace(/[由从][^由从]*$/, '')) };
  }
  return { role: 'amount', label: tail };
}

/** The noun that a clause begins with: what stands behind the last mark. */
export function subjectOf(text: string): string {
  return outermost(text.replaceAll('收、支', '收支'))
    .split(/[,;:。、]/)
    .at(-1)!
    .replace(/^(?:其中|同时|此外|另外)/, '')
    .replace(/(?:同口径|同期|年度|的|各|分别|均)+$/, '')
    .trim();
}

/** What stands behind the last bracket that does not close; 因公出国(境)费 keeps its own. */
function outermost(text: string): string {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') {
      if (depth === 0) return text.slice(at + 1);
      depth -= 1;
    }
  }
  return text;
}

/** Words that say how an amount stands to its base without a number. */
export interface WordToken {
  readonly word: Word;
  readonly base: Base | undefined;
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const FLAT =
  /((?:与|同|和|较|比|跟)?[^,;。:与同和较比跟]{0,16}?)(基本|大致|略)?(持平|保持一致|一致|相等|相同|无变化|无增减|没有变化|未发生变化|无增减变化)/g;
const COMPARISON =
  /(大于|高于|小于|低于|等于)(年初预算|全年预算|调整预算|上年决算|上年预算|上年|预算|决算)(?:数|安排)?(?=的|,|;|。|主要|$|\()/g;

/** The words in a text, in order. 基本持平 claims nothing exact. */
export function wordTokens(text: string, year: number | undefined): WordToken[] {
  const words: WordToken[] = [];
  for (const match of text.matchAll(FLAT)) {
    if (match[2] || /口径/.test(match[1]!) || isChoice(text, match) || !isClaim(text, match)) continue;
    const phrase = basePhrase(match[1]!, year);
    const start = match.index;
    const clause = before(text, start + (phrase?.start ?? 0));
    words.push({
      word: 'flat',
      base: phrase?.base,
      subject: subjectOf(clause),
      start,
      end: start + match[0].length,
      text: match[0],
    });
  }
  for (const match of text.matchAll(COMPARISON)) {
    const phrase = basePhrase(match[0], year);
    const word: Word =
      match[1] === '等于' ? 'equal' : match[1] === '大于' || match[1] === '高于' ? 'greater' : 'less';
    const start = match.index;
    words.push({
      word,
      base: phrase?.base ?? 'budget',
      subject: subjectOf(before(text, start)),
      start,
      end: start + match[0].length,
      text: match[0],
    });
  }
  return words.sort((a, b) => a.start - b.start);
}

/** Enough of the text before an offset to hold the clause at hand. */
function before(text: string, end: number): string {
  return text.slice(Math.max(0, end - 300), end);
}

/** 增加(减少)XXX万元(持平): one of the words of a template, of which none was chosen. */
function isChoice(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return text.slice(end - 3, end + 1) === '(持平)';
}

/** 一致 and 相同 claim equal amounts only behind a comparison: 与上年预算数一致. */
function isClaim(text: string, match: RegExpExecArray): boolean {
  if (match[3] === '持平' || /变化|增减/.test(match[3]!)) return true;
  return /[与同和跟](?:上|去|20|年初|预算)/.test(
    text.slice(Math.max(0, match.index), match.index + match[0].length),
  );
}
