import type { Budget, Comparison, Line, Restatement } from '../model/budget.ts';
import { constant, type Fact } from '../model/fact.ts';
import type { Term } from '../model/relation.ts';
import { restatement, stated } from './link/restatement.ts';
import { withParts } from './text/lines.ts';

/**
 * Last year's own document as a witness: what this year's document says of the year before, printed or as amount less
 * change, is what last year's said of itself, and what was carried over then is what this year begins with.
 */
export function withPrior(budget: Budget, prior: Budget): Budget {
  const before = new Quantities(prior, budget.year);
  const lines = budget.statements.flatMap((statement) =>
    statement.kind === 'section' ? statement.lines : [],
  );
  const told = lines.flatMap(withParts).flatMap((line) => tiesOf(line, before));
  const cells = budget.statements.flatMap((statement) =>
    statement.kind === 'table' ? statement.rows.flatMap((row) => row.cells) : [],
  );
  const carried = cells.flatMap((cell) => (cell ? carriedOver(cell, before) : []));
  return { ...budget, restatements: [...budget.restatements, ...told, ...carried] };
}

/** What a document says of its own year. */
class Quantities {
  readonly #byKey = new Map<string, Fact>();
  readonly #byLabel = new Map<string, Fact | null>();

  constructor(prior: Budget, year: number | undefined) {
    for (const fact of prior.facts) {
      const { aspects, state, kind, label } = fact;
      const own = aspects.year === undefined || year === undefined || aspects.year === year - 1;
      if (!own || state !== 'value' || kind !== 'figure' || aspects.statistic !== 'amount') continue;
      const key = keyOf(fact);
      if (key !== undefined && !this.#byKey.has(key)) this.#byKey.set(key, fact);
      const known = this.#byLabel.get(label);
      if (known === undefined) this.#byLabel.set(label, fact);
      else if (known && !known.value.eq(fact.value)) this.#byLabel.set(label, null);
    }
  }

  /** The amount of the same thing; by its name only where that means one thing alone. */
  of(fact: Fact): Fact | undefined {
    const key = keyOf(fact);
    if (key !== undefined) return this.#byKey.get(key);
    return isSpecial(fact.label) ? (this.#byLabel.get(fact.label) ?? undefined) : undefined;
  }

  closing(fact: Fact): Fact | undefined {
    const item = fact.aspects.item?.replace('carry-over/opening', 'carry-over/closing');
    return item === undefined ? undefined : this.#byKey.get(keyFor(item, fact));
  }
}

/** Names of the classification (类款项) mean one thing in every year. */
function isSpecial(label: string): boolean {
  return /\([类款项]\)/.test(label);
}

function keyOf(fact: Fact): string | undefined {
  const { item, scope } = fact.aspects;
  return item === undefined || scope === undefined ? undefined : keyFor(item, fact);
}

function keyFor(item: string, { aspects: { scope, code, level }, unit }: Fact): string {
  return [item, scope, code, level, unit.kind].join(' ');
}

function tiesOf({ amount, comparisons }: Line, before: Quantities): Restatement[] {
  const known = amount && before.of(amount);
  const comparison = comparisons.find(({ base }) => base === 'prior');
  const base = amount && comparison && baseTerms(amount, comparison);
  return known && base ? [restatement(witness(known), [base])] : [];
}

/** What the text says that the year before was: printed, or amount less change, or the amount itself where it is flat. */
function baseTerms(amount: Fact, { value, change, wording }: Comparison): Term[] | undefined {
  if (value) return [{ fact: value, sign: 1, role: 'base' }];
  const difference = change ?? (wording?.word === 'flat' ? wording.fact : undefined);
  if (!difference) return undefined;
  return [
    { fact: amount, sign: 1, role: 'current' },
    { fact: difference, sign: -1, role: change ? 'change' : 'word' },
  ];
}

function carriedOver(cell: Fact, before: Quantities): Restatement[] {
  if (cell.state !== 'value' || !cell.aspects.item?.includes('carry-over/opening')) return [];
  const closing = before.closing(cell);
  return closing ? [restatement(witness(closing), [[stated(cell)]])] : [];
}

/** A figure of the other document: it is not this one's to correct. */
function witness(fact: Fact): Fact {
  const { text, decimals, roundingDecimals, exact, label, aspects } = fact;
  return { ...constant(fact.value, fact.unit), text, decimals, roundingDecimals, exact, label, aspects };
}
