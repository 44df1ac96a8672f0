/** Where a text stands, so that a person finds it. Numbers count from 1. */
export type Place = TextPlace | PagePlace | DocxPlace | CellPlace | DefinitionPlace;

/** The file, where several are one disclosure; undefined where there is only one. */
interface InFile {
  readonly file?: string;
}

/** Plain text, Markdown, HTML source. */
export interface TextPlace extends InFile {
  readonly kind: 'text';
  readonly line: number;
  /** In characters (UTF-16 code units) from 1. */
  readonly column: number;
}

/** A PDF page; the box is in points from the page's top left corner. */
export interface PagePlace extends InFile {
  readonly kind: 'page';
  readonly page: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The table on the page's document (counted through the document) and the cell in it, if it stands in one. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/** A paragraph of a docx body, or a cell of one of its tables. */
export interface DocxPlace extends InFile {
  readonly kind: 'docx';
  /** Paragraph of the body, or within the cell. */
  readonly paragraph: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Character offset within the paragraph, from 1. */
  readonly offset?: number;
  /** The package part when it is not the body: `footnotes`, `endnotes`, `header1`, `footer2`. */
  readonly part?: string;
}

/** A cell of a workbook. */
export interface CellPlace extends InFile {
  readonly kind: 'cell';
  readonly sheet: string;
  /** A1 notation. */
  readonly cell: string;
}

/** A node of a budget definition: its path, and the offset of its text in the file. */
export interface DefinitionPlace extends InFile {
  readonly kind: 'definition';
  readonly line: number;
  readonly column: number;
}
