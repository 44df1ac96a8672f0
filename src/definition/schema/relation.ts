import * as z from 'zod/mini';
import { SEVERITIES, STRENGTHS } from '../../model/relation.ts';
import { unit } from './about.ts';
import { targets } from './figure.ts';
import { literal, object, reference, some, text } from './pieces.ts';
import { word } from './wording.ts';

const reasons = {
  because: text,
  strength: z.optional(z.enum(STRENGTHS)),
  severity: z.optional(z.enum(SEVERITIES)),
};
const operand = z.union([reference, object({ value: literal, unit: z.optional(unit) })]);
const signed = some(reference);
export const declared = z
  .union([
    object({ sum: signed, equals: operand, ...reasons }),
    object({ sum: signed, 'at-most': operand, ...reasons }),
    object({ sum: signed, over: signed, is: operand, ...reasons }),
    object({ sum: signed, claim: word, ...reasons }),
  ])
  .register(z.globalRegistry, { id: 'Relation' });

/** Ties that stand beside the lines and cells that they tie. */
export const restated = object({
  figure: reference,
  'same-as': targets,
  strength: z.optional(z.enum(STRENGTHS)),
});
export const balance = object({ left: reference, right: reference });

export type DeclaredTree = z.infer<typeof declared>;
export type RestatedTree = z.infer<typeof restated>;
export type BalanceTree = z.infer<typeof balance>;
export type OperandTree = z.infer<typeof operand>;
