import * as z from 'zod/mini';
import { KINDS } from '../model/budget.ts';
import { ROUNDING_MODES } from '../model/interval.ts';
import { about } from './schema/about.ts';
import { loose } from './schema/figure.ts';
import { line } from './schema/line.ts';
import { maybeText, object, text } from './schema/pieces.ts';
import { place } from './schema/place.ts';
import { balance, declared, restated } from './schema/relation.ts';
import { table } from './schema/table.ts';

export type { AboutTree, UnitTree } from './schema/about.ts';
export type { FigureObject, FigureTree, OwnTree, TargetsTree } from './schema/figure.ts';
export type { BreakdownTree, ComparisonTree, LineTree, PartTree, WordingTree } from './schema/line.ts';
export { KEYS } from './schema/pieces.ts';
export type { PlaceTree } from './schema/place.ts';
export type { BalanceTree, DeclaredTree, OperandTree, RestatedTree } from './schema/relation.ts';
export type { RowTree, TableTree } from './schema/table.ts';
export { WORDING } from './schema/wording.ts';

const section = object({ title: text, ...about, lines: z.array(line), ...loose }).register(z.globalRegistry, {
  id: 'Section',
});

const remark = object({
  code: text,
  text: text,
  data: z.optional(z.record(text, text)),
  at: z.optional(place),
});
const unread = object({ what: text, reason: text, at: z.optional(place) });

/**
 * Format 1 of a budget definition. Every scalar is a text here (see `Tree`), so this says which keys there are, which
 * are needed and which words they take; what a number, unit or reference may look like is checked when they are read.
 */
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
