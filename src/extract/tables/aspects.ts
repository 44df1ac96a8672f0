import type { Aspects, Scope } from '../../model/aspects.ts';
import type { DocumentContext } from '../context.ts';
import { isFlow, type Named, narrower, special, understood } from '../forms/vocabulary.ts';
import type { Measure } from './measure.ts';

/** What a table's figures are about where row and column do not say. */
export interface About {
  /** Undefined where its figures cannot be told to be the same as any other. */
  readonly scope: Scope | undefined;
  readonly item: string | undefined;
  readonly stage: Aspects['stage'] | undefined;
  readonly year: number | undefined;
}

/** What a row is about: undefined where its label is not understood, for then its figures could be anything. */
export interface RowAbout {
  readonly item?: string;
  readonly scope?: Scope;
  readonly code?: string;
}

/** What all facts of a document share as long as nothing says otherwise. */
export function documentAspects(
  context: DocumentContext,
): Pick<Aspects, 'entity' | 'level' | 'year' | 'stage'> {
  const { entity, level, year, kind } = context;
  const stage = kind === 'final-account' ? 'final' : kind === 'budget' ? 'initial' : undefined;
  return {
    ...(entity !== undefined && { entity }),
    ...(level !== undefined && { level }),
    ...(year !== undefined && { year }),
    ...(stage !== undefined && { stage }),
  };
}

/**
 * Tells the aspects of the figures of a column, row by row.
 *
 * @param alone whether it is the only amount column of its list.
 */
export function aspectsOfColumn(
  context: DocumentContext,
  table: About,
  column: Measure,
  alone: boolean,
): (row: RowAbout | undefined) => Aspects {
  const { statistic, grand, current } = column;
  const common: Aspects = { ...documentAspects(context), ...timeOf(table, column, context), statistic };
  const named = namedColumn(column, table.item);
  if (table.scope === undefined || !named || statistic === 'count') return () => common;
  const isChange = statistic === 'change' || statistic === 'rate';
  const base = isChange ? { base: column.base ?? ('prior' as const) } : undefined;
  return (row) => {
    if (!row) return common;
    const plain = itemOf(row.item, named.item, table.item);
    const whole = alone && row.code !== undefined ? plain?.replace(HALF, '$1') : plain;
    const item = grand && plain !== undefined && isFlow(plain) ? `${plain}/total` : whole;
    const scope = scopeOf(row.scope, named.scope, table.scope);
    if (item === undefined || scope === undefined) return common;
    // What is spent of this year's money alone is not what is spent.
    if (current && item.startsWith('expenditure')) return common;
    return row.code === undefined
      ? { ...common, item, scope, ...base }
      : { ...common, item, scope, code: row.code, ...base };
  };
}

/** In the list of one half of 基本支出 an economic code says as much as in a list of both. */
const HALF = /^(expenditure\/basic)\/(?:personnel|public)$/;

/** What a column is about: each header narrows the one above it. Undefined where one is not understood. */
export function namedColumn({ path }: Measure, table: string | undefined): Named | undefined {
  let all: Named = {};
  for (const text of path) {
    const named = understood(text, all.item ?? table);
    if (!named) return undefined;
    const item = both(all.item, named.item, special);
    if (item === undefined && all.item !== undefined) return undefined;
    const scope = both(all.scope, named.scope, narrower);
    all = { ...(item !== undefined && { item }), ...(scope !== undefined && { scope }) };
  }
  return all;
}

/** What two say together; where only one says anything, that. */
function both<T, R>(
  one: T | undefined,
  other: T | undefined,
  join: (one: T, other: T) => R,
): T | R | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : join(one, other);
}

function timeOf(
  table: About,
  { year, prior, stage }: Measure,
  context: DocumentContext,
): Pick<Aspects, 'year' | 'stage'> {
  const current = table.year ?? context.year;
  const absolute = year ?? (prior && current !== undefined ? current - 1 : current);
  const meant = stage ?? table.stage;
  return { ...(absolute !== undefined && { year: absolute }), ...(meant !== undefined && { stage: meant }) };
}

/** Row and column together; what the table is about only where neither says. Undefined where they contradict. */
function itemOf(
  row: string | undefined,
  column: string | undefined,
  table: string | undefined,
): string | undefined {
  if (row === undefined && column === undefined) return table;
  if (row === undefined || column === undefined) {
    const said = (row ?? column)!;
    return table === undefined ? said : (special(said, table) ?? said);
  }
  const narrow = special(row, column);
  if (narrow !== undefined || (!isFlow(row) && !isFlow(column))) return narrow;
  // 收入 over a whole side says less than a row of it (年初结转), and a total row less than a column.
  return isFlow(column) && !isFlow(row) ? row : column;
}

function scopeOf(
  row: Scope | undefined,
  column: Scope | undefined,
  table: Scope | undefined,
): Scope | undefined {
  return both(both(table, row, narrower), column, narrower);
}
