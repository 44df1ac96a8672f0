import type { Base } from '../model/aspects.ts';
import type { Comparison, Line, Share, Wording } from '../model/budget.ts';
import { type About, aspects, baseAspects } from './about.ts';
import type { LineFigures } from './line-figures.ts';
import {
  type ComparisonTree,
  type FigureTree,
  type LineTree,
  type OwnTree,
  WORDING,
  type WordingTree,
} from './schema.ts';
import type { Draft, Workshop } from './workshop.ts';

/** Lowers what a line says of its amount: its shares of wholes, and how it compares with bases. */
export class LineComparisons {
  readonly #tree: LineTree;
  readonly #about: About;
  readonly #line: Draft<Line>;
  readonly #figures: LineFigures;
  readonly #shop: Workshop;

  constructor(tree: LineTree, about: About, line: Draft<Line>, figures: LineFigures, shop: Workshop) {
    this.#tree = tree;
    this.#about = about;
    this.#line = line;
    this.#figures = figures;
    this.#shop = shop;
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
    const share: Draft<Share> = { fact: this.#figures.ratio(tree, container, entry, about), wholes: [] };
    this.#figures.resolveOf(tree, (candidates) => share.wholes.push(...candidates), 'whole');
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
      comparison.value = this.#figures.figure(
        tree.amount,
        container,
        amountKey,
        baseAspects(this.#about, base),
      );
    }
    if (tree.change !== undefined) {
      comparison.change = this.#figures.figure(tree.change, container, 'change', derived('change'));
    }
    for (const statistic of ['rate', 'completion'] as const) {
      const figure = tree[statistic];
      if (figure === undefined) continue;
      comparison[statistic] = this.#figures.ratio(figure, container, statistic, derived(statistic));
      this.#figures.resolveOf(figure, (candidates) => comparison.bases.push(...candidates), 'base');
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
}
