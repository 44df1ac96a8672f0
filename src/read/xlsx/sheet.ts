import { problem, type Work } from '../limits.ts';
import { type Attributes, readXml, type XmlHandler } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { parseRange, parseReference, type Range, type SheetCell, type SheetData } from './sheet-data.ts';
import { unescapeText } from './strings.ts';
import type { FormatNumber } from './styles.ts';

/** Reads the cells of one sheet. @throws InputError `damaged-file` when a cell names no position or no string. */
export function readSheet(
  zip: Zip,
  part: string,
  name: string,
  strings: readonly string[],
  format: FormatNumber,
  work: Work,
): SheetData {
  const reader = new SheetReader(part, strings, format);
  readXml(part, zip.part(part), 'xlsx', reader, work);
  return {
    name,
    cells: reader.cells,
    merges: reader.merges,
    isHiddenRow: (row) => reader.hiddenRows.has(row),
    isHiddenColumn: (column) => reader.hiddenColumns.some(([from, to]) => column >= from && column <= to),
  };
}

class SheetReader implements XmlHandler {
  readonly cells: SheetCell[] = [];
  readonly merges: Range[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: [number, number][] = [];
  readonly #part: string;
  readonly #strings: readonly string[];
  readonly #format: FormatNumber;
  #row = -1;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value: string | undefined;
  #formula: string | undefined;
  /** The element whose text is being read. */
  #reads: 'value' | 'formula' | undefined;

  constructor(part: string, strings: readonly string[], format: FormatNumber) {
    this.#part = part;
    this.#strings = strings;
    this.#format = format;
  }

  /** Phonetic guides, extensions, page headers: nothing of the grid. */
  skips(name: string): boolean {
    return name === 'rPh' || name === 'extLst' || name === 'headerFooter';
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'v' || name === 't') {
      this.#value ??= '';
      this.#reads = 'value';
    } else if (name === 'f') {
      this.#formula = '';
      this.#reads = 'formula';
    } else if (name === 'col' && isOn(attributes.hidden)) {
      this.hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
    } else if (name === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range) this.merges.push(range);
    }
  }

  close(name: string): void {
    this.#reads = undefined;
    if (name === 'c') this.#closeCell();
  }

  text(text: string): void {
    if (this.#reads === 'value') this.#value += text;
    else if (this.#reads === 'formula') this.#formula += text;
  }

  #openRow(attributes: Attributes): void {
    const number = attributes.r;
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (isOn(attributes.hidden)) this.hiddenRows.add(this.#row);
  }

  #openCell(attributes: Attributes): void {
    const written = attributes.r;
    const at = written === undefined ? { row: this.#row, column: this.#column + 1 } : parseReference(written);
    if (!at) throw this.#damage();
    this.#row = at.row;
    this.#column = at.column;
    this.#type = attributes.t ?? 'n';
    this.#style = Number(attributes.s ?? 0);
    this.#value = undefined;
    this.#formula = undefined;
  }

  #closeCell(): void {
    const isUncomputed = this.#value === undefined && this.#formula !== undefined;
    const text = isUncomputed ? `=${this.#formula}` : this.#display(this.#value ?? '');
    if (text === '') return;
    const cell = { row: this.#row, column: this.#column, text };
    this.cells.push(isUncomputed ? { ...cell, isUncomputed } : cell);
  }

  #display(value: string): string {
    if (this.#type === 's') {
      if (value === '') return '';
      const text = this.#strings[Number(value)];
      if (text === undefined) throw this.#damage();
      return text;
    }
    if (this.#type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    if (this.#type !== 'n') return unescapeText(value);
    const number = Number(value);
    return value === '' || Number.isNaN(number) ? value : this.#format(number, this.#style);
  }

  #damage(): Error {
    return problem('damaged-file', { format: 'xlsx', part: this.#part });
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
