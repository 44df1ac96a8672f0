import type { Scope } from '../../model/aspects.ts';
import type { Strength } from '../../model/relation.ts';

/** Figures of official forms: of the first of the forms that has them. */
export interface Selector {
  /** Form names without `budget/` or `final/`, in order of preference. */
  readonly forms: readonly string[];
  readonly item: string;
  readonly scope: Scope;
  readonly code?: string;
}

/**
 * When a relation does not hold. `carried-over`: money comes from or goes to another year. `other-funds`: there is income
 * besides 一般公共预算, or money carried over. `fund-spending`: there is spending of 政府性基金 or 国有资本经营.
 */
export type Condition = 'carried-over' | 'other-funds' | 'fund-spending';

/** A relation between figures of two or more forms: the signed parts add up to, or do not exceed, the whole. */
export interface FormRelation {
  /** As the field's list of relations numbers them. */
  readonly id: string;
  readonly form: 'equal' | 'at-most';
  readonly strength: Strength;
  readonly whole: Selector;
  readonly parts: readonly (Selector & { readonly minus?: true; readonly optional?: true })[];
  /** Once for each code that the whole's form prints, instead of for its total. */
  readonly byCode?: true;
  readonly unless?: readonly Condition[];
}

type Select = (item: string, scope: Scope, code?: string) => Selector;

function of(...forms: string[]): Select {
  return (item, scope, code) => ({ forms, item, scope, ...(code !== undefined && { code }) });
}

const summary = of('income-expenditure');
const income = of('income');
const expenditure = of('expenditure');
const fiscal = of('fiscal');
const fiscalExpenditure = of('fiscal-expenditure');
const fiscalBasic = of('fiscal-basic');
const general = of('general');
const generalBasic = of('general-basic', 'fiscal-basic');
const fund = of('fund');
const capital = of('capital');
const threePublic = of('three-public');
const running = of('running', 'three-public');
const projects = of('projects');
const basic = of('expenditure', 'income-expenditure');

type Shape = Pick<FormRelation, 'id' | 'form' | 'strength'>;
const equal = (id: string, strength: Strength = 'derived'): Shape => ({ id, form: 'equal', strength });
const atMost = (id: string, strength: Strength = 'derived'): Shape => ({ id, form: 'at-most', strength });

const BUDGETS = ['general', 'fund', 'capital'] as const;
const KINDS_OF_SPENDING = ['expenditure', 'expenditure/basic', 'expenditure/project'] as const;

/** Special economic codes of basic spending, and the 三公 figure that contains them. */
const THREE_PUBLIC_CODES: readonly [string, string][] = [
  ['30212', 'three-public/abroad'],
  ['30217', 'three-public/reception'],
  ['31013', 'three-public/vehicles/purchase'],
  ['30231', 'three-public/vehicles/operation'],
];

/** The relations between the official forms. Equal aspects are tied by the rule `restated` and do not stand here. */
export const FORM_RELATIONS: readonly FormRelation[] = [
  // Both sides of the two summary tables balance.
  {
    ...equal('W3', 'hard'),
    whole: summary('expenditure/total', 'all'),
    parts: [summary('income/total', 'all')],
  },
  {
    ...equal('W3', 'hard'),
    whole: fiscal('expenditure/total', 'fiscal'),
    parts: [fiscal('income/total', 'fiscal')],
  },
  // Each budget of 财政拨款 closes by itself.
  ...BUDGETS.map(
    (scope): FormRelation => ({
      ...equal('W4'),
      whole: fiscal('carry-over/closing', scope),
      parts: [
        fiscal('carry-over/opening', scope),
        fiscal('income', scope),
        { ...fiscal('expenditure', scope), minus: true },
      ],
    }),
  ),
  // The totals of the summary are those of the two detailed tables.
  {
    ...equal('X1'),
    whole: income('income', 'all'),
    parts: [summary('income/total', 'all')],
    unless: ['carried-over'],
  },
  {
    ...equal('X1'),
    whole: expenditure('expenditure', 'all'),
    parts: [summary('expenditure/total', 'all')],
    unless: ['carried-over'],
  },
  // 财政拨款 in the summary, in the income table and in its own table.
  {
    ...equal('X2'),
    whole: fiscal('income/total', 'fiscal'),
    parts: [of('income-expenditure', 'income')('income', 'fiscal')],
    unless: ['carried-over'],
  },
  {
    ...equal('X11'),
    whole: of('income', 'fiscal')('income', 'fiscal'),
    parts: BUDGETS.map((scope) => ({ ...summary('income', scope), optional: true as const })),
  },
  // 财政拨款 spending is that of the three budgets, each in its own table.
  ...BUDGETS.map(
    (scope): FormRelation => ({
      ...equal('X3'),
      whole: of(scope)('expenditure', scope),
      parts: [fiscal('expenditure/total', scope)],
      unless: ['carried-over'],
    }),
  ),
  ...[undefined, true as const].map(
    (byCode): FormRelation => ({
      ...equal('X3'),
      whole: fiscalExpenditure('expenditure', 'fiscal'),
      parts: [
        general('expenditure', 'general'),
        { ...fund('expenditure', 'fund'), optional: true },
        { ...capital('expenditure', 'capital'), optional: true },
      ],
      ...(byCode && { byCode }),
    }),
  ),
  ...[undefined, true as const].map(
    (byCode): FormRelation => ({
      ...equal('X3'),
      whole: fiscalBasic('expenditure/basic', 'fiscal'),
      parts: [of('general-basic')('expenditure/basic', 'general')],
      ...(byCode && { byCode }),
      unless: ['fund-spending'],
    }),
  ),
  // What 一般公共预算 spends is part of what all funds spend, and all of it where there are no other funds.
  ...KINDS_OF_SPENDING.flatMap((item) =>
    [undefined, true as const].flatMap((byCode): FormRelation[] => {
      const both = {
        whole: expenditure(item, 'all'),
        parts: [general(item, 'general')],
        ...(byCode && { byCode }),
      };
      return [
        { ...atMost('X4'), ...both },
        { ...equal('X4'), ...both, unless: ['other-funds'] },
      ];
    }),
  ),
  // Basic spending by economic class is that of the functional table, and part of all funds'.
  {
    ...atMost('X5'),
    whole: basic('expenditure/basic', 'all'),
    parts: [of('general-basic')('expenditure/basic', 'general')],
  },
  {
    ...equal('X13'),
    whole: general('expenditure/basic', 'general'),
    parts: [
      of('general-basic')('expenditure/basic/personnel', 'general'),
      of('general-basic')('expenditure/basic/public', 'general'),
    ],
  },
  // 三公 also stands in project spending, so never equal.
  ...THREE_PUBLIC_CODES.map(
    ([code, item]): FormRelation => ({
      ...atMost('X6'),
      whole: threePublic(item, 'fiscal'),
      parts: [generalBasic('expenditure/basic', 'general', code)],
    }),
  ),
  // 机关运行经费 leaves out 事业单位; in some years its basis included project money.
  {
    ...atMost('X7', 'soft'),
    whole: of('general-basic')('expenditure/basic/public', 'general'),
    parts: [running('running', 'fiscal')],
  },
  // A project table may list 重点 projects only.
  {
    ...equal('X8', 'soft'),
    whole: expenditure('expenditure/project', 'all'),
    parts: [projects('expenditure/project', 'all')],
  },
];
