import type { Aspects } from '../../model/aspects.ts';
import type { Breakdown, Comparison, Line, Part, Share, Wording } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { type BreakdownTree, type ComparisonTree, type LineTree, type PartTree, WORDING } from '../schema.ts';
import { declare, TOLD, type Told } from './about.ts';
import type { Draft, Node } from './draft.ts';
import { targetsTree } from './targets.ts';

/** Writes a line down with everything below it. */
export function lineTree(line: Line, outer: Told, draft: Draft): LineTree {
  const { aspects } = line.amount ?? line;
  const told = toldBy(aspects, line, outer);
  const tree: LineTree = { label: line.label, ...declare(outer, told) };
  if (aspects.item !== undefined) tree.item = aspects.item;
  if (aspects.code !== undefined) tree.code = aspects.code;
  const kept = draft.names.keep(line.id);
  if (kept !== undefined) tree.id = kept;
  draft.lines.set(line, tree);
  const writer = new LineWriter(line, tree, told, draft);
  writer.amount();
  writer.shares();
  writer.comparisons();
  writer.breakdowns();
  return tree;
}

function toldBy(aspects: Aspects, { amount, comparisons }: Line, outer: Told): Told {
  const fact = amount ?? comparisons.flatMap(({ value, change }) => value ?? change ?? [])[0];
  const money = fact && fact.unit.dimension !== 'ratio' && fact.unit.dimension !== 'point';
  const told = Object.fromEntries(TOLD.map((key) => [key, aspects[key]]));
  return { ...told, unit: money ? fact.unit : outer.unit };
}

/** The id of a line, made when it is first referred to. */
export function lineId(line: Line, draft: Draft): string | undefined {
  const tree = draft.lines.get(line);
  if (!tree) return undefined;
  tree.id ??= draft.names.unique(line.label);
  return tree.id;
}

class LineWriter {
  readonly #line: Line;
  readonly #tree: LineTree;
  readonly #told: Told;
  readonly #draft: Draft;

  constructor(line: Line, tree: LineTree, told: Told, draft: Draft) {
    this.#line = line;
    this.#tree = tree;
    this.#told = told;
    this.#draft = draft;
  }

  amount(): void {
    const { amount } = this.#line;
    if (amount) this.#tree.amount = this.#draft.inLine(amount, () => lineId(this.#line, this.#draft)!);
  }

  shares(): void {
    const shares = this.#line.shares.map((share, index) => this.#share(share, index));
    if (shares.length > 0) this.#tree.share = shares.length === 1 ? shares[0]! : shares;
  }

  #share({ fact, wholes }: Share, index: number): Node {
    const node = this.#figure(fact, index === 0 ? 'share' : undefined);
    if (wholes.length > 0) this.#link(() => assign(node, 'of', targetsTree(wholes, this.#draft.names)));
    return node;
  }

  comparisons(): void {
    const said = this.#line.comparisons.filter(
      ({ value, change, rate, completion, wording }) => value ?? change ?? rate ?? completion ?? wording,
    );
    for (const [index, comparison] of said.entries()) {
      const { amount, base, ...stated } = this.#comparison(comparison);
      if (index > 0) {
        this.#tree.against ??= [];
        this.#tree.against.push({ base, ...(amount !== undefined && { amount }), ...stated });
        continue;
      }
      if (base !== 'prior') this.#tree.base = base;
      if (amount !== undefined) this.#tree.prior = amount;
      Object.assign(this.#tree, stated);
    }
  }

  #comparison(comparison: Comparison): ComparisonTree {
    const { base, value, change, rate, completion, wording, bases } = comparison;
    const figure = (fact: Fact, key: 'value' | 'change' | 'rate' | 'completion'): Node => {
      const first = this.#line.comparisons.find((other) => other[key]) === comparison;
      return this.#figure(fact, first ? (key === 'value' ? 'prior' : key) : undefined);
    };
    const tree: ComparisonTree = { base };
    if (value) tree.amount = figure(value, 'value');
    if (change) tree.change = figure(change, 'change');
    const rateNode = rate && figure(rate, 'rate');
    const completionNode = completion && figure(completion, 'completion');
    if (rateNode) tree.rate = rateNode;
    if (completionNode) tree.completion = completionNode;
    if (wording) tree.wording = this.#wording(wording) as ComparisonTree['wording'];
    const divided = rateNode ?? completionNode;
    if (divided && bases.length > 0)
      this.#link(() => assign(divided, 'of', targetsTree(bases, this.#draft.names)));
    return tree;
  }

  #wording({ word, fact }: Wording): Node {
    const said = Object.keys(WORDING).find((known) => WORDING[known] === word && fact.text.includes(known));
    return this.#draft.word(fact, said ?? word);
  }

  breakdowns(): void {
    const [first, ...others] = this.#line.breakdowns.filter(({ parts }) => parts.length > 0);
    if (first && others.length === 0) {
      this.#tree.parts = [];
      this.#breakdown(first, this.#tree as LineTree & BreakdownTree);
    } else if (first) {
      this.#tree.breakdowns = [first, ...others].map((breakdown) => {
        const tree: BreakdownTree = { parts: [] };
        this.#breakdown(breakdown, tree);
        return tree;
      });
    }
  }

  #breakdown({ by, partial, named, total, parts }: Breakdown, tree: BreakdownTree): void {
    if (by !== undefined) tree.by = by;
    if (partial) tree.partial = 'true';
    const elsewhere = total !== this.#line.amount;
    if (elsewhere) {
      tree.of = '';
      if (total) this.#link(() => assign(tree, 'of', this.#draft.names.of(total) ?? ''));
    }
    const open = by !== undefined && !elsewhere;
    if (open === named) tree.open = named ? 'false' : 'true';
    for (const part of parts) this.#part(part, tree.parts);
  }

  #part(part: Part, parts: PartTree[]): void {
    const { line, sign, reference } = part;
    const draft = this.#draft;
    const nested = (): LineTree => {
      const tree = lineTree(line, this.#told, draft);
      if (sign === -1) tree.minus = 'true';
      return tree;
    };
    if (!reference && !draft.lines.has(line)) {
      parts.push(nested());
      return;
    }
    const place = parts.push('') - 1;
    this.#link(() => {
      const name = lineId(line, draft) ?? (line.amount && draft.names.of(line.amount));
      parts[place] = name === undefined ? nested() : `${sign === 1 ? '' : '-'}${name}`;
    });
  }

  /** A figure that is called `line.slot`, or where the slot has another before it, by an id of its own. */
  #figure(fact: Fact, slot: string | undefined): Node {
    return this.#draft.inLine(
      fact,
      slot === undefined ? undefined : () => `${lineId(this.#line, this.#draft)}.${slot}`,
    );
  }

  #link(link: () => void): void {
    this.#draft.later.push(link);
  }
}

function assign<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}
