import type { Figure, Generated } from './faults-budget.ts';
import type { Random } from './faults-random.ts';

/** What was made wrong: the figures that a checker should name, and those that are only wrong because of them. */
export interface Fault {
  readonly figures: readonly Figure[];
  readonly consequences: readonly Figure[];
  /** A word or a list was made wrong, no figure. */
  readonly elsewhere?: { readonly kind: 'part'; readonly amount: number } | { readonly kind: 'word' };
}

type Injector = (budget: Generated, random: Random) => Fault | undefined;

/** Every class of error that a budget can be given; undefined where this budget offers no place for it. */
export const FAULTS: Readonly<Record<string, Injector>> = {
  'digit replaced': keyed((text, random) => {
    const at = random.pick(digitsOf(text));
    return text.slice(0, at) + ((Number(text[at]) + random.int(1, 9)) % 10) + text.slice(at + 1);
  }),
  'digit omitted': keyed((text, random) => {
    const at = random.pick(digitsOf(text));
    return text.slice(0, at) + text.slice(at + 1);
  }),
  'digits interchanged': keyed((text, random) => {
    const digits = digitsOf(text);
    const at = random.int(0, digits.length - 2);
    const characters = [...text];
    const [one, other] = [digits[at]!, digits[at + 1]!];
    [characters[one], characters[other]] = [characters[other]!, characters[one]!];
    return characters.join('');
  }),
  'digit added': keyed((text, random) => {
    const at = random.pick(digitsOf(text));
    return text.slice(0, at) + random.int(0, 9) + text.slice(at);
  }),
  'decimal shift': keyed((text, random) => times(text, random.pick([-1, 1, 2]))),
  'amount in yuan': keyed((text) => times(text, 4), isAmount),
  sign: keyed(
    (text) => (text.startsWith('-') ? text.slice(1) : `-${text}`),
    ({ role }) => role === 'change' || role === 'rate',
  ),
  'ratio as percent': keyed(
    (text) => times(text, -2),
    ({ unit }) => unit === 'percent',
  ),
  'rate slightly wrong': keyed(
    (text, random) => (Number(text) + random.int(2, 60) / 100).toFixed(2),
    ({ unit }) => unit === 'percent',
  ),
  'change wrong': keyed(
    (text, random) => (Number(text) * (0.6 + random.next())).toFixed(2),
    ({ role }) => role === 'change',
  ),
  'two values, one thing': keyed(
    (text, random) => (Number(text) * (0.8 + random.next() / 2)).toFixed(2),
    isAmount,
  ),
  'last year left in': (budget, random) => {
    const entry = choose(
      budget.entries,
      random,
      ({ prior, amount }) => prior !== undefined && prior.right !== amount.right,
    );
    return entry && put(entry.amount, entry.prior!.right);
  },
  'neighbour copied': (budget, random) => {
    const row = random.pick(budget.cells);
    const at = budget.cells.indexOf(row);
    const column = random.int(0, row.length - 1);
    const above = budget.cells[at - 1]?.[column];
    return above && above.right !== row[column]!.right ? put(row[column]!, above.right) : undefined;
  },
  'total copied': (budget, random) => {
    const entry = choose(
      budget.entries,
      random,
      ({ parent, amount }) => parent !== undefined && parent.amount.right !== amount.right,
    );
    return entry && put(entry.amount, entry.parent!.amount.right);
  },
  'stale change and rate': (budget, random) => {
    const entry = choose(budget.entries, random, ({ prior, change, rate }) => !!prior && !!change && !!rate);
    if (!entry) return undefined;
    const keyedAmount = Number(interchange(entry.amount.right, random));
    const base = Number(entry.prior!.right);
    const change = (keyedAmount - base).toFixed(2);
    if (change === entry.change!.right || base === 0) return undefined;
    const fault = put(entry.change!, change);
    entry.rate!.text = entry.rate!.tree.value = (((keyedAmount - base) / base) * 100).toFixed(2);
    return fault && { ...fault, consequences: [entry.rate!] };
  },
  'wrong base': (budget, random) => {
    const entry = choose(budget.entries, random, ({ rate, amount }) => !!rate && Number(amount.right) > 0);
    if (!entry) return undefined;
    return put(entry.rate!, ((Number(entry.change!.right) / Number(entry.amount.right)) * 100).toFixed(2));
  },
  'share of another whole': (budget, random) => {
    const entry = choose(budget.entries, random, ({ share, parent }) => !!share && !!parent);
    const other =
      entry &&
      choose(
        budget.entries,
        random,
        ({ amount, parent }) =>
          !parent &&
          Number(amount.right) > Number(entry.amount.right) &&
          amount.right !== entry.parent!.amount.right,
      );
    return (
      other &&
      put(entry!.share!, ((Number(entry!.amount.right) / Number(other.amount.right)) * 100).toFixed(2))
    );
  },
  'siblings swapped': (budget, random) => {
    const entry = choose(budget.entries, random, ({ siblings }) => siblings.length > 1);
    const other =
      entry && choose(entry.siblings, random, ({ amount }) => amount.right !== entry.amount.right);
    if (!other) return undefined;
    put(entry!.amount, other.amount.right);
    put(other.amount, entry!.amount.right);
    return { figures: [entry!.amount, other.amount], consequences: [] };
  },
  'value of another scope': (budget, random) => {
    const totals = budget.entries.filter(({ parent, prior }) => !parent && prior);
    const entry = random.pick(totals);
    const other = choose(totals, random, ({ amount }) => amount.right !== entry.amount.right);
    return other && put(entry.amount, other.amount.right);
  },
  'part left out': (budget, random) => {
    const entry = choose(
      budget.entries,
      random,
      (each) => !!each.list && each.list.length > 2 && Number(each.amount.right) > 0.1,
    );
    if (!entry) return undefined;
    entry.list!.splice(entry.list!.indexOf(entry.tree), 1);
    return { figures: [], consequences: [], elsewhere: { kind: 'part', amount: Number(entry.amount.right) } };
  },
  'part doubled': (budget, random) => {
    const entry = choose(budget.entries, random, (each) => !!each.list && Number(each.amount.right) > 0.1);
    if (!entry) return undefined;
    const { id: _, ...again } = structuredClone(entry.tree);
    entry.list!.splice(entry.list!.indexOf(entry.tree), 0, again);
    return {
      figures: [],
      consequences: [],
      elsewhere: { kind: 'part', amount: -Number(entry.amount.right) },
    };
  },
  'completion of another base': (budget, random) => {
    const entry = choose(
      budget.entries,
      random,
      ({ completion, prior }) => !!completion && Number(prior?.right) > 0,
    );
    return (
      entry &&
      put(entry.completion!, ((Number(entry.amount.right) / Number(entry.prior!.right)) * 100).toFixed(2))
    );
  },
  'sentence pasted': (budget, random) => {
    const full = budget.entries.filter(({ prior, change, rate }) => !!prior && !!change && !!rate);
    const entry = random.pick(full);
    const other = choose(full, random, ({ change }) => change!.right !== entry.change!.right);
    if (!other) return undefined;
    const fault = put(entry.change!, other.change!.right);
    entry.rate!.text = entry.rate!.tree.value = other.rate!.right;
    return fault && { ...fault, consequences: [entry.rate!] };
  },
  'wrong word': (budget, random) => {
    const wording = choose(budget.wordings, random, ({ change }) => Math.abs(Number(change.right)) > 0.02);
    if (!wording) return undefined;
    wording.tree.wording =
      Number(wording.change.right) > 0 ? random.pick(['减少', '持平']) : random.pick(['增加', '持平']);
    return { figures: [], consequences: [], elsewhere: { kind: 'word' } };
  },
};

