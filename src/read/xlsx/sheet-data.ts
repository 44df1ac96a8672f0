/** A sheet as a workbook stores it; rows and columns from 0. */
export interface SheetData {
  readonly name: string;
  /** Only what shows something. In any order. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Range[];
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As displayed. */
  readonly text: string;
  /** A formula whose value the file does not hold; the text is the formula. */
  readonly isUncomputed?: boolean;
}

/** Both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** The position of a cell reference; `undefined` when it is none or lies outside of any sheet. */
export function parseReference(reference: string): { row: number; column: number } | undefined {
  const found = REFERENCE.exec(reference);
  if (!found) return undefined;
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]) - 1;
  return row < 0 || row > LAST_ROW || column - 1 > LAST_COLUMN ? undefined : { row, column: column - 1 };
}

export function parseRange(reference: string): Range | undefined {
  const [from, to] = reference.split(':');
  const start = parseReference(from ?? '');
  const end = parseReference(to ?? from ?? '');
  if (!start || !end || end.row < start.row || end.column < start.column) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** A1 notation. */
export function reference(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
