import type { Alternative, RatioRelation, Relation, Strength, Term } from '../model/relation.ts';

/** Terms over other terms are a stated percentage, the quotient. */
export function ratio(
  rule: RatioRelation['rule'],
  terms: readonly Term[],
  under: readonly Term[],
  quotient: Term,
  strength: Strength = 'hard',
): RatioRelation {
  return { rule, strength, form: 'ratio', terms, under, quotient, alternatives: [] };
}

/** The text may mean this as well. */
export function anyOf(relation: Relation): Alternative {
  return { tag: 'any-of', open: true, relation };
}

/** A percentage of another base that the text offers: how it came to be wrong, and no excuse. */
export function otherBase(relation: Relation): Alternative {
  return { tag: 'other-base', open: false, relation };
}
