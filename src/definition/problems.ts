import { InputError, type Problem } from '../model/errors.ts';
import { suggest } from './suggest.ts';
import { keyOffsetOf, type Lines, offsetOf } from './tree.ts';

/** Where an entry stands: its container and its key or index. */
export interface Spot {
  readonly container: object;
  readonly entry: string | number;
}

/** Collects all that is wrong with a definition, so that one run shows it all. */
export class Problems {
  readonly #found: (Problem & { offset: number })[] = [];
  readonly #lines: () => Lines;

  constructor(lines: () => Lines) {
    this.#lines = lines;
  }

  add(code: string, spot: Spot, data: Problem['data'] = {}): void {
    this.at(code, offsetOf(spot.container, spot.entry) ?? 0, data);
  }

  addKey(code: string, container: object, key: string, data: Problem['data']): void {
    this.at(code, keyOffsetOf(container, key) ?? 0, data);
  }

  at(code: string, offset: number, data: Problem['data'] = {}): void {
    this.#found.push({ code, data, offset, ...this.#lines().locate(offset) });
  }

  /** Something that is, through others, defined by itself; found late, where only the place is left. */
  cycle(id: string, place: { readonly line: number; readonly column: number } | undefined): void {
    const { line = 1, column = 1 } = place ?? {};
    this.#found.push({
      code: 'cycle',
      data: { id: clip(id) },
      line,
      column,
      offset: Number.MAX_SAFE_INTEGER,
    });
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** @throws InputError with all problems in order of place, if there are any. */
  raise(): void {
    if (!this.any) return;
    const sorted = [...this.#found].sort((a, b) => a.offset - b.offset);
    throw new InputError(sorted.map(({ offset: _, ...problem }) => problem));
  }
}

/** Data for a word that is none of those allowed. */
export function unknownWord(word: string, known: Iterable<string>): Record<string, string> {
  const meant = suggest(word, known);
  return meant === undefined ? { word: clip(word) } : { word: clip(word), meant };
}

/** A text from a document, short enough for a message. */
export function clip(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 37)}...`;
}
