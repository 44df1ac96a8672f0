import { understood } from '../forms/vocabulary.ts';
import { isClassified } from '../tables/codes.ts';
import { BLANK, type LineCell } from './cells.ts';

/** What the columns of a table hold, from left to right. */
export type Kinds = readonly ('code' | 'text' | 'number')[];

/**
 * Rows that all have as many cells as there are columns, each of its column's kind. The label of a total may reach over
 * all columns of codes and names.
 *
 * @param isOrdered whether the blank cells of the table are among `cells`.
 */
export function wholeRows(
  cells: readonly LineCell[],
  kinds: Kinds,
  isOrdered: boolean,
): LineCell[][] | undefined {
  const width = kinds.length;
  const labels = kinds.indexOf('number');
  const last = cells.findLastIndex(({ kind }) => kind === 'number');
  const rows: LineCell[][] = [];
  let at = 0;
  while (at <= last) {
    const isMerged = labels > 1 && isMergedTotal(cells.slice(at, at + 1 + width - labels));
    const before = isMerged ? new Array<LineCell>(labels - 1).fill(BLANK) : [];
    const own = cells.slice(at, at + width - before.length);
    at += width - before.length;
    // Nothing shows the blank cells behind the last number of all.
    const lost = at > cells.length && isOrdered && rows.length > 0 ? at - cells.length : 0;
    const row = [...before, ...own, ...new Array<LineCell>(lost).fill(BLANK)];
    if (row.length < width || !fits(row, kinds)) return undefined;
    rows.push(row);
  }
  return isClosed(cells, at) ? rows : undefined;
}

/** A total whose amounts stand right behind its label. */
export function isMergedTotal([label, ...amounts]: readonly LineCell[]): boolean {
  if (label!.kind !== 'text' || understood(label!.text)?.total === undefined) return false;
  return amounts[0]?.kind === 'number' && amounts.every(({ kind }) => kind !== 'text');
}

/**
 * Rows of which only codes are missing: 合计 has none, and 类, 款 and 项 in columns of their own print as many as the
 * row is deep.
 */
export function codedRows(cells: readonly LineCell[], kinds: Kinds): LineCell[][] | undefined {
  const codes = kinds.findIndex((kind) => kind !== 'code');
  if (codes <= 0 || kinds[codes] !== 'text') return undefined;
  const amounts = kinds.length - codes - 1;
  const last = cells.findLastIndex(({ kind }) => kind === 'number');
  const rows: LineCell[][] = [];
  let at = 0;
  while (at <= last) {
    // Further away than all codes are wide it is no label of this row.
    const label = at + cells.slice(at, at + codes + 1).findIndex(({ kind }) => kind === 'text');
    const own = cells.slice(at, label);
    const numbers = cells.slice(label + 1, label + 1 + amounts);
    if (label < at || own.length > codes || numbers.length < amounts || !isCode(own, codes)) return undefined;
    if (numbers.some(({ kind }) => kind !== 'number')) return undefined;
    rows.push([...own, ...new Array(codes - own.length).fill(BLANK), cells[label]!, ...numbers]);
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

/** Whether every cell of a row is of its column's kind. */
export function fits(row: readonly LineCell[], kinds: Kinds): boolean {
  return row.length <= kinds.length && row.every((cell, index) => belongs(cell, kinds[index]!));
}

function belongs({ kind, text }: LineCell, column: Kinds[number]): boolean {
  if (kind === 'blank') return true;
  if (column === 'code') return /^\d{1,7}$/.test(text);
  return kind === column;
}
