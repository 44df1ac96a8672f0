import type { Document, Paragraph, ReadLimits, Table } from '../../../src/model/document.ts';
import type { PagePlace, Place } from '../../../src/model/place.ts';
import { DEFAULT_LIMITS } from '../../../src/read/limits.ts';
import { type PdfOptions, readPdf } from '../../../src/read/pdf/index.ts';

export async function readBytes(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  options: PdfOptions = {},
): Promise<Document> {
  return readPdf(bytes, { ...DEFAULT_LIMITS, ...limits }, options);
}

export function tablesOf(document: Document): Table[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

export function paragraphsOf(document: Document): string[] {
  return document.blocks
    .filter((block): block is Paragraph => block.kind === 'paragraph')
    .map(({ text }) => text);
}

/** The rows of a table as texts; a position that a spanning cell covers is shown as ^. */
export function rowsOf(table: Table): string[][] {
  const rows = Array.from({ length: table.height }, () => new Array<string>(table.width).fill('?'));
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        rows[row]![column] = row === cell.row && column === cell.column ? cell.text : '^';
      }
    }
  }
  return rows;
}

export function onPage(place: Place | undefined): PagePlace {
  if (place?.kind !== 'page') throw new Error('no place on a page');
  return place;
}
