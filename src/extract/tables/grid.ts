import type { Cell, Table } from '../../model/document.ts';
import { normalText } from '../normalise.ts';
import { type CellReading, readCell } from './cell.ts';

/** A cell with what it says; `text` is comparable, `indent` the width of the spaces before it. */
export interface GridCell {
  readonly cell: Cell;
  /** Row and column of its upper left corner, in the joined grid. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly indent: number;
  readonly reading: CellReading;
}

/** The grid of one logical table, its pieces joined; a position inside a merged cell leads to that cell. */
export class Grid {
  readonly width: number;
  readonly height: number;
  /** First row of each piece. */
  readonly pieces: ReadonlySet<number>;
  readonly #positions: (GridCell | undefined)[];

  constructor(tables: readonly Table[]) {
    this.width = Math.max(0, ...tables.map((table) => usedWidth(table)));
    this.height = tables.reduce((sum, table) => sum + table.height, 0);
    this.#positions = new Array(this.width * this.height).fill(undefined);
    const pieces = new Set<number>();
    let top = 0;
    for (const table of tables) {
      pieces.add(top);
      for (const cell of table.cells) if (!cell.hidden) this.#put(cell, top);
      top += table.height;
    }
    this.pieces = pieces;
  }

  /** The cell that covers a position. */
  at(row: number, column: number): GridCell | undefined {
    return this.#positions[row * this.width + column];
  }

  /** The cell whose upper left corner a position is. */
  origin(row: number, column: number): GridCell | undefined {
    const cell = this.at(row, column);
    return cell && cell.row === row && cell.column === column ? cell : undefined;
  }

  /** The cells that begin in a row, from left to right, blank ones left out. */
  printed(row: number): GridCell[] {
    const cells: GridCell[] = [];
    for (let column = 0; column < this.width; column += 1) {
      const cell = this.origin(row, column);
      if (cell && cell.text !== '') cells.push(cell);
    }
    return cells;
  }

  #put(cell: Cell, top: number): void {
    const text = normalText(cell.text);
    const row = top + cell.row;
    const entry: GridCell = {
      cell,
      row,
      column: cell.column,
      text,
      indent: indentOf(cell.text),
      reading: readCell(cell.text),
    };
    const right = Math.min(cell.column + cell.columnSpan, this.width);
    const bottom = Math.min(row + cell.rowSpan, this.height);
    for (let y = row; y < bottom; y += 1) {
      for (let x = cell.column; x < right; x += 1) this.#positions[y * this.width + x] = entry;
    }
  }
}

/** Columns up to the last that prints something: a sheet may be formatted far beyond its content. */
function usedWidth(table: Table): number {
  let width = 0;
  for (const { text, column, columnSpan, hidden } of table.cells) {
    if (!hidden && text.trim() !== '') width = Math.max(width, column + Math.min(columnSpan, table.width));
  }
  return Math.min(width, table.width);
}

const SPACE = 0x20;

/** Spaces before a label in half widths: an ideographic space counts two. */
function indentOf(text: string): number {
  if (text.charCodeAt(0) > SPACE && text[0] !== '\u00a0' && text[0] !== '\u3000') return 0;
  const spaces = /^[ \t\u00a0\u3000]*/.exec(text)![0];
  return [...spaces].reduce((sum, space) => sum + (space === '\u3000' ? 2 : 1), 0);
}
