import { isAmount, segmentsOf } from './gutters.ts';
import type { Line } from './lines.ts';
import { textOf } from './text.ts';
import type { TableLine } from './wrapped.ts';

/** Stops and commas make sentences, leaders a table of contents; a note and a unit stand outside of a table. */
const NO_ROW = /[，。；]|[.…·．]{3,}|^注|单\s*位\s*[:：]/;

/** A line as a row of a table may be. */
export interface Row extends TableLine {
  /** It names something and says an amount. */
  readonly isBody: boolean;
  readonly canBeRow: boolean;
}

export function rowOf(line: Line): Row {
  const segments = segmentsOf(line);
  const canBeRow = !NO_ROW.test(textOf(line));
  return { line, segments, canBeRow, isBody: canBeRow && segments.length > 1 && segments.some(isAmount) };
}

/** Whether a row stands right under another one. */
export function isBelow({ line: above }: Row, { line }: Row): boolean {
  return line.top - above.bottom <= 2 * line.size;
}
