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

/** The stated totals of an item of one entity, year and stage: the first of each fund and level. */
type Rivals = ReadonlyMap<string, ReadonlyMap<string, Fact>>;

function rivalTotals(budget: Budget): Rivals {
  const totals = new Map<string, Map<string, Fact>>();
  for (const { amount } of linesOf(budget)) {
    if (amount?.aspects.item === undefined || amount.aspects.scope === undefined) continue;
    const { scope, level } = amount.aspects;
    const key = rivalry(amount);
    let known = totals.get(key);
    if (!known) {
      known = new Map();
      totals.set(key, known);
    }
    const kind = `${scope} ${level}`;
    if (!known.has(kind)) known.set(kind, amount);
  }
  return totals;
}

function rivalry({ aspects: { entity, year, stage, item, code } }: Fact): string {
  return [entity, year, stage, item, code].join('\u0000');
}

/** The parts may break down the same item in another fund or level: 按支出经济分 of the fiscal total only. */
function alternatives(
  parts: readonly Term[],
  total: Fact,
  list: Breakdown,
  rivals: Rivals,
  relation: (whole: Fact) => Relation,
): Alternative[] {
  const { item, scope, level } = total.aspects;
  if (item === undefined || scope === undefined) return [];
  const own = new Set(parts.map((term) => term.fact));
  return [...(rivals.get(rivalry(total))?.values() ?? [])]
    .filter(({ aspects }) => aspects.scope !== scope || aspects.level !== level)
    .filter((fact) => !own.has(fact))
    .map((fact) => ({ tag: 'other-total', open: !list.named, relation: relation(fact) }));
}
