import type { Budget } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Explained } from './change.ts';
import { computedBy, isCopy } from './judged.ts';
import { mistypedOperand } from './operands.ts';
import type { Piece } from './piece.ts';
import type { Ties } from './web.ts';

/** A word that was left standing from the sentence above is a likelier slip than a number that fits nothing. */
const WORD = 0.3;
/** A rate, share or change is derived by hand; amounts come out of the bookkeeping (see domain: prose has the errors). */
const DERIVED = 3;
/** A keying error while computing, where the figure itself fits nothing. */
const OPERAND = 0.1;
/** A percentage that is right of another base or whole that the document offers: as frequent as a figure copied. */
const OTHER_BASE = 0.06;
/** Of a hypothesis by which the same wrong figure was used for one computation and not for another. */
const INCOHERENT = 0.1;
/** The weight of a single slip: of the figure itself, or of an operand while it was computed. */
export function weighed(budget: Budget, web: Ties, piece: Piece, explained: Explained | undefined): Piece {
  const [root] = piece.roots;
  const chance = Math.max(chanceOf(root!, explained), isOfOtherBase(web, root!) ? OTHER_BASE * DERIVED : 0);
  const found = explained?.slip === 'unexplained' ? mistypedOperand(budget, web, piece) : undefined;
  const operand = found ? found.chance * OPERAND * (isDerived(root!) ? DERIVED : 1) : 0;
  const coherent = isIncoherent(web, piece) ? INCOHERENT : 1;
  return {
    ...piece,
    ...(found && { mistyped: found }),
    weight: Math.log(Math.max(chance, operand) * coherent),
  };
}

/** Something was computed from the wrong figure, while something else that is computed from it is right. */
function isIncoherent(web: Ties, { roots, follows, needed }: Piece): boolean {
  if (![...follows.values()].some(({ how }) => how === 'computed')) return false;
  return web.of(roots[0]!.index).some(({ broken, verdict }) => {
    if (!broken || isCopy(verdict.relation)) return false;
    const computed = computedBy(verdict.relation);
    return computed !== undefined && !needed.has(computed.index);
  });
}

function isOfOtherBase(web: Ties, fact: Fact): boolean {
  return web.of(fact.index).some(({ broken, verdict: { fits, relation } }) => {
    return broken && fits !== undefined && relation.form === 'ratio' && relation.quotient.fact === fact;
  });
}

function chanceOf(fact: Fact, explained: Explained | undefined): number {
  if (fact.kind === 'word') return WORD;
  return (explained?.chance ?? 1e-6) * (isDerived(fact) ? DERIVED : 1);
}

function isDerived({ aspects: { statistic } }: Fact): boolean {
  return statistic !== 'amount' && statistic !== 'count';
}
