import * as z from 'zod/mini';
import { SUSPICIONS } from '../../model/budget.ts';
import { about } from './about.ts';
import { figure, loose } from './figure.ts';
import { maybeFlag, maybeText, object, reference, some, text } from './pieces.ts';

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
export const table = object({
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

export type TableTree = z.infer<typeof table>;
export type RowTree = z.infer<typeof row>;
