import type { Decimal } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import type { ZeroRelation } from '../model/relation.ts';
import type { Constraint } from './constraint.ts';
import { statedOf } from './judged.ts';

/** A list that leaves a part out, or has one twice: in prose now and then; the rows of official tables are complete. */
const LIST = { breakdown: 0.1, 'nested-breakdown': 0.1 } as const;
const ELSEWHERE = 0.02;
/** Another total, base or scope that the document offers fits: hardly by chance. */
const FITS = 0.3;
/** As for figures: errors of any size are about as frequent from 1 to 10 units as from 10 to 100. */
const SIZES = 18;

/** The chance that a relation does not bind and misses by just as much as it does. */
export function unboundChance({ verdict }: Constraint): number {
  const { relation, difference, fits } = verdict;
  if (fits) return FITS;
  if (relation.form !== 'zero' || !difference) return ELSEWHERE;
  const { fact } = statedOf(relation);
  const share = LIST[relation.rule as keyof typeof LIST] ?? ELSEWHERE;
  if (doubledPart(relation, difference)) return share / relation.terms.length;
  const decimals = Math.max(fact.decimals, fact.roundingDecimals);
  const units = difference.abs().times(`1e${decimals}`).toNumber();
  return share / SIZES / Math.max(1, units);
}

/** The part that is there twice, where the parts exceed their total by just one of them. */
export function doubledPart({ terms }: ZeroRelation, difference: Decimal): Fact | undefined {
  const over = difference.neg();
  if (!over.isPositive() || over.isZero()) return undefined;
  const scale = terms.at(-1)!.fact.unit.scale;
  const part = terms.slice(0, -1).find(({ fact }) => fact.unit.scale === scale && fact.value.eq(over));
  return part?.fact;
}

const LISTS: ReadonlySet<string> = new Set([
  'breakdown',
  'nested-breakdown',
  'row-sum',
  'column-sum',
  'code-hierarchy',
]);

/** Whether a relation adds up a list to its total. */
export function isList({ verdict }: Constraint): boolean {
  return LISTS.has(verdict.relation.rule) && verdict.relation.form === 'zero';
}
