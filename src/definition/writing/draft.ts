import type { Line } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import type { FigureObject, LineTree, OwnTree } from '../schema.ts';
import { Names } from './names.ts';
import { placeTree } from './places.ts';

/** A figure or the word of a claim on its way into a definition, with all that may have to be said of it. */
export type Node = FigureObject & { word?: string };

/** What writing a budget down shares: which figure has become which node, and what has to wait for all of them. */
export class Draft {
  readonly names = new Names();
  /** In the order in which they are written. */
  readonly figures: { readonly node: Node; readonly fact: Fact; readonly statement: number }[] = [];
  readonly lines = new Map<Line, LineTree>();
  /** Run when every figure has its node: references may point ahead. */
  readonly later: (() => void)[] = [];
  /** Figures of lines: only these take `also` and `same-as`. */
  readonly inLines = new Map<Fact, Node>();
  readonly #nodes = new Map<Fact, Node>();
  /** Index of the statement that is being written. */
  statement = 0;

  has(fact: Fact): boolean {
    return this.#nodes.has(fact);
  }

  figure(fact: Fact, name?: () => string): Node {
    return this.#add({ value: fact.state === 'value' ? plain(fact) : '' }, fact, name);
  }

  /** A figure of a line. */
  inLine(fact: Fact, name?: () => string): Node {
    const node = this.figure(fact, name);
    if (!this.inLines.has(fact)) this.inLines.set(fact, node);
    return node;
  }

  word(fact: Fact, word: string): Node {
    return this.#add({ word }, fact);
  }

  #add(node: Node, fact: Fact, name?: () => string): Node {
    if (this.#nodes.has(fact)) return this.#shared(node, fact);
    const at = placeTree(fact.place);
    if (at) node.at = at;
    this.figures.push({ node, fact, statement: this.statement });
    this.#nodes.set(fact, node);
    this.names.give(fact, name ?? (() => this.#idOf(node, fact)));
    return node;
  }

  /** A figure that is written already, in another role: both are one fact. */
  #shared({ word }: Node, fact: Fact): Node {
    const node: Node = word === undefined ? {} : { word };
    this.later.push(() => {
      node.figure = this.names.of(fact);
    });
    return node;
  }

  #idOf(node: OwnTree, { label, aspects }: Fact): string {
    const suffix = aspects.statistic === 'amount' ? '' : `~${aspects.statistic}`;
    node.id ??= this.names.unique(label, suffix);
    return node.id;
  }
}

/** The value in plain digits, with as many decimals as are printed. */
export function plain({ value, decimals }: Fact): string {
  return value.toFixed(Math.max(decimals, value.decimalPlaces()));
}
