import { spanOf } from './columns.ts';
import { around, type Box } from './geometry.ts';
import { middleOf } from './lines.ts';
import { firstOf, isAbove, lastOf, type Title } from './titles.ts';

export type Span = readonly [from: number, to: number];

/** A title stands in the middle over its columns up to this (ems): how wide their cells are is only guessed. */
const CENTRED = 3;
/** What it costs to leave a column without the title that it must have over it (ems). */
const BARE = 2;
/** What begins on one line does so up to this (ems). */
const LEVEL = 0.2;
/** What stands this much lower than the middle (ems) is in a lower row. */
const LOWER = 0.35;

/** The columns of each title: those that it touches; of one above others, those in whose middle it stands. */
export function spansOf(titles: readonly Title[], columns: readonly Box[]): Map<Title, Span> {
  const spans = new Map<Title, Span>();
  const leaves = new Map<number, Title>();
  const above: Title[] = [];
  for (const title of [...titles].sort((a, b) => lastOf(b) - lastOf(a))) {
    const [from, to] = spanOf(title, columns);
    const own = columns.slice(from, to + 1).map((_, i) => from + i);
    if (own.some((column) => leaves.has(column))) above.push(title);
    else for (const column of own) leaves.set(column, title);
    spans.set(title, [from, to]);
  }
  for (let rest = above; rest.length > 0; ) {
    const level = rest.filter((title) => Math.abs(middleOf(title) - middleOf(rest[0]!)) < title.size / 2);
    rest = rest.filter((title) => !level.includes(title));
    for (const [title, span] of new Spans(level, titles, leaves, columns).best()) spans.set(title, span);
  }
  return spans;
}

/** Titles of one row above others, and ways to share the columns out to them. */
class Spans {
  readonly #parents: readonly Title[];
  readonly #leaves: ReadonlyMap<number, Title>;
  readonly #columns: readonly Box[];
  readonly #touched: readonly Span[];
  /** How far each column reaches: with its title, and as its cell that has the title in its middle. */
  readonly #printed: readonly Box[];
  readonly #cells: readonly Box[];
  readonly #outside: readonly number[];
  readonly #free: readonly boolean[];

  constructor(
    parents: readonly Title[],
    titles: readonly Title[],
    leaves: ReadonlyMap<number, Title>,
    columns: readonly Box[],
  ) {
    this.#parents = [...parents].sort((a, b) => a.left - b.left);
    this.#leaves = leaves;
    this.#columns = columns;
    this.#touched = this.#parents.map((title) => spanOf(title, columns));
    this.#printed = columns.map((column, i) => around([column, leaves.get(i) ?? column]));
    this.#cells = this.#printed.map((box, i) => cellAround(box, leaves.get(i) ?? box));
    const isCentred = !beginLevel(titles);
    const bottom = Math.max(...titles.map((title) => title.bottom));
    const middle = (Math.min(...parents.map(({ top }) => top)) + bottom) / 2;
    // What stands beside a title down to the rows has the middle of both; what stands under it stands lower.
    this.#free = columns.map((_, i) => {
      const leaf = leaves.get(i);
      const isBeside = isCentred && leaf && Math.abs(middleOf(leaf) - middle) < LOWER * leaf.size;
      return leaf !== undefined && !isBeside && parents.every((parent) => isAbove(parent, leaf));
    });
    this.#outside = this.#free.map((isFree) => (isFree ? BARE : 0));
  }

  /** The cheapest way: each title in the middle over its columns, and few columns left bare. */
  best(): [Title, Span][] {
    const width = this.#columns.length;
    /** Cost and first column of the last title for some titles on the columns before one. */
    let costs = [0, ...this.#outside].map((_, end) => this.#sum(0, end));
    const begins: (Span | undefined)[][] = [];
    for (const [i] of this.#parents.entries()) {
      const next = new Array<number>(width + 1).fill(Infinity);
      const spans = new Array<Span | undefined>(width + 1).fill(undefined);
      const [from, to] = this.#touched[i]!;
      for (let start = from; start >= 0 && (start === from || this.#free[start]); start--) {
        for (let end = to; end < width && (end === to || this.#free[end]); end++) {
          const cost = costs[start]! + this.#miss(i, start, end);
          if (cost < next[end + 1]!) [next[end + 1], spans[end + 1]] = [cost, [start, end]];
        }
      }
      for (let end = 1; end <= width; end++) {
        const bare = next[end - 1]! + this.#outside[end - 1]!;
        if (bare < next[end]!) [next[end], spans[end]] = [bare, spans[end - 1]];
      }
      costs = next;
      begins.push(spans);
    }
    const found: [Title, Span][] = [];
    let end = width;
    for (let i = this.#parents.length - 1; i >= 0; i--) {
      const span = begins[i]![end] ?? this.#touched[i]!;
      found.push([this.#parents[i]!, span]);
      end = span[0];
    }
    return found;
  }

  #sum(from: number, to: number): number {
    return this.#outside.slice(from, to).reduce((sum, cost) => sum + cost, 0);
  }

  /** How far, in ems, a title stands from the middle over some columns. */
  #miss(parent: number, from: number, to: number): number {
    const { left, right, size } = this.#parents[parent]!;
    const off = (boxes: (column: number) => Box): number =>
      Math.abs(boxes(from).left + boxes(to).right - left - right) / 2 / size;
    const leaf = (column: number): Box => this.#leaves.get(column) ?? this.#columns[column]!;
    const miss = Math.min(
      off(leaf),
      off((column) => this.#printed[column]!),
      off((column) => this.#cells[column]!),
    );
    if (miss <= CENTRED) return miss;
    const [first, last] = this.#touched[parent]!;
    if (Math.abs(leaf(from).left - left) < 0.3 * size) return 0.5;
    return from === first && to === last ? CENTRED : Infinity;
  }
}

/** Whether titles of one row begin on one line, however many they have, and not have their middles level. */
function beginLevel(titles: readonly Title[]): boolean {
  let votes = 0;
  for (const a of titles) {
    for (const b of titles) {
      if (a.lines.length <= b.lines.length) continue;
      if (Math.abs(firstOf(a) - firstOf(b)) < LEVEL * a.size) votes++;
      if (Math.abs(middleOf(a) - middleOf(b)) < LEVEL * a.size) votes--;
    }
  }
  return votes > 0;
}

/** The room around a title that is centred in it, as far as the column is printed. */
function cellAround(printed: Box, { left, right }: Box): Box {
  const middle = (left + right) / 2;
  const half = Math.max(middle - printed.left, printed.right - middle);
  return { ...printed, left: middle - half, right: middle + half };
}
