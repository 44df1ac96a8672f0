import * as z from 'zod/mini';
import { BASES, LEVELS, SCOPES, STAGES, STATISTICS } from '../model/aspects.ts';
import { KINDS, SUSPICIONS } from '../model/budget.ts';
import { ROUNDING_MODES } from '../model/interval.ts';
import { SEVERITIES, STRENGTHS } from '../model/relation.ts';

/**
 * Format 1 of a budget definition. Every scalar is a text here (see `Tree`), so this says which keys there are, which
 * are needed and which words they take; what a number, unit or reference may look like is checked when they are read.
 */

const text = z.string();
// One serves for many keys: each that is made is felt at the start.
const maybeText = z.optional(text);
const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
/** Every key that stands anywhere in the format. */
export const KEYS = new Set<string>();
/** An object with these keys and no others. */
function object<T extends z.core.$ZodLooseShape>(shape: T) {
  for (const key of Object.keys(shape)) KEYS.add(key);
  return z.strictObject(shape);
}
/** A list that is not empty. */
const some = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1));
/** A number as printed, optionally with its unit: 605.69, "1,549.55", 64.79%, 12.5万元. Blank: nothing, "-", "—". */
const literal = z.string().register(z.globalRegistry, { id: 'Literal' });
const reference = z.string().register(z.globalRegistry, {
  id: 'Reference',
  description:
    'The id of a line (its amount), or id.figure (income.change); of a table: table/row.column. -id subtracts.',
});
const flag = z.enum(['true', 'false']);
const maybeFlag = z.optional(flag);
type Flag = z.infer<typeof flag>;
/** Takes back what is declared for all around: nothing is known of it here. */
const UNKNOWN = 'unknown';
const year = matching(/^(\d{1,4}|unknown)$/);
/** A symbol that is known (万元, %, 人), or a unit of the document's own. */
const unit = z
  .union([
    text,
    object({
      symbol: text,
      dimension: z.enum(['money', 'ratio', 'point', 'count']),
      scale: matching(/^-?\d{1,2}$/),
      kind: text,
    }),
  ])
  .register(z.globalRegistry, { id: 'Unit' });
/** Decimals of a rounding unit: no number has more digits than these. */
const places = matching(/^([0-2]?\d|30)$/);
/** A coordinate on a page, in points. */
const coordinate = matching(/^-?\d{1,6}(\.\d{1,6})?$/);

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

/** A line, page, paragraph, row or column, counted from 1; or an offset. */
const ordinal = matching(/^\d{1,9}$/);
const maybeOrdinal = z.optional(ordinal);
const file = maybeText;
const place = z
  .union([
    object({ line: ordinal, column: ordinal, file }),
    object({
      page: ordinal,
      box: z.optional(z.array(coordinate).check(z.length(4))),
      table: maybeOrdinal,
      row: maybeOrdinal,
      column: maybeOrdinal,
      file,
    }),
    object({
      paragraph: ordinal,
      table: maybeOrdinal,
      row: maybeOrdinal,
      column: maybeOrdinal,
      offset: maybeOrdinal,
      part: maybeText,
      file,
    }),
    object({ sheet: text, cell: text, file }),
  ])
  .register(z.globalRegistry, { id: 'Place' });

/** What a figure, line, column, statement or the whole document is about, and how its numbers are printed. */
const about = {
  entity: maybeText,
  level: z.optional(z.enum([...LEVELS, UNKNOWN])),
  year: z.optional(year),
  stage: z.optional(z.enum([...STAGES, UNKNOWN])),
  scope: z.optional(z.enum([...SCOPES, UNKNOWN])),
  unit: z.optional(unit),
  decimals: z.optional(places),
};

const sum = object({ sum: some(reference) });
/** One quantity, or any one of several: a reference, or a signed sum of references. */
const target = z.union([reference, sum]);
const targets = z.union([reference, sum, some(target)]).register(z.globalRegistry, { id: 'Targets' });

/** What a single figure is called and about, where it is not what its line or cell is. */
const own = {
  /** One printed figure in two roles: a figure written further up, instead of one of its own. */
  figure: z.optional(reference),
  id: maybeText,
  label: maybeText,
  ...about,
  item: maybeText,
  code: maybeText,
  statistic: z.optional(z.enum(STATISTICS)),
  base: z.optional(z.enum([...BASES, UNKNOWN])),
  whole: maybeText,
  text: maybeText,
  at: z.optional(place),
};

const figureFields = {
  ...own,
  value: z.optional(literal),
  /** A figure without digits (三十), a word with some (2022年未安排). */
  kind: z.optional(z.enum(['figure', 'word'])),
  get also() {
    return z.optional(z.array(figure));
  },
  'same-as': z.optional(targets),
  /** Of a rate, share or completion: the quantity it is measured against, or any one of several. */
  of: z.optional(targets),
};
const figure: z.ZodMiniType<FigureTree> = z
  .union([literal, object(figureFields)])
  .register(z.globalRegistry, { id: 'Figure' });

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

