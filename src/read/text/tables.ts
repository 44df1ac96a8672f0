import type { Table } from '../../model/document.ts';
import { plainTable } from '../grid.ts';
import type { Work } from '../limits.ts';
import { type Line, placedLine } from '../lines.ts';
import { isBlank } from '../placed.ts';
import { AlignedTables, pageColumns } from './aligned.ts';
import { PAGE } from './pages.ts';
import { alignedPieces, type Piece, pipePieces, tabPieces } from './pieces.ts';

interface FoundTable {
  /** Indexes of its first line and of the line after its last. */
  readonly from: number;
  readonly to: number;
  readonly table: Table;
}

/** A line drawn between rows: nothing but these, two of them side by side. */
const DRAWN = /^[\s|+\-=_─━┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝═]+$/;
const STROKE = /[-=_─━═]{2}/;

/**
 * Tables that a text draws with pipes, tabs or aligned columns. Only what is clear: two or more lines in a row of at
 * least two pieces, and for aligned columns as many in each, with a gap that runs through all of them.
 */
export function findTables(lines: readonly Line[], work: Work): FoundTable[] {
  const tables: FoundTable[] = [];
  const styles: Style[] = [
    { split: pipePieces, ruled: true, refusedTo: 0 },
    { split: tabPieces, ruled: true, refusedTo: 0 },
    { split: alignedPieces, ruled: false, refusedTo: 0 },
  ];
  const aligned = new AlignedTables(lines, work);
  for (let index = 0; index < lines.length; ) {
    let found: FoundTable | undefined;
    for (const style of styles) {
      if (!style.ruled) found ??= aligned.at(index, cutBefore(lines[index]!, index, tables.at(-1)));
      found ??= run(lines, index, style, work);
    }
    if (found) tables.push(found);
    index = found ? found.to : index + 1;
  }
  return tables;
}

/** The table that ends with the page before. */
function cutBefore({ text }: Line, index: number, last: FoundTable | undefined): Table | undefined {
  return text.startsWith(PAGE) && last?.to === index && !last.table.ruled ? last.table : undefined;
}

/** A way of drawing a table. */
interface Style {
  /** The pieces of a line of a table that begins with `first`. */
  readonly split: (text: string, first: string) => readonly Piece[] | undefined;
  readonly ruled: boolean;
  /** The lines before this were looked at together and are no table: no part of them is one. */
  refusedTo: number;
}

function run(lines: readonly Line[], from: number, style: Style, work: Work): FoundTable | undefined {
  if (from < style.refusedTo) return undefined;
  const { split, ruled } = style;
  const opening = lines[from]!.text;
  const first = split(opening, opening);
  if (!first) return undefined;
  const gaps = ruled ? undefined : new Gaps(first.length);
  const rows: { line: Line; pieces: readonly Piece[] }[] = [];
  let to = from;
  for (; to < lines.length; to++) {
    const line = lines[to]!;
    if (ruled && rows.length > 0 && DRAWN.test(line.text) && STROKE.test(line.text)) continue;
    const pieces = split(line.text, opening);
    if (!pieces || gaps?.narrow(line.text, pieces) === false) break;
    // Cells that a merged one covers may be missing from a row; a single piece behind an indent is no row.
    if (pieces.length !== first.length && (!ruled || isIndented(line, pieces))) break;
    rows.push({ line, pieces });
  }
  // A column that is always empty is an indent.
  const width = Math.max(...rows.map(({ pieces }) => pieces.length));
  const filled = Array.from({ length: width }).filter((_, column) =>
    rows.some(({ line, pieces }) => pieces[column] && !isBlank(textOf(line, pieces[column]))),
  );
  if (rows.length < 2 || filled.length < 2) {
    style.refusedTo = to;
    return undefined;
  }
  const texts = rows.map(({ line, pieces }) => pieces.map(({ start, end }) => placedLine(line, start, end)));
  return { from, to, table: plainTable(texts, ruled, work) };
}

function isIndented(line: Line, pieces: readonly Piece[]): boolean {
  return (
    isBlank(textOf(line, pieces[0]!)) && pieces.filter((piece) => !isBlank(textOf(line, piece))).length < 2
  );
}

function textOf(line: Line, piece: Piece): string {
  return line.text.slice(piece.start, piece.end);
}

/** The blank columns on the page between the columns of a table, narrowed line by line. */
class Gaps {
  #ends: number[];
  #starts: number[];

  constructor(columns: number) {
    this.#ends = new Array<number>(columns).fill(0);
    this.#starts = new Array<number>(columns).fill(Number.POSITIVE_INFINITY);
  }

  /** Takes a line in; `false`, and nothing is taken, when a gap would close. */
  narrow(text: string, pieces: readonly Piece[]): boolean {
    if (pieces.length !== this.#ends.length) return false;
    const at = pageColumns(text);
    const ends = pieces.map(({ end }, i) => Math.max(this.#ends[i]!, at[end]!));
    const starts = pieces.map(({ start }, i) => Math.min(this.#starts[i]!, at[start]!));
    if (starts.some((start, i) => i > 0 && start <= ends[i - 1]!)) return false;
    this.#ends = ends;
    this.#starts = starts;
    return true;
  }
}
