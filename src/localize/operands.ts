import type { Budget } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Explanation } from '../model/finding.ts';
import type { Constraint } from './constraint.ts';
import { computedBy, meant } from './judged.ts';
import { type KeyingError, keyingError } from './keying.ts';
import type { Piece } from './piece.ts';
import type { Ties } from './web.ts';

/** The operands of a figure, and theirs: a change is computed from two totals, a total from its parts. */
const DEPTH = 2;
/** Operands looked at. */
const MOST = 200;

export const CAUSE_OF_KEYING = {
  replaced: 'digit-replaced',
  omitted: 'digit-omitted',
  interchanged: 'digits-interchanged',
  added: 'digit-added',
} as const;

export interface MistypedOperand {
  readonly explanation: Explanation;
  /** The chance of just this keying error in the operand. */
  readonly chance: number;
}

interface Mistyped {
  readonly operand: Fact;
  readonly keyed: bigint;
  readonly error: KeyingError;
}

/**
 * Looks for an operand that, mistyped while the figure was computed, gives just the figure that is printed, and all
 * that was computed from it: 605.69 and 64.79% both follow when 132.1 is keyed as 123.1.
 */
export function mistypedOperand(budget: Budget, web: Ties, piece: Piece): MistypedOperand | undefined {
  const [root] = piece.roots;
  const needed = root && piece.needed.get(root.index)?.value;
  if (!root || needed === undefined) return undefined;
  let best: Mistyped | undefined;
  for (const { operand, moved } of operandsOf(budget, web, root, web.grid.value(root) - needed)) {
    const found = mistyped(web, operand, moved);
    if (!found || !agrees(web, piece, found)) continue;
    if (!best || found.error.chance > best.error.chance) best = found;
  }
  if (!best) return undefined;
  const { operand, keyed, error } = best;
  const explanation: Explanation = {
    cause: 'operand-mistyped',
    source: operand,
    keyed: web.grid.decimal(keyed, operand),
    slip: CAUSE_OF_KEYING[error.how],
  };
  return { explanation, chance: error.chance };
}

/** Amounts from which the figure is computed, with how far each would have to be off for the figure to be so far off. */
function* operandsOf(
  budget: Budget,
  web: Ties,
  root: Fact,
  off: bigint,
): Generator<{ operand: Fact; moved: bigint }> {
  const seen = new Set([root.index]);
  let level = [{ fact: root, moved: off }];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next: typeof level = [];
    for (const { fact, moved } of level) {
      for (const [operand, sign] of computing(web, fact)) {
        if (seen.has(operand.index) || seen.size > MOST) continue;
        seen.add(operand.index);
        const entry = { fact: budget.facts[operand.index]!, moved: sign === 1 ? moved : -moved };
        yield { operand: entry.fact, moved: entry.moved };
        next.push(entry);
      }
    }
    level = next;
  }
}

/** The figures of the equations that compute a figure, each with its sign on the other side. */
function* computing(web: Ties, fact: Fact): Generator<[Fact, 1 | -1]> {
  for (const { verdict } of web.of(fact.index)) {
    const relation = meant(verdict)[0]!;
    if (relation.form !== 'zero' || computedBy(relation)?.index !== fact.index) continue;
    const own = relation.terms.at(-1)!.sign;
    for (const { fact: operand, sign } of relation.terms.slice(0, -1)) {
      if (operand.kind === 'figure' && operand.index >= 0 && operand.state === 'value') {
        yield [operand, sign === own ? -1 : 1];
      }
    }
  }
}

function mistyped(web: Ties, operand: Fact, moved: bigint): Mistyped | undefined {
  const { grid } = web;
  const keyed = grid.value(operand) + moved;
  const decimals = Math.max(operand.decimals, operand.roundingDecimals);
  if (grid.value(operand) <= 0n || keyed <= 0n || keyed % grid.decimalUnit(operand, decimals) !== 0n)
    return undefined;
  const texts = (value: bigint): string[] => {
    const full = grid.decimal(value, operand).toFixed(decimals);
    return [full, grid.decimal(value, operand).toFixed()];
  };
  const [meantTexts, keyedTexts] = [texts(grid.value(operand)), texts(keyed)];
  const errors = meantTexts.flatMap((text, i) => keyingError(text, keyedTexts[i]!) ?? []);
  const error = errors.reduce<KeyingError | undefined>(
    (best, other) => (!best || other.chance > best.chance ? other : best),
    undefined,
  );
  return error && { operand, keyed, error };
}

/** What was computed from the wrong figure agrees with the mistyped operand too, where it was computed from both. */
function agrees(web: Ties, piece: Piece, { operand, keyed }: Mistyped): boolean {
  const domains = new Map([[operand.index, web.grid.trueValues(keyed, operand)]]);
  const through = new Set<Constraint>([...piece.follows.values()].map((follows) => follows.through));
  return [...through].every((relation) => !relation.facts.includes(operand) || relation.possible(domains));
}
