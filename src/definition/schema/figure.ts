import * as z from 'zod/mini';
import { BASES, STATISTICS } from '../../model/aspects.ts';
import { type AboutTree, about, UNKNOWN } from './about.ts';
import { literal, maybeText, object, reference, some } from './pieces.ts';
import { type PlaceTree, place } from './place.ts';

const sum = object({ sum: some(reference) });
/** One quantity, or any one of several: a reference, or a signed sum of references. */
const target = z.union([reference, sum]);
export const targets = z.union([reference, sum, some(target)]).register(z.globalRegistry, { id: 'Targets' });

export type TargetsTree = z.infer<typeof targets>;

/** What a single figure is called and about, where it is not what its line or cell is. */
export const own = {
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
export const figure: z.ZodMiniType<FigureTree> = z
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

/** Printed numbers of which no line and no cell says anything. */
export const loose = { figures: z.optional(z.array(figure)) };
