import type { Paragraph } from '../../model/document.ts';
import { cutLine, gapOf, isBlankBetween, isCjk, type Line } from './lines.ts';
import type { Margins } from './margins.ts';
import { glueBetween, type Locate, TextBuilder, textOf } from './text.ts';

/** A line of text with what is needed to see how it goes on. */
export interface BodyLine {
  readonly line: Line;
  readonly page: number;
  readonly margins: Margins;
  readonly locate: Locate;
}

const LIST_MARKER =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,3}(?:、|\.(?!\d))|第[一二三四五六七八九十]+(?:部分|章|节))/;
const SENTENCE_END = /[。;:!?]$/;
const LEADER = /[.…·．]{3,}\s*\d*$/;
/** Characters that may not begin a line: they pull the one before them along. */
const NO_START = /^[，。、；：！？）》」』】”’％%,.;:!?)\]}]/;

/** Characters that may not end a line: they go with the one after them. */
const NO_END = /^[（《「『【“‘([{]/;
/** A centred line begins further in than this (ems): paragraphs indent by two characters. */
const INDENT = 2.6;
/** A sentence goes on after these, whatever the next line begins with. */
const UNFINISHED = /[,、(《“]$/;
/** No paragraph begins with an amount. */
const AMOUNT_START = /^\d[\d,.]*(?:[万亿]?元|%)/;

/**
 * Rejoins wrapped lines. The lines are in reading order with nothing but furniture between them. Right above a table
 * (`aboveTable`), parts of a line that stand far apart are texts of their own: the department on the left, the unit
 * on the right.
 */
export function paragraphsOf(lines: readonly BodyLine[], aboveTable: boolean): Paragraph[] {
  const groups: BodyLine[][] = [];
  for (const next of lines) {
    const before = groups.at(-1)?.at(-1);
    if (before && goesOn(before, next)) groups.at(-1)!.push(next);
    else groups.push([next]);
  }
  return groups.flatMap((group, i) => {
    const [only] = group;
    const isLegend = aboveTable && group.length === 1 && i >= groups.length - LEGEND_LINES;
    return isLegend ? apart(only!).map((part) => joined([part])) : [joined(group)];
  });
}

/** Lines between a table's title and the table. */
const LEGEND_LINES = 2;
/** White that no blank in a line of text is as wide as, in ems. */
const FAR = 3;

function apart(item: BodyLine): BodyLine[] {
  return cutLine(item.line, (a, b) => gapOf(a, b) > FAR && !/[:：]$/.test(a.text)).map((line) => ({
    ...item,
    line,
  }));
}

function joined(group: readonly BodyLine[]): Paragraph {
  const builder = new TextBuilder();
  for (const { line, locate } of group) builder.add(line, locate, glueBetween(builder.text, textOf(line)));
  return { kind: 'paragraph', ...builder.done() };
}

/** Whether the second line is the wrapped rest of the first one. */
function goesOn(before: BodyLine, next: BodyLine): boolean {
  const [a, b] = [before.line, next.line];
  const em = a.size;
  const { left, right, pitch } = before.margins;
  if (Math.abs(a.size - b.size) > 0.15 * em) return false;
  if (before.page === next.page && b.bottom - a.bottom > 1.6 * (pitch || 2 * em)) return false;
  const [above, below] = [plain(a), plain(b)];
  if (LEADER.test(above) || isSpaced(a) || isSpaced(b)) return false;
  if (!UNFINISHED.test(above) && LIST_MARKER.test(below)) return false;
  const indent = b.left - next.margins.left;
  const shift = indent - (a.left - left);
  const isTitle = a.left - left > INDENT * em && isCentred(before) && !/[,。;]/.test(above);
  if (isTitle || shift > 0.8 * em) {
    return (
      isCentred(before) && isCentred(next) && b.left - left > 4 * em && a.right + firstWordWidth(b) > right
    );
  }
  const ended = SENTENCE_END.test(above);
  // In a frame narrower than the page, where a line ends says nothing.
  if (/[,;]/.test(above) && !ended && AMOUNT_START.test(below)) return true;
  const bothIndented = indent > 0.8 * em && shift > -0.8 * em;
  if (bothIndented && (ended || isHeading(above))) return false;
  // Where the sentence is not over, the line breaking of some office programs leaves up to three characters free.
  const slack = ended || bothIndented ? 0.3 * em : 3 * em;
  return a.right + firstWordWidth(b) > right - slack;
}

/** Whether a line stands in the middle between the margins, as the lines of a title do. */
function isCentred({ line, margins }: BodyLine): boolean {
  const [before, after] = [line.left - margins.left, margins.right - line.right];
  return !SENTENCE_END.test(plain(line)) && Math.abs(before - after) < 2 * line.size;
}

/** Whether a line is made of parts far from each other and no sentence: a row of something. */
function isSpaced(line: Line): boolean {
  return !/[，。；]/.test(textOf(line)) && cutLine(line, (a, b) => gapOf(a, b) > FAR).length > 1;
}

/** A numbered line without a clause. */
function isHeading(text: string): boolean {
  return LIST_MARKER.test(text) && !/[。;:,]/.test(text.normalize('NFKC'));
}

/** Width of what could not be parted from the first character of a line: if it had fitted above, it would be there. */
function firstWordWidth({ glyphs }: Line): number {
  let last = 0;
  while (last + 1 < glyphs.length) {
    const [glyph, next] = [glyphs[last]!, glyphs[last + 1]!];
    const parts = isCjk(glyph.text) || isCjk(next.text) || isBlankBetween(glyph, next);
    if (parts && !NO_START.test(next.text) && !NO_END.test(glyph.text)) break;
    last++;
  }
  return glyphs[last]!.right - glyphs[0]!.left;
}

/** A line's text with the Kangxi radicals that some fonts print for 一, 二, 八 ... as plain characters. */
function plain(line: Line): string {
  return textOf(line).normalize('NFKC');
}