const wordingFigure = z.union([word, object({ word, ...own })]);

const maybeFigure = z.optional(figure);
const comparisonFields = {
  change: maybeFigure,
  rate: maybeFigure,
  completion: maybeFigure,
  wording: z.optional(wordingFigure),
};
const comparison = object({ base: z.enum(BASES), amount: maybeFigure, ...comparisonFields });

const breakdown = object({
  by: maybeText,
  of: z.optional(reference),
  open: maybeFlag,
  partial: maybeFlag,
  get parts() {
    return some(part);
  },
});

const line = object({
  /** Only of a part: it is subtracted. */
  minus: maybeFlag,
  id: maybeText,
  label: text,
  item: maybeText,
  code: maybeText,
  ...about,
  amount: maybeFigure,
  prior: maybeFigure,
  base: z.optional(z.enum(BASES)),
  ...comparisonFields,
  /** A sentence compares with a handful of bases; each is tried as a reading of every other. */
  against: z.optional(z.array(comparison).check(z.maxLength(30))),
  share: z.optional(z.union([figure, z.array(figure).check(z.maxLength(30))])),
  'same-as': z.optional(targets),
  balances: z.optional(reference),
  by: maybeText,
  of: z.optional(reference),
  /** Whether the text leaves open what is broken down, as a classification alone (by) does. */
  open: maybeFlag,
  partial: maybeFlag,
  get parts() {
    return z.optional(some(part));
  },
  get breakdowns() {
    return z.optional(z.array(breakdown));
  },
}).register(z.globalRegistry, { id: 'Line' });
const part: z.ZodMiniType<PartTree> = z.union([reference, line]).register(z.globalRegistry, { id: 'Part' });

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
const loose = { figures: z.optional(z.array(figure)) };
const section = object({ title: text, ...about, lines: z.array(line), ...loose }).register(z.globalRegistry, {
  id: 'Section',
});

/** Why a reading is not to be trusted: no sum of it is judged. */
const suspect = z.optional(z.enum(SUSPICIONS));

const column = object({
  id: text,
  label: maybeText,
  item: maybeText,
  ...about,
  sum: z.optional(some(reference)),
  ratio: z.optional(
    object({
      over: some(reference),
      under: some(reference),
    }),
  ),
  additive: z.optional(z.literal('false')),
  suspect,
});
const row = object({
  id: maybeText,
  code: z.optional(z.union([text, z.array(text)])),
  label: maybeText,
  item: maybeText,
  ...about,
  parent: maybeText,
  within: maybeFlag,
  total: maybeFlag,
  sum: z.optional(some(reference)),
  'same-as': maybeText,
  balances: maybeText,
  suspect,
  values: z.array(figure),
});
const table = object({
  table: text,
  id: maybeText,
  form: maybeText,
  item: maybeText,
  ...about,
  suspect,
  /** `nothing`: a blank cell means that there is nothing. */
  blanks: z.optional(z.literal('nothing')),
  columns: some(column),
  rows: z.array(row),
  ...loose,
}).register(z.globalRegistry, { id: 'Table' });

const reasons = {
  because: text,
  strength: z.optional(z.enum(STRENGTHS)),
  severity: z.optional(z.enum(SEVERITIES)),
};
const operand = z.union([reference, object({ value: literal, unit: z.optional(unit) })]);
const signed = some(reference);
const declared = z
  .union([
    object({ sum: signed, equals: operand, ...reasons }),
    object({ sum: signed, 'at-most': operand, ...reasons }),
    object({ sum: signed, over: signed, is: operand, ...reasons }),
    object({ sum: signed, claim: word, ...reasons }),
  ])
  .register(z.globalRegistry, { id: 'Relation' });

/** Ties that stand beside the lines and cells that they tie. */
const restated = object({
  figure: reference,
  'same-as': targets,
  strength: z.optional(z.enum(STRENGTHS)),
});
const balance = object({ left: reference, right: reference });

const remark = object({
  code: text,
  text: text,
  data: z.optional(z.record(text, text)),
  at: z.optional(place),
});
const unread = object({ what: text, reason: text, at: z.optional(place) });

export const definition = object({
  gouji: z.literal('1'),
  kind: z.optional(z.enum(KINDS)),
  rounding: z.optional(z.enum(ROUNDING_MODES)),
  source: maybeText,
  ...about,
  statements: z.array(z.union([section, table])),
  restated: z.optional(z.array(restated)),
  balances: z.optional(z.array(balance)),
  relations: z.optional(z.array(declared)),
  remarks: z.optional(z.array(remark)),
  unread: z.optional(z.array(unread)),
});

export type DefinitionTree = z.infer<typeof definition>;
export type StatementTree = DefinitionTree['statements'][number];
export type TableTree = z.infer<typeof table>;
export type RowTree = z.infer<typeof row>;
export type DeclaredTree = z.infer<typeof declared>;
export type RestatedTree = z.infer<typeof restated>;
export type BalanceTree = z.infer<typeof balance>;
export type OperandTree = z.infer<typeof operand>;
