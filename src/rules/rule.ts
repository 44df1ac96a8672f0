import type { Budget } from '../model/budget.ts';
import type { Relation, Severity, Unjudged } from '../model/relation.ts';

/** Says which relations must hold among the facts of a budget. It does not judge them. */
export interface Rule {
  readonly id: string;
  /** Of a broken hard or derived relation; a broken soft one is a hint. */
  readonly severity: Severity;
  /** The relations, and those that the budget calls for and that cannot be set up, in document order. */
  relate(budget: Budget): Iterable<Relation | Unjudged>;
}

export function isUnjudged(item: Relation | Unjudged): item is Unjudged {
  return !('form' in item);
}
