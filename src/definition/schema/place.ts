import * as z from 'zod/mini';
import { matching, maybeText, object, text } from './pieces.ts';

/** A coordinate on a page, in points. */
const coordinate = matching(/^-?\d{1,6}(\.\d{1,6})?$/);

/** A line, page, paragraph, row or column, counted from 1; or an offset. */
const ordinal = matching(/^\d{1,9}$/);
const maybeOrdinal = z.optional(ordinal);
/** Of several files that are one disclosure, the one. */
const file = maybeText;

export const place = z
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

export type PlaceTree = z.infer<typeof place>;
