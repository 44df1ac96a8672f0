import type { Fact } from '../model/fact.ts';
import type { Constraint } from './constraint.ts';
import type { Range } from './range.ts';
import type { Ties } from './web.ts';

/** A change and its rate, and their true values if each is the opposite of what is printed. */
export interface Opposites {
  readonly change: Fact;
  readonly rate: Fact;
  readonly domains: ReadonlyMap<number, Range>;
}

/** The change and the rate of a relation between them that is broken as printed and holds with both turned round. */
export function oppositesOf({ grid }: Ties, through: Constraint): Opposites | undefined {
  const { relation } = through.verdict;
  if (!through.broken || relation.form !== 'ratio' || relation.quotient.role !== 'rate') return undefined;
  const change = relation.terms.find(({ role }) => role === 'change')?.fact;
  const rate = relation.quotient.fact;
  if (!change || change.index < 0) return undefined;
  const opposite = (fact: Fact) => [fact.index, grid.trueValues(-grid.value(fact), fact)] as const;
  const domains = new Map([opposite(change), opposite(rate)]);
  return through.possible(domains) ? { change, rate, domains } : undefined;
}
