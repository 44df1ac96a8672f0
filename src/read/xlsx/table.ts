import type { Cell, Table } from '../../model/document.ts';
import type { Work } from '../limits.ts';
import { isBlank } from '../placed.ts';
import { Axis } from './axis.ts';
import {
  LAST_COLUMN,
  LAST_ROW,
  type Range,
  reference,
  type SheetCell,
  type SheetData,
} from './sheet-data.ts';

/**
 * A sheet as one table, `undefined` when it shows nothing. Only rows and columns in use count: the used range of a sheet
 * often runs to column IV. A run of empty ones between them becomes a single one, as it still separates blocks.
 */
export function sheetTable(sheet: SheetData, work: Work): Table | undefined {
  const filled = sheet.cells.filter((cell) => !isBlank(cell.text));
  if (filled.length === 0) return undefined;
  const rows = new Axis(
    filled.map((cell) => cell.row),
    LAST_ROW,
  );
  const columns = new Axis(
    filled.map((cell) => cell.column),
    LAST_COLUMN,
  );
  work.spend('cells', rows.size * columns.size);
  const grid = new Merged(rows, columns, columns.size, work);
  for (const merge of sheet.merges) grid.merge(merge);
  const cells: Cell[] = [];
  const add = ({ row, column, text }: SheetCell): void => {
    const area = grid.areaOf(rows.at(row), columns.at(column));
    if (!area) return;
    work.spend('characters', text.length);
    const cell: Cell = {
      row: area.row,
      column: area.column,
      rowSpan: area.rowSpan,
      columnSpan: area.columnSpan,
      text,
      marks: [{ offset: 0, place: { kind: 'cell', sheet: sheet.name, cell: reference(row, column) } }],
    };
    cells.push(sheet.isHiddenRow(row) || sheet.isHiddenColumn(column) ? { ...cell, hidden: true } : cell);
  };
  for (const cell of filled) add(cell);
  // A merged area without a text is structure, too: the corner of a head.
  for (const { row, column } of grid.unused()) {
    add({ row: rows.position(row), column: columns.position(column), text: '' });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', caption: sheet.name, height: rows.size, width: columns.size, cells, ruled: true };
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The merged areas of a table. Where two overlap, the later one is damage and is left out. */
class Merged {
  readonly #rows: Axis;
  readonly #columns: Axis;
  readonly #width: number;
  readonly #work: Work;
  /** By position: the area that covers it. */
  readonly #covered = new Map<number, Area>();
  readonly #unused = new Set<Area>();

  constructor(rows: Axis, columns: Axis, width: number, work: Work) {
    this.#rows = rows;
    this.#columns = columns;
    this.#width = width;
    this.#work = work;
  }

  merge(range: Range): void {
    const row = this.#rows.at(range.top);
    const column = this.#columns.at(range.left);
    const rowSpan = this.#rows.at(range.bottom + 1) - row;
    const columnSpan = this.#columns.at(range.right + 1) - column;
    if (rowSpan < 1 || columnSpan < 1 || rowSpan * columnSpan === 1) return;
    this.#work.spend('nodes', rowSpan * columnSpan);
    const area = { row, column, rowSpan, columnSpan };
    const positions = [...this.#positions(area)];
    if (positions.some((position) => this.#covered.has(position))) return;
    for (const position of positions) this.#covered.set(position, area);
    this.#unused.add(area);
  }

  /** Where a cell shows; `undefined` for one that lies hidden below a merged area. */
  areaOf(row: number, column: number): Area | undefined {
    const area = this.#covered.get(row * this.#width + column);
    if (!area) return { row, column, rowSpan: 1, columnSpan: 1 };
    if (area.row !== row || area.column !== column) return undefined;
    this.#unused.delete(area);
    return area;
  }

  unused(): Area[] {
    return [...this.#unused];
  }

  *#positions(area: Area): Iterable<number> {
    for (let row = area.row; row < area.row + area.rowSpan; row++) {
      for (let column = area.column; column < area.column + area.columnSpan; column++) {
        yield row * this.#width + column;
      }
    }
  }
}
