import { around, type Box } from './geometry.ts';
import type { Glyph } from './ink.ts';
import { cutLine, gapOf, isBlankBetween, isCjk, type Line } from './lines.ts';
import { textOf } from './text.ts';

const AMOUNT = /^[-−(（]?\d[\d,，.]*[)）]?[%％]?$/;
/** White, in ems, at which a line may have a gutter next to a letter or digit. */
const LEAST_WHITE = 0.2;
/** White that is no automatic space between Chinese and digits: that is a quarter of an em. */
const CLEAR_WHITE = 0.3;

/** A stretch of a line between two places where columns may part. */
export interface Segment extends Line {
  readonly isAmount: boolean;
}

/**
 * A line cut wherever columns may part; whether they do, the lines around tell. There is white in 2024 年, too: a number
 * is an amount only where it stands clear of the Chinese beside it.
 */
export function segmentsOf(line: Line, parts: (left: Glyph, right: Glyph) => boolean = mayPart): Segment[] {
  const pieces = cutLine(line, parts);
  const numeric = pieces.map((piece) => AMOUNT.test(textOf(piece)));
  const isClear = (left: number): boolean =>
    pieces[left] === undefined ||
    pieces[left + 1] === undefined ||
    (numeric[left] && numeric[left + 1]) ||
    whiteBetween(pieces[left], pieces[left + 1]!) > CLEAR_WHITE;
  return pieces.map((piece, i) => ({ ...piece, isAmount: numeric[i]! && isClear(i - 1) && isClear(i) }));
}

export function isAmount(segment: Segment): boolean {
  return segment.isAmount;
}

function mayPart(left: Glyph, right: Glyph): boolean {
  if (isCjk(left.text) && isCjk(right.text)) return isBlankBetween(left, right);
  return gapOf(left, right) > LEAST_WHITE;
}

function whiteBetween(left: Line, right: Line): number {
  return gapOf(left.glyphs.at(-1)!, right.glyphs[0]!);
}

/** A stretch of x that texts of several lines cover together, and how many of them are amounts. */
interface Stretch extends Box {
  readonly amounts: number;
}

/** The stretches of x that texts cover, as lines are added one by one; white is between them from top to bottom. */
export class Stretches {
  #all: readonly Stretch[] = [];
  readonly #lines: (readonly Segment[])[] = [];

  get boxes(): readonly Box[] {
    return this.#all;
  }

  /**
   * Whether a text stands across amounts and something else: its line belongs to no table with the lines so far. An
   * amount may, where no line has both: the total of a column is often set in its middle, and the others at its right.
   */
  cross(segments: readonly Segment[]): boolean {
    return segments.some((segment) => {
      const touched = this.#all.filter((stretch) => touches(segment, stretch));
      if (touched.length < 2 || touched.every(({ amounts }) => amounts <= 1)) return false;
      return !segment.isAmount || this.#lines.some((line) => standsIn(line, touched) > 1);
    });
  }

  add(segments: readonly Segment[]): void {
    this.#lines.push(segments);
    const own = segments.map(
      (segment): Stretch => ({ ...around([segment]), amounts: segment.isAmount ? 1 : 0 }),
    );
    const joined: Stretch[] = [];
    for (const stretch of [...this.#all, ...own].sort((a, b) => a.left - b.left)) {
      const last = joined.at(-1);
      if (!last || stretch.left >= last.right) joined.push(stretch);
      else
        joined[joined.length - 1] = { ...around([last, stretch]), amounts: last.amounts + stretch.amounts };
    }
    this.#all = joined;
  }
}

function standsIn(line: readonly Segment[], stretches: readonly Stretch[]): number {
  return stretches.filter((stretch) => line.some((segment) => touches(segment, stretch))).length;
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left;
}

/**
 * The columns that lines show: stretches of x with white between them. Where the white is a narrow blank between
 * Chinese and digits in each line, it is one of the text (2024 年).
 */
export function columnsOf(lines: readonly (readonly Segment[])[]): Box[] {
  const stretches = new Stretches();
  for (const segments of lines) stretches.add(segments);
  const columns: Box[] = [];
  for (const stretch of stretches.boxes) {
    const last = columns.at(-1);
    if (last && !lines.some((segments) => isGutter(segments, last, stretch)))
      columns[columns.length - 1] = around([last, stretch]);
    else columns.push(stretch);
  }
  return columns;
}

/** Whether a line shows that one column ends and another begins. */
function isGutter(segments: readonly Segment[], left: Box, right: Box): boolean {
  const at = segments.findIndex((segment) => touches(segment, right));
  if (at < 0) return false;
  const before = segments[at - 1];
  if (!before || !touches(before, left)) return true;
  const isBlankOfText = isCjk(before.glyphs.at(-1)!.text) !== isCjk(segments[at]!.glyphs[0]!.text);
  return !isBlankOfText || whiteBetween(before, segments[at]!) > CLEAR_WHITE;
}
