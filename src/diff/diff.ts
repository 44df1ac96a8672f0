import type { Budget } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import { allLines, Keys, untitled } from './keys.ts';
import { distinct, implied, type Printing, printed, without } from './printing.ts';

/** What became of the quantities of a document in another one of the same disclosure. */
export interface Diff {
  /** Two versions of one document, or the documents of two years. */
  readonly mode: 'versions' | 'years';
  readonly old: Budget;
  readonly new: Budget;
  /** How many quantities have the same value in both. */
  readonly same: number;
  readonly changed: readonly Difference[];
  readonly appeared: readonly Difference[];
  readonly vanished: readonly Difference[];
  /** Of two years: what the new document says of the old one's year, against what the old one says itself. */
  readonly prior: { readonly same: number; readonly different: readonly Difference[] };
}

/** The printings of one quantity that the other document does not have; one side may have none. */
export interface Difference {
  readonly old: readonly Printing[];
  readonly new: readonly Printing[];
}

/**
 * Compares two documents of one disclosure, quantity by quantity. Of two versions every figure is compared; of two
 * years the amounts and counts of each document's own year, since rates and shares follow from these.
 */
export function diff(old: Budget, next: Budget): Diff {
  const years = old.year !== undefined && next.year !== undefined && old.year !== next.year;
  const [before, after] = [new Quantities(old), new Quantities(next)];
  const compared = compare(
    before.all(old.year, years ? ownAmount(old.year) : isValue),
    after.all(next.year, years ? ownAmount(next.year) : isValue),
  );
  const both = compared.differences.filter((one) => one.old.length > 0 && one.new.length > 0);
  return {
    mode: years ? 'years' : 'versions',
    old,
    new: next,
    same: compared.same,
    changed: both,
    appeared: compared.differences.filter((one) => one.old.length === 0),
    vanished: compared.differences.filter((one) => one.new.length === 0),
    prior: years ? priorOf(before.all(old.year, ownAmount(old.year)), after.saidOf(old.year!)) : NOTHING,
  };
}

const NOTHING: Diff['prior'] = { same: 0, different: [] };

type Printings = ReadonlyMap<string, readonly Printing[]>;

/** What a document says, by quantity. */
class Quantities {
  readonly #budget: Budget;
  readonly #keys: Keys;

  constructor(budget: Budget) {
    this.#budget = budget;
    this.#keys = new Keys(budget);
  }

  all(year: number | undefined, wanted: (fact: Fact) => boolean): Printings {
    const found = new Map<string, Printing[]>();
    for (const fact of this.#budget.facts) {
      if (wanted(fact)) add(found, this.#keys.of(fact, year), printed(fact));
    }
    return found;
  }

  /** Amounts of another year than the document's own: printed, or as amount less change. */
  saidOf(year: number): Printings {
    const found = new Map<string, Printing[]>();
    for (const fact of this.#budget.facts) {
      if (isAmount(fact) && fact.aspects.year === year) add(found, this.#keys.of(fact, year), printed(fact));
    }
    if (this.#budget.year !== year + 1) return found;
    for (const statement of this.#budget.statements) {
      if (statement.kind !== 'section') continue;
      for (const { amount, comparisons } of allLines(statement.lines)) {
        const known = comparisons.find(({ base }) => base === 'prior');
        if (!amount || !isAmount(amount) || !known?.change || known.value) continue;
        if (!isValue(known.change)) continue;
        const key = this.#keys.of(amount, year, { ...amount.aspects, year });
        add(found, key, implied(amount, known.change));
      }
    }
    return found;
  }
}

function add(found: Map<string, Printing[]>, key: string | undefined, printing: Printing): void {
  if (key === undefined) return;
  const known = found.get(key);
  if (known) known.push(printing);
  else found.set(key, [printing]);
}

function isValue({ kind, state }: Fact): boolean {
  return kind === 'figure' && state === 'value';
}

function isAmount(fact: Fact): boolean {
  return isValue(fact) && (fact.aspects.statistic === 'amount' || fact.aspects.statistic === 'count');
}

function ownAmount(year: number | undefined): (fact: Fact) => boolean {
  return (fact) => isAmount(fact) && (fact.aspects.year === undefined || fact.aspects.year === year);
}

/** In the order of the new document; what only the old one has comes last. */
function compare(old: Printings, next: Printings): { same: number; differences: Difference[] } {
  const partners = retitled(old, next);
  const met = new Set<string>();
  const differences: Difference[] = [];
  let same = 0;
  for (const [key, printings] of next) {
    const partner = old.has(key) ? key : partners.get(key);
    if (partner !== undefined) met.add(partner);
    const known = partner === undefined ? [] : distinct(old.get(partner)!);
    const difference = differenceOf(known, distinct(printings));
    if (difference) differences.push(difference);
    else same += 1;
  }
  for (const [key, printings] of old)
    if (!met.has(key)) differences.push({ old: distinct(printings), new: [] });
  return { same, differences };
}

/** A name that stands in one place of either document is one quantity, though the title above it was reworded. */
function retitled(old: Printings, next: Printings): Map<string, string> {
  const alone = (these: Printings, those: Printings): Map<string, string | null> => {
    const found = new Map<string, string | null>();
    for (const key of these.keys()) {
      const name = those.has(key) ? undefined : untitled(key);
      if (name !== undefined) found.set(name, found.has(name) ? null : key);
    }
    return found;
  };
  const [before, after] = [alone(old, next), alone(next, old)];
  const partners = new Map<string, string>();
  for (const [name, key] of after) {
    const partner = before.get(name);
    if (key && partner) partners.set(key, partner);
  }
  return partners;
}

/** What of a quantity is not the same; a side whose values all stand in the other one is shown with all of them. */
function differenceOf(old: readonly Printing[], next: readonly Printing[]): Difference | undefined {
  const [gone, come] = [without(old, next), without(next, old)];
  if (gone.length === 0 && come.length === 0) return undefined;
  return { old: gone.length > 0 ? gone : old, new: come.length > 0 ? come : next };
}

/** Only what the new document says can be wrong: of a quantity that the old one has, and means one thing by. */
function priorOf(own: Printings, said: Printings): Diff['prior'] {
  const different: Difference[] = [];
  let same = 0;
  for (const [key, printings] of said) {
    const known = distinct(own.get(key) ?? []);
    if (known.length === 0) continue;
    const wrong = without(distinct(printings), known);
    if (wrong.length === 0) same += 1;
    else if (known.length === 1 || key.startsWith('known')) different.push({ old: known, new: wrong });
  }
  return { same, different };
}
