import { InputError, type Problem } from '../model/errors.ts';
import { suggest } from './suggest.ts';
import { keyOffsetOf, type Lines, offsetOf } from './tree.ts';

/** Where an entry stands: its container and its key or index. */
export interface Spot {
  readonly container: object;
  readonly entry: string | number;
}

/** A file with more than this many problems is of another kind altogether; a list of them all helps nobody. */
export const MAX_PROBLEMS = 1000;

/** Most candidates that are compared with mistyped words, over the whole file: each costs some microseconds. */
const MAX_COMPARED = 500_000;

/** Collects all that is wrong with a definition, so that one run shows it all. */
export class Problems {
  readonly #found: (Problem & { offset: number })[] = [];
  readonly #lines: () => Lines;
  #more = 0;
  #compared = 0;

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
    if (this.#found.length >= MAX_PROBLEMS) this.#more += 1;
    else this.#found.push({ code, data, offset, ...this.#lines().locate(offset) });
  }

  /** Data for a word that is none of those known, with the one that was probably meant. */
  unknown(word: string, known: Iterable<string>): Record<string, string> {
    const meant = suggest(word, this.#few(known));
    return meant === undefined ? { word: clip(word) } : { word: clip(word), meant };
  }

  *#few(known: Iterable<string>): Generator<string> {
    for (const candidate of known) {
      if (this.#compared >= MAX_COMPARED) return;
      this.#compared += 1;
      yield candidate;
    }
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** @throws InputError with all problems in order of place, if there are any. */
  raise(): void {
    if (!this.any) return;
    const sorted = [...this.#found].sort((a, b) => a.offset - b.offset);
    const problems: Problem[] = sorted.map(({ offset: _, ...problem }) => problem);
    if (this.#more > 0) problems.push({ code: 'more-problems', data: { count: this.#more } });
    throw new InputError(problems);
  }
}

/** A text from a document, short enough for a message. */
export function clip(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 37)}...`;
}
