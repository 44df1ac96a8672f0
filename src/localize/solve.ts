import { Decimal, powerOfTen, ZERO } from '../model/decimal.ts';
import { baseValue, type Fact } from '../model/fact.ts';
import type { Relation, Term } from '../model/relation.ts';

/**
 * The value that a figure would have to take for a relation to hold, all others being right: in the figure's unit, at
 * the decimals that it is printed to. Undefined where the relation does not determine it.
 */
export function solve(relation: Relation, fact: Fact): Decimal | undefined {
  if (relation.form === 'at-most' || relation.form === 'claim') return undefined;
  const exact = relation.form === 'zero' ? zeroOf(relation.terms, fact) : ratioOf(relation, fact);
  return exact
    ?.times(powerOfTen(-fact.unit.scale))
    .toDecimalPlaces(Math.max(fact.decimals, fact.roundingDecimals));
}

function ratioOf(relation: Extract<Relation, { form: 'ratio' }>, fact: Fact): Decimal | undefined {
  const { terms, under, quotient } = relation;
  if (quotient.fact === fact) {
    const whole = sum(under, undefined);
    return whole.isZero() ? undefined : sum(terms, undefined).div(whole);
  }
  const stated = baseValue(quotient.fact);
  const factor = weight(terms, fact).minus(stated.times(weight(under, fact)));
  if (factor.isZero()) return undefined;
  return stated.times(sum(under, fact)).minus(sum(terms, fact)).div(factor);
}

function zeroOf(terms: readonly Term[], fact: Fact): Decimal | undefined {
  const factor = weight(terms, fact);
  return factor.isZero() ? undefined : sum(terms, fact).neg().div(factor);
}

/** The printed sum of all terms but those of one fact. */
function sum(terms: readonly Term[], without: Fact | undefined): Decimal {
  return terms.reduce((total, { fact, sign }) => {
    return fact === without ? total : total.plus(baseValue(fact).times(sign));
  }, ZERO);
}

function weight(terms: readonly Term[], fact: Fact): Decimal {
  return new Decimal(terms.reduce((total, term) => (term.fact === fact ? total + term.sign : total), 0));
}
