import type { Budget } from '../model/budget.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import type { Consequence, Explanation, Finding, Suspect } from '../model/finding.ts';
import type { Severity } from '../model/relation.ts';
import type { Constraint } from './constraint.ts';
import { explanationOf, type Stating } from './explain.ts';
import { fingerprint } from './fingerprint.ts';
import { statedOf } from './judged.ts';
import type { Piece } from './piece.ts';
import type { Factor } from './rank.ts';
import { mostSevere, severityOf } from './severity.ts';
import { isList } from './unbound.ts';
import type { Ties } from './web.ts';
import type { Needed } from './weighing.ts';
import { witnessesOf } from './witnesses.ts';

/** The finding of one cause, or of several that exclude each other. */
export function findingOf(
  budget: Budget,
  web: Ties,
  component: readonly Constraint[],
  { pieces, ambiguous }: Factor,
  cut: boolean,
): Finding {
  const freed = new Set(
    pieces.flatMap(({ needed, roots }) => [...needed.keys(), ...roots.map(({ index }) => index)]),
  );
  const unbound = new Set(pieces.flatMap((piece) => piece.unbound));
  const touched = component.filter(
    (relation) => unbound.has(relation) || relation.facts.some(({ index }) => freed.has(index)),
  );
  // A figure that only others lead to stands in no broken relation itself.
  const own = touched.length > 0 ? touched : component;
  const roots = new Set(pieces.flatMap((piece) => piece.roots));
  const broken = clearestFirst(own, roots);
  const stating = byStated(broken);
  const suspects = pieces.flatMap((piece) => suspectsOf(web, piece, stating));
  const [only] = pieces;
  const explanation = ambiguous ? undefined : explanationOf(only!, stating);
  const open =
    ambiguous || suspects.length === 0 || suspects.some(({ kind }) => kind === 'label' || kind === 'part');
  const consequences = ambiguous ? [] : consequencesOf(budget, web, only!);
  const { rule } = broken[0]!.verdict.relation;
  return {
    rule,
    severity: severityOfAll(broken),
    fingerprint: fingerprint(
      budget,
      rule,
      suspects.map(({ fact }) => fact),
    ),
    ambiguous: open,
    cause: explanation?.cause,
    ...(explanation && { explanation }),
    suspects,
    ...(consequences.length > 0 && { consequences }),
    broken: broken.map(({ verdict }) => verdict),
    witnesses: witnessesOf(web, broken, freed, suspects),
    ...(cut && { cut: true as const }),
  };
}

function suspectsOf(web: Ties, piece: Piece, stating: Stating): Suspect[] {
  const explanation = explanationOf(piece, stating);
  const [unbound] = piece.unbound;
  if (unbound) return unboundSuspects(web, unbound, explanation);
  return piece.roots.map((fact, i): Suspect => {
    const why: Explanation | undefined = piece.swapped
      ? { cause: 'swapped', source: piece.roots[1 - i]! }
      : explanation;
    const kind = fact.kind === 'word' ? 'word' : 'figure';
    return {
      kind,
      fact,
      ...printed(web, fact, piece.needed.get(fact.index)),
      ...(why && { explanation: why }),
    };
  });
}

/** What a relation that does not bind makes doubtful: the percentage, the completeness of a list, or a name. */
function unboundSuspects(web: Ties, constraint: Constraint, explanation: Explanation | undefined): Suspect[] {
  const { relation, computed, difference, fits } = constraint.verdict;
  const { fact } = statedOf(relation);
  const why = explanation && { explanation };
  if (relation.form === 'ratio') {
    const expected = computed?.toDecimalPlaces(fact.decimals);
    return [{ kind: 'figure', fact, ...(expected && { expected }), ...why }];
  }
  if (isList(constraint) && !fits)
    return [{ kind: 'part', fact, ...(difference && { expected: difference }), ...why }];
  const label: Suspect = { kind: 'label', fact, ...why };
  return [label, ...leftOut(web, fact, explanation)];
}

/** A total with a list of its own that falls short of what it may mean: the list may leave a part out. */
function leftOut(web: Ties, fact: Fact, explanation: Explanation | undefined): Suspect[] {
  const hasList = web
    .of(fact.index)
    .some((tie) => !tie.broken && isList(tie) && statedOf(tie.verdict.relation).fact === fact);
  if (!hasList) return [];
  return (explanation?.readings ?? []).flatMap(({ difference }): Suspect[] => {
    const missing = difference.neg();
    return missing.isPositive() && !missing.isZero() ? [{ kind: 'part', fact, expected: missing }] : [];
  });
}

function consequencesOf(budget: Budget, web: Ties, { follows, needed }: Piece): Consequence[] {
  return [...follows].map(([index, { from, how }]): Consequence => {
    const fact = budget.facts[index]!;
    const kind = fact.kind === 'word' ? 'word' : 'figure';
    return { kind, fact, ...printed(web, fact, needed.get(index)), from: budget.facts[from]!, how };
  });
}

function printed(web: Ties, fact: Fact, needed: Needed | undefined): Pick<Suspect, 'expected' | 'range'> {
  const decimal = (value: bigint): Decimal => web.grid.decimal(value, fact);
  return {
    ...(needed?.value !== undefined && { expected: decimal(needed.value) }),
    ...(needed?.range && { range: { low: decimal(needed.range.low), high: decimal(needed.range.high) } }),
  };
}

function byStated(constraints: readonly Constraint[]): Stating {
  const stating = new Map<Fact, Constraint[]>();
  for (const constraint of constraints) {
    const { fact } = statedOf(constraint.verdict.relation);
    const known = stating.get(fact);
    if (known) known.push(constraint);
    else stating.set(fact, [constraint]);
  }
  return stating;
}

/** Equations that compute a suspect, of few figures, asserted in one place; then the others. */
function clearestFirst(broken: readonly Constraint[], roots: ReadonlySet<Fact>): Constraint[] {
  const rank = ({ verdict }: Constraint): number => {
    const { relation } = verdict;
    const form = { zero: 0, claim: 1, ratio: 2, 'at-most': 3 }[relation.form];
    const own = roots.has(statedOf(relation).fact) ? 0 : 10;
    return form + own + (relation.strength === 'hard' ? 0 : 5);
  };
  return [...broken].sort((a, b) => rank(a) - rank(b) || a.facts.length - b.facts.length);
}

function severityOfAll(broken: readonly Constraint[]): Severity {
  return mostSevere(broken.map(({ verdict }) => severityOf(verdict.relation)));
}
