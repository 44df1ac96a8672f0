import type { Paragraph } from '../../model/document.ts';
import { type Line, placedLine, withoutTrail } from '../lines.ts';
import { isBlank, TextBuilder } from '../placed.ts';
import { displayWidth } from './width.ts';

/** Pages of text are at most this many columns wide; a longer line was never wrapped. */
const WIDEST = 120;
/** A column narrower than this holds cells, one a line. */
const NARROWEST = 20;
/** No page is so narrow: lines up to here among figures on lines of their own are the names of a table. */
const NAMES = 40;
const FIGURE = /^\s*-?\d[\d,]*(?:\.\d+)?\s*$/;
/** A wrapped line ends up to three Chinese characters early, where a mark or a number may not be cut. */
const RAGGED = 6;
/** Fewer broken lines than this may be chance. */
const BROKEN_LINES = 3;

const SENTENCE_END = /[。！？!?；;：:…|｜][”’"』」)）\]】]*$/;
const CLAUSE_MARK = /[，,、；;]/;
/** What a new item, heading or row begins with. */
const ITEM_START =
  /^(?:第[一二三四五六七八九十百\d]+[部章节条]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、．)）]|\d+\.(?!\d)|[①-⑳⑴-⒇●■◆▲★•]|[-—–]\s|其中[:：]|附[件表]?|注[:：]|单位[:：]|目\s*录)/;

/**
 * The paragraphs of some lines of a text. Where the whole text is wrapped at a fixed width, a sentence broken over lines
 * is put together again, each piece with its own place; else each line is a paragraph.
 */
export function joinWrapped(lines: readonly Line[], all: readonly Line[]): Paragraph[] {
  const width = wrapWidth(all);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  /** Whether the open lines have begun a sentence of clauses; a heading has none. */
  let hasClauses = false;
  const close = (): void => {
    if (open.length > 0) paragraphs.push(paragraphOf(open));
    open = [];
    hasClauses = false;
  };
  for (const line of lines) {
    if (isBlank(line.text)) {
      close();
      continue;
    }
    const last = open.at(-1);
    const isJoined = last && width !== undefined && goesOn(last, line, hasClauses ? 0 : width - RAGGED);
    if (!isJoined) close();
    open.push(line);
    hasClauses ||= CLAUSE_MARK.test(line.text.trimStart().replace(ITEM_START, ''));
  }
  close();
  return paragraphs;
}

const widths = new WeakMap<readonly Line[], number | undefined>();

/** The width a text is wrapped at, if it is. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  if (!widths.has(lines)) widths.set(lines, measure(lines));
  return widths.get(lines);
}

function measure(lines: readonly Line[]): number | undefined {
  let width = 0;
  for (const { text } of lines) {
    // No line of this many units is narrow enough, and measuring it is in vain.
    if (text.length > WIDEST) return undefined;
    width = Math.max(width, displayWidth(text));
  }
  if (width > WIDEST || width < NARROWEST) return undefined;
  if (width <= NAMES && lines.filter(({ text }) => FIGURE.test(text)).length >= BROKEN_LINES)
    return undefined;
  // Nothing but a wrapped sentence ends in a comma.
  const cut = lines.filter(({ text }) => /[，,、]$/.test(text.trimEnd()));
  const full = lines.filter(({ text }) => displayWidth(text) >= width - RAGGED);
  const broken = full.filter(({ text }) => !SENTENCE_END.test(text.trimEnd()));
  // Full lines that mostly end a sentence are paragraphs of about equal length.
  const isFilled = broken.length >= BROKEN_LINES && broken.length * 3 >= full.length * 2;
  return isFilled || cut.length >= BROKEN_LINES ? width : undefined;
}

/** Whether a line goes on with the sentence of the one before it, which must be at least `enough` columns wide. */
function goesOn(last: Line, line: Line, enough: number): boolean {
  const before = last.text.trimEnd();
  if (SENTENCE_END.test(before) || ITEM_START.test(line.text.trimStart())) return false;
  return indent(line.text) <= indent(last.text) && displayWidth(before) >= enough;
}

function indent(text: string): number {
  return displayWidth(text.slice(0, text.length - text.trimStart().length));
}

function paragraphOf(lines: readonly Line[]): Paragraph {
  if (lines.length === 1) return { kind: 'paragraph', ...withoutTrail(lines[0]!) };
  const builder = new TextBuilder();
  let end = '';
  lines.forEach((line, index) => {
    const from = index === 0 ? 0 : line.text.length - line.text.trimStart().length;
    const text = line.text.trimEnd();
    // Latin words are divided by the line end itself; Chinese and numbers run on.
    if (/[a-z]$/i.test(end) && /^[a-z]/i.test(text.slice(from))) builder.add(' ');
    builder.append(placedLine(line, from, text.length));
    end = text.slice(-1);
  });
  return { kind: 'paragraph', ...builder.build() };
}
