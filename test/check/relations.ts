import { Decimal } from '../../src/model/decimal.ts';
import { constant, type Fact } from '../../src/model/fact.ts';
import type { ClaimRelation, RatioRelation, Relation, Term, Word } from '../../src/model/relation.ts';
import { PERCENT, type Unit, unitOf, WAN_YUAN } from '../../src/model/unit.ts';

/** A printed figure, rounded to its own decimals unless told otherwise. */
export function figure(text: string, given: Partial<Fact> & { readonly symbol?: string } = {}): Fact {
  const { symbol, ...rest } = given;
  const unit: Unit = symbol === undefined ? WAN_YUAN : unitOf(symbol)!;
  const blank = text === '';
  const decimals = text.split('.')[1]?.length ?? 0;
  return {
    ...constant(blank ? 0 : text, unit),
    kind: 'figure',
    index: 0,
    state: blank ? 'blank' : 'value',
    text,
    decimals,
    roundingDecimals: decimals,
    exact: unit.dimension === 'count',
    ...rest,
  };
}

export function percent(text: string): Fact {
  return figure(text, { symbol: PERCENT.symbol });
}

const common = { rule: 'test', strength: 'hard', alternatives: [] } as const;

/** Signed terms of figures; `last` is the role of the last. */
export function terms(facts: readonly [Fact, 1 | -1][], last: Term['role'] = 'total'): Term[] {
  return facts.map(([fact, sign], index) => ({
    fact,
    sign,
    role: index === facts.length - 1 ? last : 'part',
  }));
}

/** The parts add up to the total. */
export function sum(total: Fact, ...parts: Fact[]): Relation {
  const signed = parts.map((part): [Fact, 1] => [part, 1]);
  return { ...common, form: 'zero', terms: terms([...signed, [total, -1]]) };
}

/** The second is another printing of the first. */
export function same(first: Fact, again: Fact): Relation {
  return {
    ...common,
    form: 'zero',
    terms: terms(
      [
        [first, 1],
        [again, -1],
      ],
      'restated',
    ),
  };
}

export function ratio(over: readonly Term[], under: readonly Term[], quotient: Fact): RatioRelation {
  return {
    ...common,
    form: 'ratio',
    terms: over,
    under,
    quotient: { fact: quotient, sign: 1, role: 'share' },
  };
}

export function plus(fact: Fact): Term {
  return { fact, sign: 1, role: 'part' };
}

export function minus(fact: Fact): Term {
  return { fact, sign: -1, role: 'part' };
}

export function atMost(whole: Fact, ...parts: Fact[]): Relation {
  return { ...common, form: 'at-most', terms: [...parts.map(plus), minus(whole)] };
}

export function claim(word: Word, ...over: Term[]): ClaimRelation {
  return { ...common, form: 'claim', terms: over, word, wordFact: constant(new Decimal(0), WAN_YUAN) };
}
