import type { ReadLimits } from '../model/document.ts';
import { InputError } from '../model/errors.ts';

const MIB = 1024 * 1024;

/** The limits of `read` where the caller names no others. A published budget stays below a tenth of each. */
export const DEFAULT_LIMITS: Required<ReadLimits> = {
  // The largest disclosures are scanned or picture-laden PDFs of 20 to 50 MB.
  bytes: 64 * MIB,
  // A workbook of 200 000 cells inflates to about 15 MiB; the text of one part is held in memory at once.
  inflatedBytes: 128 * MIB,
  // A province's whole compilation has some 2 000 pages.
  pages: 5_000,
  // Twelve tables of 3 400 rows and 10 columns are 400 000 positions; a table this large takes about 200 MB.
  cells: 1_000_000,
  // 20 million Chinese characters are 40 MB in memory and some 20 000 printed pages.
  characters: 20_000_000,
  // A million nodes of an HTML tree (see HELD) take about 1 GB, three million XML elements pass in two seconds.
  nodes: 3_000_000,
  // XML of thousands of nearly equal rows deflates to 1:160; only padding reaches more (deflate ends at 1:1032).
  inflationRatio: 500,
};

/** Elements nested deeper than this are an attack: browsers flatten at 512, Word's own nesting stays below 100. */
export const MAX_DEPTH = 1_000;

/** What a node counts that is held in memory until the end, against one that streams past. */
export const HELD = 3;

type Counted = Exclude<keyof ReadLimits, 'inflationRatio'>;

const CODES: Readonly<Record<Counted, string>> = {
  bytes: 'file-too-large',
  inflatedBytes: 'inflates-too-large',
  pages: 'too-many-pages',
  cells: 'too-many-cells',
  characters: 'too-many-characters',
  nodes: 'too-many-nodes',
};

/** Counts the work of reading one file. */
export class Work {
  readonly limits: ReadLimits;
  readonly #spent: Record<Counted, number> = {
    bytes: 0,
    inflatedBytes: 0,
    pages: 0,
    cells: 0,
    characters: 0,
    nodes: 0,
  };

  constructor(limits: ReadLimits = DEFAULT_LIMITS) {
    this.limits = limits;
  }

  /** Adds to what is spent. @throws InputError with the limit's code once it is passed. */
  spend(kind: Counted, amount: number): void {
    this.#spent[kind] += amount;
    const limit = this.limits[kind];
    if (this.#spent[kind] > limit) throw problem(CODES[kind], { limit });
  }
}

/** An `InputError` of one problem. */
export function problem(
  code: string,
  data: Readonly<Record<string, string | number>> = {},
  at: { readonly line?: number; readonly column?: number } = {},
): InputError {
  return new InputError([{ code, data, ...at }]);
}
