import type { LineCell } from './cells.ts';
import { type Header, headerOf } from './header.ts';
import { codedRows, type Kinds, wholeRows } from './rows.ts';

/** A table whose cells were printed one after the other, put together again. */
export interface Layout {
  readonly width: number;
  readonly header: Header;
  /** Header texts in the order of the header's cells. */
  readonly heads: readonly LineCell[];
  readonly rows: readonly (readonly LineCell[])[];
  /** How many of the cells it takes up. */
  readonly used: number;
}

/** Labels that a row begins with: 科目编码 and 科目名称, or 类, 款, 项 and 名称. */
const MOST_LABELS = 4;
/** Merged cells in a header. */
const MOST_MERGED = 8;
const CODE = /(?:编码|代码)$|^(?:[类款项]|序号)$/;
const NAME = /(?:名称|科目|项目|类别|用途|品目|内容|事项|单位|部门|分类)(?:\(.*\))?$/;

/**
 * The one table that some cells make: as many columns as the header has cells that are not merged over others, and every
 * row of that many cells, numbers below numbers. Undefined where none fits, or several.
 *
 * @param isOrdered whether the blank cells of the table are among `cells`.
 */
export function layoutOf(
  cells: readonly LineCell[],
  isOrdered: boolean,
  item: string | undefined,
): Layout | undefined {
  const { start, first } = bodyOf(cells);
  if (first < 0) return undefined;
  const found: Layout[] = [];
  for (let labels = 0; labels <= Math.min(MOST_LABELS, start); labels += 1) {
    if (labels > 0 && cells.slice(start - labels, start).every(({ kind }) => kind === 'blank')) continue;
    const head = cells.slice(0, start - labels);
    const body = [...cells.slice(start - labels, start), ...cells.slice(first)];
    const heads = head.filter(({ kind }) => kind !== 'blank');
    for (let merged = 0; merged <= MOST_MERGED && heads.length - merged >= 2; merged += 1) {
      const width = heads.length - merged;
      const lengths = isOrdered ? lengthsOf(head, width) : undefined;
      // Blank cells of a header are those that merged cells cover, at the end of its rows.
      if (head.length !== heads.length && !lengths) continue;
      const header = headerOf(
        heads.map(({ text }) => text),
        width,
        lengths,
        item,
      );
      const rows = header && rowsOf(withoutRepeated(body, heads), kindsOf(header, heads, width), isOrdered);
      if (!rows || rows.length === 0) continue;
      found.push({ width, header, heads, rows, used: usedBy(rows, cells) });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Where the header ends and the first number is that counts; 栏次 1 2 3 belongs to neither. */
export function bodyOf(cells: readonly LineCell[]): { start: number; first: number } {
  const first = cells.findIndex(({ kind }) => kind === 'number');
  let end = first;
  while (cells[end]?.text === String(end - first + 1)) end += 1;
  if (first < 0 || end - first < 3) return { start: first, first };
  return { start: /^(?:栏次|行次)$/.test(cells[first - 1]?.text ?? '') ? first - 1 : first, first: end };
}

/** How many cells each row of a header prints, where blank ones stand behind them; undefined where they do not. */
function lengthsOf(head: readonly LineCell[], width: number): number[] | undefined {
  if (head.length % width !== 0) return undefined;
  const lengths: number[] = [];
  for (let from = 0; from < head.length; from += width) {
    const row = head.slice(from, from + width);
    const length = row.filter(({ kind }) => kind !== 'blank').length;
    if (row.slice(0, length).some(({ kind }) => kind === 'blank')) return undefined;
    lengths.push(length);
  }
  return lengths;
}

/** What each column holds, as its header says. */
export function kindsOf({ height, cells }: Header, heads: readonly LineCell[], width: number): Kinds {
  const leaves = new Array<string>(width).fill('');
  for (const [index, { row, column, rowSpan, columnSpan }] of cells.entries())
    if (row + rowSpan === height && columnSpan === 1) leaves[column] = heads[index]!.text;
  return leaves.map((text) => {
    if (CODE.test(text)) return 'code';
    return NAME.test(text) ? 'text' : 'number';
  });
}

function rowsOf(body: readonly LineCell[], kinds: Kinds, isOrdered: boolean): LineCell[][] | undefined {
  return wholeRows(body, kinds, isOrdered) ?? (isOrdered ? undefined : codedRows(body, kinds));
}

/** The header printed again on the next page is no row. */
function withoutRepeated(body: readonly LineCell[], heads: readonly LineCell[]): LineCell[] {
  const kept: LineCell[] = [];
  for (let at = 0; at < body.length; at += 1) {
    if (heads.every(({ text }, index) => body[at + index]?.text === text)) at += heads.length - 1;
    else kept.push(body[at]!);
  }
  return kept;
}

function usedBy(rows: readonly (readonly LineCell[])[], cells: readonly LineCell[]): number {
  const last = rows.at(-1)!.findLast(({ kind }) => kind !== 'blank')!;
  return cells.lastIndexOf(last) + 1;
}
