import type { List } from './items.ts';

/** A word or bracket that opens or closes a list in the text between two numbers. */
export type Cue =
  | {
      readonly kind: 'open';
      readonly cue: List['cue'];
      readonly by: string | undefined;
      /** What is gone through, where the cue names it: 三公经费支出中,… */
      readonly of?: string;
      readonly bracket: boolean;
      readonly end: number;
    }
  | { readonly kind: 'close'; readonly end: number }
  | { readonly kind: 'reason'; readonly end: number };

const WORDS: readonly [pattern: RegExp, cue: List['cue'] | 'reason'][] = [
  [/(?:主要)?用于(?:以下|如下)(?:几个)?方面[:,]?/g, 'all'],
  // 金额前三位的项目分别是: the others are left out.
  [
    /(?:前[一二三四五六七八九十\d]+[位名个项]|金额较大|占比较大|较大|较多)的?[^,;。:\d]{0,8}(?:分别)?(?:为|是|有)[:,]?/g,
    'some',
  ],
  // 主要支出科目情况如下: the others are left out.
  [/(?<=[,;。:]|^)主要(?!用于|是|因)[^,;。:\d]{1,14}如下[:,]?/g, 'open'],
  // 包括行政单位、事业单位和其他单位: who, not what.
  [/(?<!主要|[不未])(?:其中)?(?:具体)?(?:包括|包含)[:,]?(?![^,;。:\d]{0,12}单位)/g, 'all'],
  // 分别为 right before the numbers deals them out to names before it and opens no list.
  [
    /(?:分类为|分为|分成(?!收入|比例|部分|资金)|构成(?:情况)?(?:为|是)|具体(?:情况)?为|具体是|(?:分项|具体)情况(?:是|如下)?(?=[:])|如下)[:,]?|(?:分别为|分别是)(?:[:,]|(?!$))/g,
    'all',
  ],
  [/主要(?:包括|包含|用于|有)[:,]?/g, 'some'],
  // 主要为税收返还0.75亿元: names, not reasons.
  [/主要为[:,]?(?=[^,;。:增减升降提]{2,20}$)/g, 'open'],
  [/(?<=[,;。(]|^)(?:内?含|包含)[:,]?/g, 'some'],
  [
    /其中[:,]?|(?:(?<=[,;。]|^)(?:在|(?=20\d\d年))|(?<=[;。]|^))(?:20\d\d年度?)?(?<of>[^,;:。\d]{0,20}?(?:收入|支出|经费|费用?|资金|拨款|预算|决算|资产|总额))(?:当中|中)[,:]/g,
    'open',
  ],
  [
    /(?:(?:增加|减少|增长|下降|变动|增减)的?)?(?:主要|具体)?原因[是为在:一]?|主要(?:是|系|由于|因)|(?<=[,;。(]|^)(?:系|因(?!公)|由于|是因)/g,
    'reason',
  ],
];
/** Every word above and below has one of these; most stretches have none. */
const MAY_HAVE_CUE =
  /[于含因系按]|前[一二三四五六七八九十\d]|较[大多]|包括|分[类为成别部级税行地中]|构成|具体|分项|如下|主要|其中|中[,:]/;
const BY =
  /(?:^|[,;。:])(?:其中[:,]?)?按(?:照)?([^,;:。\d]{1,12}?)(?:分类|划分|分|来源|类型|结构|形式|部门|种类|对象)?(?:看|,|:|。|划分|分)[,:]?/g;

/** 分部门情况是:, 分级次看, */
const BY_SORT =
  /(?<=[,;。:]|^)分(部门|中央和地方|级次|级|税种|行业|地区|科目)(?:情况)?(?:看|是|为|如下)[:,]?/g;

/** What a breakdown goes by; 按计划执行, 按规定 and their like say how something was done. */
const SORTED = /(?:分类?|看|来源|类型|结构|形式|部门|种类|对象|性质|用途|功能|科目)[,:。]?$/;

/** The cues of a stretch of text, in order. Brackets that open and close within it are part of names: 因公出国(境)费. */
export function cues(text: string): Cue[] {
  const found: Cue[] = brackets(text);
  if (!MAY_HAVE_CUE.test(text)) return found.sort((a, b) => a.end - b.end);
  const taken = enclosed(text);
  const sorted = [...text.matchAll(BY)].filter(([word]) => SORTED.test(word));
  for (const { index, 0: word, 1: by } of [...sorted, ...text.matchAll(BY_SORT)]) {
    const end = index + word.length;
    taken.fill(1, index, end);
    found.push({ kind: 'open', cue: 'all', by, bracket: false, end });
  }
  for (const [pattern, cue] of WORDS) {
    for (const { index, 0: word, groups } of text.matchAll(pattern)) {
      const end = index + word.length;
      // A longer word was found first: 主要用于以下方面 is no 主要用于, 其中:主要用于 opens one list.
      if (taken.subarray(index, end + 1).includes(1)) continue;
      taken.fill(1, index, end);
      if (cue === 'reason') found.push({ kind: 'reason', end });
      else found.push({ kind: 'open', cue, by: undefined, bracket: false, end, ...groups });
    }
  }
  return found.sort((a, b) => a.end - b.end);
}

/** What stands within brackets that close again: 行政单位(含参照公务员法管理的单位) lists nothing. */
function enclosed(text: string): Uint8Array {
  const within = new Uint8Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')' && open.length > 0) within.fill(1, open.pop()! + 1, at);
  }
  return within;
}

/** 比上年预算(223.76万元)减少6.34万元: the bracket says what it was. */
const COMPARED = /[比较与](?:上年|去年|20\d\d年度?)(?:同期|年初|预算|决算|执行|收入|支出|[数额])*$/;

/** No phrase that says what is compared with is longer. */
const LONGEST_BASE = 24;

function brackets(text: string): Cue[] {
  if (!text.includes('(') && !text.includes(')')) return [];
  const open: number[] = [];
  const found: Cue[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      if (open.length > 0) open.pop();
      else found.push({ kind: 'close', end: at + 1 });
    }
  }
  for (const at of open.filter(
    (start) => !COMPARED.test(text.slice(Math.max(0, start - LONGEST_BASE), start)),
  ))
    found.push({ kind: 'open', cue: 'open', by: undefined, bracket: true, end: at + 1 });
  return found;
}
