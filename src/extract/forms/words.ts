import type { Scope, Stage } from '../../model/aspects.ts';
import { ECONOMIC_CLASSES, FUNCTIONAL_CLASSES, SHORT_CLASSES } from './classes.ts';

/** What one word of a label says. A word that says nothing (预算, 数, 的) is empty. */
export interface Meaning {
  readonly item?: string;
  readonly scope?: Scope;
  readonly stage?: Stage;
  readonly code?: string;
  /** `plain`: 合计, 小计. `year`: this year's flows only. `grand`: with what is carried over (总计). */
  readonly total?: 'plain' | 'year' | 'grand';
  /** 上年. */
  readonly prior?: true;
  readonly year?: number;
  /** Of the last resort: 收入 and 支出 say what is meant only where no other word does. */
  readonly weak?: true;
}

const NOTHING: Meaning = {};

function each(words: string, meaning: Meaning): [string, Meaning][] {
  return words.split(' ').map((word) => [word, meaning]);
}

/** The words of which the labels of the official forms are made, punctuation left out. */
export const WORDS: ReadonlyMap<string, Meaning> = new Map([
  ...each('一般公共预算财政拨款 一般公共预算拨款 一般公共预算资金 一般公共预算 一般公共财政预算', {
    scope: 'general',
  }),
  ...each('公共财政预算拨款 公共财政预算 公共财政拨款 一般公共财政拨款', { scope: 'general' }),
  ...each('政府性基金预算财政拨款 政府性基金预算拨款 政府性基金预算资金 政府性基金预算 政府性基金拨款', {
    scope: 'fund',
  }),
  ...each('政府性基金', { scope: 'fund' }),
  ...each(
    '国有资本经营预算财政拨款 国有资本经营预算拨款 国有资本经营预算资金 国有资本经营预算 国有资本经营',
    {
      scope: 'capital',
    },
  ),
  ...each('财政拨款 财政拨款资金', { scope: 'fiscal' }),
  ...each('财政专户管理资金 财政专户管理的资金 财政专户 财政专户管理 财政专户拨款', {
    scope: 'special-account',
  }),
  ...each('事业收入', { item: 'income', scope: 'business' }),
  ...each('事业单位经营收入 经营收入', { item: 'income', scope: 'operating' }),
  ...each('上级补助收入', { item: 'income', scope: 'superior' }),
  ...each('附属单位上缴收入 附属单位缴款 附属单位上缴', { item: 'income', scope: 'affiliated' }),
  ...each('其他收入', { item: 'income', scope: 'other' }),
  // In some provinces a heading over 事业, 经营 and 其他收入, so not the same as 其他收入.
  ...each('其他资金', { item: 'income/other-funds', scope: 'other' }),
  ...each('收入', { item: 'income', weak: true }),
  ...each('支出', { item: 'expenditure', weak: true }),
  // One amount for both sides: the first stands for both.
  ...each('收支', { item: 'income', weak: true }),
  ...each('总收入', { item: 'income', total: 'grand' }),
  ...each('总支出', { item: 'expenditure', total: 'grand' }),
  ...each('基本支出', { item: 'expenditure/basic' }),
  ...each('项目支出', { item: 'expenditure/project' }),
  ...each('人员经费 人员支出', { item: 'expenditure/basic/personnel' }),
  ...each('公用经费 日常公用经费 公用支出', { item: 'expenditure/basic/public' }),
  ...each('上缴上级支出 上缴上级', { item: 'expenditure/to-superior' }),
  ...each('经营支出 事业单位经营支出', { item: 'expenditure/operating' }),
  ...each('对附属单位补助支出 对附属单位补助 对下级单位补助支出', { item: 'expenditure/to-affiliated' }),
  ...each('单位预留机动经费 预留机动经费', { item: 'expenditure/reserve' }),
  ...each('三公经费 三公', { item: 'three-public' }),
  ...each('因公出国境费 因公出国境费用 因公出国境 因公出国 出国境费 因公出国费 因公临时出国境费', {
    item: 'three-public/abroad',
  }),
  ...each(
    '公务用车购置及运行 公务用车购置及运行费 公务用车购置及运行维护 公务用车购置及运行维护费 公务用车购置和运行 公务用车购置和运行费 公务用车购置和运行维护费 公务用车购置与运行费 公务用车购置及运维费 公务用车运行及购置费 公务用车运行维护及购置费',
    { item: 'three-public/vehicles' },
  ),
  ...each('公务用车费 公务用车经费', { item: 'three-public/vehicles' }),
  ...each('公务用车购置费 公务用车购置 公务车购置费 公务车购置', { item: 'three-public/vehicles/purchase' }),
  ...each(
    '公务用车运行 公务用车运行费 公务用车运维费 公务用车运行维护费 公务用车运行维护 公务用车维护费 公务车运行费 公务车运行维护费',
    {
      item: 'three-public/vehicles/operation',
    },
  ),
  ...each('公务接待费', { item: 'three-public/reception' }),
  ...each('国内公务接待 国内公务接待费 国内接待费', { item: 'three-public/reception/domestic' }),
  ...each('外事接待 外事接待费 国境外公务接待 国境外公务接待费 国境外接待费 外宾接待费', {
    item: 'three-public/reception/foreign',
  }),
  ...each('会议费', { item: 'meeting' }),
  ...each('培训费', { item: 'training' }),
  ...each('机关运行经费 机关运行费', { item: 'running' }),
  ...each('政府采购', { item: 'procurement' }),
  ...each('政府采购货物', { item: 'procurement/goods' }),
  ...each('政府采购工程', { item: 'procurement/works' }),
  ...each('政府采购服务', { item: 'procurement/services' }),
  ...each('上年结转 上年结转资金 上年结转结余 上年结转和结余 上年结转和结余资金 上年结余结转', {
    item: 'carry-over/opening',
  }),
  ...each('年初结转和结余 年初结转结余 上年结余', { item: 'carry-over/opening' }),
  ...each('年初财政拨款结转和结余 上年财政拨款结转', { item: 'carry-over/opening', scope: 'fiscal' }),
  ...each('结转下年 结转下年资金 结转下年支出 年终结转结余 年末结转和结余 年末结转结余 年终结转和结余', {
    item: 'carry-over/closing',
  }),
  ...each('年末财政拨款结转和结余', { item: 'carry-over/closing', scope: 'fiscal' }),
  ...each('使用非财政拨款结余含专用结余 使用非财政拨款结余和专用结余 使用非财政拨款结余', {
    item: 'carry-over/used',
  }),
  ...each('用事业基金弥补收支差额 动用事业基金弥补收支差额', { item: 'carry-over/used' }),
  ...each('结余分配', { item: 'carry-over/distributed' }),
  ...each('总计 总预算 总决算 收支总计', { total: 'grand' }),
  ...each('合计 小计', { total: 'plain' }),
  ...each('本年 当年 本年度 本期', { total: 'year' }),
  ...each('上年 上年度', { prior: true }),
  ...each('年初预算数 年初预算 预算数', { stage: 'initial' }),
  ...each('调整预算数 调整预算 全年预算数 全年预算', { stage: 'adjusted' }),
  ...each('决算数 决算', { stage: 'final' }),
  ...each('预算执行数 执行数 执行', { stage: 'executed' }),
  ...each(
    '预算 金额 数 数额 总额 额 总 年 年度 年度内 全年 部门 本部门 本级 资金 拨款 安排 的 及 和 与 经费 费 费用',
    NOTHING,
  ),
  ...each(
    '其中 情况 表 全部 类 项目 科目 功能分类 支出功能分类 经济分类 支出经济分类 支出用途 收入来源 明细',
    NOTHING,
  ),
  ...[...FUNCTIONAL_CLASSES, ...SHORT_CLASSES].map(([name, code]): [string, Meaning] => [
    name,
    { item: 'expenditure', code },
  ]),
  ...[...ECONOMIC_CLASSES].map(([name, code]): [string, Meaning] => [name, { code }]),
]);

