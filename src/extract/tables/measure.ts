import type { Base, Stage, Statistic } from '../../model/aspects.ts';
import { count, PERCENT, type Unit, unitOf } from '../../model/unit.ts';
import { understood } from '../forms/vocabulary.ts';

/** What a column measures, apart from what it is about: 2024年执行数, 增减额, 人数, 占比. */
export interface Measure {
  /** The header texts that say it; the rest of the path says what it is about. */
  readonly path: readonly string[];
  readonly statistic: Statistic;
  readonly stage?: Stage;
  readonly year?: number;
  readonly prior?: true;
  /** Of a change or rate: what its header compares with. */
  readonly base?: Base;
  readonly unit?: Unit;
  /** Columns of one key can be added to each other. */
  readonly key: string;
  /** A total that includes a column of what is carried over: 合计 of 本年收入 and 上年结转. */
  readonly grand?: true;
  /** A part of such a total beside what is carried over: of this year's money alone. */
  readonly current?: true;
}

const COUNTS = /^(?:人数|数量|辆数|车辆数|个数|批次|人次|团组数|面积|台套数|项目数)/;

export function measureOf(path: readonly string[]): Measure {
  let statistic: Statistic = 'amount';
  let stage: Stage | undefined;
  let year: number | undefined;
  let prior: true | undefined;
  let base: Base | undefined;
  let unit: Unit | undefined;
  const rest: string[] = [];
  for (const text of path) {
    const compared = COMPARED.exec(text);
    const meaning = compared ? undefined : understood(text);
    if (compared) base = /执行|决算/.test(compared[1]!) ? 'prior-final' : 'prior';
    unit = unitOfHeader(text) ?? unit;
    const kind = statisticOf(text);
    if (kind) statistic = kind;
    stage = meaning?.stage ?? stage;
    year = meaning?.year ?? year;
    prior = meaning?.prior ?? prior;
    const about = meaning && (meaning.item ?? meaning.scope ?? meaning.total ?? meaning.code);
    if (kind || compared || (meaning && about === undefined)) continue;
    rest.push(text);
  }
  if (statistic === 'rate' || statistic === 'share' || statistic === 'completion') unit = PERCENT;
  return {
    path: rest,
    statistic,
    ...(stage && { stage }),
    ...(year !== undefined && { year }),
    ...(prior && { prior }),
    ...(base && { base }),
    ...(unit && { unit }),
    key: [statistic, stage, year, prior, unit?.symbol, path.some(isOfOne)].join(' '),
  };
}

/** What one thing costs, or one head: it adds up to nothing. */
export function isOfOne(header: string): boolean {
  return /平均|人均|单价|标准$/.test(header);
}

/** 比上年执行数增减, 2024年预算数比2023年执行数: the heading over a change and its rate. */
const COMPARED = /(?:比|较|与)((?:上年|20\d\d年).{0,8}?)(?:相比)?(?:增减|增加|变动|变化|$)/;

function statisticOf(text: string): Statistic | undefined {
  if (/占比|比重|比例|占.{0,8}[%]/.test(text)) return 'share';
  if (/(?:增减|增长|变动|增幅|升降).{0,6}(?:%|率|比例|幅度)|增长率|增幅/.test(text)) return 'rate';
  if (/完成.{0,6}(?:%|率)|执行率|进度/.test(text)) return 'completion';
  if (/^(?:.{0,12}(?:比|较).{2,12})?(?:增减|增加|变动)(?:额|数|金额|\(.*\)|变化)?(?:情况)?$/.test(text))
    return 'change';
  return COUNTS.test(text) ? 'count' : undefined;
}

function unitOfHeader(text: string): Unit | undefined {
  const symbol = /\((?:单位[:：])?([^()]{1,4})\)$/.exec(text)?.[1];
  if (symbol !== undefined) return unitOf(symbol);
  if (COUNTS.test(text)) return count('个', 0);
  return undefined;
}
