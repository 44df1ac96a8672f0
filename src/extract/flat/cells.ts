import { type Paragraph, type PlacedText, placeAt } from '../../model/document.ts';
import { normalText } from '../normalise.ts';
import { readCell } from '../tables/cell.ts';

/** A cell that stands on a line of its own. */
export interface LineCell {
  readonly kind: 'number' | 'text' | 'blank';
  /** Made comparable. */
  readonly text: string;
  readonly printed: PlacedText;
}

/** A longer line is no cell. */
const LONGEST_CELL = 60;
const SENTENCE = /[。；;，！？!?]|,\D/;
const PIPE = /[|｜]/;

/** Whether a line may be a cell of a table: short, and no sentence. */
export function isCellLine({ text }: Paragraph): boolean {
  return text.length <= LONGEST_CELL && !SENTENCE.test(text);
}

export function endsInPipe({ text }: Paragraph): boolean {
  return /[|｜]\s*$/.test(text);
}

/** What a line says without the pipes that close its cells. */
export function withoutPipes(text: string): string {
  return text.replace(/[|｜]/g, ' ').trim();
}

/** The cells of a line; a pipe closes a cell, though it be blank. */
export function cellsOf(paragraph: Paragraph): LineCell[] {
  const { text } = paragraph;
  if (!PIPE.test(text)) return [cellOf(paragraph, 0, text.length)];
  const cells: LineCell[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!PIPE.test(text[at]!)) continue;
    cells.push(cellOf(paragraph, start, at));
    start = at + 1;
  }
  if (text.slice(start).trim() !== '') cells.push(cellOf(paragraph, start, text.length));
  return cells;
}

export const BLANK: LineCell = { kind: 'blank', text: '', printed: { text: '', marks: [] } };

function cellOf(paragraph: Paragraph, from: number, to: number): LineCell {
  const start = from + leadingSpaces(paragraph.text.slice(from, to));
  const printed = paragraph.text.slice(start, to).trimEnd();
  if (printed === '') return BLANK;
  const place = placeAt(paragraph, start);
  return lineCell({ text: printed, marks: place ? [{ offset: 0, place }] : [] });
}

/** A cell that prints something. */
export function lineCell({ text, marks }: PlacedText): LineCell {
  const { kind } = readCell(text);
  return {
    kind: kind === 'numbers' || kind === 'blank' ? 'number' : 'text',
    text: normalText(text),
    printed: { text, marks },
  };
}

/** ASCII spaces pad a cell; an ideographic space is an indent that shows a hierarchy. */
function leadingSpaces(text: string): number {
  return /^[ \t]*/.exec(text)![0].length;
}

/** How many lines lie blank between two paragraphs of a text. */
export function blankLines(one: Paragraph, next: Paragraph): number {
  const [above, below] = [one.marks.at(-1)?.place, next.marks[0]?.place];
  return above?.kind === 'text' && below?.kind === 'text' ? below.line - above.line - 1 : 0;
}
