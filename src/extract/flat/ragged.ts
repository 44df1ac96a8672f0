import type { Cell, Table } from '../../model/document.ts';
import { understood } from '../forms/vocabulary.ts';
import { isFrameLine, isNote, titleIn } from '../tables/surroundings.ts';
import { BLANK, type LineCell, lineCell } from './cells.ts';
import { type Header, headerOf } from './header.ts';
import { kindsOf } from './layout.ts';
import { fits, isMergedTotal, type Kinds } from './rows.ts';
import { spanned, writtenOnce } from './spanned.ts';

type Row = readonly LineCell[];

/** No header has more rows. */
const MOST_HEADS = 4;

/**
 * A table of a text that knows no merged cells (pipes, tabs, spaces) as it was before they were lost: headings over the
 * columns that have their cells below them, and totals whose label covered codes and names moved back below their
 * columns. Undefined where the header lost cells and its words do not tell where they were.
 */
export function withMergedCells(table: Table, item: string | undefined): Table | undefined {
  if (table.ruled && table.cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1))
    return table;
  const rows = rowsOf(table);
  const from = rows.findIndex((row) => row.length > 0 && !isAbove(row));
  const to = from < 0 ? -1 : rows.findIndex((row, at) => at >= from && isBody(row));
  if (to <= from || to - from > MOST_HEADS || (!table.ruled && to - from === 1)) return table;
  const heads = writtenOnce(rows.slice(from, to));
  const { width } = table;
  const isLost = heads.length > 1 && heads[0]!.length < width && heads.every((row) => row.every(isFilled));
  const asPrinted = isLost ? undefined : spanned(heads, width);
  const header =
    table.ruled && asPrinted ? asPrinted : (byWords(heads, width, item) ?? whole(asPrinted, width));
  // One heading over all columns lost nothing.
  if (!header) return heads[0]!.length === 1 && table.ruled ? table : undefined;
  const texts = heads.flat().filter(isFilled);
  const kinds = kindsOf(header, texts, width);
  const body = rows.slice(to).map((row) => (isCounting(row) ? row : inPlace(row, kinds)));
  const isWhole = body.every((row) => isCounting(row) || row.length < 2 || fits(row, kinds));
  if (isLost && !isWhole) return undefined;
  return rebuilt(table, from, header, texts, body);
}

function byWords(heads: readonly Row[], width: number, item: string | undefined): Header | undefined {
  const rows = heads.map((row) => row.filter(isFilled));
  const texts = rows.flat().map(({ text }) => text);
  return headerOf(
    texts,
    width,
    rows.map(({ length }) => length),
    item,
  );
}

/** A header that leaves no column without a heading in its first row; centred headings look narrower than they are. */
function whole(header: Header | undefined, width: number): Header | undefined {
  const top = header?.cells.filter(({ row }) => row === 0) ?? [];
  return top.reduce((sum, { columnSpan }) => sum + columnSpan, 0) === width ? header : undefined;
}

function rowsOf(table: Table): LineCell[][] {
  const rows = Array.from({ length: table.height }, (): LineCell[] => []);
  for (const cell of table.cells) {
    if (cell.text.trim() === '') continue;
    const row = rows[cell.row]!;
    while (row.length < cell.column) row.push(BLANK);
    row.push(lineCell(cell));
  }
  return rows;
}

function isFilled({ kind }: LineCell): boolean {
  return kind !== 'blank';
}

function isAbove(row: Row): boolean {
  return row.every((cell) => !isFilled(cell) || isFrameLine(cell.text) || titleIn(cell.text) !== undefined);
}

/** A row of figures or of columns counted, or a label that no header has. */
function isBody(row: Row): boolean {
  const [first] = row.filter(isFilled);
  if (!first) return false;
  if (row.some(({ kind }) => kind === 'number') || isNote(first.text)) return true;
  if (
    /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}|\d{1,2}[.、]|其中)/.test(first.text)
  )
    return true;
  return row.filter(isFilled).length === 1 && understood(first.text)?.total !== undefined;
}

/** 栏次 1 2 3. */
function isCounting(row: Row): boolean {
  const numbers = row.filter(({ text }) => /^\d{1,2}$/.test(text)).map(({ text }) => Number(text));
  return (
    numbers.length > 0 &&
    row.every(({ kind, text }) => kind !== 'text' || /^[栏行]次$/.test(text)) &&
    numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
  );
}

/** A total printed in the column of codes with its amounts right behind: its label covered all columns of names. */
function inPlace(row: Row, kinds: Kinds): Row {
  const labels = kinds.indexOf('number');
  const isShort = labels > 1 && row.length <= kinds.length - labels + 1;
  if (!isShort || !isMergedTotal(row)) return row;
  return [...new Array<LineCell>(labels - 1).fill(BLANK), ...row];
}

function rebuilt(
  table: Table,
  from: number,
  header: Header,
  texts: readonly LineCell[],
  body: readonly Row[],
): Table {
  const head = header.cells.map(
    (at, index): Cell => ({ ...at, row: at.row + from, ...texts[index]!.printed }),
  );
  const below = from + header.height;
  const rest = body.flatMap((row, index) =>
    row.flatMap(({ kind, printed }, column): Cell[] =>
      kind === 'blank' ? [] : [{ row: below + index, column, rowSpan: 1, columnSpan: 1, ...printed }],
    ),
  );
  const above = table.cells.filter(({ row }) => row < from);
  const cells = [...above, ...head, ...rest].sort((a, b) => a.row - b.row || a.column - b.column);
  const width = Math.max(table.width, ...cells.map(({ column, columnSpan }) => column + columnSpan));
  return { ...table, height: below + body.length, width, cells };
}
