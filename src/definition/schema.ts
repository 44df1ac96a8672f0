import { z } from 'zod';
import { BASES, LEVELS, SCOPES, STAGES, STATISTICS } from '../model/aspects.ts';
import { KINDS, SUSPICIONS } from '../model/budget.ts';
import { ROUNDING_MODES } from '../model/interval.ts';
import { SEVERITIES, STRENGTHS } from '../model/relation.ts';

/**
 * Format 1 of a budget definition. Every scalar is a text here (see `Tree`), so this says which keys there are, which
 * are needed and which words they take; what a number, unit or reference may look like is checked when they are read.
 */

const text = z.string();
/** A number as printed, optionally with its unit: 605.69, "1,549.55", 64.79%, 12.5万元. Blank: nothing, "-", "—". */
const literal = z.string().meta({ id: 'Literal' });
const reference = z.string().meta({
  id: 'Reference',
  description:
    'The id of a line (its amount), or id.figure (income.change); of a table: table/row.column. -id subtracts.',
});
const flag = z.enum(['true', 'false']);
type Flag = z.infer<typeof flag>;
/** Takes back what is declared for all around: nothing is known of it here. */
const UNKNOWN = 'unknown';
const year = z.string().regex(/^(\d{1,4}|unknown)$/);
/** A symbol that is known (万元, %, 人), or a unit of the document's own. */
const unit = z
  .union([
    text,
    z.strictObject({
      symbol: text,
      dimension: z.enum(['money', 'ratio', 'point', 'count']),
      scale: z.string().regex(/^-?\d{1,2}$/),
      kind: text,
    }),
  ])
  .meta({ id: 'Unit' });
/** Decimals of a rounding unit: no number has more digits than these. */
const places = z.string().regex(/^([0-2]?\d|30)$/);
/** A coordinate on a page, in points. */
const coordinate = z.string().regex(/^-?\d{1,6}(\.\d{1,6})?$/);

/** Words that claim something of a difference, in Chinese or by their id. */
export const WORDING: Readonly<
  Record<string, 'flat' | 'increase' | 'decrease' | 'greater' | 'less' | 'equal'>
> = {
  增加: 'increase',
  增长: 'increase',
  上升: 'increase',
  提高: 'increase',
  increase: 'increase',
  减少: 'decrease',
  下降: 'decrease',
  降低: 'decrease',
  decrease: 'decrease',
  持平: 'flat',
  无变化: 'flat',
  无增减: 'flat',
  一致: 'flat',
  flat: 'flat',
  大于: 'greater',
  greater: 'greater',
  小于: 'less',
  less: 'less',
  等于: 'equal',
  equal: 'equal',
};

const word = z.enum(Object.keys(WORDING) as [string, ...string[]]);

const place = z
  .union([
    z.strictObject({ line: wholeNumberLong(), column: wholeNumberLong() }),
    z.strictObject({
      page: wholeNumberLong(),
      box: z.array(coordinate).length(4).optional(),
      table: wholeNumberLong().optional(),
      row: wholeNumberLong().optional(),
      column: wholeNumberLong().optional(),
    }),
    z.strictObject({
      paragraph: wholeNumberLong(),
      table: wholeNumberLong().optional(),
      row: wholeNumberLong().optional(),
      column: wholeNumberLong().optional(),
      offset: wholeNumberLong().optional(),
      part: text.optional(),
    }),
    z.strictObject({ sheet: text, cell: text }),
  ])
  .meta({ id: 'Place' });

function wholeNumberLong() {
  return z.string().regex(/^\d{1,9}$/);
}

/** What a figure, line, column, statement or the whole document is about, and how its numbers are printed. */
const about = {
  entity: text.optional(),
  level: z.enum([...LEVELS, UNKNOWN]).optional(),
  year: year.optional(),
  stage: z.enum([...STAGES, UNKNOWN]).optional(),
  scope: z.enum([...SCOPES, UNKNOWN]).optional(),
  unit: unit.optional(),
  decimals: places.optional(),
};

const sum = z.strictObject({ sum: z.array(reference).min(1) });
/** One quantity, or any one of several: a reference, or a signed sum of references. */
const target = z.union([reference, sum]);
const targets = z.union([reference, sum, z.array(target).min(1)]).meta({ id: 'Targets' });

