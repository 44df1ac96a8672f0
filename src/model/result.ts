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
