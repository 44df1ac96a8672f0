import type { Place } from './place.ts';

/**
 * What is printed, and where. Nothing is understood yet: no numbers, no titles of forms, no hierarchy.
 */
export interface Document {
  readonly format: Format;
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** Running headers, footers and page numbers: taken out of the text, kept findable. */
  readonly furniture: readonly Paragraph[];
  /** What could not be read, and where: a scanned page, a picture of a table. */
  readonly gaps: readonly Gap[];
  /** Pages of a PDF, sheets of a workbook; 1 for the rest. */
  readonly parts: number;
}

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'xlsx' | 'pdf';

export type Block = Paragraph | Table;

/**
 * A text whose characters know their places. `marks` are in order of `offset`; a mark holds for the characters
 * from its offset to the next mark's.
 */
export interface PlacedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly offset: number;
  readonly place: Place;
}

export interface Paragraph extends PlacedText {
  readonly kind: 'paragraph';
  /** 1 to 6 where the format itself marks a heading. */
  readonly heading?: number;
}

export interface Table {
  readonly kind: 'table';
  /** The sheet's name, an HTML caption: a title that the format itself ties to the table. */
  readonly caption?: string;
  /** Rows and columns of the grid. */
  readonly height: number;
  readonly width: number;
  /** In order of row and column. A cell covers a rectangle of the grid; no two overlap. */
  readonly cells: readonly Cell[];
  /** Whether lines or the format itself drew the grid (`ruled`), or it was inferred from alignment. */
  readonly ruled: boolean;
  /** Set on the second and later pieces of a table that a page break cut: same columns, no title between. */
  readonly continues?: boolean;
  /** Set where a page holds only some of its columns, and another page the rest. */
  readonly cut?: boolean;
}

export interface Cell extends PlacedText {
  /** From 0, in the grid. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** In a hidden row or column: printed nowhere, so it is no published figure. */
  readonly hidden?: boolean;
}

export interface Gap {
  readonly reason:
    | 'no-text-layer'
    | 'picture'
    | 'unreadable-font'
    | 'hidden-sheet'
    | 'embedded-file'
    | 'formula-without-value';
  readonly place?: Place;
}

/** Limits of a reader, counted in work. Passing one throws `ReadError` with the limit's name. */
export interface ReadLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of all that is inflated from it. */
  readonly inflatedBytes: number;
  readonly pages: number;
  /** Grid positions of all tables. */
  readonly cells: number;
  /** Characters of text. */
  readonly characters: number;
  /** Nodes of a markup tree, objects of a PDF, events of an XML stream. */
  readonly nodes: number;
  /** How many times larger than its compressed bytes a part of a zip may be; no limit when left out. */
  readonly inflationRatio?: number;
}

/** Every text of the blocks, cells among them, in reading order. */
export function* placedTexts(blocks: readonly Block[]): Generator<PlacedText> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else yield* block.cells;
  }
}

/** The place of a character of a placed text: its mark's place, moved on where the place counts columns. */
export function placeAt(text: PlacedText, offset: number): Place | undefined {
  let found: Mark | undefined;
  let low = 0;
  let high = text.marks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mark = text.marks[middle]!;
    if (mark.offset <= offset) {
      found = mark;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found && moved(found.place, offset - found.offset);
}

function moved(place: Place, by: number): Place {
  if (by === 0) return place;
  if (place.kind === 'text') return { ...place, column: place.column + by };
  if (place.kind === 'docx' && place.offset !== undefined) return { ...place, offset: place.offset + by };
  return place;
}
