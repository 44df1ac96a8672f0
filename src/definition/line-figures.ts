import type { Share } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { About, aspects } from './about.ts';
import type { Spot } from './problems.ts';
import type { FigureTree } from './schema.ts';
import { restate, type Workshop } from './workshop.ts';

/** Lowers the figures of one line, with their other printings and what they are the same as. */
export class LineFigures {
  readonly #about: About;
  readonly #label: string;
  readonly #shop: Workshop;

  constructor(about: About, label: string, shop: Workshop) {
    this.#about = about;
    this.#label = label;
    this.#shop = shop;
  }

  figure(
    tree: FigureTree,
    container: object,
    entry: string | number,
    about: ReturnType<typeof aspects>,
  ): Fact {
    const fact = this.#shop.figures.read(tree, { container, entry }, this.#about, about, this.#label);
    this.#restate(tree, fact, (also, spot) =>
      this.#shop.figures.read(also, spot, this.#about, about, this.#label),
    );
    return fact;
  }

  ratio(
    tree: FigureTree,
    container: object,
    entry: string | number,
    about: ReturnType<typeof aspects>,
  ): Fact {
    const { figures } = this.#shop;
    const fact = figures.percentage(tree, { container, entry }, this.#about, about, this.#label);
    this.#restate(tree, fact, (also, spot) =>
      figures.percentage(also, spot, this.#about, about, this.#label),
    );
    return fact;
  }

  /** Other printings of a figure, and the figures that it is the same as. */
  #restate(tree: FigureTree, fact: Fact, read: (also: FigureTree, spot: Spot) => Fact) {
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

  resolveOf(
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
