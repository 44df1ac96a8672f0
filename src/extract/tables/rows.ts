import { understood } from '../forms/vocabulary.ts';
import { CodeReader, isClassified, type PrintedCode } from './codes.ts';
import type { GridColumn } from './columns.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Lane } from './lanes.ts';

/** One row of a lane as printed. */
export interface PrintedRow {
  readonly gridRow: number;
  label: string;
  readonly code: PrintedCode | undefined;
  /** Column of the label that is the row's own: deeper ones stand further right. */
  readonly depth: number;
  readonly indent: number;
  /** The amounts, in the order of the lane's columns; undefined where another cell covers the place. */
  readonly cells: readonly (GridCell | undefined)[];
}

/** The rows of a lane, those of its further panels behind. */
export function printedRows(grid: Grid, lane: Lane, body: readonly number[]): PrintedRow[] {
  const rows = [lane, ...lane.further].flatMap((panel) => rowsOfPanel(grid, panel, body));
  // A total that reaches from one panel into the next has its amount there.
  return lane.further.length === 0 ? rows : rows.filter(({ cells }) => cells.some(Boolean));
}

function rowsOfPanel(grid: Grid, lane: Lane, body: readonly number[]): PrintedRow[] {
  const codes = new CodeReader(grid, lane);
  const rows: PrintedRow[] = [];
  for (const gridRow of body) {
    const printed = codes.read(gridRow);
    const { label, depth, indent } = labelOf(grid, lane, gridRow, printed);
    const leading = printed ? undefined : leadingCode(label, lane);
    const cells = lane.amounts.map((column) => amountCell(grid, gridRow, column));
    if (label === '' && !printed && !cells.some(isTold)) continue;
    if (/^[….·\s]+$/.test(label) && !cells.some(isTold)) continue;
    // A label that reaches over the amounts belongs to the lane beside, whose amounts it has.
    const code = printed ?? leading?.code;
    rows.push({ gridRow, label: leading?.label ?? label, code, depth, indent, cells });
  }
  return rejoined(
    rows.filter((row, index) => !isRepeated(row, rows[index - 1], grid)),
    grid,
  );
}

function amountCell(grid: Grid, row: number, { index, twin }: GridColumn): GridCell | undefined {
  const own = grid.origin(row, index);
  const beside = twin === undefined || own?.text ? undefined : grid.origin(row, twin);
  return beside?.text ? beside : own;
}

/** The last row of a page printed again as the first of the next. */
function isRepeated(row: PrintedRow, before: PrintedRow | undefined, grid: Grid): boolean {
  if (!before || !row.code || !grid.pieces.has(row.gridRow) || row.code.code !== before.code?.code)
    return false;
  return (
    row.label === before.label && row.cells.every((cell, index) => cell?.text === before.cells[index]?.text)
  );
}

function isTold(cell: GridCell | undefined): boolean {
  return cell?.reading.kind === 'numbers';
}

function labelOf(
  grid: Grid,
  lane: Lane,
  row: number,
  code: PrintedCode | undefined,
): { label: string; depth: number; indent: number } {
  const own: GridCell[] = [];
  const columns = code ? lane.labels : [...lane.codes, ...lane.labels];
  for (const { index } of columns) {
    const cell = grid.origin(row, index);
    if (cell && cell.text !== '') own.push(cell);
  }
  const last = own.at(-1);
  const [first] = columns;
  if (!last) {
    // Nothing of its own: the label of a cell merged over several rows, or over columns to the left.
    const reaching = columns
      .map(({ index }) => grid.at(row, index))
      .findLast((cell) => cell && cell.text !== '');
    return { label: reaching?.text ?? '', depth: reaching?.column ?? first?.index ?? 0, indent: 0 };
  }
  if (last.text === '小计' && last.column > (first?.index ?? 0)) {
    const group = columns
      .filter(({ index }) => index < last.column)
      .map(({ index }) => grid.at(row, index))
      .findLast((cell) => cell && cell !== last && cell.text !== '');
    if (group) return { label: group.text, depth: group.column, indent: group.indent };
  }
  // A merged label may have been written into every cell that it covered.
  const texts = own.map(({ text }) => text).filter((text, at, all) => text !== all[at - 1]);
  return { label: texts.join(' '), depth: last.column, indent: last.indent };
}

/** A code printed in one cell with the name: 201一般公共服务支出, [20103]政府办公厅. */
function leadingCode(label: string, lane: Lane): { code: PrintedCode; label: string } | undefined {
  if (lane.codes.length > 0) return undefined;
  const match = /^\[?(\d{3,7})\]?[\s:-]*([\u4e00-\u9fff].*)$/.exec(label);
  if (!match || !isClassified(match[1]!)) return undefined;
  return { code: { code: match[1]!, level: (match[1]!.length - 1) >> 1 }, label: match[2]! };
}

/**
 * A page break or a narrow cell cuts a name in two, and its end stands in a row of its own without any amount: it goes
 * back to the row above, where the list's own rows all begin with a number or a code.
 */
function rejoined(rows: readonly PrintedRow[], grid: Grid): PrintedRow[] {
  const isNumbered = (row: PrintedRow) =>
    row.code !== undefined || /^(?:[一二三四五六七八九十]{1,3}、|\(?\d{1,2}[).、])/.test(row.label);
  const numbered = rows.filter(isNumbered).length;
  const kept: PrintedRow[] = [];
  for (const row of rows) {
    const before = kept.at(-1);
    const isTail =
      before &&
      numbered * 2 >= rows.length &&
      !isNumbered(row) &&
      isNumbered(before) &&
      understood(row.label) === undefined &&
      !/^其中/.test(row.label) &&
      row.cells.every((cell) => cell?.reading.kind === 'blank') &&
      grid.pieces.has(row.gridRow);
    if (isTail) before.label += row.label;
    else kept.push(row);
  }
  return kept;
}
