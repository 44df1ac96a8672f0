import type { Fact } from '../model/fact.ts';
import type { Constraint } from './constraint.ts';
import type { Follows } from './hypothesis.ts';
import type { MistypedOperand } from './operands.ts';
import type { Needed } from './weighing.ts';

/** One independent slip of a hypothesis, with all that follows from it. */
export interface Piece {
  /** The same slip in another hypothesis has the same key. */
  readonly key: string;
  /** The figures or the word that slipped: one, or two that were swapped. None where relations do not bind. */
  readonly roots: readonly Fact[];
  /** Relations that do not bind: one, or all of one list. */
  readonly unbound: readonly Constraint[];
  /** Every changed figure, roots included, with what it should be; nothing for words. */
  readonly needed: ReadonlyMap<number, Needed>;
  readonly follows: ReadonlyMap<number, Follows>;
  readonly swapped: boolean;
  /** The operand that, mistyped while the figure was computed, gives what is printed. */
  readonly mistyped?: MistypedOperand;
  /** The chance of just this slip, as a logarithm. */
  readonly weight: number;
}
