import { quantityKey } from '../model/aspects.ts';
import { type Budget, isMisread } from '../model/budget.ts';
import { closes } from '../model/closes.ts';
import { baseValue, type Fact } from '../model/fact.ts';
import type { Relation, Strength, Term } from '../model/relation.ts';
import { anyOf } from './equations.ts';
import type { Rule } from './rule.ts';
import { minus, plus, times } from './terms.ts';

/** One quantity has one value, wherever it is printed. */
export const restated: Rule = {
  id: 'restated',
  severity: 'error',
  *relate(budget) {
    for (const { fact, candidates, strength } of budget.restatements)
      yield agrees(fact, candidates, strength);
    const carried = budget.facts.filter(isOfCarriedOver);
    for (const [first, again] of equalAspects(budget)) {
      const between = carried.length > 0 ? withoutCarried(first, again, carried) : [];
      yield agrees(again, [[plus(first, 'stated')], ...between], 'derived');
    }
  },
};

/**
 * Many a table of expenditure is of this year's appropriation only, and others are with what is carried over from the
 * year before, under one title: what is between them is then printed as 上年结转.
 */
function withoutCarried(first: Fact, again: Fact, carried: readonly Fact[]): Term[][] {
  const { item, entity, year } = again.aspects;
  if (!item?.startsWith('expenditure') || closes([plus(first, 'stated'), minus(again, 'restated')]))
    return [];
  const apart = baseValue(first).minus(baseValue(again));
  const between = carried.find(
    (fact) => fact.aspects.entity === entity && fact.aspects.year === year && baseValue(fact).eq(apart.abs()),
  );
  if (!between) return [];
  return [[plus(first, 'stated'), apart.isNegative() ? plus(between, 'part') : minus(between, 'part')]];
}

/** 上年结转, an amount. */
function isOfCarriedOver({ kind, aspects: { item, statistic } }: Fact): boolean {
  return item?.startsWith('carry-over') === true && statistic === 'amount' && kind === 'figure';
}

/** A figure is what the terms come to, or what any other candidates do. */
function agrees(fact: Fact, candidates: readonly (readonly Term[])[], strength: Strength): Relation {
  const relation = (terms: readonly Term[]): Relation => ({
    rule: 'restated',
    strength,
    form: 'zero',
    terms: [...times(1, terms), minus(fact, 'restated')],
    alternatives: [],
  });
  const [first, ...others] = candidates;
  return { ...relation(first!), alternatives: others.map((terms) => anyOf(relation(terms))) };
}

/** Each later printing of a quantity with its first, where no restatement ties them already. */
function* equalAspects(budget: Budget): Generator<[Fact, Fact]> {
  const firsts = new Map<string, Fact>();
  const tied = new Set(budget.restatements.map(({ fact }) => fact));
  // What may be one of several amounts is no measure for others.
  const open = new Set(
    budget.restatements.filter(({ candidates }) => candidates.length > 1).map(({ fact }) => fact),
  );
  const misread = misreadFacts(budget);
  const { facts } = budget;
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at]!;
    const key = fact.state === 'value' && fact.kind === 'figure' ? quantityKey(fact.aspects) : undefined;
    if (key === undefined || misread.has(fact) || open.has(fact)) continue;
    const first = firsts.get(key);
    if (!first) firsts.set(key, fact);
    else if (!tied.has(fact) && first.unit.kind === fact.unit.kind) yield [first, fact];
  }
}

function misreadFacts({ statements }: Budget): Set<Fact | undefined> {
  const rows = statements.flatMap((table) => (table.kind === 'table' && isMisread(table) ? table.rows : []));
  return new Set(rows.flatMap(({ cells }) => cells));
}
