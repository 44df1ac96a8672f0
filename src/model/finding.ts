import type { Remark } from './budget.ts';
import type { Decimal } from './decimal.ts';
import type { Fact } from './fact.ts';
import type { Severity } from './relation.ts';
import type { Verdict } from './verdict.ts';

/** One cause. Data only: sentences are made from it by the message catalogues. */
export interface Finding {
  /** The rule of the first broken relation, or the remark's code. */
  readonly rule: string;
  readonly severity: Severity;
  /** Hash of entity, year, aspects and printed texts; no place, so that it survives a new layout. */
  readonly fingerprint: string;
  /** The evidence does not single out one suspect: any one of them may be wrong, the likeliest first. */
  readonly ambiguous: boolean;
  /** How the error arose, where that is known: the cause of `explanation`. */
  readonly cause: CauseId | undefined;
  /** What the cause is about; left out where the cause is not known or the finding is ambiguous. */
  readonly explanation?: Explanation;
  /** Ambiguous: the candidates. Otherwise what is wrong: one, or the two that were swapped. */
  readonly suspects: readonly Suspect[];
  /** Figures that are wrong because a suspect is: printed once more, or computed from it. */
  readonly consequences?: readonly Consequence[];
  /** The relations that break for this cause, the clearest first. */
  readonly broken: readonly Verdict[];
  /** Holding relations that speak for the expected value, those that state it first. */
  readonly witnesses: readonly Verdict[];
  /** The search was cut for its size: there may be other candidates. */
  readonly cut?: true;
  readonly remark?: Remark;
}

export interface Suspect {
  /** What is wrong: a number, a word (持平), what a number is called, or a part left out or doubled. */
  readonly kind: 'figure' | 'word' | 'label' | 'part';
  /** The figure; of a part the total that its list gives. */
  readonly fact: Fact;
  /** What it should be, in the fact's unit, at its decimals; of a part its amount (negative: it is there twice). */
  readonly expected?: Decimal;
  /** The least and the greatest that it could print, where rounding leaves more than one value. */
  readonly range?: { readonly low: Decimal; readonly high: Decimal };
  /** How this one would have come to be wrong. */
  readonly explanation?: Explanation;
}

export interface Consequence extends Suspect {
  /** The figure that it repeats or was computed from. */
  readonly from: Fact;
  readonly how: 'copy' | 'computed';
}

export interface Explanation {
  readonly cause: CauseId;
  /** Of `operand-mistyped`: the operand. Of a copied, stale or swapped figure: where its value is right. */
  readonly source?: Fact;
  /** Of `operand-mistyped`: what the operand was keyed as. */
  readonly keyed?: Decimal;
  /** Of `operand-mistyped`: how. */
  readonly slip?: 'digit-replaced' | 'digit-omitted' | 'digits-interchanged' | 'digit-added';
  /** Of `other-total`, `other-base` and `scope-unstated`: what the other readings go by, and by how much each misses. */
  readonly readings?: readonly Reading[];
}

export interface Reading {
  readonly facts: readonly Fact[];
  /** What this reading makes the stated figure, in its unit. */
  readonly value: Decimal;
  /** Stated minus that. */
  readonly difference: Decimal;
}

/** How an error arises. Each has a page. */
export const CAUSES = [
  'digit-replaced',
  'digit-omitted',
  'digit-added',
  'digits-interchanged',
  'decimal-shift',
  'sign',
  'unit-factor',
  'ratio-as-percent',
  'stale-prior',
  'copied',
  'swapped',
  'operand-mistyped',
  'stale-pair',
  'part-missing',
  'part-doubled',
  'other-total',
  'other-base',
  'scope-unstated',
  'two-values',
  'wording',
] as const;
export type CauseId = (typeof CAUSES)[number];
