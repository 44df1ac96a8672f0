import type { Budget } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding, Suspect } from '../model/finding.ts';
import { factsOf, type Relation, SEVERITIES, type Severity } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';
import { RULES } from '../rules/index.ts';
import { components } from './components.ts';
import { fingerprint } from './fingerprint.ts';
import { solve } from './solve.ts';
import { holds, unsupportedFacts } from './support.ts';

/** One finding for each group of broken relations with one cause; remarks and improbable rounding beside them. */
export function localize(budget: Budget, verdicts: readonly Verdict[]): Finding[] {
  const broken = verdicts.filter(
    ({ kind, relation }) => kind === 'inconsistent' && relation.strength !== 'soft',
  );
  const holding = verdicts.filter(holds);
  const unsupported = unsupportedFacts(verdicts, broken);
  const causes = components(broken, holding, unsupported).map((group) =>
    cause(budget, group, holding, unsupported),
  );
  const soft = verdicts.filter(
    ({ kind, relation }) => kind === 'inconsistent' && relation.strength === 'soft',
  );
  const hints = [...soft, ...verdicts.filter(({ odds }) => odds !== undefined)].map((verdict) =>
    hint(budget, verdict),
  );
  return [...causes, ...remarks(budget), ...hints].sort(bySeverityAndPlace);
}

function cause(
  budget: Budget,
  broken: readonly Verdict[],
  holding: readonly Verdict[],
  unsupported: ReadonlySet<Fact>,
): Finding {
  const { suspects, ambiguous } = suspectsOf(broken, unsupported);
  const facts = new Set(suspects.map(({ fact }) => fact));
  const severity = mostSevere(broken.map(({ relation }) => severityOf(relation)));
  const { rule } = broken[0]!.relation;
  return {
    rule,
    severity,
    fingerprint: fingerprint(budget, rule, [...facts]),
    ambiguous,
    cause: undefined,
    suspects,
    broken,
    witnesses: holding.filter(({ relation }) => factsOf(relation).some((fact) => facts.has(fact))),
  };
}

/**
 * What the evidence leaves: the word where all figures are supported, the figures that nothing supports with the
 * value that a relation with supported figures alone gives them; where everything is supported, the name or the
 * completeness of what is stated.
 */
function suspectsOf(
  broken: readonly Verdict[],
  unsupported: ReadonlySet<Fact>,
): { suspects: Suspect[]; ambiguous: boolean } {
  const doubtful = [...new Set(broken.flatMap(({ relation }) => factsOf(relation)))].filter((f) =>
    unsupported.has(f),
  );
  if (doubtful.length === 0) return supportedSuspects(broken);
  const known = new Map<Fact, Suspect>();
  for (const { relation } of broken) {
    const open = factsOf(relation).filter((fact) => unsupported.has(fact));
    const expected = open.length === 1 ? solve(relation, open[0]!) : undefined;
    if (expected && !known.has(open[0]!))
      known.set(open[0]!, { kind: kindOf(open[0]!), fact: open[0]!, expected });
  }
  if (known.size === doubtful.length) return { suspects: [...known.values()], ambiguous: false };
  const suspects = doubtful.map((fact) => known.get(fact) ?? alone(broken, fact));
  return { suspects, ambiguous: true };
}

/** A suspect that, were it the only wrong figure of its relation, would have to be this. */
function alone(broken: readonly Verdict[], fact: Fact): Suspect {
  const own = broken.filter(({ relation }) => factsOf(relation).includes(fact));
  const expected = own.length === 1 ? solve(own[0]!.relation, fact) : undefined;
  return { kind: kindOf(fact), fact, ...(expected && { expected }) };
}

function kindOf(fact: Fact): Suspect['kind'] {
  return fact.kind === 'word' ? 'word' : 'figure';
}

/** Every figure stands firm elsewhere: what is wrong is a word, a derived figure, or what is called or counted. */
function supportedSuspects(broken: readonly Verdict[]): { suspects: Suspect[]; ambiguous: boolean } {
  const { relation } = broken[0]!;
  if (relation.form === 'claim')
    return { suspects: [{ kind: 'word', fact: relation.wordFact }], ambiguous: false };
  if (relation.form === 'ratio') {
    const { fact } = relation.quotient;
    const expected = solve(relation, fact);
    return { suspects: [{ kind: 'figure', fact, ...(expected && { expected }) }], ambiguous: false };
  }
  const { fact, role } = relation.terms.at(-1)!;
  return { suspects: [{ kind: role === 'restated' ? 'label' : 'part', fact }], ambiguous: true };
}

function hint(budget: Budget, verdict: Verdict): Finding {
  const { relation } = verdict;
  const facts = factsOf(relation).filter((fact) => fact.index >= 0);
  const stated = relation.form === 'ratio' ? relation.quotient.fact : relation.terms.at(-1)!.fact;
  return {
    rule: relation.rule,
    severity: relation.severity ?? 'hint',
    fingerprint: fingerprint(budget, relation.rule, facts),
    ambiguous: true,
    cause: undefined,
    suspects: [{ kind: 'part', fact: stated }],
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

const SEVERITY_OF_RULE = new Map(RULES.map(({ id, severity }) => [id, severity]));

function severityOf(relation: Relation): Severity {
  return relation.severity ?? SEVERITY_OF_RULE.get(relation.rule) ?? 'error';
}

function mostSevere(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity))!;
}

function bySeverityAndPlace(a: Finding, b: Finding): number {
  const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return bySeverity || position(a) - position(b);
}

function position({ suspects }: Finding): number {
  return Math.min(...suspects.map(({ fact }) => fact.index), Number.MAX_SAFE_INTEGER);
}
