import type { Budget } from './budget.ts';
import type { Finding } from './finding.ts';
import type { Severity, Unjudged } from './relation.ts';
import type { Verdict, VerdictKind } from './verdict.ts';

/** All that was judged of one budget. */
export interface Result {
  readonly budget: Budget;
  /** In order of rule and document. */
  readonly verdicts: readonly Verdict[];
  readonly unjudged: readonly Unjudged[];
  /** The most severe first, then in document order. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** What the project's own decisions did to it, where it has any. */
  readonly policy?: Applied;
}

/** What a project's decisions did to the findings of one document. */
export interface Applied {
  /** Findings that were taken out, in the order in which they would stand among the findings. */
  readonly suppressed: readonly Suppressed[];
  /** Decisions that do nothing any more. */
  readonly lapsed: readonly Lapsed[];
}

export interface Suppressed {
  readonly finding: Finding;
  /** `ignore`: an entry of the configuration. `baseline`: accepted when the baseline was written. */
  readonly kind: 'ignore' | 'baseline';
  readonly reason: string;
  /** Where the decision is written: file:line. */
  readonly entry: string;
}

export interface Lapsed {
  /** `expired`: its date has passed. `stale`: what was accepted is no longer found. */
  readonly kind: 'expired' | 'stale';
  readonly entry: string;
  /** The reason that was given, or what was accepted. */
  readonly what: string;
  /** Of `expired`: the last day, as 2026-12-31. */
  readonly until?: string;
}

export interface Summary {
  /** Printed amounts of money. */
  readonly amounts: number;
  /** Those that took part in at least one relation that was judged. */
  readonly amountsChecked: number;
  /** Relations by verdict; those that could not be set up count as unchecked. */
  readonly relations: Readonly<Record<VerdictKind, number>> & { readonly total: number };
  readonly findings: Readonly<Record<Severity, number>>;
}
