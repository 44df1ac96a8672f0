import type { Fact } from '../model/fact.ts';
import type { RoundingMode } from '../model/interval.ts';
import { factsOf, type Relation } from '../model/relation.ts';
import type { JudgedAlternative, Verdict } from '../model/verdict.ts';
import { judge, statedOf } from './judge.ts';

/** Judges every relation, then looks at the other readings of those that do not fit. In the order of the relations. */
export function checkRelations(relations: readonly Relation[], mode: RoundingMode | undefined): Verdict[] {
  const first = relations.map((relation) => judge(relation, mode));
  if (!first.some(isOpen)) return first;
  const supported = supportedTotals(first);
  return first.flatMap((verdict) => {
    if (!isOpen(verdict)) return [verdict];
    const looked = withAlternatives(verdict, mode, supported);
    // The reading that acquits is what the text says: it stands among the relations in its own right.
    return looked.kind === 'scope' ? [looked, looked.fits!.verdict] : [looked];
  });
}

function isOpen(verdict: Verdict): boolean {
  return verdict.kind === 'inconsistent' && verdict.relation.alternatives.length > 0;
}

/** Figures that a hard relation which holds computes or uses. */
function supportedTotals(verdicts: readonly Verdict[]): Set<Fact> {
  const supported = new Set<Fact>();
  for (const { relation, kind } of verdicts) {
    if (relation.strength !== 'hard' || (kind !== 'holds' && kind !== 'rounding')) continue;
    for (const fact of factsOf(relation)) supported.add(fact);
  }
  return supported;
}

function withAlternatives(
  verdict: Verdict,
  mode: RoundingMode | undefined,
  supported: ReadonlySet<Fact>,
): Verdict {
  const judged = verdict.relation.alternatives.map(
    (alternative): JudgedAlternative => ({ alternative, verdict: judge(alternative.relation, mode) }),
  );
  const fitting = judged.filter((other) => fits(other.verdict) && isAllowed(other, mode));
  const fit = fitting.find((other) => other.alternative.tag === 'any-of') ?? fitting[0];
  if (!fit) return { ...verdict, alternatives: judged };
  const looked = { ...verdict, alternatives: judged, fits: fit };
  switch (fit.alternative.tag) {
    case 'any-of':
      return { ...fit.verdict, relation: verdict.relation, alternatives: judged, fits: fit };
    case 'plugged':
      return { ...looked, kind: 'rounding' };
    default:
      return acquits(fit, verdict, supported) ? { ...looked, kind: 'scope' } : looked;
  }
}

function fits({ kind }: Verdict): boolean {
  return kind === 'holds' || kind === 'rounding' || kind === 'truncation' || kind === 'last-digit';
}

/** A plugged share needs the printed shares to add to exactly 100. */
function isAllowed({ alternative, verdict }: JudgedAlternative, mode: RoundingMode | undefined): boolean {
  if (alternative.tag !== 'plugged') return true;
  return verdict.kind !== 'truncation' && judge(alternative.requires!, mode).kind === 'holds';
}

/**
 * Another reading acquits only where the text leaves its whole open and the printed total has support of its own;
 * otherwise it explains how the error arose.
 */
function acquits(fit: JudgedAlternative, verdict: Verdict, supported: ReadonlySet<Fact>): boolean {
  return fit.alternative.open && supported.has(statedOf(verdict.relation));
}
