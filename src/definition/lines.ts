import type { Base } from '../model/aspects.ts';
import type {
  Balance,
  Breakdown,
  Comparison,
  Line,
  Part,
  Restatement,
  Share,
  Wording,
} from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Strength } from '../model/relation.ts';
import { type About, amountAspects, aspects, baseAspects, within } from './about.ts';
import type { Figures } from './figures.ts';
import type { Problems, Spot } from './problems.ts';
import type { References } from './references.ts';
import type {
  BreakdownTree,
  ComparisonTree,
  FigureTree,
  LineTree,
  OwnTree,
  PartTree,
  WordingTree,
} from './schema.ts';
import { WORDING } from './schema.ts';

/** What lowering a definition shares: where problems, facts and names go, and what has to wait for all names. */
export interface Workshop {
  readonly problems: Problems;
  readonly figures: Figures;
  readonly references: References;
  readonly restatements: Restatement[];
  readonly balances: Balance[];
  /** Where the references stand that may close a circle. */
  readonly spots: Map<Part | Restatement, Spot>;
  /** Run when every name is known. */
  readonly later: (() => void)[];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

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
  const lowering = new LineLowering(tree, about, line, shop);
  lowering.amount();
  lowering.shares();
  lowering.comparisons();
  lowering.breakdowns();
  lowering.sameAs();
  lowering.balances();
  return line as Line;
}

class LineLowering {
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

