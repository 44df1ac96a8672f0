import type { Quoted } from './quote.ts';
import { type Row, styled } from './styled.ts';
import { charWidth, printable } from './text.ts';

/** Columns before the bar: a line number and a space. */
const GUTTER = 6;

/** A tab goes to the next multiple of this. */
const TAB = 4;

/** A source line with carets under what is quoted of it. All `quotes` are of one line. */
export function excerpt(quotes: readonly [Quoted, ...Quoted[]], width: number): Row[] {
  const room = Math.max(20, width - GUTTER - 2);
  const [first] = quotes;
  const cells = clip(cellsOf(first, room), first, room);
  const line = cells.map((cell) => cell.shown).join('');
  const marks = cells.map((cell) => {
    const marked = quotes.some(({ start, length }) => cell.at >= start && cell.at < start + length);
    return (marked ? '^' : ' ').repeat(cell.width);
  });
  const number = first.line === undefined ? '' : String(first.line);
  return [
    [styled('dim', `${number.padStart(GUTTER - 1)} | `), line],
    [styled('dim', `${' '.repeat(GUTTER - 1)} | `), styled('error', marks.join(''))],
  ];
}

interface Cell {
  readonly shown: string;
  readonly width: number;
  /** Offset in the source line; -1 for what is not of it. */
  readonly at: number;
}

/** The characters around what is quoted, more than `room` on either side; a line may be a hundred megabytes long. */
function cellsOf({ text, start, length }: Quoted, room: number): Cell[] {
  const from = Math.max(0, start - 2 * room);
  const to = Math.min(text.length, start + Math.min(length, room) + 2 * room);
  const cells: Cell[] = from > 0 ? [...ELLIPSIS] : [];
  let at = from;
  let column = 0;
  for (const char of text.slice(from, to)) {
    const tab = char === '\t';
    const shown = tab ? ' '.repeat(TAB - (column % TAB)) : printable(char);
    const width = tab ? shown.length : charWidth(shown);
    cells.push({ shown, width, at });
    column += width;
    at += char.length;
  }
  if (to < text.length) cells.push(...ELLIPSIS);
  return cells;
}

const ELLIPSIS: readonly Cell[] = [...'...'].map((shown) => ({ shown, width: 1, at: -1 }));

/** A window of at most `room` columns with the quoted figure in its middle. */
function clip(cells: readonly Cell[], { start }: Quoted, room: number): readonly Cell[] {
  if (widthOf(cells) <= room) return cells;
  const inner = room - 2 * ELLIPSIS.length;
  const middle = Math.max(
    0,
    cells.findIndex((cell) => cell.at >= start),
  );
  let from = middle;
  for (let used = 0; from > 0 && used + cells[from - 1]!.width <= inner / 2; from -= 1) {
    used += cells[from - 1]!.width;
  }
  let to = from;
  for (let used = 0; to < cells.length && used + cells[to]!.width <= inner; to += 1) used += cells[to]!.width;
  return [...(from > 0 ? ELLIPSIS : []), ...cells.slice(from, to), ...(to < cells.length ? ELLIPSIS : [])];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
