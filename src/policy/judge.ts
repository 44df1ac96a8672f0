import { evaluate } from '../evaluate.ts';
import type { Budget } from '../model/budget.ts';
import type { Result } from '../model/result.ts';
import { applyPolicy } from './apply.ts';
import type { Policy } from './policy.ts';
import { withRelations } from './relations.ts';

/**
 * Checks a budget as the project has decided; without decisions as `evaluate` does.
 *
 * @param today the date, as 2026-12-31: decisions expire.
 */
export function judge(budget: Budget, policy: Policy | undefined, today: string): Result {
  if (!policy) return evaluate(budget);
  const off = Object.keys(policy.rules).filter((rule) => policy.rules[rule] === 'off');
  return applyPolicy(evaluate(withRelations(budget, policy.relations), { off }), policy, today);
}

/** A result with its errors alone: what a quiet run shows. */
export function errorsOnly(result: Result): Result {
  const findings = result.findings.filter(({ severity }) => severity === 'error');
  const counts = { error: findings.length, warning: 0, hint: 0 };
  return { ...result, findings, summary: { ...result.summary, findings: counts } };
}
