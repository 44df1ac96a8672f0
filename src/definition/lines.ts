import type { Breakdown, Line, Part } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import { type About, amountAspects, within } from './about.ts';
import { LineComparisons } from './line-comparisons.ts';
import { LineFigures } from './line-figures.ts';
import { lowerBalances, lowerSameAs } from './line-ties.ts';
import type { BreakdownTree, LineTree, PartTree } from './schema.ts';
import type { Draft, Workshop } from './workshop.ts';

/** Lowers a line with everything below it. */
export function lowerLine(tree: LineTree, outer: About, parent: Line | undefined, shop: Workshop): Line {
  const about = within({ ...outer, item: undefined, code: undefined }, tree, shop.problems);
  const line: Draft<Line> = {
    id: tree.id ?? '',
    label: tree.label,
    aspects: amountAspects(about),
    comparisons: [],
    shares: [],
    breakdowns: [],
  };
  if (parent) line.parent = parent;
  else if (tree.minus !== undefined)
    shop.problems.add('only-of-a-part', { container: tree, entry: 'minus' }, { key: 'minus' });
  if (tree.id !== undefined) shop.references.addLine(line as Line, { container: tree, entry: 'id' });
  const figures = new LineFigures(about, tree.label, shop);
  if (tree.amount !== undefined) line.amount = figures.figure(tree.amount, tree, 'amount', line.aspects);
  const comparisons = new LineComparisons(tree, about, line, figures, shop);
  comparisons.shares();
  comparisons.comparisons();
  new LineBreakdowns(tree, about, line, shop).breakdowns();
  lowerSameAs(tree, line as Line, shop);
  lowerBalances(tree, line as Line, shop);
  return line as Line;
}

/** Lowers what a line is broken down into: its parts are lines themselves. */
class LineBreakdowns {
  readonly #tree: LineTree;
  readonly #about: About;
  readonly #line: Draft<Line>;
  readonly #shop: Workshop;

  constructor(tree: LineTree, about: About, line: Draft<Line>, shop: Workshop) {
    this.#tree = tree;
    this.#about = about;
    this.#line = line;
    this.#shop = shop;
  }

  breakdowns(): void {
    const { parts, by, of, open, partial, breakdowns } = this.#tree;
    const { problems } = this.#shop;
    if (parts) this.#breakdown({ by, of, open, partial, parts }, this.#tree);
    else {
      for (const key of ['by', 'of', 'open', 'partial'] as const) {
        if (this.#tree[key] !== undefined)
          problems.add('needs-parts', { container: this.#tree, entry: key }, { key });
      }
    }
    for (const tree of breakdowns ?? []) this.#breakdown(tree, tree);
  }

  #breakdown(tree: BreakdownTree, container: object): void {
    const parts: Part[] = [];
    const { by, of } = tree;
    const partial = tree.partial === 'true';
    const open = tree.open === undefined ? by !== undefined && of === undefined : tree.open === 'true';
    const breakdown: Draft<Breakdown> = { partial, named: !open, parts };
    if (by !== undefined) breakdown.by = by;
    if (of === undefined) {
      if (this.#line.amount) breakdown.total = this.#line.amount;
    } else if (of !== '') {
      this.#shop.later.push(() => {
        const total = this.#shop.references.fact(of, { container, entry: 'of' });
        if (total) breakdown.total = total;
      });
    }
    for (const [entry, part] of tree.parts.entries()) this.#part(part, parts, tree.parts, entry);
    this.#line.breakdowns.push(breakdown as Breakdown);
  }

  #part(tree: PartTree, parts: Part[], container: object, entry: number): void {
    if (typeof tree !== 'string') {
      const line = lowerLine(tree, this.#about, this.#line as Line, this.#shop);
      parts.push({ line, sign: tree.minus === 'true' ? -1 : 1, reference: false });
      return;
    }
    const place = parts.length;
    parts.push(PENDING);
    this.#shop.later.push(() => {
      const { references } = this.#shop;
      const minus = tree.startsWith('-');
      const spot = { container, entry };
      // A line without an amount stands for the sum of its own parts.
      const named = references.line(minus ? tree.slice(1) : tree);
      const fact = named?.breakdowns.length ? undefined : references.fact(minus ? tree.slice(1) : tree, spot);
      const line = named ?? (fact && lineOf(fact));
      if (!line) return;
      const part = { line, sign: minus ? (-1 as const) : (1 as const), reference: true };
      this.#shop.spots.set(part, { container, entry });
      parts[place] = part;
    });
  }
}

/** A figure of elsewhere as a line of its own, to stand among parts. */
function lineOf(fact: Fact): Line {
  const { label, aspects: about } = fact;
  return { id: '', label, aspects: about, amount: fact, comparisons: [], shares: [], breakdowns: [] };
}

const PENDING: Part = {
  line: { id: '', label: '', aspects: { statistic: 'amount' }, comparisons: [], shares: [], breakdowns: [] },
  sign: 1,
  reference: true,
};