/** What a single figure is called and about, where it is not what its line or cell is. */
const own = {
  /** One printed figure in two roles: a figure written further up, instead of one of its own. */
  figure: reference.optional(),
  id: text.optional(),
  label: text.optional(),
  ...about,
  item: text.optional(),
  code: text.optional(),
  statistic: z.enum(STATISTICS).optional(),
  base: z.enum([...BASES, UNKNOWN]).optional(),
  whole: text.optional(),
  text: text.optional(),
  at: place.optional(),
};

const figureFields = {
  ...own,
  value: literal.optional(),
  /** A figure without digits (三十), a word with some (2022年未安排). */
  kind: z.enum(['figure', 'word']).optional(),
  get also() {
    return z.array(figure).optional();
  },
  'same-as': targets.optional(),
  /** Of a rate, share or completion: the quantity it is measured against, or any one of several. */
  of: targets.optional(),
};
const figure: z.ZodType<FigureTree> = z.union([literal, z.strictObject(figureFields)]).meta({ id: 'Figure' });

/** A literal, or a literal with its circumstances. */
export type FigureTree = string | FigureObject;
export interface FigureObject extends OwnTree {
  value?: string | undefined;
  kind?: 'figure' | 'word' | undefined;
  also?: FigureTree[] | undefined;
  'same-as'?: TargetsTree | undefined;
  of?: TargetsTree | undefined;
}
export interface OwnTree extends Partial<AboutTree> {
  figure?: string | undefined;
  id?: string | undefined;
  label?: string | undefined;
  item?: string | undefined;
  code?: string | undefined;
  statistic?: (typeof STATISTICS)[number] | undefined;
  base?: (typeof BASES)[number] | typeof UNKNOWN | undefined;
  whole?: string | undefined;
  text?: string | undefined;
  at?: PlaceTree | undefined;
}
export type UnitTree = z.infer<typeof unit>;
export type PlaceTree = z.infer<typeof place>;
export type TargetsTree = z.infer<typeof targets>;

const wordingFigure = z.union([word, z.strictObject({ word, ...own })]);

const comparisonFields = {
  change: figure.optional(),
  rate: figure.optional(),
  completion: figure.optional(),
  wording: wordingFigure.optional(),
};
const comparison = z.strictObject({ base: z.enum(BASES), amount: figure.optional(), ...comparisonFields });

const breakdown = z.strictObject({
  by: text.optional(),
  of: reference.optional(),
  open: flag.optional(),
  partial: flag.optional(),
  get parts() {
    return z.array(part).min(1);
  },
});

const line = z
  .strictObject({
    /** Only of a part: it is subtracted. */
    minus: flag.optional(),
    id: text.optional(),
    label: text,
    item: text.optional(),
    code: text.optional(),
    ...about,
    amount: figure.optional(),
    prior: figure.optional(),
    base: z.enum(BASES).optional(),
    ...comparisonFields,
    /** A sentence compares with a handful of bases; each is tried as a reading of every other. */
    against: z.array(comparison).max(30).optional(),
    share: z.union([figure, z.array(figure).max(30)]).optional(),
    'same-as': targets.optional(),
    balances: reference.optional(),
    by: text.optional(),
    of: reference.optional(),
    /** Whether the text leaves open what is broken down, as a classification alone (by) does. */
    open: flag.optional(),
    partial: flag.optional(),
    get parts() {
      return z.array(part).min(1).optional();
    },
    get breakdowns() {
      return z.array(breakdown).optional();
    },
  })
  .meta({ id: 'Line' });
const part: z.ZodType<PartTree> = z.union([reference, line]).meta({ id: 'Part' });

/** A line below its total, or a reference to a line elsewhere. */
export type PartTree = string | LineTree;
export interface LineTree extends Partial<AboutTree> {
  minus?: Flag | undefined;
  id?: string | undefined;
  label: string;
  item?: string | undefined;
  code?: string | undefined;
  amount?: FigureTree | undefined;
  prior?: FigureTree | undefined;
  base?: (typeof BASES)[number] | undefined;
  change?: FigureTree | undefined;
  rate?: FigureTree | undefined;
  completion?: FigureTree | undefined;
  wording?: WordingTree | undefined;
  against?: ComparisonTree[] | undefined;
  share?: FigureTree | FigureTree[] | undefined;
  'same-as'?: TargetsTree | undefined;
  balances?: string | undefined;
  by?: string | undefined;
  of?: string | undefined;
  open?: Flag | undefined;
  partial?: Flag | undefined;
  parts?: PartTree[] | undefined;
  breakdowns?: BreakdownTree[] | undefined;
}
export interface AboutTree {
  entity: string | undefined;
  level: (typeof LEVELS)[number] | typeof UNKNOWN | undefined;
  year: string | undefined;
  stage: (typeof STAGES)[number] | typeof UNKNOWN | undefined;
  scope: (typeof SCOPES)[number] | typeof UNKNOWN | undefined;
  unit: UnitTree | undefined;
  decimals: string | undefined;
}
export type WordingTree = z.infer<typeof wordingFigure>;
export type ComparisonTree = z.infer<typeof comparison>;
export interface BreakdownTree {
  by?: string | undefined;
  of?: string | undefined;
  open?: Flag | undefined;
  partial?: Flag | undefined;
  parts: PartTree[];
}

