import type { Fact } from '../model/fact.ts';
import type { CauseId, Explanation, Reading } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Explained, Slip } from './change.ts';
import type { Constraint } from './constraint.ts';
import { statedOf } from './judged.ts';
import { CAUSE_OF_KEYING } from './operands.ts';
import type { Piece } from './piece.ts';
import { doubledPart, isList } from './unbound.ts';

const CAUSE_OF_SLIP: Readonly<Record<Exclude<Slip, 'unexplained'>, CauseId>> = {
  ...CAUSE_OF_KEYING,
  sign: 'sign',
  'decimal-shift': 'decimal-shift',
  'unit-factor': 'unit-factor',
  'ratio-as-percent': 'ratio-as-percent',
  'stale-prior': 'stale-prior',
  copied: 'copied',
};

/** The relations that state a figure. */
export type Stating = ReadonlyMap<Fact, readonly Constraint[]>;

/** How a slip came about, as far as the figures show it. */
export function explanationOf(piece: Piece, stating: Stating): Explanation | undefined {
  const [unbound] = piece.unbound;
  if (unbound) return unboundExplanation(unbound);
  const [root, other] = piece.roots;
  if (!root) return undefined;
  if (other) return { cause: 'swapped', source: other };
  if (root.kind === 'word') return { cause: 'wording' };
  return (
    otherReading(stating.get(root) ?? []) ??
    slipOf(piece.needed.get(root.index)?.explained) ??
    piece.mistyped?.explanation ??
    (isStale(piece) ? { cause: 'stale-pair' } : undefined)
  );
}

function slipOf(explained: Explained | undefined): Explanation | undefined {
  if (!explained || explained.slip === 'unexplained') return undefined;
  const { slip, source } = explained;
  return { cause: CAUSE_OF_SLIP[slip], ...(source && { source }) };
}

/** A change or total that other figures were computed from agrees with these, and with nothing else. */
function isStale({ follows }: Piece): boolean {
  return [...follows.values()].some(({ how }) => how === 'computed');
}

/** The percentage fits another base or whole that the text offers. */
function otherReading(stating: readonly Constraint[]): Explanation | undefined {
  for (const { verdict } of stating) {
    const { fits, relation } = verdict;
    if (!fits || relation.form !== 'ratio') continue;
    return { cause: 'other-base', readings: [readingOf(fits.verdict)].flatMap((reading) => reading ?? []) };
  }
  return undefined;
}

function unboundExplanation(constraint: Constraint): Explanation | undefined {
  const { verdict } = constraint;
  const { relation, fits, alternatives, difference } = verdict;
  if (fits) {
    const cause = relation.form === 'ratio' ? 'other-base' : 'other-total';
    return { cause, readings: [readingOf(fits.verdict)].flatMap((reading) => reading ?? []) };
  }
  if (relation.form === 'zero' && isList(constraint) && difference) {
    const doubled = doubledPart(relation, difference);
    if (doubled) return { cause: 'part-doubled', source: doubled };
    return difference.isPositive() ? { cause: 'part-missing' } : undefined;
  }
  if (relation.rule !== 'restated' && relation.rule !== 'balance') return undefined;
  const anyOf = alternatives.filter(({ alternative }) => alternative.tag === 'any-of');
  if (anyOf.length === 0) return { cause: 'two-values' };
  const readings = [verdict, ...anyOf.map((other) => other.verdict)].flatMap((each) => readingOf(each) ?? []);
  return { cause: 'scope-unstated', readings };
}

/** What a relation goes by, what that makes the stated figure, and by how much it misses. */
export function readingOf({ relation, computed, difference }: Verdict): Reading | undefined {
  const { fact } = statedOf(relation);
  const terms = relation.form === 'ratio' ? relation.under : relation.terms.slice(0, -1);
  const facts = terms.map((term) => term.fact);
  if (difference === undefined || computed === undefined)
    return { facts, value: fact.value, difference: fact.value.minus(fact.value) };
  return { facts, value: computed, difference };
}
