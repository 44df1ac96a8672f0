import { understood } from '../forms/vocabulary.ts';
import { isClassified } from '../tables/codes.ts';
import type { LineCell } from './cells.ts';

/** What the columns of a table hold, from left to right. */
export type Kinds = readonly ('code' | 'text' | 'number')[];

/**
 * Rows that all have as many cells as there are columns, each of its column's kind. The label of a total may reach over
 * all columns of codes and names.
 */
export function wholeRows(
  cells: readonly LineCell[],
  kinds: Kinds,
  blank: LineCell,
): LineCell[][] | undefined {
  const width = kinds.length;
  const labels = kinds.indexOf('number');
  const last = cells.findLastIndex(({ kind }) => kind === 'number');
  const rows: LineCell[][] = [];
  let at = 0;
  while (at <= last) {
    const plain = cells.slice(at, at + width);
    const merged = cells.slice(at, at + 1 + width - labels);
    if (labels > 1 && merged.length > 1 && isMergedTotal(merged)) {
      rows.push([...new Array<LineCell>(labels - 1).fill(blank), ...merged]);
      at += merged.length;
    } else {
      rows.push(plain);
      at += width;
    }
    const row = rows.at(-1)!;
    if (row.length < width || !row.every((cell, index) => belongs(cell, kinds[index]!))) return undefined;
  }
  return isClosed(cells, at) ? rows : undefined;
}

function isMergedTotal([label, ...amounts]: readonly LineCell[]): boolean {
  if (label!.kind !== 'text' || understood(label!.text)?.total === undefined) return false;
  return amounts[0]!.kind === 'number' && amounts.every(({ kind }) => kind !== 'text');
}

/**
 * Rows of which only codes are missing: 合计 has none, and 类, 款 and 项 in columns of their own print as many as the
 * row is deep.
 */
export function codedRows(
  cells: readonly LineCell[],
  kinds: Kinds,
  blank: LineCell,
): LineCell[][] | undefined {
  const codes = kinds.findIndex((kind) => kind !== 'code');
  if (codes <= 0 || kinds[codes] !== 'text') return undefined;
  const amounts = kinds.length - codes - 1;
  const last = cells.findLastIndex(({ kind }) => kind === 'number');
  const rows: LineCell[][] = [];
  let at = 0;
  while (at <= last) {
    const label = cells.findIndex((cell, index) => index >= at && cell.kind === 'text');
    const own = cells.slice(at, label);
    const numbers = cells.slice(label + 1, label + 1 + amounts);
    if (label < 0 || own.length > codes || numbers.length < amounts || !isCode(own, codes)) return undefined;
    if (numbers.some(({ kind }) => kind !== 'number')) return undefined;
    rows.push([...own, ...new Array(codes - own.length).fill(blank), cells[label]!, ...numbers]);
    at = label + 1 + amounts;
  }
  return isClosed(cells, at) ? rows : undefined;
}

function isCode(printed: readonly LineCell[], columns: number): boolean {
  if (columns === 1) return printed.every(({ text }) => isClassified(text));
  return printed.every(({ text }, index) => (index === 0 ? /^\d{3}$/ : /^\d{2}$/).test(text));
}

/** Whether no cell of a table lies behind its end: there only the text after it. */
function isClosed(cells: readonly LineCell[], end: number): boolean {
  return cells.slice(end).every(({ kind }) => kind !== 'number');
}

function belongs({ kind, text }: LineCell, column: Kinds[number]): boolean {
  if (kind === 'blank') return true;
  if (column === 'code') return /^\d{1,7}$/.test(text);
  return kind === column;
}
