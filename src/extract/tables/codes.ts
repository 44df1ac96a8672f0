import type { Grid } from './grid.ts';
import type { Lane } from './lanes.ts';

/** A classification code: functional 2xx with 3, 5 or 7 digits, economic 3xx or 5xx with 3 or 5. */
const CLASSIFIED = /^(?:2\d\d(?:\d\d){0,2}|[35]\d\d(?:\d\d)?)$/;

export function isClassified(code: string): boolean {
  return CLASSIFIED.test(code);
}

/** Codes as a lane prints them: in one column, or 类, 款 and 项 apart. */
export interface PrintedCode {
  /** Without separators; may be no code that exists. */
  readonly code: string;
  /** 1 for 类, 2 for 款, 3 for 项, where they stand apart. */
  readonly level: number;
}

/**
 * Reads the codes of a lane row by row. A 款 or 项 without its 类 beside it belongs to the last 类 above.
 */
export class CodeReader {
  readonly #grid: Grid;
  readonly #lane: Lane;
  #parts: string[] = [];

  constructor(grid: Grid, lane: Lane) {
    this.#grid = grid;
    this.#lane = lane;
  }

  read(row: number): PrintedCode | undefined {
    const texts = this.#lane.codes.map(
      ({ index }) => this.#grid.origin(row, index)?.text.replace(/\s/g, '') ?? '',
    );
    if (!texts.some((text) => text !== '') || texts.some((text) => text !== '' && !/^\d{1,9}$/.test(text)))
      return undefined;
    const level = texts.findLastIndex((text) => text !== '') + 1;
    if (texts.length === 1) return { code: texts[0]!, level: Math.max(1, (texts[0]!.length - 1) >> 1) };
    const parts = texts.slice(0, level).map((text, index) => text || this.#parts[index] || '');
    this.#parts = parts;
    return { code: joined(parts), level };
  }
}

/** 201 05 07 is 2010507; a 款 or 项 without its leading zero gets it; each column may repeat the whole code. */
function joined(parts: readonly string[]): string {
  const last = parts.at(-1)!;
  if (parts.length > 1 && last.length > 3 && last.startsWith(parts[0]!)) return last;
  return parts.map((part, index) => (index > 0 && part.length === 1 ? `0${part}` : part)).join('');
}
