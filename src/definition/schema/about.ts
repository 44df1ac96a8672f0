import * as z from 'zod/mini';
import { LEVELS, SCOPES, STAGES } from '../../model/aspects.ts';
import { matching, maybeText, object, text } from './pieces.ts';

/** Takes back what is declared for all around: nothing is known of it here. */
export const UNKNOWN = 'unknown';
const year = matching(/^(\d{1,4}|unknown)$/);
/** A symbol that is known (万元, %, 人), or a unit of the document's own. */
export const unit = z
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

/** What a figure, line, column, statement or the whole document is about, and how its numbers are printed. */
export const about = {
  entity: maybeText,
  level: z.optional(z.enum([...LEVELS, UNKNOWN])),
  year: z.optional(year),
  stage: z.optional(z.enum([...STAGES, UNKNOWN])),
  scope: z.optional(z.enum([...SCOPES, UNKNOWN])),
  unit: z.optional(unit),
  decimals: z.optional(places),
};

export type UnitTree = z.infer<typeof unit>;
export interface AboutTree {
  entity: string | undefined;
  level: (typeof LEVELS)[number] | typeof UNKNOWN | undefined;
  year: string | undefined;
  stage: (typeof STAGES)[number] | typeof UNKNOWN | undefined;
  scope: (typeof SCOPES)[number] | typeof UNKNOWN | undefined;
  unit: UnitTree | undefined;
  decimals: string | undefined;
}
