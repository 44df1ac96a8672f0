import type { Base } from '../../model/aspects.ts';
import { basePhrase } from './bases.ts';
import { subjectOf } from './clause-subject.ts';
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
  | { readonly role: 'share'; readonly whole: string; readonly subject: string }
  | { readonly role: 'completion'; readonly base: Base; readonly subject: string }
  /** 占本年支出488.80万元的12%: the whole, with its amount, of the share that follows. */
  | { readonly role: 'whole' }
  /** 差值为0.9: how far two amounts are apart, either way. */
  | { readonly role: 'distance' }
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
const DISTANCE =
  /(?:^|[,;。])(?:二?两?者)?(?:之间)?(?:的)?(?:差值|差额|相差|差异|差异额|差异数)(?:为|是|:)?$/;
const REACHED = new RegExp(`(?:(?:${UP}|${DOWN})(?:到|至)|调整(?:为|到|至))$|达到?$`);
/** Behind what an amount was before: 由5万元压减到3万元, 由年初预算5万元调整为3万元. */
const MOVES = new RegExp(`^(?:(?:${UP}|${DOWN})(?:到|至)|调整(?:为|到|至))`);
const SHARE =
  /占((?:(?!占)[^,;。:])*?)(?:的?(?:比重|比例|份额|比))?(?:的)?(?:为|约|达|是)?(?:分别为?)?[:,]?$/;
const COMPLETION =
  /(?:完成|为|占|达到?)(?:了)?((?:上年|去年|20\d\d年)?(?:年初|调整后?的?|全年|当年|年度)?(?:收入|支出|财政拨款)?预算(?:数|收入|支出|安排数?)?)的?(?:比例)?(?:为)?$/;
/** 占收入预算的96%: a part of it; 占年初预算的96%: how much of it was carried out. */
const SHARE_OF_BUDGET = /^占(?:收入|支出)预算/;
const EXECUTION = /(?:执行率|完成率|支付进度|执行进度|支出进度|预算完成率)(?:为|达|达到|是)?$|[,;]完成$/;

/** 2023年(上一年度,下同): what the text calls something from here on. */
const CALLED = /\([^()]{0,40}下同\)/g;

/** 较上年(减少)16.23: the word that was chosen, left in its brackets. */
const CHOSEN = /(?<![增加长减少升降])\((增加|减少|增长|下降|增|减|降)\)/g;

/** What the number is, judged by the text between the number before it and itself, and by what follows. */
export function roleOf(token: NumberToken, lead: string, after: string, year: number | undefined): TokenRole {
  // 比重下降6.6个百分点 is a change of a share, not of the amount.
  if (token.vague || token.type === 'point') return { role: 'loose' };
  const tail = lead
    .replace(CALLED, '')
    .replace(CHOSEN, '$1')
    .replace(/[(“]+$/, '')
    .trimEnd();
  return token.type === 'percent' || token.type === 'times'
    ? ratioRole(tail, year)
    : amountRole(tail, lead.endsWith('(') ? after.replace(/^\)/, '') : after, year);
}

/** 药占比, 地方税收占…的比重: whose share it is, where the clause says it. */
function ownerOf(text: string): string {
  const clause = /[\u4e00-\u9fff“”]*$/.exec(text)![0];
  return clause.replace(/^(?:其中|所|并|且)+|(?:分别|各|约|共|合计|总计|均|所)+$/g, '');
}

function ratioRole(tail: string, year: number | undefined): TokenRole {
  const completion = COMPLETION.exec(tail);
  if (completion && !SHARE_OF_BUDGET.test(completion[0])) {
    const base = basePhrase(completion[0], year)?.base ?? 'budget';
    return { role: 'completion', base, subject: subjectOf(tail.slice(0, completion.index)) };
  }
  if (EXECUTION.test(tail)) return { role: 'completion', base: 'budget', subject: '' };
  const share = SHARE.exec(tail);
  if (share) return { role: 'share', whole: share[1]!.trim(), subject: ownerOf(tail.slice(0, share.index)) };
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
  if (DISTANCE.test(tail)) return { role: 'distance' };
  const change = CHANGE.exec(tail);
  if (change) {
    const before = tail.slice(0, change.index);
    const phrase = basePhrase(before, year);
    // 支持能力提升80万元 is money for it; an amount that rose did so against another.
    if (!phrase && /提[升高]$/.test(tail)) return { role: 'amount', label: tail };
    const between = phrase ? before.slice(phrase.end) : '';
    const own = subjectOf(before.slice(0, phrase?.start ?? before.length));
    const named = subjectOf(between);
    // 2024年较2023年总收入增加64万元: the year stands before what it is held against, the name behind.
    const leading = /^(20\d\d)(?:年度?)?$/.exec(own)?.[1];
    const subject = named && leading ? `${leading}年${named}` : named || own;
    return { role: 'change', sign: change[1] ? 1 : -1, base: phrase?.base, subject };
  }
  if (/^的? ?-?\d[\d.]* ?%/.test(after)) {
    const budget =
      /(?:完成|为|占|达到?)(?:了)?((?:年初|调整|全年|年度)?(?:收入|支出)?预算(?:数|收入|支出|安排数?)?)$/.exec(
        tail,
      );
    if (budget && after.startsWith('的'))
      return { role: 'base', base: basePhrase(budget[0], year)?.base ?? 'budget', subject: '' };
    if (/占[^,;。]*$|为[^,;。]*(?:目标|任务|计划|预算)(?:数|值|额)?$/.test(tail)) return { role: 'whole' };
  }
  const phrase = basePhrase(tail, year);
  if (
    phrase &&
    (phrase.end === tail.length || tail.slice(phrase.end) === '的') &&
    /^(?:相比|比)?,?(?:各|分别)?(?:增|减|上升|下降|多|少|压|升|降|持平)/.test(after)
  ) {
    return { role: 'base', base: phrase.base, subject: subjectOf(tail.slice(0, phrase.start)) };
  }
  const [from = ''] = /[由从][^由从,;。]*$/.exec(tail) ?? [];
  if (from !== '' && MOVES.test(after)) {
    const base = /预算/.test(from) ? 'initial' : 'prior';
    return { role: 'base', base, subject: subjectOf(tail.slice(0, -from.length)) };
  }
  return { role: 'amount', label: tail };
}
