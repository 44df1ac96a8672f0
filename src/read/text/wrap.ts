import type { Paragraph } from '../../model/document.ts';
import { type Line, placedLine, withoutTrail } from '../lines.ts';
import { isBlank, TextBuilder } from '../placed.ts';
import { ITEM_START, mayGoOn } from './line-ends.ts';
import { PAGE } from './pages.ts';
import { displayWidth } from './width.ts';
import { fullWidth, WIDEST } from './wrap-width.ts';

const CLAUSE_MARK = /[，、；;]|,(?!\d{3})/;
/**
 * The paragraphs of some lines of a text. Where the whole text is wrapped at a fixed width, a sentence broken over lines
 * is put together again, each piece with its own place; else each line is a paragraph.
 */
export function joinWrapped(lines: readonly Line[], all: readonly Line[]): Paragraph[] {
  const full = fullWidth(all);
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
    const isJoined = last && full !== undefined && goesOn(last, line, hasClauses ? 0 : full);
    if (!isJoined) close();
    open.push(line);
    hasClauses ||= CLAUSE_MARK.test(line.text.trimStart().replace(ITEM_START, ''));
  }
  close();
  return paragraphs;
}

/** Whether a line goes on with the sentence of the one before it, which must be at least `enough` columns wide. */
function goesOn(last: Line, line: Line, enough: number): boolean {
  if (last.text.length > WIDEST || !mayGoOn(last, line)) return false;
  const width = displayWidth(last.text.trimEnd());
  return indent(line.text) <= indent(last.text) && width >= enough && width <= WIDEST;
}

function indent(text: string): number {
  return displayWidth(text.slice(0, text.length - text.trimStart().length).replace(PAGE, ''));
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
