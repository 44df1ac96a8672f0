import type { Breakdown, Budget, Line } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Alternative, Relation, Term, Unjudged, ZeroRelation } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { amountOf, linesOf, minus, sumOf } from './terms.ts';

/** A total is the sum of its parts: 预算收入1549.55万元,其中财政拨款1417.45万元,其他收入132.1万元. */
export const breakdown: Rule = {
  id: 'breakdown',
  severity: 'error',
  *relate(budget) {
    yield* sums('breakdown', budget, (line) => line.parent === undefined);
  },
};

/** The sums of those lines' breakdowns that claim to be all. */
export function* sums(
  rule: string,
  budget: Budget,
  wanted: (line: Line) => boolean,
): Generator<Relation | Unjudged> {
  const rivals = rivalTotals(budget);
  for (const line of linesOf(budget)) {
    if (!wanted(line)) continue;
    for (const list of line.breakdowns) if (!list.partial) yield* sum(rule, line, list, rivals);
  }
}

function* sum(rule: string, line: Line, list: Breakdown, rivals: Rivals): Generator<Relation | Unjudged> {
  const parts = sumOf(list, amountOf);
  const { total } = list;
  if (!parts || !total) {
    // A line without an amount, whose parts only stand together, claims no sum.
    const facts = list.parts.flatMap((part) => part.line.amount ?? []);
    if (total ?? line.parent) {
      yield { rule, reason: parts ? 'total-without-amount' : 'part-without-amount', facts };
    }
    return;
  }
  const strength = list.parts.some((part) => part.reference) ? 'derived' : 'hard';
  const relation = (whole: Fact): ZeroRelation => ({
    rule,
    strength,
    form: 'zero',
    terms: [...parts, minus(whole, 'total')],
    alternatives: [],
  });
  yield { ...relation(total), alternatives: alternatives(parts, total, list, rivals, relation) };
}

type Rivals = ReadonlyMap<string, readonly Fact[]>;

/** The stated totals of an item: one for each fund or level. */
function rivalTotals(budget: Budget): Rivals {
  const totals = new Map<string, Fact[]>();
  for (const { amount } of linesOf(budget)) {
    if (amount?.aspects.item === undefined || amount.aspects.scope === undefined) continue;
    const known = totals.get(amount.aspects.item);
    if (known) known.push(amount);
    else totals.set(amount.aspects.item, [amount]);
  }
  return totals;
}

/** The parts may break down the same item in another fund or level: 按支出经济分 of the fiscal total only. */
function alternatives(
  parts: readonly Term[],
  total: Fact,
  list: Breakdown,
  rivals: Rivals,
  relation: (whole: Fact) => Relation,
): Alternative[] {
  const { item, scope, level, year, stage } = total.aspects;
  if (item === undefined || scope === undefined) return [];
  const own = new Set(parts.map((term) => term.fact));
  return (rivals.get(item) ?? [])
    .filter(({ aspects }) => aspects.scope !== scope || aspects.level !== level)
    .filter(({ aspects }) => aspects.year === year && aspects.stage === stage)
    .filter((fact) => !own.has(fact))
    .map((fact) => ({ tag: 'other-total', open: !list.named, relation: relation(fact) }));
}
