import type { Fact } from '../../model/fact.ts';

/** Same year and stage; the same money, where both say which. */
export function agrees({ aspects: cell }: Fact, { aspects }: Fact): boolean {
  if (cell.year !== aspects.year || cell.stage !== aspects.stage) return false;
  return aspects.scope === undefined || cell.scope === undefined || cell.scope === aspects.scope;
}