/** Printed numbers of which no line and no cell says anything. */
const loose = { figures: z.array(figure).optional() };
const section = z
  .strictObject({ title: text, ...about, lines: z.array(line), ...loose })
  .meta({ id: 'Section' });

/** Why a reading is not to be trusted: no sum of it is judged. */
const suspect = z.enum(SUSPICIONS).optional();

const column = z.strictObject({
  id: text,
  label: text.optional(),
  item: text.optional(),
  ...about,
  sum: z.array(reference).min(1).optional(),
  ratio: z.strictObject({ over: z.array(reference).min(1), under: z.array(reference).min(1) }).optional(),
  additive: z.literal('false').optional(),
  suspect,
});
const row = z.strictObject({
  id: text.optional(),
  code: z.union([text, z.array(text)]).optional(),
  label: text.optional(),
  item: text.optional(),
  ...about,
  parent: text.optional(),
  within: flag.optional(),
  total: flag.optional(),
  sum: z.array(reference).min(1).optional(),
  'same-as': text.optional(),
  balances: text.optional(),
  suspect,
  values: z.array(figure),
});
const table = z
  .strictObject({
    table: text,
    id: text.optional(),
    form: text.optional(),
    item: text.optional(),
    ...about,
    suspect,
    /** `nothing`: a blank cell means that there is nothing. */
    blanks: z.literal('nothing').optional(),
    columns: z.array(column).min(1),
    rows: z.array(row),
    ...loose,
  })
  .meta({ id: 'Table' });

const reasons = {
  because: text,
  strength: z.enum(STRENGTHS).optional(),
  severity: z.enum(SEVERITIES).optional(),
};
const operand = z.union([reference, z.strictObject({ value: literal, unit: unit.optional() })]);
const signed = z.array(reference).min(1);
const declared = z
  .union([
    z.strictObject({ sum: signed, equals: operand, ...reasons }),
    z.strictObject({ sum: signed, 'at-most': operand, ...reasons }),
    z.strictObject({ sum: signed, over: signed, is: operand, ...reasons }),
    z.strictObject({ sum: signed, claim: word, ...reasons }),
  ])
  .meta({ id: 'Relation' });

/** Ties that stand beside the lines and cells that they tie. */
const restated = z.strictObject({
  figure: reference,
  'same-as': targets,
  strength: z.enum(STRENGTHS).optional(),
});
const balance = z.strictObject({ left: reference, right: reference });

const remark = z.strictObject({
  code: text,
  text: text,
  data: z.record(text, text).optional(),
  at: place.optional(),
});
const unread = z.strictObject({ what: text, reason: text, at: place.optional() });

export const definition = z.strictObject({
  gouji: z.literal('1'),
  kind: z.enum(KINDS).optional(),
  rounding: z.enum(ROUNDING_MODES).optional(),
  source: text.optional(),
  ...about,
  statements: z.array(z.union([section, table])),
  restated: z.array(restated).optional(),
  balances: z.array(balance).optional(),
  relations: z.array(declared).optional(),
  remarks: z.array(remark).optional(),
  unread: z.array(unread).optional(),
});

export type DefinitionTree = z.infer<typeof definition>;
export type StatementTree = DefinitionTree['statements'][number];
export type TableTree = z.infer<typeof table>;
export type RowTree = z.infer<typeof row>;
export type DeclaredTree = z.infer<typeof declared>;
export type RestatedTree = z.infer<typeof restated>;
export type BalanceTree = z.infer<typeof balance>;
export type OperandTree = z.infer<typeof operand>;
