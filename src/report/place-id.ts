import type { Place } from '../model/place.ts';

/** A place behind its file, which is that of the outcome unless several files are one: `budget.txt:41:29`. */
export function placeInFile(file: string, place: Place): string {
  return `${place.file ?? file}:${placeId(place)}`;
}

/** A place in few characters and in no language: `41:29`, `p3/t2/r5/c3`, `t2/r5/c3`, `Sheet1!B5`. */
export function placeId(place: Place): string {
  switch (place.kind) {
    case 'text':
    case 'definition':
      return `${place.line}:${place.column}`;
    case 'cell':
      return `${place.sheet}!${place.cell}`;
    case 'page':
      return steps([`p${place.page}`], place);
    case 'docx': {
      const part = place.part === undefined ? [] : [place.part];
      return place.table === undefined ? [...part, `par${place.paragraph}`].join('/') : steps(part, place);
    }
  }
}

/** A place without what counts characters: the same for everything that one mark of a text gives its place. */
export function spotOf(place: Place): string {
  return `${place.file ?? ''}\u0000${spotWithin(place)}`;
}

function spotWithin(place: Place): string {
  switch (place.kind) {
    case 'text':
    case 'definition':
      return `line ${place.line}`;
    case 'cell':
      return `cell ${place.sheet}!${place.cell}`;
    case 'docx':
      return ['docx', place.part, place.paragraph, place.table, place.row, place.column].join('/');
    case 'page': {
      const { x, y, width, height } = place.box;
      return ['page', place.page, x, y, width, height].join('/');
    }
  }
}

interface InTable {
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

function steps(before: readonly string[], { table, row, column }: InTable): string {
  const parts = [...before];
  if (table !== undefined) parts.push(`t${table}`);
  if (row !== undefined) parts.push(`r${row}`);
  if (column !== undefined) parts.push(`c${column}`);
  return parts.join('/');
}

/** Line and column, of formats that have them. */
export function lineOf(place: Place | undefined): { line: number; column: number } | undefined {
  return place?.kind === 'text' || place?.kind === 'definition'
    ? { line: place.line, column: place.column }
    : undefined;
}
