import { around, type Box, median } from './geometry.ts';
import type { Glyph } from './ink.ts';

/** Glyphs on one baseline, from left to right, blanks left out. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[];
  /** Height of the em box of most of it. */
  readonly size: number;
}

/** A glyph this much larger than most is no part of their lines: a watermark, a seal. */
const GIANT = 2.5;

/**
 * Sorts glyphs into lines by where they stand: the order of a file's text says nothing. Glyphs whose middles
 * differ by less than half an em share a line (superscripts, other fonts).
 */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const ink = glyphs.filter(isInk);
  const giant =
    GIANT *
    median(
      ink.map(({ size }) => size),
      Infinity,
    );
  const giants = ink.filter(({ size }) => size > giant);
  const lines = linesOfLike(ink.filter(({ size }) => size <= giant));
  return giants.length === 0 ? lines : [...lines, ...linesOfLike(giants)].sort((a, b) => a.top - b.top);
}

function linesOfLike(glyphs: Glyph[]): Line[] {
  const rows: Glyph[][] = [];
  let row: Glyph[] = [];
  let middle = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const glyph of glyphs.sort((a, b) => middleOf(a) - middleOf(b) || a.left - b.left)) {
    if (row.length === 0 || middleOf(glyph) - middle > Math.max(glyph.size, size) / 2) {
      row = [];
      rows.push(row);
      [middle, size] = [middleOf(glyph), glyph.size];
    } else if (glyph.size > size) {
      // The largest glyph says where the line runs; anything smaller hangs on it.
      [middle, size] = [middleOf(glyph), glyph.size];
    }
    row.push(glyph);
  }
  return rows.map((members) => lineOf(members.sort((a, b) => a.left - b.left)));
}

/** A line of glyphs that are in order from left to right already. */
function lineOf(inOrder: readonly Glyph[]): Line {
  const glyphs = withoutOverprint(inOrder);
  return { ...around(glyphs), glyphs, size: commonSize(glyphs) };
}

/**
 * Cuts a line wherever `cut` says so of two neighbours.
 */
export function cutLine(line: Line, cut: (left: Glyph, right: Glyph) => boolean): Line[] {
  const pieces: Glyph[][] = [[line.glyphs[0]!]];
  for (let i = 1; i < line.glyphs.length; i++) {
    const glyph = line.glyphs[i]!;
    if (cut(line.glyphs[i - 1]!, glyph)) pieces.push([]);
    pieces.at(-1)!.push(glyph);
  }
  return pieces.length === 1 ? [line] : pieces.map(lineOf);
}

/** White between two neighbours of a line, in ems of the smaller one. */
export function gapOf(left: Glyph, right: Glyph): number {
  return (right.left - left.right) / Math.min(left.size, right.size);
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2018-\u201d]|[\ud840-\ud87f]/;

export function isCjk(text: string): boolean {
  return CJK.test(text);
}

/**
 * Whether a reader sees a blank between two neighbours: a quarter of an em between letters and digits; half an em
 * next to a Chinese character, as justified lines and the automatic space between Chinese and digits are narrower.
 */
export function isBlankBetween(left: Glyph, right: Glyph): boolean {
  const gap = gapOf(left, right);
  return gap > (isCjk(left.text) || isCjk(right.text) ? 0.5 : 0.22);
}

export function middleOf(glyph: Box): number {
  return (glyph.top + glyph.bottom) / 2;
}

function isInk(glyph: Glyph): boolean {
  return glyph.text.trim() !== '' && glyph.size > 0;
}

/** Leaves out what bold by printing twice, or a shadow, prints a second time. */
function withoutOverprint(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.filter((glyph, i) => {
    for (let j = i - 1; j >= 0 && j >= i - 3; j--) {
      const before = glyphs[j]!;
      const near = glyph.left - before.left < 0.2 * (glyph.right - glyph.left);
      if (near && before.text === glyph.text) return false;
    }
    return true;
  });
}

function commonSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  let best = glyphs[0]!.size;
  for (const { size } of glyphs) {
    counts.set(size, (counts.get(size) ?? 0) + 1);
    if (counts.get(size)! > counts.get(best)!) best = size;
  }
  return best;
}
