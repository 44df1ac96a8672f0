import type { Numeral } from '../../model/decimal.ts';
import { readNumeral } from '../../model/numeral.ts';
import { PERCENT, PERMILLE, POINT, TIMES, type Unit, unitOf } from '../../model/unit.ts';

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
  if (/[A-Za-z_]$/.test(before) || /^[A-Za-z_]/.test(rest)) return undefined;
  if (isIdentifier(before, digits, rest)) return undefined;
  const sign = signBefore(text, start);
  const numeral = readNumeral(sign + digits);
  if (typeof numeral !== 'object') return undefined;
  const vague = /(?:≥|≤|>|<|约|近|超|逾|不低于|不少于|不超过|不高于|~|至|—)$/.test(
    before.replace(/^.*[,;。]/, ''),
  );
  const draft = { numeral, start: start - sign.length, digitsEnd, vague };
  const percent = /^ ?(%|‰)/.exec(rest);
  if (percent) {
    // 满意率达到95% is a target; 规模达到1346.3亿元 is an amount, 占收入的比重达80.2% a share.
    draft.vague ||= /(?<!比重)达到?$/.test(before);
    const unit = percent[1] === '%' ? PERCENT : PERMILLE;
    return finish({ ...draft, type: 'percent', unit, end: digitsEnd + percent[0].length }, text);
  }
  const point = /^ ?个?百分点/.exec(rest);
  if (point) return finish({ ...draft, type: 'point', unit: POINT, end: digitsEnd + point[0].length }, text);
  const money = MONEY.exec(rest);
  if (money) {
    const unit = unitOf(money[2]!.replace('人民币', ''));
    return (
      unit &&
      finish(
        { ...draft, type: 'money', unit, end: digitsEnd + money[0].length, vague: vague || !!money[1] },
        text,
      )
    );
  }
  const count = COUNT.exec(rest);
  if (count) {
    const unit = unitOf(`${count[1] === '万' ? '万' : ''}${count[2]}`);
    const rough = vague || count[1] === '余' || count[1] === '多';
    return (
      unit && finish({ ...draft, type: 'count', unit, end: digitsEnd + count[0].length, vague: rough }, text)
    );
  }
  const times = /^ ?倍/.exec(rest);
  if (times) return finish({ ...draft, type: 'times', unit: TIMES, end: digitsEnd + times[0].length }, text);
  const bareMoney = /^ ?(?:[\u4e00-\u9fff]?)/.test(rest) ? BARE_MONEY.exec(rest) : null;
  if (bareMoney && !/^ ?[余多]?[亿万][\u4e00-\u9fff]/.test(rest)) {
    const unit = unitOf(`${bareMoney[2]}元`);
    return (
      unit &&
      finish(
        {
          ...draft,
          type: 'money',
          unit,
          end: digitsEnd + bareMoney[0].length,
          vague: vague || !!bareMoney[1],
        },
        text,
      )
    );
  }
  return { ...draft, type: 'bare', unit: undefined, end: digitsEnd };
}

/** 左右, 以上, 以内, a range after the unit make a figure vague. */
function finish(draft: Draft, text: string): Draft {
  const after = text.slice(draft.end, draft.end + 4);
  const range = /^ ?(?:-|—|~|至)\d/.test(after);
  return /^(?:左右|以上|以下|以内|上下|多|余)/.test(after) || range ? { ...draft, vague: true } : draft;
}

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
  if (/^ ?(?:年|月|日|号|时|类|款|条|章|表|页|届|级|年度|五规划)/.test(rest)) return true;
  if (/^ ?项(?!目|,|;|。|、|$)/.test(rest) && digits.length === 2) return true;
  const measured = MEASURED.test(rest);
  if (/(?:第|编号|代码|科目|文号|电话|热线)$/.test(before) && !measured) return true;
  if (/\[$/.test(before) || /^\]/.test(rest)) return true;
  return /^\d{5,}$/.test(digits) && !measured;
}

const MEASURED = /^ ?(?:[亿万千百]?(?:元|美元)|%|[万亿]|个|件|人|次|平方米|套|台|辆)/;

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
