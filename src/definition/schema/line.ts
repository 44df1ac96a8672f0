import * as z from 'zod/mini';
import { BASES } from '../../model/aspects.ts';
import { type AboutTree, about } from './about.ts';
import { type FigureTree, figure, own, type TargetsTree, targets } from './figure.ts';
import { type Flag, maybeFlag, maybeText, object, reference, some, text } from './pieces.ts';
import { word } from './wording.ts';

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

export const line = object({
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
export type WordingTree = z.infer<typeof wordingFigure>;
export type ComparisonTree = z.infer<typeof comparison>;
export interface BreakdownTree {
  by?: string | undefined;
  of?: string | undefined;
  open?: Flag | undefined;
  partial?: Flag | undefined;
  parts: PartTree[];
}
