import type { Budget } from '../model/budget.ts';
import type { Finding } from '../model/finding.ts';
import { factsOf, SEVERITIES } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Solution } from './component-search.ts';
import { components } from './components.ts';
import type { Constraint } from './constraint.ts';
import { findingOf } from './findings.ts';
import { fingerprint } from './fingerprint.ts';
import { statedOf } from './judged.ts';
import { Lists } from './lists.ts';
import { rank } from './rank.ts';
import { Search } from './search.ts';
import { type Charges, chargedFigures, chargedIn } from './support.ts';
import { withTurned } from './turned.ts';
import { isList } from './unbound.ts';
import { type Ties, Web } from './web.ts';

/** One finding for each cause; remarks and improbable rounding beside them. The order of the verdicts decides nothing. */
export function localize(budget: Budget, verdicts: readonly Verdict[]): Finding[] {
  const causes = verdicts.some(isBroken) ? causesOf(budget, verdicts) : [];
  const soft = verdicts.filter(
    ({ kind, relation }) => kind === 'inconsistent' && relation.strength === 'soft',
  );
  const hints = [...soft, ...verdicts.filter(({ odds }) => odds !== undefined)].map((verdict) =>
    hint(budget, verdict),
  );
  return [...causes, ...remarks(budget), ...hints].sort(bySeverityAndPlace);
}

function isBroken({ kind, relation }: Verdict): boolean {
  return kind === 'inconsistent' && relation.strength !== 'soft';
}

function causesOf(budget: Budget, verdicts: readonly Verdict[]): Finding[] {
  const web = new Web(verdicts);
  const lists = new Lists(budget);
  const charges = chargedFigures(web);
  const search = new Search(web, charges, lists);
  return components(web, charges, lists).flatMap((component) => {
    const { solutions: found, cut } = search.find(component);
    const ties = web.within(component);
    const solutions = withTurned(ties, component, found);
    if (solutions.length === 0) return [undecided(budget, ties, component, charges)];
    const factors = rank(budget, ties, [...solutions, ...listIncomplete(component, solutions, lists)], lists);
    return factors.map((factor) => findingOf(budget, ties, component, factor, cut));
  });
}

/** Where one list alone does not add up, a part that is left out explains it as well as any figure that slipped. */
function listIncomplete(
  component: readonly Constraint[],
  [found]: readonly Solution[],
  lists: Lists,
): Solution[] {
  if (found!.unbound.length > 0 || !isList(component[0]!)) return [];
  if (lists.together(component[0]!, component).length < component.length) return [];
  return [{ freed: [], unbound: component, cost: found!.cost, follows: new Map(), domains: new Map() }];
}

/** More is wrong here than can be searched: all that is doubtful, in the order of the document. */
function undecided(budget: Budget, web: Ties, component: readonly Constraint[], charges: Charges): Finding {
  const charged = chargedIn(component, charges);
  const doubtful = component.flatMap(({ facts }) => facts.filter(({ index }) => charged.has(index)));
  const stated = component.map(({ verdict }) => statedOf(verdict.relation).fact);
  const pieces = [...new Set(doubtful.length > 0 ? doubtful : stated)]
    .sort((a, b) => a.index - b.index)
    .map((fact) => ({
      key: String(fact.index),
      roots: [fact],
      unbound: [],
      needed: new Map(),
      follows: new Map(),
      swapped: false,
      weight: 0,
    }));
  return findingOf(budget, web, component, { pieces, ambiguous: true }, true);
}

function hint(budget: Budget, verdict: Verdict): Finding {
  const { relation } = verdict;
  const facts = factsOf(relation).filter((fact) => fact.index >= 0);
  return {
    rule: relation.rule,
    severity: relation.severity ?? 'hint',
    fingerprint: fingerprint(budget, relation.rule, facts),
    ambiguous: true,
    cause: undefined,
    suspects: [{ kind: 'part', fact: statedOf(relation).fact }],
    broken: [verdict],
    witnesses: [],
  };
}

function remarks(budget: Budget): Finding[] {
  return budget.remarks.map((remark) => ({
    rule: remark.code,
    severity: 'warning',
    fingerprint: fingerprint(budget, `${remark.code} ${remark.text}`, []),
    ambiguous: false,
    cause: undefined,
    suspects: [],
    broken: [],
    witnesses: [],
    remark,
  }));
}

function bySeverityAndPlace(a: Finding, b: Finding): number {
  const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  const byPlace = bySeverity || position(a) - position(b);
  // Remarks come in the order of the text already.
  if (byPlace !== 0 || (a.remark && b.remark)) return byPlace;
  return compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint);
}

function position({ suspects }: Finding): number {
  return suspects.reduce((first, { fact }) => Math.min(first, fact.index), Number.MAX_SAFE_INTEGER);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