/** The classes in which one printed number was keyed or copied wrongly. */
function keyed(
  change: (text: string, random: Random) => string,
  suits: (figure: Figure) => boolean = () => true,
): Injector {
  return ({ figures }, random) => {
    const figure = choose(figures, random, (each) => suits(each) && Number(each.right) !== 0);
    return figure && put(figure, change(figure.right, random));
  };
}

function isAmount({ role }: Figure): boolean {
  return role === 'amount' || role === 'cell';
}

/** A fault that changes nothing, or leaves no number, is none. */
function put(figure: Figure, text: string): Fault | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text) || Number(text) === Number(figure.right)) return undefined;
  figure.text = figure.tree.value = text;
  return { figures: [figure], consequences: [] };
}

function choose<T>(items: readonly T[], random: Random, suits: (item: T) => boolean): T | undefined {
  const suitable = items.filter(suits);
  return suitable.length > 0 ? random.pick(suitable) : undefined;
}

function digitsOf(text: string): number[] {
  return [...text].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
}

function interchange(text: string, random: Random): string {
  const digits = digitsOf(text);
  const at = random.int(0, digits.length - 2);
  const characters = [...text];
  [characters[digits[at]!], characters[digits[at + 1]!]] = [
    characters[digits[at + 1]!]!,
    characters[digits[at]!]!,
  ];
  return characters.join('');
}

function times(text: string, power: number): string {
  const value = Number(text) * 10 ** power;
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
