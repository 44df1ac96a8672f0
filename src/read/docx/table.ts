import type { Block } from '../../model/document.ts';
import type { DocxPlace } from '../../model/place.ts';
import { type GridCell, gridBlocks } from '../grid.ts';
import type { Work } from '../limits.ts';
import { isOn } from './styles.ts';

/** Word's tables have 63 columns at most; more grid columns than this are an attack. */
const MAX_GRID_COLUMNS = 1000;

type Merge = 'none' | 'restart' | 'continue';

/** Reads one table, row by row and cell by cell, into a grid. */
export class TableReader {
  /** The table's number in its story, from 1. */
  readonly #number: number;
  readonly #cells: GridCell[] = [];
  /** By column: the cell that a vertical merge extends. */
  readonly #merging = new Map<number, GridCell>();
  #row = 0;
  #column = 0;
  #rowCells: { cell: GridCell; merge: Merge }[] = [];
  #isDeleted = false;
  #isHidden = false;
  #span = 1;
  #vertical: Merge = 'none';
  #isContinued = false;

  constructor(number: number) {
    this.#number = number;
  }

  /** Where the open cell is. */
  place(): Pick<DocxPlace, 'table' | 'row' | 'column'> {
    return { table: this.#number, row: this.#row + 1, column: this.#column + 1 };
  }

  openRow(): void {
    this.#column = 0;
    this.#rowCells = [];
    this.#isDeleted = false;
    this.#isHidden = false;
  }

  rowProperty(name: string, value: string | undefined): void {
    if (name === 'w:gridBefore') this.#column += gridColumns(value, 0);
    else if (name === 'w:del' || name === 'w:moveFrom') this.#isDeleted = true;
    else if (name === 'w:hidden') this.#isHidden = isOn(value);
  }

  openCell(): void {
    this.#span = 1;
    this.#vertical = 'none';
    this.#isContinued = false;
  }

  cellProperty(name: string, value: string | undefined): void {
    if (name === 'w:gridSpan') this.#span = gridColumns(value, 1);
    // Without a value a merge continues.
    else if (name === 'w:vMerge') this.#vertical = value === 'restart' ? 'restart' : 'continue';
    else if (name === 'w:hMerge') this.#isContinued = value !== 'restart';
  }

  closeCell(blocks: readonly Block[]): void {
    const left = this.#rowCells.at(-1)?.cell;
    if (this.#isContinued && left) left.columnSpan += this.#span;
    else {
      const cell: GridCell = {
        row: this.#row,
        column: this.#column,
        rowSpan: 1,
        columnSpan: this.#span,
        blocks,
        hidden: this.#isHidden,
      };
      this.#rowCells.push({ cell, merge: this.#vertical });
    }
    this.#column += this.#span;
  }

  closeRow(): void {
    if (this.#isDeleted) return;
    for (const { cell, merge } of this.#rowCells) {
      const above = this.#merging.get(cell.column);
      const isBelow =
        above && above.row + above.rowSpan === this.#row && above.columnSpan === cell.columnSpan;
      // What a continued cell holds is not printed.
      if (merge === 'continue' && isBelow) above.rowSpan++;
      else {
        this.#cells.push(cell);
        if (merge === 'none') this.#merging.delete(cell.column);
        else this.#merging.set(cell.column, cell);
      }
    }
    this.#row++;
  }

  blocks(work: Work): Block[] {
    return gridBlocks({ cells: this.#cells }, work);
  }
}

function gridColumns(value: string | undefined, least: number): number {
  const columns = Number.parseInt(value ?? '', 10);
  return Number.isFinite(columns) ? Math.max(least, Math.min(columns, MAX_GRID_COLUMNS)) : least;
}
