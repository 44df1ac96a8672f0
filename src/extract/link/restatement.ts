import type { Restatement } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import type { Term } from '../../model/relation.ts';

export function restatement(fact: Fact, candidates: readonly (readonly Term[])[]): Restatement {
  return { fact, candidates, strength: 'derived' };
}

export function stated(fact: Fact): Term {
  return { fact, sign: 1, role: 'stated' };
}

export function less(fact: Fact): Term {
  return { fact, sign: -1, role: 'stated' };
}
