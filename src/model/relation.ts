import type { Fact } from './fact.ts';

/**
 * Something that must hold among facts. Of `terms` the last is the figure that is stated, the others compute it:
 * `1549.55 - 934.86 = 605.69` has the terms +1549.55, -934.86, -605.69.
 */
export type Relation = ZeroRelation | RatioRelation | AtMostRelation | ClaimRelation;

interface Common {
  readonly rule: string;
  readonly strength: Strength;
  /** Instead of the rule's own. */
  readonly severity?: Severity;
  /** Other readings of the same passage. */
  readonly alternatives: readonly Alternative[];
  /** The user's reason for a relation of their own. */
  readonly because?: string;
}

/** Sum of the signed terms = 0. */
export interface ZeroRelation extends Common {
  readonly form: 'zero';
  readonly terms: readonly Term[];
}

/** Sum of `terms` / sum of `under` = quotient. A fact may stand in both. */
export interface RatioRelation extends Common {
  readonly form: 'ratio';
  readonly terms: readonly Term[];
  readonly under: readonly Term[];
  readonly quotient: Term;
}

/** Sum of the signed terms <= 0. */
export interface AtMostRelation extends Common {
  readonly form: 'at-most';
  readonly terms: readonly Term[];
}

/** What a word says of the sum of the signed terms: 持平 = 0, 增加 > 0. */
export interface ClaimRelation extends Common {
  readonly form: 'claim';
  readonly terms: readonly Term[];
  readonly word: Word;
  readonly wordFact: Fact;
}

/** Two printings of one quantity. */
export function isRestatement(relation: Relation): boolean {
  return (
    relation.form === 'zero' && relation.terms.length === 2 && relation.terms.at(-1)!.role === 'restated'
  );
}

export interface Term {
  readonly fact: Fact;
  readonly sign: 1 | -1;
  readonly role: Role;
}

export type Role =
  | 'total'
  | 'part'
  | 'current'
  | 'base'
  | 'change'
  | 'rate'
  | 'share'
  | 'whole'
  | 'completion'
  | 'stated'
  | 'restated'
  | 'constant'
  | 'word';

/**
 * `hard`: the form or the sentence asserts it. `derived`: it follows from two passages. `soft`: it usually holds.
 */
export const STRENGTHS = ['hard', 'derived', 'soft'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** flat: 持平. increase, greater: > 0. decrease, less: < 0. equal: 等于. not-greater: 未超过. */
export const WORDS = ['flat', 'increase', 'decrease', 'greater', 'less', 'equal', 'not-greater'] as const;
export type Word = (typeof WORDS)[number];

/**
 * Another reading of a relation.
 * `any-of`: the text means one of several and does not say which; whichever fits is meant.
 * `plugged`: a share moved by one unit so that the printed shares add to exactly 100; fits where `requires` holds.
 * The others explain a break. They acquit only where the text leaves the whole or base open (`open`), and the
 * stated total has support of its own.
 */
export interface Alternative {
  readonly tag: 'any-of' | 'plugged' | 'other-total' | 'other-base' | 'other-whole' | 'other-scope';
  readonly relation: Relation;
  readonly open: boolean;
  readonly requires?: Relation;
}

/** A relation that the document calls for and that cannot be set up: the base of a rate is not given. */
export interface Unjudged {
  readonly rule: string;
  readonly reason: UnjudgedReason;
  readonly facts: readonly Fact[];
}

export type UnjudgedReason =
  | 'base-unknown'
  | 'whole-unknown'
  | 'part-without-amount'
  | 'total-without-amount'
  | 'list-not-exhaustive'
  | 'suspect-reading';

/** All facts of a relation, each once, in the order of the equation. */
export function factsOf(relation: Relation): Fact[] {
  return [...new Set(termsOf(relation).map((term) => term.fact))];
}

/** All terms of a relation, in the order of the equation. */
export function termsOf(relation: Relation): readonly Term[] {
  if (relation.form === 'ratio') return [...relation.terms, ...relation.under, relation.quotient];
  return relation.terms;
}
