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
  /** The evidence does not single out one suspect. */
  readonly ambiguous: boolean;
  /** How the error arose, where that is known. */
  readonly cause: string | undefined;
  readonly suspects: readonly Suspect[];
  /** The relations that break for this cause, the clearest first. */
  readonly broken: readonly Verdict[];
  /** Holding relations that speak for the expected value. */
  readonly witnesses: readonly Verdict[];
  readonly remark?: Remark;
}

export interface Suspect {
  /** What is wrong: a number, a word (持平), what a number is called, or a part left out or doubled. */
  readonly kind: 'figure' | 'word' | 'label' | 'part';
  readonly fact: Fact;
  /** What it should be, in the fact's unit, at its decimals. */
  readonly expected?: Decimal;
}
