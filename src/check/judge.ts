import { closes } from '../model/closes.ts';
import { powerOfTen, ZERO } from '../model/decimal.ts';
import { type Fact, roundingUnit } from '../model/fact.ts';
import type { Interval, RoundingMode } from '../model/interval.ts';
import {
  type AtMostRelation,
  type ClaimRelation,
  isRestatement,
  type RatioRelation,
  type Relation,
  type Term,
  termsOf,
  type ZeroRelation,
} from '../model/relation.ts';
import type { UncheckedReason, Verdict, VerdictKind } from '../model/verdict.ts';
import { CLAIMS, notPositive } from './claims.ts';
import { improbableOdds } from './odds.ts';
import { Ratio } from './ratio.ts';
import { type Cut, contains, printedSum, roundingRoom, sumRange } from './sums.ts';

/** Judges one relation by itself, without its alternatives. */
export function judge(relation: Relation, mode: RoundingMode | undefined): Verdict {
  const reason = whyNot(relation);
  if (reason === 'blank' && relation.form === 'zero') return judgeWithBlanks(relation, mode);
  if (reason) return { relation, kind: 'unchecked', reason, unit: statedOf(relation).unit, alternatives: [] };
  switch (relation.form) {
    case 'zero':
      return judgeZero(relation, mode);
    case 'ratio':
      return judgeRatio(relation, mode);
    case 'at-most':
      return judgeAtMost(relation, mode);
    case 'claim':
      return judgeClaim(relation, mode);
  }
}

/** The figure that the others compute. */
export function statedOf(relation: Relation): Fact {
  return relation.form === 'ratio' ? relation.quotient.fact : relation.terms.at(-1)!.fact;
}

function whyNot(relation: Relation): UncheckedReason | undefined {
  const terms = termsOf(relation);
  let blank = false;
  for (let at = 0; at < terms.length; at += 1) {
    const { state } = terms[at]!.fact;
    if (state === 'unreadable') return 'unreadable';
    blank ||= state === 'blank';
  }
  if (blank) return 'blank';
  if (relation.form !== 'ratio') return comparable(relation.terms) ? undefined : 'incomparable-units';
  const quotient = relation.quotient.fact.unit.dimension === 'ratio';
  return quotient && comparable([...relation.terms, ...relation.under]) ? undefined : 'incomparable-units';
}

function comparable(terms: readonly Term[]): boolean {
  const kind = terms[0]!.fact.unit.kind;
  return terms.every(({ fact }) => fact.unit.kind === kind);
}

/** One list for all: most relations have no alternatives. */
const NONE: readonly never[] = [];

/** The ways of cutting that a sum may be explained by. Truncation only where the document is known to truncate. */
const CUTS: { readonly [mode in RoundingMode | 'unknown']: readonly Cut[] } = {
  unknown: ['round'],
  round: ['round'],
  truncate: ['truncate'],
  either: ['round', 'truncate'],
};

/** The first way of cutting under which some true values of the sum are as they should be. */
function fittingCut(
  terms: readonly Term[],
  mode: RoundingMode | undefined,
  fits: (values: Interval) => boolean,
): Cut | undefined {
  return CUTS[mode ?? 'unknown'].find((cut) => fits(sumRange(terms, () => cut)));
}

/** What a relation that holds only within the cut of its figures, or not at all, is called. */
function kindOf(cut: Cut | undefined): VerdictKind {
  if (cut === undefined) return 'inconsistent';
  return cut === 'round' ? 'rounding' : 'truncation';
}

function judgeZero(relation: ZeroRelation, mode: RoundingMode | undefined): Verdict {
  const { terms } = relation;
  const stated = terms.at(-1)!;
  const { unit } = stated.fact;
  if (closes(terms)) return { relation, kind: 'holds', unit, alternatives: NONE };
  const sum = printedSum(terms, unit.scale);
  if (sum.isZero()) return { relation, kind: 'holds', unit, alternatives: [] };
  const difference = stated.sign === 1 ? sum : sum.neg();
  const computed = stated.fact.value.minus(difference);
  const rounding = roundingRoom(terms).times(powerOfTen(-unit.scale));
  const found = { relation, unit, computed, difference, rounding, alternatives: [] };
  const cut = fittingCut(terms, mode, (values) => contains(values, ZERO));
  if (cut === 'truncate') return { ...found, kind: 'truncation' };
  if (cut === 'round') {
    const odds = improbableOdds(terms, difference.times(powerOfTen(unit.scale)));
    return { ...found, kind: 'rounding', ...(odds !== undefined && { odds }) };
  }
  if (isRestatement(relation)) return { ...found, kind: restatedKind(terms, mode) };
  return { ...found, kind: 'inconsistent' };
}

