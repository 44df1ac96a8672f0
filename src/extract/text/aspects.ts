import type { Aspects, Base, Stage, Statistic } from '../../model/aspects.ts';
import type { DocumentContext } from '../context.ts';
import type { Item } from './items.ts';

/** The aspects of a number that is said of an item. */
export function aspectsOf(context: DocumentContext, item: Item, statistic: Statistic, base?: Base): Aspects {
  const { entity, level, kind } = context;
  const { item: what, scope, code } = item.meaning;
  const isBase = statistic === 'amount' && base !== undefined;
  const before = isBase && (base === 'prior' || base === 'prior-final');
  const year = item.year ?? context.year;
  const own = item.stage ?? usualStage(kind);
  const named = isBase ? STAGE_OF_BASE[base] : undefined;
  // 由年初预算5万元调整为6万元 in a budget: what it is held against is not the budget's own figure.
  const stage = named !== undefined && named === own && !before ? undefined : (named ?? own);
  const all: { -readonly [K in keyof Aspects]: Aspects[K] } = { statistic };
  if (entity !== undefined) all.entity = entity;
  if (level !== undefined) all.level = level;
  if (year !== undefined) all.year = before ? year - 1 : year;
  if (stage !== undefined) all.stage = stage;
  if (scope !== undefined) all.scope = scope;
  if (what !== undefined) all.item = what;
  if (code !== undefined) all.code = code;
  if (statistic !== 'amount' && base !== undefined) all.base = base;
  return all;
}

const STAGE_OF_BASE: { readonly [B in Base]?: Stage } = {
  'prior-final': 'final',
  initial: 'initial',
  adjusted: 'adjusted',
  executed: 'executed',
  opening: 'opening',
  budget: 'adjusted',
};

function usualStage(kind: DocumentContext['kind']): Stage | undefined {
  if (kind === undefined) return undefined;
  return kind === 'budget' ? 'initial' : 'final';
}
