/**
 * What a number is about. Two facts of equal aspects are one quantity printed twice. A field that is left out is
 * unknown, and unknown matches nothing.
 */
export interface Aspects {
  readonly entity?: string;
  readonly level?: Level;
  /** Absolute: 上年 in the 2023 file is 2022. */
  readonly year?: number;
  readonly stage?: Stage;
  readonly scope?: Scope;
  /** What is measured, as a path of ids from the general to the special: `expenditure/project`. */
  readonly item?: string;
  /** Classification code without separators: 2010301 (functional), 30217 (economic). */
  readonly code?: string;
  readonly statistic: Statistic;
  /** Of a change, rate or completion: what it is measured against. */
  readonly base?: Base;
  /** Of a share: the item of its whole. */
  readonly whole?: string;
}

/** Every aspect, in the order in which they are compared and written. */
export const ASPECT_NAMES = [
  'statistic',
  'entity',
  'level',
  'year',
  'stage',
  'scope',
  'item',
  'code',
  'base',
  'whole',
] as const satisfies readonly (keyof Aspects)[];

/** 部门 (the bureau with its units) or 单位 (one entity). */
export const LEVELS = ['department', 'unit'] as const;
export type Level = (typeof LEVELS)[number];

/** 年初预算, 调整预算, 执行数, 决算数; opening and closing balances. */
export const STAGES = ['initial', 'adjusted', 'executed', 'final', 'opening', 'closing'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Which money: 全口径, 财政拨款, 一般公共预算, 政府性基金, 国有资本经营, 财政专户, 事业收入, 经营收入, 上级补助,
 * 附属单位上缴, 其他, 上年结转.
 */
export const SCOPES = [
  'all',
  'fiscal',
  'general',
  'fund',
  'capital',
  'special-account',
  'business',
  'operating',
  'superior',
  'affiliated',
  'other',
  'carry-over',
] as const;
export type Scope = (typeof SCOPES)[number];

export const STATISTICS = ['amount', 'change', 'rate', 'share', 'completion', 'count'] as const;
export type Statistic = (typeof STATISTICS)[number];

/**
 * What a change is measured against: 上年 (same stage), 上年执行数/决算数, 年初预算, 调整预算, 全年预算, 执行数,
 * 年初余额.
 */
export const BASES = [
  'prior',
  'prior-final',
  'initial',
  'adjusted',
  'budget',
  'executed',
  'opening',
] as const;
export type Base = (typeof BASES)[number];

/**
 * The key of the quantity that the aspects name, or undefined where what is measured or which money is unknown.
 * Entity, level, year and stage that a whole document leaves open are open in the same way for all its facts.
 */
export function quantityKey(aspects: Aspects): string | undefined {
  const { entity, level, year, stage, scope, item, code, statistic, base, whole } = aspects;
  if (item === undefined || scope === undefined) return undefined;
  if (statistic === 'share' && whole === undefined) return undefined;
  const time = `${entity ?? ''}\u0000${level ?? ''}\u0000${year ?? ''}\u0000${stage ?? ''}`;
  const thing = `${scope}\u0000${item}\u0000${code ?? ''}`;
  return `${time}\u0000${thing}\u0000${statistic}\u0000${base ?? ''}\u0000${whole ?? ''}`;
}
