import type { Decimal } from './decimal.ts';
import type { Alternative, Relation } from './relation.ts';
import type { Unit } from './unit.ts';

/**
 * `holds`: exactly. `rounding`: possible within the rounding of the figures. `truncation`: only if the result was cut
 * off. `last-digit`: two printings of one quantity, one unit of the last place apart (尾差). `scope`: another reading
 * acquits it. `zero-base`: a rate of nothing. `unchecked`: a figure is blank or could not be read.
 */
export const VERDICT_KINDS = [
  'holds',
  'rounding',
  'truncation',
  'last-digit',
  'scope',
  'zero-base',
  'inconsistent',
  'unchecked',
] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

export interface Verdict {
  readonly relation: Relation;
  readonly kind: VerdictKind;
  /** What the terms before the stated one compute, in `unit`. */
  readonly computed?: Decimal;
  /** Stated minus computed, in `unit`. */
  readonly difference?: Decimal;
  /** How large a difference rounding can explain, in `unit`. */
  readonly rounding?: Decimal;
  /** Unit of the stated figure. */
  readonly unit: Unit;
  /** Of `rounding`: the chance that rounding alone makes a difference this large, where it is small. */
  readonly odds?: number;
  /** Of `unchecked`. */
  readonly reason?: UncheckedReason;
  /** The other readings, judged; only where the relation itself does not fit. */
  readonly alternatives: readonly JudgedAlternative[];
  /** The alternative reading that fits: it acquits, or it only explains. */
  readonly fits?: JudgedAlternative;
}

export interface JudgedAlternative {
  readonly alternative: Alternative;
  readonly verdict: Verdict;
}

export type UncheckedReason = 'blank' | 'unreadable' | 'base-within-rounding-of-zero' | 'incomparable-units';
