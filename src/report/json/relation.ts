import type { Fact } from '../../model/fact.ts';
import { factsOf, termsOf } from '../../model/relation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { differenceText, equationOf } from '../equation.ts';
import { fixed } from '../numbers.ts';
import { placeOf, valueText } from './values.ts';

/** Every figure of the relations, once, with the first role that it plays. */
export function figuresOf(verdicts: readonly Verdict[]): object[] {
  const roles = new Map<Fact, string>();
  for (const { relation } of verdicts) {
    for (const { fact, role } of termsOf(relation)) if (!roles.has(fact)) roles.set(fact, role);
    if (relation.form === 'claim' && !roles.has(relation.wordFact)) roles.set(relation.wordFact, 'word');
  }
  const printed = [...roles].filter(([fact]) => fact.kind !== 'constant');
  return printed.map(([fact, role]) => {
    const { text, unit, label, place } = fact;
    return { text, value: valueText(fact), unit: unit.symbol, label, role, place: placeOf(place) };
  });
}

export function relationOf(verdict: Verdict, withFacts: boolean): object {
  const { relation, kind, rounding, odds, reason, fits } = verdict;
  return {
    rule: relation.rule,
    strength: relation.strength,
    verdict: kind,
    equation: equationOf(verdict),
    difference: differenceText(verdict) ?? null,
    rounding: rounding ? fixed(rounding, 0) : null,
    ...(odds !== undefined && { odds }),
    ...(reason && { reason }),
    ...(relation.because !== undefined && { because: relation.because }),
    ...(fits && { fits: { reading: fits.alternative.tag, equation: equationOf(fits.verdict) } }),
    ...(withFacts && {
      facts: factsOf(relation)
        .map(({ index }) => index)
        .filter((index) => index >= 0),
    }),
  };
}

export function factOf(fact: Fact): object {
  const { index, kind, state, text, unit, roundingDecimals, exact, label, aspects, place } = fact;
  return {
    index,
    kind,
    state,
    text,
    value: valueText(fact),
    unit: unit.symbol,
    decimals: exact ? null : roundingDecimals,
    label,
    aspects: Object.fromEntries(Object.entries(aspects).sort(([a], [b]) => (a < b ? -1 : 1))),
    place: placeOf(place),
  };
}
