import type { MarkState } from '../../messages/reports.ts';
import type { Fact } from '../../model/fact.ts';
import { factsOf, type Relation } from '../../model/relation.ts';
import type { Result } from '../../model/result.ts';
import type { Verdict } from '../../model/verdict.ts';

/** What became of a figure. */
export interface FigureState {
  readonly state: MarkState;
  /** Index of the finding that it is part of. */
  readonly finding?: number;
  /** All relations that it stands in, those that break first. */
  readonly verdicts: readonly Verdict[];
}

/** What became of each figure: the worst that any relation or finding says of it. */
export function figureStates({ budget, verdicts, findings }: Result): Map<Fact, FigureState> {
  const relations = verdictsByFact(verdicts);
  const suspected = new Map<Fact, number>();
  const involved = new Map<Fact, number>();
  const note = (map: Map<Fact, number>, fact: Fact, index: number): void => {
    if (!map.has(fact)) map.set(fact, index);
  };
  for (const [index, { suspects, consequences = [], broken }] of findings.entries()) {
    for (const { fact } of [...suspects, ...consequences]) note(suspected, fact, index);
    for (const { relation } of broken) for (const fact of allFactsOf(relation)) note(involved, fact, index);
  }
  return new Map(
    budget.facts.map((fact): [Fact, FigureState] => {
      const own = relations.get(fact) ?? [];
      const judged = stateOf(own);
      const finding = suspected.get(fact) ?? involved.get(fact);
      // A figure that other relations support is only a neighbour of the finding.
      const guilty = finding !== undefined && (suspected.has(fact) || judged === undefined);
      const state = guilty ? findings[finding]!.severity : (judged ?? 'unchecked');
      return [fact, { state, verdicts: own, ...(finding !== undefined && { finding }) }];
    }),
  );
}

/** The figures of a relation and its word. */
export function allFactsOf(relation: Relation): Fact[] {
  const facts = factsOf(relation);
  return relation.form === 'claim' ? [...facts, relation.wordFact] : facts;
}

function verdictsByFact(verdicts: readonly Verdict[]): Map<Fact, Verdict[]> {
  const byFact = new Map<Fact, Verdict[]>();
  for (const verdict of verdicts) {
    for (const fact of new Set(allFactsOf(verdict.relation))) {
      const known = byFact.get(fact);
      if (known) known.push(verdict);
      else byFact.set(fact, [verdict]);
    }
  }
  for (const known of byFact.values()) known.sort((a, b) => rank(a) - rank(b));
  return byFact;
}

function rank({ kind }: Verdict): number {
  if (kind === 'inconsistent') return 0;
  return kind === 'holds' ? 2 : 1;
}

/** What the relations that do not break say; undefined where there is none that was judged. */
function stateOf(verdicts: readonly Verdict[]): 'holds' | 'rounding' | undefined {
  const judged = verdicts.filter(({ kind }) => kind !== 'inconsistent' && kind !== 'unchecked');
  if (judged.length === 0) return undefined;
  return judged.every(({ kind }) => kind === 'holds') ? 'holds' : 'rounding';
}
