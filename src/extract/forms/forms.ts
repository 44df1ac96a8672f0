import type { Scope } from '../../model/aspects.ts';

/** The official tables, whatever number and title a province gives them. */
export const FORM_NAMES = [
  'three-public',
  'running',
  'procurement',
  'fund',
  'capital',
  'general-basic',
  'fiscal-basic',
  'projects',
  'fiscal',
  'fiscal-expenditure',
  'general',
  'income-expenditure',
  'income',
  'expenditure',
] as const;
export type FormName = (typeof FORM_NAMES)[number];
export type FormId = `${'budget' | 'final'}/${FormName}`;

export interface Form {
  readonly name: FormName;
  /** Words of its title. */
  readonly title: RegExp;
  /**
   * Words of its header and row labels in their order that no other table has, where no title is printed; any of the
   * lists.
   */
  readonly words: readonly (readonly string[])[];
  /** What its figures are about where row and column do not say. */
  readonly item: string | undefined;
  readonly scope: Scope;
}

/**
 * What stands before 收入 or 支出 in the title of a table of all money: nothing but number, year and name of the
 * department. 政府购买服务支出表 and 非税收入表 are other tables.
 */
const OF_ALL = '(?:^|[部门单位年度局厅委会院室处办心校学馆站所队级、:])';
const TABLE = '(?:预算|决算)?(?:总|总体情况|情况|明细|分类)?表';

/** In the order in which they are tried: the special before the general. */
export const FORMS: readonly Form[] = [
  {
    name: 'three-public',
    title: /三公|因公出国.*接待/,
    words: [['因公出国', '公务']],
    item: 'three-public',
    scope: 'fiscal',
  },
  {
    name: 'running',
    title: /机关运行经费/,
    words: [['/机关运行经费支出']],
    item: 'running',
    scope: 'fiscal',
  },
  {
    name: 'procurement',
    title: /^(?!.*(?:预留|中小|意向)).*采购/,
    words: [['采购品目'], ['采购项目'], ['采购组织形式']],
    item: 'procurement',
    scope: 'all',
  },
  {
    name: 'projects',
    title: /项目(?:支出|经费|预算)|重点项目/,
    words: [],
    item: 'expenditure/project',
    scope: 'all',
  },
  {
    name: 'fund',
    title: /政府性基金.*(?:支出|收支)/,
    words: [['政府性基金预算支出/'], ['政府性基金支出/'], ['政府性基金预算财政拨款支出/']],
    item: 'expenditure',
    scope: 'fund',
  },
  {
    name: 'capital',
    title: /国有资本经营.*(?:支出|收支)/,
    words: [['国有资本经营预算支出/'], ['国有资本经营支出/'], ['国有资本经营预算财政拨款支出/']],
    item: 'expenditure',
    scope: 'capital',
  },
  {
    name: 'general-basic',
    title: /一般公共.*基本支出/,
    words: [['一般公共预算基本支出/'], ['一般公共预算财政拨款基本支出/'], ['人员经费合计', '公用经费合计']],
    item: 'expenditure/basic',
    scope: 'general',
  },
  {
    name: 'fiscal-basic',
    title: /财政拨款.*基本支出/,
    words: [],
    item: 'expenditure/basic',
    scope: 'fiscal',
  },
  {
    name: 'fiscal',
    title: /财政拨款(?:预算)?(?:收支|收入支出)/,
    words: [
      ['财政拨款收入', '财政拨款支出'],
      ['收入', '支出/', '支出/政府性基金', '支出/国有资本经营'],
    ],
    item: undefined,
    scope: 'fiscal',
  },
  {
    name: 'fiscal-expenditure',
    title: /^(?!.*(?:一般公共|结转)).*财政拨款.*支出/,
    words: [],
    item: 'expenditure',
    scope: 'fiscal',
  },
  {
    name: 'general',
    title: /一般公共.*支出/,
    words: [['一般公共预算支出/'], ['一般公共预算财政拨款支出/']],
    item: 'expenditure',
    scope: 'general',
  },
  {
    name: 'income-expenditure',
    title: /(?:收支|收入支出)(?:预算|决算)?总?表?/,
    words: [['收入/', '支出/', '财政拨款', '事业收入']],
    item: undefined,
    scope: 'all',
  },
  {
    name: 'income',
    title: new RegExp(`${OF_ALL}收入${TABLE}`),
    words: [
      ['财政拨款收入', '事业收入'],
      ['财政拨款收入', '其他收入'],
    ],
    item: 'income',
    scope: 'all',
  },
  {
    name: 'expenditure',
    title: new RegExp(`${OF_ALL}支出${TABLE}`),
    words: [
      ['基本支出', '项目支出', '上缴上级支出'],
      ['基本支出', '项目支出', '经营支出'],
    ],
    item: 'expenditure',
    scope: 'all',
  },
];
