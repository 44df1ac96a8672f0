import { strToU8, zipSync } from 'fflate';
import type { ColumnId } from '../../messages/reports.ts';
import { reportsMessages } from '../../messages/reports.ts';
import { FINDING_COLUMNS, type FindingRow, findingRows, NUMERIC } from '../finding-rows.ts';
import type { ReportOptions } from '../options.ts';
import type { Shown } from '../outcome-with-document.ts';
import { printable } from '../text.ts';
import { complete, type MadeAtEnd } from '../writer.ts';
import { STYLES_XML, sheetXml, workbookXml } from './sheet.ts';

/** Widths in characters; texts wrap in them. */
const WIDTHS: Partial<Record<ColumnId, number>> = {
  file: 28,
  entity: 24,
  figure: 28,
  place: 20,
  equation: 44,
  message: 60,
  cause: 40,
  fingerprint: 18,
};
const WIDTH = 12;

/** The earliest time that a zip can state: the same input gives the same bytes. */
const NO_TIME = '1980-01-01T00:00:00';

/** A longer text makes the whole workbook unreadable. */
const MOST_CHARACTERS = 32_767;

/**
 * A finding a row, as a workbook. Written by hand rather than with the library that reads them, which can neither keep
 * the head in sight nor quote its texts.
 */
export function xlsxWriter(options: ReportOptions): MadeAtEnd<Uint8Array> {
  const rows: Row[] = [];
  return {
    head: '',
    add(outcome) {
      for (const row of findingRows(outcome, options)) rows.push(rowOf(row));
      return '';
    },
    end: () => workbook(rows, options),
  };
}

export function xlsxReport(outcomes: readonly Shown[], options: ReportOptions): Uint8Array {
  return complete(xlsxWriter(options), outcomes);
}

type Row = readonly { readonly text: string; readonly numeric: boolean }[];

function rowOf(row: FindingRow): Row {
  return FINDING_COLUMNS.map((id) => ({ text: shown(row[id] ?? ''), numeric: NUMERIC.has(id) }));
}

function workbook(rows: readonly Row[], { catalogue }: ReportOptions): Uint8Array {
  const { columns, sheet } = reportsMessages(catalogue.language);
  const head = FINDING_COLUMNS.map((id) => columns[id]);
  const widths = FINDING_COLUMNS.map((id) => WIDTHS[id] ?? WIDTH);
  const parts = {
    ...PARTS,
    'xl/workbook.xml': workbookXml(sheet),
    'xl/worksheets/sheet1.xml': sheetXml(head, rows, widths),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME });
}

function shown(text: string): string {
  return printable(text).slice(0, MOST_CHARACTERS);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES_XML,
};
