import { checkRelations } from './check/check.ts';
import { localize } from './localize/localize.ts';
import type { Budget } from './model/budget.ts';
import { SEVERITIES, termsOf } from './model/relation.ts';
import type { Result, Summary } from './model/result.ts';
import { VERDICT_KINDS, type Verdict } from './model/verdict.ts';
import { relate } from './rules/index.ts';

export interface CheckOptions {
  /** Ids of rules that are not asked. */
  readonly off?: readonly string[];
}

/** Checks a budget: relations, verdicts, findings. The same budget gives the same result, in the same order. */
export function evaluate(budget: Budget, { off }: CheckOptions = {}): Result {
  const { relations, unjudged } = relate(budget, off);
  const verdicts = checkRelations(relations, budget.mode);
  const findings = localize(budget, verdicts);
  const result = { budget, verdicts, unjudged, findings };
  return { ...result, summary: summarise(result) };
}

function summarise({ budget, verdicts, unjudged, findings }: Omit<Result, 'summary'>): Summary {
  const relations = {
    total: verdicts.length + unjudged.length,
    ...countBy(VERDICT_KINDS, verdicts, (verdict) => verdict.kind),
  };
  relations.unchecked += unjudged.length;
  return {
    ...countAmounts(budget, judgedIn(budget, verdicts)),
    relations,
    findings: countFindings(findings),
  };
}

/** By their index, the facts of relations that could be judged. */
function judgedIn({ facts }: Budget, verdicts: readonly Verdict[]): Uint8Array {
  const judged = new Uint8Array(facts.length);
  for (const { relation, kind } of verdicts) {
    if (kind === 'unchecked') continue;
    const terms = termsOf(relation);
    for (let at = 0; at < terms.length; at += 1) {
      const { index } = terms[at]!.fact;
      if (index >= 0) judged[index] = 1;
    }
  }
  return judged;
}

function countAmounts({ facts }: Budget, judged: Uint8Array): Pick<Summary, 'amounts' | 'amountsChecked'> {
  let amounts = 0;
  let amountsChecked = 0;
  // By index, as all loops over the figures of a large definition: an iterator costs more than the rest of them.
  for (let at = 0; at < facts.length; at += 1) {
    const { kind, state, unit, index } = facts[at]!;
    if (kind !== 'figure' || state !== 'value' || unit.dimension !== 'money') continue;
    amounts += 1;
    amountsChecked += judged[index]!;
  }
  return { amounts, amountsChecked };
}

/** How many findings there are of each severity. */
export function countFindings(findings: Result['findings']): Summary['findings'] {
  return countBy(SEVERITIES, findings, (finding) => finding.severity);
}

function countBy<K extends string, T>(
  keys: readonly K[],
  items: Iterable<T>,
  keyOf: (item: T) => K,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const item of items) counts[keyOf(item)] += 1;
  return counts;
}
