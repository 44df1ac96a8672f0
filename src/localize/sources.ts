import type { Budget } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import { termsOf } from '../model/relation.ts';
import type { Sources } from './change.ts';
import type { Ties } from './web.ts';

/**
 * What a figure may have been copied from: what it is compared with, what it stands in a sum with, what stands beside
 * it; a change or a percentage from any other sentence. Not the figures that a hypothesis calls wrong too.
 */
export function sourcesOf(budget: Budget, web: Ties, fact: Fact, freed: readonly number[]): Sources {
  const prior = new Set<Fact>();
  const neighbours = new Set<Fact>();
  for (const { verdict } of web.of(fact.index)) {
    const terms = termsOf(verdict.relation);
    const own = terms.find((term) => term.fact === fact)?.role;
    for (const { fact: other, role } of terms) {
      if (other === fact || other.kind !== 'figure' || other.index < 0 || freed.includes(other.index))
        continue;
      if (own === 'current' && role === 'base') prior.add(other);
      else if (verdict.relation.form === 'zero' && terms.length > 2) neighbours.add(other);
    }
  }
  for (const beside of [fact.index - 1, fact.index + 1]) {
    const other = budget.facts[beside];
    if (other?.kind === 'figure' && !freed.includes(beside)) neighbours.add(other);
  }
  const stale = [...prior].find((other) => equals(fact, other));
  const copied = [...neighbours].find((other) => !prior.has(other) && equals(fact, other));
  const pasted = copied ? undefined : pastedFrom(web, fact, freed);
  return {
    ...(stale && { stale }),
    priors: prior.size,
    ...(copied && { copied }),
    ...(pasted && { copied: pasted }),
    neighbours: pasted ? web.alike(fact).length : neighbours.size,
  };
}

/** The first in the document, whichever relation it was met in. */
function pastedFrom(web: Ties, fact: Fact, freed: readonly number[]): Fact | undefined {
  const same = web
    .alike(fact)
    .filter((other) => other !== fact && other.kind === 'figure' && !freed.includes(other.index))
    .filter((other) => equals(fact, other));
  return same.reduce<Fact | undefined>(
    (first, other) => (first && first.index < other.index ? first : other),
    undefined,
  );
}

function equals(fact: Fact, other: Fact): boolean {
  if (other.unit.kind !== fact.unit.kind || fact.value.isZero()) return false;
  return other.unit.scale === fact.unit.scale && other.value.eq(fact.value);
}