/** Two printings of one quantity that rounding cannot reconcile: cut off on conversion, or off by a last digit. */
function restatedKind(terms: readonly Term[], mode: RoundingMode | undefined): Verdict['kind'] {
  const [one, other] = terms.map(({ fact }) => roundingUnit(fact));
  const [coarse, fine] = one!.gt(other!) ? [terms[0]!, terms[1]!] : [terms[1]!, terms[0]!];
  const converted = !one!.eq(other!) && mode !== 'round';
  const cut = (fact: Fact): Cut => (fact === coarse.fact ? 'truncate' : 'round');
  if (converted && contains(sumRange([coarse, fine], cut), ZERO)) return 'truncation';
  const { scale } = coarse.fact.unit;
  const apart = printedSum(terms, scale).abs().times(powerOfTen(scale));
  return one!.eq(other!) && apart.eq(one!) ? 'last-digit' : 'inconsistent';
}

/**
 * A sum with blank cells. Blank is not zero; but if it closes without them, the equation itself says that they hold
 * nothing, and if parts that are all positive exceed the total already, no filling can mend it.
 */
function judgeWithBlanks(relation: ZeroRelation, mode: RoundingMode | undefined): Verdict {
  const stated = relation.terms.at(-1)!;
  const told = relation.terms.filter(({ fact }) => fact.state === 'value');
  const unchecked: Verdict = {
    relation,
    kind: 'unchecked',
    reason: 'blank',
    unit: stated.fact.unit,
    alternatives: [],
  };
  if (stated.fact.state !== 'value' || told.length < 2 || !comparable(relation.terms)) return unchecked;
  const verdict = { ...judgeZero({ ...relation, terms: told }, mode), relation };
  if (verdict.kind !== 'inconsistent') return verdict;
  const parts = relation.terms.slice(0, -1);
  const growing = parts.every(({ fact, sign }) => sign !== stated.sign && !fact.value.isNegative());
  return growing && verdict.difference!.isNegative() ? verdict : unchecked;
}

function judgeRatio(relation: RatioRelation, mode: RoundingMode | undefined): Verdict {
  const { unit, value } = relation.quotient.fact;
  const plain = { relation, unit, alternatives: [] };
  const ratio = new Ratio(relation);
  if (ratio.hasZeroBase) return { ...plain, kind: 'zero-base' };
  const operands: Cut = mode === 'truncate' ? 'truncate' : 'round';
  if (ratio.exactly(operands)) return { ...plain, kind: 'holds' };
  const { computed } = ratio;
  const found = { ...plain, computed, difference: value.minus(computed) };
  if (ratio.baseMayVanish(operands))
    return { ...found, kind: 'unchecked', reason: 'base-within-rounding-of-zero' };
  return {
    ...found,
    kind: kindOfRatio(ratio, operands, mode),
    // Most are never shown.
    get rounding() {
      return ratio.room;
    },
  };
}

function kindOfRatio(ratio: Ratio, operands: Cut, mode: RoundingMode | undefined): VerdictKind {
  if (operands === 'round' && ratio.possible('round', 'round')) return 'rounding';
  const isCut =
    (mode !== 'round' && ratio.possible(operands, 'truncate')) ||
    (mode === 'either' && ratio.possible('truncate', 'truncate'));
  return isCut ? 'truncation' : 'inconsistent';
}

function judgeAtMost(relation: AtMostRelation, mode: RoundingMode | undefined): Verdict {
  const { terms } = relation;
  const { unit, value } = terms.at(-1)!.fact;
  const excess = printedSum(terms, unit.scale);
  if (excess.lte(ZERO)) return { relation, kind: 'holds', unit, alternatives: [] };
  const rounding = roundingRoom(terms).times(powerOfTen(-unit.scale));
  const found = {
    relation,
    unit,
    computed: value.plus(excess),
    difference: excess.neg(),
    rounding,
    alternatives: [],
  };
  const cut = fittingCut(terms, mode, notPositive);
  return { ...found, kind: kindOf(cut) };
}

function judgeClaim(relation: ClaimRelation, mode: RoundingMode | undefined): Verdict {
  const { terms, word } = relation;
  const { unit } = terms[0]!.fact;
  const value = printedSum(terms, unit.scale);
  const plain = { relation, unit, alternatives: [] };
  const { holds, possible } = CLAIMS[word];
  if (holds(value)) return { ...plain, kind: 'holds' };
  // 增加0人: beside a stated 0 that is exact the word has no direction.
  if (value.isZero() && terms.length === 1 && terms[0]!.fact.exact) return { ...plain, kind: 'holds' };
  const cut = fittingCut(terms, mode, possible);
  const rounding = roundingRoom(terms).times(powerOfTen(-unit.scale));
  return { ...plain, kind: kindOf(cut), difference: value, rounding };
}
