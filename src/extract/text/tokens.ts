import type { Numeral } from '../../model/numeral.ts';
import { readNumeral } from '../../model/numeral.ts';
import { PERCENT, PERMILLE, POINT, TIMES, type Unit, unitOf, WAN_YUAN } from '../../model/unit.ts';

/** A number in a sentence that may be a quantity. Codes, years, ordinals, dates, phone numbers are none. */
export interface NumberToken {
  readonly type: 'money' | 'percent' | 'point' | 'times' | 'count' | 'bare';
  readonly numeral: Numeral;
  readonly unit: Unit | undefined;
  /** Offsets in the normalised text, of the digits and of the end of the unit. */
  readonly start: number;
  readonly digitsEnd: number;
  readonly end: number;
  /** 约, 余, 以上, ≥, a range: says a size, not a figure. */
  readonly vague: boolean;
}

const DIGITS = /\d{1,3}(?:, ?\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** Reads the numbers of a normalised text. */
export function numberTokens(text: string): NumberToken[] {
  const tokens: Draft[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const token = tokenAt(text, match.index, match[0]);
    if (token) tokens.push(token);
  }
  shareUnits(text, tokens);
  for (const token of tokens)
    if (isBareNothing(text, token)) Object.assign(token, { type: 'money', unit: WAN_YUAN });
  for (const token of tokens)
    if (isBareShare(text, token)) Object.assign(token, { type: 'percent', unit: PERCENT });
  return tokens;
}

type Draft = { -readonly [K in keyof NumberToken]: NumberToken[K] };

const CURRENCY = '(?:人民币)?(?:元|美元|欧元|英镑|港元|港币|日元)';
const MONEY = new RegExp(`^ ?\\.? ?(余|多)?((?:千万|百万|十万|亿|万|千|百)?${CURRENCY})`);
/** 万 and 亿 without 元 are money unless a thing that is counted follows. */
const BARE_MONEY = /^ ?(余|多)?(亿|万)(?=[,;。、:)(]|$|[,;]|元|[\u4e00-\u9fff])/;
const COUNT =
  /^ ?(余|多|万)?(平方米|批次|人次|团组|公里|个|辆|台|套|件|项|人|次|批|户|家|所|份|场|期|条|栋|间|宗|例|名|处|座|亩|吨)/;

function tokenAt(text: string, start: number, digits: string): Draft | undefined {
  const digitsEnd = start + digits.length;
  const before = text.slice(Math.max(0, start - 6), start);
  const rest = text.slice(digitsEnd, digitsEnd + 14);
  if (isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(digitsEnd))) return undefined;
  if (isIdentifier(before, digits, rest)) return undefined;
  const sign = signBefore(text, start);
  const numeral = readNumeral(sign + digits);
  if (typeof numeral !== 'object') return undefined;
  const { type, unit, length, rough } = measureAt(rest);
  const end = digitsEnd + length;
  const token: Draft = { type, numeral, unit, start: start - sign.length, digitsEnd, end, vague: rough };
  token.vague ||= LEADS_TO_SIZE.has(before.slice(-1)) && SIZE_BEFORE.test(before.replace(/^.*[,;。]/, ''));
  if (type === 'bare') return token;
  // 满意率达到95% is a target; 规模达到1346.3亿元 is an amount, 占收入的比重达80.2% a share.
  if (type === 'percent') token.vague ||= /(?<!比重)达到?$/.test(before);
  token.vague ||= isSizeAfter(text, end);
  return unit && token;
}

/** A Latin letter or underscore. */
function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
}

const SIZE_BEFORE = /(?:≥|≤|>|<|约|近|超|逾|不低于|不少于|不超过|不高于|~|至|—)$/;
/** What one of these ends with. Nearly all numbers are ruled out by a single character. */
const LEADS_TO_SIZE = new Set('≥≤><约近超逾于过~至—');

interface Measure extends Pick<NumberToken, 'type' | 'unit'> {
  readonly length: number;
  /** 余, 多 between the number and its unit. */
  readonly rough: boolean;
}

const BARE: Measure = { type: 'bare', unit: undefined, length: 0, rough: false };

/** What a unit, or a word before it, begins with. */
const BEGINNINGS = new Set(
  '%‰ .余多人元美欧英港日千百十亿万个倍平批团公辆台套件项次户家所份场期条栋间宗例名处座亩吨',
);

