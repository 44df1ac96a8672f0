import type { Fact } from '../model/fact.ts';
import { factsOf } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';

/**
 * Which figures can be relied on: those that stand in no broken relation, and those that a relation which holds ties to
 * such figures alone. What only agrees with other doubtful figures (a rate computed from a wrong change) is
 * not supported by them.
 */
export function unsupportedFacts(verdicts: readonly Verdict[], broken: readonly Verdict[]): Set<Fact> {
  const doubtful = new Set(
    broken.flatMap(({ relation }) => factsOf(relation).filter((fact) => fact.index >= 0)),
  );
  const ties = verdicts.filter(holds).map(({ relation }) => factsOf(relation));
  const tiesOf = new Map<Fact, Fact[][]>();
  for (const tie of ties) {
    for (const fact of tie) {
      if (!doubtful.has(fact)) continue;
      const known = tiesOf.get(fact);
      if (known) known.push(tie);
      else tiesOf.set(fact, [tie]);
    }
  }
  const waiting = [...tiesOf.values()].flat();
  while (waiting.length > 0) {
    const open = waiting.pop()!.filter((fact) => doubtful.has(fact));
    if (open.length !== 1) continue;
    doubtful.delete(open[0]!);
    waiting.push(...(tiesOf.get(open[0]!) ?? []));
  }
  return doubtful;
}

/** Relations that tie their figures to each other: equations that hold, other than soft ones. */
export function holds({ kind, relation }: Verdict): boolean {
  if (relation.strength === 'soft' || relation.form === 'at-most' || relation.form === 'claim') return false;
  return kind === 'holds' || kind === 'rounding' || kind === 'truncation' || kind === 'last-digit';
}
