import { fitOf, NO_FIT } from './fit.ts';
import { isSound } from './sound.ts';

/** Where a cell of a header stands. */
export interface HeaderCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A header put together again, a cell for each of its texts in their order. */
export interface Header {
  readonly height: number;
  readonly cells: readonly HeaderCell[];
}

/** No header has more texts; so many have too many ways to stand above each other. */
const MOST_TEXTS = 40;
const MOST_GROUPS = 8;
/** Ways to put a header together that are looked at. */
const MOST_TRIALS = 20_000;

/** A row of a header. */
export interface Level {
  readonly texts: readonly string[];
  /** How many cells of the next level stand below each. */
  readonly below: readonly number[];
}

/**
 * The header of `width` columns whose cells are known in the order of their rows, but not how they were merged: 公务用车
 * 购置及运行费 over 小计, 购置费, 运行费. Each merged cell is one text more than there are columns. Undefined where the
 * words fit no way or two ways equally well.
 *
 * @param lengths how many cells the rows have, where that is known.
 * @param item what the table is about.
 */
export function headerOf(
  texts: readonly string[],
  width: number,
  lengths: readonly number[] | undefined,
  item: string | undefined,
): Header | undefined {
  const groups = texts.length - width;
  if (groups < 0 || groups > MOST_GROUPS || texts.length > MOST_TEXTS) return undefined;
  if (groups === 0)
    return lengths && lengths.length > 1 ? undefined : drawn([{ texts, below: texts.map(() => 0) }]);
  const search = new Search(groups, item);
  for (const sizes of lengths ? [lengths] : splits(texts.length)) {
    if (sizes.length > 1 && sizes.length <= 3) search.descend(cut(texts, sizes), [], 0, 0);
  }
  return search.best && drawn(search.best);
}

/** All ways to cut a header into two or three rows. */
function splits(length: number): number[][] {
  const found: number[][] = [];
  for (let first = 1; first <= length - 2; first += 1) {
    found.push([first, length - first]);
    for (let second = 2; first + second <= length - 2; second += 1)
      found.push([first, second, length - first - second]);
  }
  return found;
}

function cut(texts: readonly string[], sizes: readonly number[]): string[][] {
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return texts.slice(start - size, start);
  });
}

/** Looks for the one best way to hang each row of a header below the one above it. */
class Search {
  readonly #groups: number;
  readonly #item: string | undefined;
  readonly #fits = new Map<string, number>();
  #trials = 0;
  #score = 0;
  #found: readonly Level[] | undefined;
  #isTied = false;

  constructor(groups: number, item: string | undefined) {
    this.#groups = groups;
    this.#item = item;
  }

  get best(): readonly Level[] | undefined {
    return this.#isTied || this.#trials > MOST_TRIALS ? undefined : this.#found;
  }

  /** Tries the rest of the rows below those already placed, with so many merged cells and so good a fit so far. */
  descend(
    rows: readonly (readonly string[])[],
    above: readonly Level[],
    groups: number,
    score: number,
  ): void {
    const [texts, next] = [rows[0]!, rows[1]];
    if (!next) {
      if (groups === this.#groups) this.#take([...above, { texts, below: texts.map(() => 0) }], score);
      return;
    }
    this.#hang(texts, next, [], groups, score, (below, merged, fits) =>
      this.descend(rows.slice(1), [...above, { texts, below }], merged, fits),
    );
  }

  #hang(
    texts: readonly string[],
    rest: readonly string[],
    below: readonly number[],
    groups: number,
    score: number,
    done: (below: readonly number[], groups: number, score: number) => void,
  ): void {
    this.#trials += 1;
    if (this.#trials > MOST_TRIALS || groups > this.#groups) return;
    if (below.length === texts.length) {
      if (rest.length === 0) done(below, groups, score);
      return;
    }
    this.#hang(texts, rest, [...below, 0], groups, score, done);
    for (let size = 2; size <= rest.length; size += 1) {
      const fits = this.#fitOf(texts[below.length]!, rest.slice(0, size));
      if (fits === NO_FIT) continue;
      this.#hang(texts, rest.slice(size), [...below, size], groups + 1, score + fits, done);
    }
  }

  /** The same cells are hung below the same heading again and again. */
  #fitOf(parent: string, children: readonly string[]): number {
    const key = [parent, ...children].join('\u0000');
    const known = this.#fits.get(key);
    if (known !== undefined) return known;
    const fits = fitOf(parent, children, this.#item);
    this.#fits.set(key, fits);
    return fits;
  }

  #take(levels: readonly Level[], score: number): void {
    if (score < this.#score || !isSound(levels)) return;
    this.#isTied = score === this.#score;
    this.#score = score;
    this.#found = levels;
  }
}

/** The cells of a header, each above what hangs below it. */
function drawn(levels: readonly Level[]): Header {
  const height = levels.length;
  const placed: HeaderCell[][] = levels.map(() => []);
  const next = levels.map(() => 0);
  const draw = (row: number, column: number): number => {
    const count = levels[row]!.below[next[row]!]!;
    next[row]! += 1;
    const at = placed[row]!.length;
    placed[row]!.push({ row, column, rowSpan: height - row, columnSpan: 1 });
    let end = column;
    for (let child = 0; child < count; child += 1) end = draw(row + 1, end);
    if (count > 0) placed[row]![at] = { row, column, rowSpan: 1, columnSpan: end - column };
    return count > 0 ? end : column + 1;
  };
  let column = 0;
  for (const _ of levels[0]!.texts) column = draw(0, column);
  return { height, cells: placed.flat() };
}