  amount(): void {
    if (this.#tree.amount === undefined) return;
    this.#line.amount = this.#figure(this.#tree.amount, this.#tree, 'amount', this.#line.aspects);
  }

  shares(): void {
    const tree = this.#tree.share;
    if (tree === undefined) return;
    if (!Array.isArray(tree)) this.#share(tree, this.#tree, 'share');
    else for (const [entry, share] of tree.entries()) this.#share(share, tree, entry);
  }

  #share(tree: FigureTree, container: object, entry: string | number): void {
    // A whole that the text names may be any: only the share of the line's own total is known to be of its item.
    const named = typeof tree !== 'string' && tree.of !== undefined;
    const whole = named ? undefined : this.#line.parent?.aspects.item;
    const about = aspects(
      this.#about,
      whole === undefined ? { statistic: 'share' } : { statistic: 'share', whole },
    );
    const share: Draft<Share> = { fact: this.#ratio(tree, container, entry, about), wholes: [] };
    this.#resolveOf(tree, (candidates) => share.wholes.push(...candidates), 'whole');
    this.#line.shares.push(share);
  }

  comparisons(): void {
    const { prior, change, rate, completion, wording, base = 'prior', against } = this.#tree;
    const stated = [prior, change, rate, completion, wording].some((figure) => figure !== undefined);
    if (stated)
      this.#comparison({ base, amount: prior, change, rate, completion, wording }, this.#tree, 'prior');
    for (const tree of against ?? []) this.#comparison(tree, tree, 'amount');
  }

  #comparison(tree: ComparisonTree, container: object, amountKey: string): void {
    const { base } = tree;
    const comparison: Draft<Comparison> = { base, bases: [] };
    const derived = (statistic: 'change' | 'rate' | 'completion') =>
      aspects(this.#about, { statistic, base });
    if (tree.amount !== undefined) {
      comparison.value = this.#figure(tree.amount, container, amountKey, baseAspects(this.#about, base));
    }
    if (tree.change !== undefined) {
      comparison.change = this.#figure(tree.change, container, 'change', derived('change'));
    }
    for (const statistic of ['rate', 'completion'] as const) {
      const figure = tree[statistic];
      if (figure === undefined) continue;
      comparison[statistic] = this.#ratio(figure, container, statistic, derived(statistic));
      this.#resolveOf(figure, (candidates) => comparison.bases.push(...candidates), 'base');
    }
    if (tree.wording !== undefined) comparison.wording = this.#wording(tree.wording, container, base);
    this.#line.comparisons.push(comparison as Comparison);
  }

  #wording(tree: WordingTree, container: object, base: Base): Wording {
    const word = typeof tree === 'string' ? tree : tree.word;
    const own: OwnTree = typeof tree === 'string' ? {} : tree;
    const text = own.text ?? word;
    const about = aspects(this.#about, { statistic: 'change', base });
    const spot = { container, entry: 'wording' };
    const fact = this.#shop.figures.word(text, own, spot, this.#about, about, this.#line.label);
    return { word: WORDING[word]!, fact };
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

  sameAs(): void {
    const tree = this.#tree['same-as'];
    if (tree === undefined) return;
    const spot = { container: this.#tree, entry: 'same-as' };
    this.#shop.later.push(() => {
      const { references, problems } = this.#shop;
      const other = typeof tree === 'string' ? references.line(tree) : undefined;
      const pairs = other ? counterparts(this.#line as Line, other) : [];
      for (const [fact, first] of pairs)
        restate(fact, [[{ fact: first, sign: 1, role: 'stated' }]], spot, this.#shop);
      if (pairs.length > 0) return;
      const candidates = references.candidates(tree, spot, 'stated');
      const { amount } = this.#line;
      if (!amount) problems.add('needs-amount', spot, { key: 'same-as' });
      else if (candidates.length > 0) restate(amount, candidates, spot, this.#shop);
    });
  }

  balances(): void {
    const reference = this.#tree.balances;
    if (reference === undefined) return;
    this.#shop.later.push(() => {
      const spot = { container: this.#tree, entry: 'balances' };
      const fact = this.#shop.references.fact(reference, spot);
      const { amount, comparisons } = this.#line;
      if (!amount) this.#shop.problems.add('needs-amount', spot, { key: 'balances' });
      if (!fact || !amount) return;
      const other = this.#shop.references.line(reference)?.comparisons ?? [];
      this.#shop.balances.push({
        left: { amount, comparisons },
        right: { amount: fact, comparisons: other },
      });
    });
  }

  #figure(
    tree: FigureTree,
    container: object,
    entry: string | number,
    about: ReturnType<typeof aspects>,
  ): Fact {
    const fact = this.#shop.figures.read(tree, { container, entry }, this.#about, about, this.#line.label);
    this.#restate(tree, fact, (also, spot) =>
      this.#shop.figures.read(also, spot, this.#about, about, this.#line.label),
    );
    return fact;
  }

  #ratio(
    tree: FigureTree,
    container: object,
    entry: string | number,
    about: ReturnType<typeof aspects>,
  ): Fact {
    const { figures } = this.#shop;
    const fact = figures.percentage(tree, { container, entry }, this.#about, about, this.#line.label);
    this.#restate(tree, fact, (also, spot) =>
      figures.percentage(also, spot, this.#about, about, this.#line.label),
    );
    return fact;
  }

  /** Other printings of a figure, and the figures that it is the same as. */
  #restate(
    tree: FigureTree,
    fact: Fact,
    read: (also: FigureTree, spot: { container: object; entry: number }) => Fact,
  ) {
    if (typeof tree === 'string') return;
    const { references, later } = this.#shop;
    for (const [entry, also] of (tree.also ?? []).entries()) {
      const spot = { container: tree.also!, entry };
      const again = read(also, spot);
      restate(again, [[{ fact, sign: 1, role: 'stated' }]], spot, this.#shop, 'hard');
      this.#restate(also, again, read);
    }
    const same = tree['same-as'];
    if (same === undefined) return;
    const spot = { container: tree, entry: 'same-as' };
    later.push(() => {
      const candidates = references.candidates(same, spot, 'stated');
      if (candidates.length > 0) restate(fact, candidates, spot, this.#shop);
    });
  }

  #resolveOf(
    tree: FigureTree,
    use: (candidates: Share['wholes'][number][]) => void,
    role: 'whole' | 'base',
  ): void {
    if (typeof tree === 'string' || tree.of === undefined) return;
    const { of } = tree;
    this.#shop.later.push(() =>
      use(this.#shop.references.candidates(of, { container: tree, entry: 'of' }, role)),
    );
  }
}

/** Notes that two passages state one quantity. */
export function restate(
  fact: Fact,
  candidates: Restatement['candidates'],
  spot: Spot,
  { restatements, spots }: Pick<Workshop, 'restatements' | 'spots'>,
  strength: Strength = 'derived',
): void {
  const restatement: Restatement = { fact, candidates, strength };
  restatements.push(restatement);
  spots.set(restatement, spot);
}

/** Figures of two lines that say the same, one after the other in pairs. */
function counterparts(line: Line, other: Line): [Fact, Fact][] {
  const pairs: [Fact | undefined, Fact | undefined][] = [[line.amount, other.amount]];
  for (const comparison of line.comparisons) {
    const match = other.comparisons.find((candidate) => candidate.base === comparison.base);
    for (const key of ['value', 'change', 'rate', 'completion'] as const)
      pairs.push([comparison[key], match?.[key]]);
  }
  return pairs.filter((pair): pair is [Fact, Fact] => pair[0] !== undefined && pair[1] !== undefined);
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
