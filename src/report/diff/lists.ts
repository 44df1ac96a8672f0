import type { Diff, Difference } from '../../diff/diff.ts';
import { DIFFERENCES, type DifferenceKind } from '../../diff/kinds.ts';
import type { Printing } from '../../diff/printing.ts';
import type { Decimal } from '../../model/decimal.ts';
import { powerOfTen } from '../../model/decimal.ts';
import type { Fact } from '../../model/fact.ts';
import { fixed } from '../numbers.ts';

/** The lists that are asked for; all of them where nothing is. */
export function listsOf(
  diff: Diff,
  only: readonly DifferenceKind[],
): { readonly kind: DifferenceKind; readonly differences: readonly Difference[] }[] {
  const kinds = only.length === 0 ? DIFFERENCES : only;
  return kinds.map((kind) => ({
    kind,
    differences: kind === 'prior' ? diff.prior.different : diff[kind],
  }));
}

export interface Movement {
  /** New less old, in the unit of the new figure. */
  readonly difference: string;
  readonly unit: Fact['unit'];
  /** Per cent of the old value, two decimals; undefined where that is 0. */
  readonly rate?: string;
}

/** By how much a quantity moved; undefined where either side has not exactly one value. */
export function movementOf({ old, new: next }: Difference): Movement | undefined {
  const [before, after] = [old[0], next[0]];
  if (!before || !after || old.length > 1 || next.length > 1) return undefined;
  const { unit } = after.fact;
  const moved = after.value.minus(before.value);
  const decimals = Math.max(decimalsIn(before, unit), decimalsIn(after, unit));
  const isRatio = unit.dimension === 'ratio' || unit.dimension === 'point';
  return {
    difference: fixed(inUnit(moved, unit), Math.max(0, decimals)),
    unit,
    ...(!isRatio && !before.value.isZero() && { rate: rateOf(moved, before.value) }),
  };
}

export function inUnit(value: Decimal, { scale }: Fact['unit']): Decimal {
  return value.div(powerOfTen(scale));
}

function decimalsIn({ fact, change }: Printing, { scale }: Fact['unit']): number {
  const facts = change ? [fact, change] : [fact];
  return Math.max(...facts.map(({ decimals, unit }) => decimals + scale - unit.scale));
}

function rateOf(moved: Decimal, before: Decimal): string {
  return moved.div(before.abs()).times(100).toFixed(2);
}