/** What the text behind a number counts it in. */
function measureAt(rest: string): Measure {
  const spaces = rest.startsWith(' ') ? 1 : 0;
  const first = rest[spaces] ?? '';
  if (!BEGINNINGS.has(first)) return BARE;
  if (first === '%') return { type: 'percent', unit: PERCENT, length: spaces + 1, rough: false };
  if (first === '‰') return { type: 'percent', unit: PERMILLE, length: spaces + 1, rough: false };
  if (first === '倍') return { type: 'times', unit: TIMES, length: spaces + 1, rough: false };
  const point = /^ ?个?百分点/.exec(rest);
  if (point) return { type: 'point', unit: POINT, length: point[0].length, rough: false };
  const money = MONEY.exec(rest);
  if (money) {
    const unit = unitOf(money[2]!.replace('人民币', ''));
    return { type: 'money', unit, length: money[0].length, rough: money[1] !== undefined };
  }
  const count = COUNT.exec(rest);
  if (count) {
    const [all, prefix, noun] = count;
    const unit = unitOf(`${prefix === '万' ? '万' : ''}${noun}`);
    return { type: 'count', unit, length: all.length, rough: prefix === '余' || prefix === '多' };
  }
  const bare = BARE_MONEY.exec(rest);
  if (!bare || /^ ?[余多]?[亿万][\u4e00-\u9fff]/.test(rest)) return BARE;
  const unit = unitOf(`${bare[2]}元`);
  return { type: 'money', unit, length: bare[0].length, rough: bare[1] !== undefined };
}

/** 左右, 以上, 以内, a range after the unit make a figure vague. */
function isSizeAfter(text: string, end: number): boolean {
  return FOLLOWS_SIZE.has(text.charAt(end)) && SIZE_AFTER.test(text.slice(end, end + 4));
}

const SIZE_AFTER = /^(?:左右|以上|以下|以内|上下|多|余| ?(?:-|—|~|至)\d)/;
/** What one of these begins with. */
const FOLLOWS_SIZE = new Set('左以上多余 -—~至');

/** A minus sign that belongs to the number, not a dash between two. */
function signBefore(text: string, start: number): string {
  if (text[start - 1] !== '-') return '';
  const before = text[start - 2];
  return before === undefined || /[^\d\w)%]/.test(before) ? '-' : '';
}

/**
 * Numbers that name something: years and dates, 201类03款01项, 第3条, 〔2016〕143号, long digit strings such as
 * hotlines and codes, ordinals in front of an item.
 */
function isIdentifier(before: string, digits: string, rest: string): boolean {
  if (/^ ?(?:[年月日号时类款条章表页届级]|五规划)/.test(rest)) return true;
  if (digits.length === 2 && /^ ?项(?!目|,|;|。|、|$)/.test(rest)) return true;
  if (before.endsWith('[') || rest.startsWith(']')) return true;
  // 其中:(1)人员经费: an ordinal within the line.
  if (before.endsWith('(') && rest.startsWith(')') && digits.length <= 2) return true;
  // 工资福利支出(301): the code of a class.
  if (/[\u4e00-\u9fff]\($/.test(before) && rest.startsWith(')') && /^\d{3,}$/.test(digits)) return true;
  const isNamed = NAMES.has(before.slice(-1)) && /(?:第|编号|代码|科目|文号|电话|热线)$/.test(before);
  return (isNamed || /^\d{5,}$/.test(digits)) && !MEASURED.test(rest);
}

/** What the names of identifiers end with. */
const NAMES = new Set('第号码目话线');

const MEASURED = /^ ?(?:[亿万千百]?(?:元|美元)|%|[万亿]|个|件|人|次|平方米|套|台|辆)/;

/** 占本年支出合计的93.26。: a share without its sign, which can mean nothing else. */
function isBareShare(text: string, { type, numeral: { value, decimals }, start, end }: Draft): boolean {
  if (type !== 'bare' || decimals === 0 || value.lt(1) || value.gt(100)) return false;
  if (!/^(?:[。;)]|,(?!\d)|$)/.test(text.slice(end, end + 2))) return false;
  return /占(?!地|用)[^,。;:、%\d]{0,24}的(?:比重为?|比例为?)?$/.test(
    text.slice(Math.max(0, start - 32), start),
  );
}

/** 公务用车购置费为0,与上年持平: nothing is nothing in any unit. */
function isBareNothing(text: string, { type, numeral: { value }, start, end }: Draft): boolean {
  if (type !== 'bare' || !value.isZero() || !/^(?:[,。;、)]|$)/.test(text.slice(end, end + 1))) return false;
  return /(?:费用?|支出|收入|经费|预算|决算|拨款|资金|金额)(?:数|额)?(?:安排|合计|共计|总计)?(?:为|是|:)$/.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

/** A number without unit takes that of the next in its list: 1267.86,2570.97万元; 34.3、65.7%. */
function shareUnits(text: string, tokens: Draft[]): void {
  for (let i = tokens.length - 2; i >= 0; i -= 1) {
    const [token, next] = [tokens[i]!, tokens[i + 1]!];
    if (token.type !== 'bare' || next.type === 'bare' || next.type === 'count') continue;
    if (!/^(?:,|、|和|及|与) ?$/.test(text.slice(token.end, next.start))) continue;
    token.type = next.type;
    token.unit = next.unit;
  }
}
