import { isAmount, type Segment, segmentsOf } from './gutters.ts';
import type { Line } from './lines.ts';
import { textOf } from './text.ts';
import type { TableLine } from './wrapped.ts';

/**
 * Stops and commas make sentences, leaders a table of contents; a note and a unit stand outside of a table, and so does
 * the title of the next one.
 */
const NO_ROW =
  /[，。；]|[.…·．]{3,}|^注|单\s*位\s*[:：]|^(?:\d{4}\s*年?度?)?[^\d.,]{4,}表$|^(?:附|公开)?表\s*[\d一二三四五六七八九十]|^.{2,6}[\d一二三四五六七八九十]{1,3}\s*表$/;

/** What stands in the row that numbers the columns, apart from the numbers. */
const NUMBERING = /^栏\s*次$/;
/** Numbers alone that number columns. */
const ENOUGH_ORDINALS = 3;

/** A line as a row of a table may be. */
export interface Row extends TableLine {
  /** It numbers the columns: 栏次 1 2 3. It stands under the titles as they do, and not under one another with amounts. */
  readonly isNumbering: boolean;
  /** It names something and says an amount. */
  readonly isBody: boolean;
  readonly canBeRow: boolean;
}

export function rowOf(line: Line): Row {
  const segments = segmentsOf(line);
  const canBeRow = !NO_ROW.test(textOf(line));
  const isNumbering = canBeRow && numbersColumns(segments);
  const isBody = canBeRow && !isNumbering && segments.length > 1 && segments.some(isAmount);
  return { line, segments, canBeRow, isNumbering, isBody };
}

function numbersColumns(segments: readonly Segment[]): boolean {
  const numbers = segments.filter(isAmount);
  const areOrdinals = numbers.every((number, i) => textOf(number) === String(i + 1));
  if (numbers.length === 0 || !areOrdinals) return false;
  const others = segments.filter((segment) => !isAmount(segment));
  return others.length === 0
    ? numbers.length >= ENOUGH_ORDINALS
    : others.every((other) => NUMBERING.test(textOf(other)));
}

/** Whether a row stands right under another one. */
export function isBelow({ line: above }: Row, { line }: Row): boolean {
  return line.top - above.bottom <= 2 * line.size;
}
