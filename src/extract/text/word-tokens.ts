import type { Base } from '../../model/aspects.ts';
import type { Word } from '../../model/relation.ts';
import { basePhrase } from './bases.ts';
import { subjectOf } from './clause-subject.ts';

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

/** 未超过预算数, 控制在年初预算以内: no more than it, and perhaps as much. */
const LIMIT =
  /(?:(?:未|没有|没)(?:超过|超出|突破|超)|控制在)(?:了)?(年初预算|全年预算|调整预算|预算)(?:数|安排|额度|范围|控制数|指标)?(?:以内|之内|内)?(?=的|,|;|。|主要|$|\()/g;

/** Every word above has one of these; most paragraphs have none. */
const MAY_COMPARE = /持平|一致|相[等同]|变化|增减|[大高小低等]于|[未没]|控制在/;

/** The words in a text, in order. 基本持平 claims nothing exact. */
export function wordTokens(text: string, year: number | undefined): WordToken[] {
  const words: WordToken[] = [];
  if (!MAY_COMPARE.test(text)) return words;
  for (const match of text.matchAll(FLAT)) {
    if (match[2] || /口径/.test(match[1]!) || isChoice(text, match) || !isClaim(text, match)) continue;
    const phrase = basePhrase(match[1]!, year);
    const start = match.index;
    // 接待费支出持平: what stands before the word names its subject, unless it is what is compared with.
    const named = phrase?.start ?? (/^[与同和较比跟]/.test(match[1]!) ? 0 : match[1]!.length);
    const clause = before(text, start + named);
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
  for (const match of text.matchAll(LIMIT)) {
    const start = match.index;
    words.push({
      word: 'not-greater',
      base: basePhrase(`较${match[1]}`, year)?.base ?? 'budget',
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
