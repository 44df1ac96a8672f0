import type { Base } from '../../model/aspects.ts';

/** What a phrase such as 较上年支出决算 or 比2023年预算执行数 says that something is compared with. */
export interface BasePhrase {
  readonly base: Base;
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

const YEAR_BEFORE = '(?:(?:上一?年度?|去年|前一?年)(?:的?同[期月季])?|(?:20\\d\\d)年度?(?:同[期月季])?|同期)';
const THING =
  '(?:同口径|当年|年初|调整后?|全年|累计|收入|支出|财政拨款|一般公共预算|安排|“三公”经费|经费)*(?:预算执行|执行|决算|预算|余额|开支|安排|结余|实际)?(?:收支|收入|支出)?(?:总数|总额|总计|限额|控制数|数|额|安排数?|支出数?)?';
const PHRASE = new RegExp(
  `(?:较|比|同比|与|同|跟|和|对比|低于|高于|小于|大于|超过|少于|多于|等于|占|完成|为)(?:本单位|本部门)?(${YEAR_BEFORE})?(年初余额|年初)?(${THING})(?:相比较?|比较|相较|对比|比)?`,
  'g',
);

/** The last phrase in a text that names a base, if there is one. */
export function basePhrase(text: string, year: number | undefined): BasePhrase | undefined {
  let last: BasePhrase | undefined;
  for (const match of text.matchAll(PHRASE)) {
    const base = baseOf(match[1], match[2], match[3] ?? '', match[0], year);
    if (base) last = { base, start: match.index, end: match.index + match[0].length };
  }
  return last ?? shortForm(text);
}

/** 与市人大批准的方案相比,: a comparison with something, which is none of the bases. */
export function comparesWithOther(text: string, year: number | undefined): boolean {
  const other = /(?:与|同|较|比|和)([^,;。]{2,})(?:相比较?|比较|相较|对比),[^。]*$/.exec(text);
  return other !== null && basePhrase(other[0], year) === undefined;
}

/** 同比 and 对比 stand alone. */
function shortForm(text: string): BasePhrase | undefined {
  const at = Math.max(text.lastIndexOf('同比'), text.lastIndexOf('对比'));
  return at < 0 ? undefined : { base: 'prior', start: at, end: at + 2 };
}

function baseOf(
  before: string | undefined,
  opening: string | undefined,
  thing: string,
  whole: string,
  year: number | undefined,
): Base | undefined {
  const stated = before && /20\d\d/.exec(before);
  const isPast = before !== undefined && (!stated || year === undefined || Number(stated[0]) < year);
  if (opening === '年初余额' || (opening === '年初' && !/预算/.test(thing)))
    return isPast ? undefined : 'opening';
  if (isPast) return /执行|决算|开支|实际/.test(thing) ? 'prior-final' : 'prior';
  if (opening === '年初') return 'initial';
  if (/调整/.test(thing)) return 'adjusted';
  if (/全年/.test(thing) && /预算/.test(thing)) return 'budget';
  if (/年初/.test(thing)) return 'initial';
  if (/执行/.test(thing)) return 'executed';
  if (/预算/.test(thing) && !/^(?:占|为)/.test(whole)) return 'budget';
  return undefined;
}
