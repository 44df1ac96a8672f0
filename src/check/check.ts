import type { Fact } from '../model/fact.ts';
import type { RoundingMode } from '../model/interval.ts';
import { type Relation, termsOf } from '../model/relation.ts';
import type { JudgedAlternative, Verdict, VerdictKind } from '../model/verdict.ts';
import { judge, statedOf } from './judge.ts';

/** Judges every relation, then looks at the other readings of those that do not fit. In the order of the relations. */
export function checkRelations(relations: readonly Relation[], mode: RoundingMode | undefined): Verdict[] {
  const first = relations.map((relation) => judge(relation, mode));
  if (!first.some(isOpen)) return first;
  const readings = new Readings(first, mode);
  return first.flatMap((verdict) => {
    if (!isOpen(verdict)) return [verdict];
    const looked = readings.of(verdict);
    // The reading that acquits is what the text says: it stands among the relations in its own right.
    return looked.kind === 'scope' ? [looked, looked.fits!.verdict] : [looked];
  });
}

/** Verdicts that say that a reading fits, the best first. */
const FITTING: readonly VerdictKind[] = ['holds', 'rounding', 'truncation', 'last-digit'];

/** How well a reading fits; Infinity: not at all. */
function misfit({ kind }: Verdict): number {
  const rank = FITTING.indexOf(kind);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

/** Whether other readings matter: the first does not fit, or another that may as well be meant could fit better. */
function isOpen(verdict: Verdict): boolean {
  const { alternatives } = verdict.relation;
  if (alternatives.length === 0) return false;
  return verdict.kind === 'inconsistent' || (misfit(verdict) > 1 && alternatives.some(isAnyOf));
}

function isAnyOf({ tag }: { readonly tag: string }): boolean {
  return tag === 'any-of';
}

class Readings {
  readonly #mode: RoundingMode | undefined;
  /** Figures that a hard relation which holds computes or uses. */
  readonly #supported = new Set<Fact>();
  /** Whether the shares of a list add to exactly 100; one relation for all shares of the list. */
  readonly #required = new Map<Relation, boolean>();

  constructor(verdicts: readonly Verdict[], mode: RoundingMode | undefined) {
    this.#mode = mode;
    for (const { relation, kind } of verdicts) {
      if (relation.strength !== 'hard' || (kind !== 'holds' && kind !== 'rounding')) continue;
      for (const { fact } of termsOf(relation)) this.#supported.add(fact);
    }
  }

  /** The verdict in the light of the other readings. */
  of(verdict: Verdict): Verdict {
    const judged = verdict.relation.alternatives.map(
      (alternative): JudgedAlternative => ({
        alternative,
        verdict: judge(alternative.relation, this.#mode),
      }),
    );
    const meant = best(judged.filter(({ alternative }) => isAnyOf(alternative)));
    if (meant && misfit(meant.verdict) < misfit(verdict)) {
      return { ...meant.verdict, relation: verdict.relation, alternatives: judged, fits: meant };
    }
    if (verdict.kind !== 'inconsistent') return verdict;
    const fits = judged.find((other) => this.#fits(other));
    if (!fits) return { ...verdict, alternatives: judged };
    const looked = { ...verdict, alternatives: judged, fits };
    if (fits.alternative.tag === 'plugged') return { ...looked, kind: 'rounding' };
    return this.#acquits(fits, verdict) ? { ...looked, kind: 'scope' } : looked;
  }

  /** A plugged share needs the printed shares to add to exactly 100. */
  #fits({ alternative, verdict }: JudgedAlternative): boolean {
    if (alternative.tag !== 'plugged') return misfit(verdict) < FITTING.length;
    return misfit(verdict) <= 1 && this.#holds(alternative.requires!);
  }

  #holds(required: Relation): boolean {
    let holds = this.#required.get(required);
    if (holds === undefined) {
      holds = judge(required, this.#mode).kind === 'holds';
      this.#required.set(required, holds);
    }
    return holds;
  }

  /**
   * Another reading acquits only where the text leaves its whole open and the printed total has support of its own;
   * otherwise it explains how the error arose.
   */
  #acquits({ alternative }: JudgedAlternative, { relation }: Verdict): boolean {
    return alternative.open && this.#supported.has(statedOf(relation));
  }
}

function best(readings: readonly JudgedAlternative[]): JudgedAlternative | undefined {
  return readings.reduce<JudgedAlternative | undefined>(
    (least, other) => (least && misfit(least.verdict) <= misfit(other.verdict) ? least : other),
    undefined,
  );
}
