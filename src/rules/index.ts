import type { Budget } from '../model/budget.ts';
import type { Relation, Unjudged } from '../model/relation.ts';
import { balance } from './balance.ts';
import { breakdown } from './breakdown.ts';
import { change } from './change.ts';
import { changeOfParts } from './change-of-parts.ts';
import { codeHierarchy } from './code-hierarchy.ts';
import { columnSum } from './column-sum.ts';
import { completion } from './completion.ts';
import { declared } from './declared.ts';
import { form } from './forms/index.ts';
import { nestedBreakdown } from './nested-breakdown.ts';
import { partWithinWhole } from './part-within-whole.ts';
import { priorOfParts } from './prior-of-parts.ts';
import { rate } from './rate.ts';
import { restated } from './restated.ts';
import { rowSum } from './row-sum.ts';
import { isUnjudged, type Rule } from './rule.ts';
import { share } from './share.ts';
import { sharesTo100 } from './shares-to-100.ts';
import { wording } from './wording.ts';
import { zeroBase } from './zero-base.ts';

/** Every rule, in the order in which their relations are judged and listed. */
export const RULES: readonly Rule[] = [
  breakdown,
  nestedBreakdown,
  columnSum,
  codeHierarchy,
  rowSum,
  balance,
  share,
  sharesTo100,
  change,
  rate,
  changeOfParts,
  priorOfParts,
  completion,
  restated,
  partWithinWhole,
  form,
  wording,
  zeroBase,
  declared,
];

/** All relations that the rules ask of a budget, but for those that are `off`, and those that could not be set up. */
export function relate(
  budget: Budget,
  off: readonly string[] = [],
): { relations: Relation[]; unjudged: Unjudged[] } {
  const relations: Relation[] = [];
  const unjudged: Unjudged[] = [];
  for (const rule of RULES) {
    if (off.includes(rule.id)) continue;
    for (const item of rule.relate(budget)) {
      if (isUnjudged(item)) unjudged.push(item);
      else relations.push(item);
    }
  }
  return { relations, unjudged };
}
