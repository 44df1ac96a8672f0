import { evaluate } from '../evaluate.ts';
import type { Budget } from '../model/budget.ts';
import type { Result } from '../model/result.ts';
import { applyPolicy } from './apply.ts';
import type { Policy } from './policy.ts';
import { withRelations } from './relations.ts';

/**
 * Checks a budget as a project has decided.
 *
 * @param today the date, as 2026-12-31: decisions expire.
 */
export function judge(budget: Budget, policy: Policy, today: string): Result {
  const off = Object.keys(policy.rules).filter((rule) => policy.rules[rule] === 'off');
  return applyPolicy(evaluate(withRelations(budget, policy.relations), { off }), policy, today);
}
