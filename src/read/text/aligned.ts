import type { Cell, Table } from '../../model/document.ts';
import type { Work } from '../limits.ts';
import { type Line, placedLine } from '../lines.ts';
import { isBlank } from '../placed.ts';
import { covered, type Row, withHeadings } from './page-columns.ts';
import { PAGE } from './pages.ts';
import { alignedPieces, type Piece } from './pieces.ts';
import { columnsOf } from './width.ts';

const FIGURE = /^-?[\d,，]*\d(?:\.\d+)?[%％]?$/;
const DASH = /^[-—–－/]+$/;
/** Lines that begin another table: its title, number and unit. */
const ABOVE = /表\d{0,2}$|^表|单位[:：]|[：:]$/;
/** A single cell in a row is the label of an empty one; longer, it is text. */
const LONGEST_LABEL = 40;
/** A table that does not begin with one line may begin with the next; not much later. */
const MOST_TRIALS = 4;
/** No form has more columns. */
const MOST_COLUMNS = 200;
/** Lines with figures that are enough to see columns by. */
const ROWS = 3;

/** Looks for tables that aligned columns alone draw. */
export class AlignedTables {
  readonly #lines: readonly Line[];
  readonly #work: Work;
  /** Up to where lines were looked at together in vain, and how often. */
  #refused = { to: 0, times: 0 };

  constructor(lines: readonly Line[], work: Work) {
    this.#lines = lines;
    this.#work = work;
  }

  /** The table that begins with a line; the rest of the one before it where a page begins there. */
  at(from: number, before?: Table): { from: number; to: number; table: Table } | undefined {
    const isRefused = from < this.#refused.to && this.#refused.times >= MOST_TRIALS;
    if (isRefused || !alignedPieces(this.#lines[from]!.text)) return undefined;
    const all = rowsFrom(this.#lines, from);
    const least = before ? 1 : ROWS;
    // Columns may stand elsewhere on the next page.
    for (const rows of [ofOnePage(all), all]) {
      const table = tableOf(rows, least, this.#work);
      const continues = before?.width === table?.width ? { continues: true } : undefined;
      if (table) return { from, to: from + rows.length, table: { ...table, ...continues } };
    }
    const to = from + all.length;
    this.#refused = { to, times: to === this.#refused.to ? this.#refused.times + 1 : 1 };
    return undefined;
  }
}

/**
 * The table of some lines, blank cells and all: the rows with figures show where its columns are, and each must leave the
 * gaps between them free. A heading may reach over several.
 */
function tableOf(rows: readonly Row[], least: number, work: Work): Table | undefined {
  const body = rows.filter(({ hasFigures }) => hasFigures);
  if (body.length < least) return undefined;
  const columns = withHeadings(rows, rows.indexOf(body[0]!), covered(body));
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return undefined;
  work.spend('cells', rows.length * columns.length);
  const cells: Cell[] = [];
  for (const [row, { line, spots }] of rows.entries()) {
    let free = 0;
    for (const { piece, left, right } of spots) {
      const column = columns.findIndex((one) => one.right > left);
      const end = columns.findLastIndex((one) => one.left < right);
      // Two pieces of a row in one column: the columns are others than they look.
      if (column < free || end < column) return undefined;
      free = end + 1;
      const printed = placedLine(line, withIndent(line.text, piece.start), piece.end);
      cells.push({ row, column, rowSpan: 1, columnSpan: end - column + 1, ...printed });
    }
  }
  return { kind: 'table', height: rows.length, width: columns.length, cells, ruled: false };
}

/** The lines of a table that begins with a line of several pieces, up to its last such line. */
function rowsFrom(lines: readonly Line[], from: number): Row[] {
  const rows: Row[] = [];
  let end = 0;
  for (let at = from; at < lines.length; at += 1) {
    const row = rowOf(lines[at]!);
    if (!row) break;
    if (row.spots.length === 1 && (rows.length === 0 || ABOVE.test(lines[at]!.text.trim()))) break;
    rows.push(row);
    if (row.spots.length > 1) end = rows.length;
  }
  return rows.slice(0, end);
}

function ofOnePage(rows: readonly Row[]): readonly Row[] {
  const end = rows.findIndex(({ line }, index) => index > 0 && line.text.startsWith(PAGE));
  return end < 0 ? rows : rows.slice(0, end);
}

function rowOf(line: Line): Row | undefined {
  const found = alignedPieces(line.text)?.filter(({ start, end }) => end > start);
  const pieces = found && found.length > 1 ? found : singlePiece(line.text);
  if (!pieces) return undefined;
  const at = pageColumns(line.text);
  const texts = pieces.map(({ start, end }) => line.text.slice(start, end));
  return {
    line,
    spots: pieces.map((piece, index) => ({
      piece,
      left: at[piece.start]!,
      right: at[piece.end]!,
      isDash: DASH.test(texts[index]!),
    })),
    hasFigures: pieces.length > 1 && texts.some((text) => FIGURE.test(text) && /[.,]/.test(text)),
  };
}

/** Ideographic spaces behind the gap of a column show a hierarchy. */
function withIndent(text: string, start: number): number {
  let from = start;
  while (text[from - 1] === '\u3000') from -= 1;
  return from === 0 || text[from - 1] === ' ' ? from : start;
}

function singlePiece(text: string): Piece[] | undefined {
  const body = text.trim();
  if (isBlank(text) || body.length > LONGEST_LABEL || /[。；，！？]$/.test(body)) return undefined;
  const start = text.length - text.trimStart().length;
  return [{ start, end: start + body.length }];
}

/** The page column before each unit of a text, and after the last. */
export function pageColumns(text: string): number[] {
  const columns = [0];
  for (let i = 0; i < text.length; i++) columns.push(columns[i]! + columnsOf(text.charCodeAt(i)));
  return columns;
}
