import type { Unit } from '../../model/unit.ts';
import { understood } from '../forms/vocabulary.ts';
import type { Grid, GridCell } from './grid.ts';
import { isFrameLine, isNote, isTitle, titleIn, unitIn } from './surroundings.ts';

/** The rows of a grid by what they are for. */
export interface Frame {
  /** Title, unit and notes that stand in the grid itself, as in a workbook's sheet. */
  readonly title: string | undefined;
  readonly unit: Unit | undefined;
  readonly notes: readonly GridCell[];
  readonly header: readonly number[];
  readonly body: readonly number[];
}

/** Rows of a header at most; more are no header but text. */
const HEADER_ROWS = 8;

export function frameOf(grid: Grid): Frame {
  const lines = Array.from({ length: grid.height }, (_, row) => grid.printed(row));
  const start = lines.findIndex((cells, row) => cells.length > 0 && !isLeading(cells, grid, lines[row + 1]));
  const leading = lines.slice(0, Math.max(0, start)).flat();
  const from = Math.max(0, start);
  const header = headerRows(lines, from);
  const repeated = new Set(header.map((row) => signature(lines[row]!)));
  const notes: GridCell[] = [];
  const body = range(header.at(-1) === undefined ? from : header.at(-1)! + 1, grid.height).filter((row) => {
    const cells = lines[row]!;
    if (cells.length === 0 || repeated.has(signature(cells)) || isCounting(cells)) return false;
    if (!isNoteRow(cells)) return true;
    notes.push(...cells);
    return false;
  });
  return {
    title: leading.map(({ text }) => titleIn(text)).find(Boolean),
    unit: leading.map(({ text }) => unitIn(text)).find(Boolean),
    notes,
    header,
    body,
  };
}

/** The rows before the first of the body; blank rows between them are nothing. */
function headerRows(lines: readonly (readonly GridCell[])[], from: number): number[] {
  const header: number[] = [];
  for (let row = from; row < lines.length; row += 1) {
    const cells = lines[row]!;
    if (cells.length === 0 || isCounting(cells)) continue;
    if (isBody(cells)) break;
    header.push(row);
    if (header.length > HEADER_ROWS) return [];
  }
  return header;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** A row above the header: a title or the lines of department and unit. */
function isLeading(cells: readonly GridCell[], grid: Grid, below: readonly GridCell[] = []): boolean {
  if (cells.every(({ text }) => isFrameLine(text))) return true;
  if (cells.length !== 1 || grid.width === 1 || !isTitle(cells[0]!.text)) return false;
  // Many a sheet leaves its title in the first cell; the line of department and unit tells it from a label.
  return (
    cells[0]!.cell.columnSpan !== 1 || (below.length > 0 && below.every(({ text }) => isFrameLine(text)))
  );
}

/** A row of figures, or of labels that only a body has: a number of a list, a code, a total with nothing beside. */
function isBody(cells: readonly GridCell[]): boolean {
  if (cells.some(({ reading }) => reading.kind === 'numbers')) return true;
  const [first] = cells;
  if (
    /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|其中[:：])/.test(
      first!.text,
    )
  )
    return true;
  if (isNoteRow(cells)) return true;
  return cells.every(({ text, reading }) => reading.kind !== 'text' || understood(text)?.total !== undefined);
}

/** 栏次: the columns counted 1, 2, 3. */
function isCounting(cells: readonly GridCell[]): boolean {
  const named = cells.some(({ text }) => text === '栏次');
  const numbers = cells.flatMap(({ text }) => (/^\d{1,2}$/.test(text) ? [Number(text)] : []));
  // 类 款 项 栏次 1 2 3: the levels of the codes stand in the same row.
  const texts = new Set(cells.flatMap(({ text }) => (/^[类款项]$/.test(text) ? [] : [text])));
  const others = texts.size - new Set(numbers).size;
  if (numbers.length < (named ? 1 : 3) || others > 2) return false;
  return numbers.every((number, index) =>
    index === 0 ? named || number === 1 : number === numbers[index - 1]! + 1,
  );
}

function isNoteRow(cells: readonly GridCell[]): boolean {
  return cells.length === 1 && isNote(cells[0]!.text);
}

function signature(cells: readonly GridCell[]): string {
  return cells.map(({ column, text }) => `${column}\u0000${text}`).join('\u0001');
}
