import * as z from 'zod/mini';

/** Format 1 of a baseline. As in a definition every scalar is a text (see `Tree`). */
const text = z.string();

const shape = {
  fingerprint: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  rule: text,
  /** Where it was found last, relative to the baseline's folder. */
  file: text,
  message: text,
  reason: z.string().check(z.minLength(1)),
  who: text,
  when: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
};

export const baseline = z.strictObject({ format: z.literal('1'), accepted: z.array(z.strictObject(shape)) });

export const BASELINE_KEYS: readonly string[] = ['format', 'accepted', ...Object.keys(shape)];

/** A finding that was accepted: which, why, by whom and when. */
export type BaselineEntry = z.infer<typeof baseline>['accepted'][number];