export const LONGEST_WORD: number = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** Words that only their heading makes clear: 购置费 under 公务用车购置及运行费, 货物 in a procurement table. */
export const WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'three-public': {
    出国: 'three-public/abroad',
    出国境: 'three-public/abroad',
    因公出国: 'three-public/abroad',
    接待: 'three-public/reception',
    接待费: 'three-public/reception',
    公务车辆: 'three-public/vehicles',
    公务用车: 'three-public/vehicles',
    公务用车合计: 'three-public/vehicles',
    公务用车小计: 'three-public/vehicles',
    公务车辆合计: 'three-public/vehicles',
    车辆合计: 'three-public/vehicles',
    车辆小计: 'three-public/vehicles',
    车辆购置及运行维护: 'three-public/vehicles',
    购车及运行维护: 'three-public/vehicles',
    购车: 'three-public/vehicles/purchase',
    购车费: 'three-public/vehicles/purchase',
    运行维护: 'three-public/vehicles/operation',
    运行维护费: 'three-public/vehicles/operation',
  },
  'three-public/vehicles': {
    购置费: 'three-public/vehicles/purchase',
    购置: 'three-public/vehicles/purchase',
    购车: 'three-public/vehicles/purchase',
    购车费: 'three-public/vehicles/purchase',
    运行费: 'three-public/vehicles/operation',
    运行: 'three-public/vehicles/operation',
    运行维护费: 'three-public/vehicles/operation',
    运维费: 'three-public/vehicles/operation',
  },
  procurement: {
    货物: 'procurement/goods',
    货物采购: 'procurement/goods',
    货物采购支出: 'procurement/goods',
    货物采购金额: 'procurement/goods',
    货物A: 'procurement/goods',
    货物类: 'procurement/goods',
    工程: 'procurement/works',
    工程采购: 'procurement/works',
    工程采购支出: 'procurement/works',
    工程采购金额: 'procurement/works',
    工程B: 'procurement/works',
    工程类: 'procurement/works',
    服务: 'procurement/services',
    服务采购: 'procurement/services',
    服务采购支出: 'procurement/services',
    服务采购金额: 'procurement/services',
    服务C: 'procurement/services',
    服务类: 'procurement/services',
  },
};
