import type { Glyph } from './ink.ts';
import type { PageLayout } from './layout.ts';
import { type Line, linesOf, middleOf } from './lines.ts';

/** Lines of one row of a sheet stand at one height on both pages, in points. */
const LEVEL = 1;
/** Fewer lines may be level by chance. */
const FEWEST = 3;

const isLetter = ({ text }: Glyph): boolean => /\p{L}/u.test(text);

/**
 * Whether a page holds columns of a sheet that did not fit on the page before it: amounts without names, below titles at
 * the most, every line level with one over there. A table that goes on from page to page has names.
 */
export function isBeside({ sheet: { glyphs } }: PageLayout, before: PageLayout | undefined): boolean {
  if (!before || before.pieces.length === 0) return false;
  if (glyphs.length === 0 || 2 * glyphs.filter(isLetter).length > glyphs.length) return false;
  const lines = [...linesOf(glyphs)].sort((a, b) => middleOf(a) - middleOf(b));
  const first = lines.findIndex((line) => !hasName(line));
  if (first < 0 || lines.length - first < FEWEST || lines.slice(first).some(hasName)) return false;
  const levels = linesOf(before.sheet.glyphs).map(middleOf);
  return lines.every((line) => levels.some((level) => Math.abs(level - middleOf(line)) <= LEVEL));
}

function hasName({ glyphs }: Line): boolean {
  return glyphs.some(isLetter);
}
