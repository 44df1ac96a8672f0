import { judge } from '../src/check/judge.ts';
import { Decimal, powerOfTen } from '../src/model/decimal.ts';
import { baseValue, type Fact } from '../src/model/fact.ts';
import type { Relation, Term } from '../src/model/relation.ts';
import { factsOf } from '../src/model/relation.ts';
import type { Verdict } from '../src/model/verdict.ts';

/**
 * Whether a single figure can mend all that is broken, by trying: independent of the localizer, with the checker alone.
 * A fault in one figure is determinable where that figure is the only one.
 */
export function figuresThatMendAll(verdicts: readonly Verdict[]): Fact[] {
  const broken = verdicts.filter(
    ({ kind, relation }) => kind === 'inconsistent' && relation.strength !== 'soft',
  );
  if (broken.length === 0) return [];
  const [first, ...others] = broken.map(({ relation }) => new Set(factsOf(relation)));
  const shared = [...first!].filter(
    (fact) => fact.index >= 0 && fact.kind === 'figure' && others.every((facts) => facts.has(fact)),
  );
  return shared.filter((fact) => {
    const own = verdicts.filter(
      ({ relation, kind }) =>
        kind !== 'unchecked' &&
        kind !== 'scope' &&
        relation.strength !== 'soft' &&
        factsOf(relation).includes(fact),
    );
    return candidates(broken, fact).some((value) =>
      own.every(({ relation }) => holdsWith(relation, fact, value)),
    );
  });
}

/** What each broken relation makes of the figure, and the values next to that which rounding allows. */
function candidates(broken: readonly Verdict[], fact: Fact): Decimal[] {
  const decimals = Math.max(fact.decimals, fact.roundingDecimals);
  const unit = powerOfTen(-decimals);
  const found = new Map<string, Decimal>();
  for (const { relation } of broken) {
    const solved = solve(relation, fact)?.times(powerOfTen(-fact.unit.scale)).toDecimalPlaces(decimals);
    if (!solved) continue;
    for (let step = -8; step <= 8; step += 1) {
      const value = solved.plus(unit.times(step));
      found.set(value.toFixed(), value);
    }
  }
  return [...found.values()];
}

function solve(relation: Relation, fact: Fact): Decimal | undefined {
  const over = split(relation.terms, fact);
  if (relation.form !== 'ratio') return over.factor === 0 ? undefined : over.rest.neg().div(over.factor);
  const under = split(relation.under, fact);
  if (relation.quotient.fact === fact) return under.rest.isZero() ? undefined : over.rest.div(under.rest);
  const quotient = baseValue(relation.quotient.fact);
  const factor = new Decimal(over.factor).minus(quotient.times(under.factor));
  return factor.isZero() ? undefined : quotient.times(under.rest).minus(over.rest).div(factor);
}

function split(terms: readonly Term[], fact: Fact): { rest: Decimal; factor: number } {
  let rest = new Decimal(0);
  let factor = 0;
  for (const term of terms) {
    if (term.fact === fact) factor += term.sign;
    else rest = rest.plus(baseValue(term.fact).times(term.sign));
  }
  return { rest, factor };
}

function holdsWith(relation: Relation, fact: Fact, value: Decimal): boolean {
  const changed: Fact = { ...fact, value };
  const swap = (terms: readonly Term[]): Term[] =>
    terms.map((term) => (term.fact === fact ? { ...term, fact: changed } : term));
  const kind = judge(
    relation.form === 'ratio'
      ? {
          ...relation,
          terms: swap(relation.terms),
          under: swap(relation.under),
          quotient: swap([relation.quotient])[0]!,
          alternatives: [],
        }
      : { ...relation, terms: swap(relation.terms), alternatives: [] },
    undefined,
  ).kind;
  return kind !== 'inconsistent';
}
