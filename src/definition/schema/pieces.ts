import * as z from 'zod/mini';

export const text = z.string();
// One serves for many keys: each that is made is felt at the start.
export const maybeText = z.optional(text);
export const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
/** Every key that stands anywhere in the format. */
export const KEYS = new Set<string>();
/** An object with these keys and no others. */
export function object<T extends z.core.$ZodLooseShape>(shape: T) {
  for (const key of Object.keys(shape)) KEYS.add(key);
  return z.strictObject(shape);
}
/** A list that is not empty. */
export const some = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1));
/** A number as printed, optionally with its unit: 605.69, "1,549.55", 64.79%, 12.5万元. Blank: nothing, "-", "—". */
export const literal = z.string().register(z.globalRegistry, { id: 'Literal' });
export const reference = z.string().register(z.globalRegistry, {
  id: 'Reference',
  description:
    'The id of a line (its amount), or id.figure (income.change); of a table: table/row.column. -id subtracts.',
});
const flag = z.enum(['true', 'false']);
export const maybeFlag = z.optional(flag);
export type Flag = z.infer<typeof flag>;
