import type { Scope } from '../../model/aspects.ts';
import type { Comparison, Line, Restatement } from '../../model/budget.ts';
import { sameThing } from '../text/names.ts';
import { restatement, stated } from './restatement.ts';

/**
 * A clause that says of something spoken of before how it changed, without its amount (预算收入较上年934.86万元增加…): its
 * figures are those figures again.
 */
export function repeatedSubjects(lines: readonly Line[]): Restatement[] {
  return lines.flatMap((line) => {
    if (line.amount || line.comparisons.length === 0) return [];
    const index = firstIndex(line);
    const first = lines.find(
      (other) =>
        other.amount &&
        firstIndex(other) < index &&
        sameThing(line.label, other.label) &&
        maySame(line, other),
    );
    return first ? counterparts(line.comparisons, first.comparisons) : [];
  });
}

/** 财政拨款本年收入 is not 本年收入 of all money. */
function maySame(line: Line, other: Line): boolean {
  const [one, first] = [scopeOf(line), scopeOf(other)];
  return one === undefined || first === undefined || one === first;
}

function scopeOf({ aspects, comparisons }: Line): Scope | undefined {
  const said = comparisons.flatMap(({ value, change, rate }) => value ?? change ?? rate ?? []);
  return aspects.scope ?? said.find((fact) => fact.aspects.scope)?.aspects.scope;
}

function counterparts(again: readonly Comparison[], first: readonly Comparison[]): Restatement[] {
  return again.flatMap((comparison) => {
    const match = first.find(({ base }) => base === comparison.base);
    return (['value', 'change', 'rate', 'completion'] as const).flatMap((key) => {
      const [fact, known] = [comparison[key], match?.[key]];
      return fact && known ? [restatement(fact, [[stated(known)]])] : [];
    });
  });
}

function firstIndex({ amount, comparisons }: Line): number {
  const facts = [amount, ...comparisons.flatMap(({ value, change, rate }) => [value, change, rate])];
  return Math.min(...facts.flatMap((fact) => (fact ? [fact.index] : [])), Number.MAX_SAFE_INTEGER);
}
