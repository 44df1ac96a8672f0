import { isPlainNumber } from '../numbers.ts';
import { attribute, content } from '../xml.ts';

/** A cell: a text, or a number as plain digits. */
export interface SheetCell {
  readonly text: string;
  readonly numeric: boolean;
}

/** Indexes of the styles in `STYLES_XML`. */
const STYLE = { plain: 0, head: 1 };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** More digits than these a spreadsheet's number would lose. */
const MOST_DIGITS = 15;

/** A worksheet with a head that stays in sight and filters. Texts are inline and quoted: none is ever a formula. */
export function sheetXml(
  head: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  widths: readonly number[],
): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = [head.map((text) => textCell(text, STYLE.head)), ...rows.map((row) => row.map(cell))];
  const last = `${columnName(head.length - 1)}${lines.length}`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData>`,
    ...lines.map((cells, i) => `<row r="${i + 1}">${cells.join('')}</row>`),
    `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`,
  ].join('');
}

function cell({ text, numeric }: SheetCell): string {
  if (text === '') return '<c/>';
  const exact = numeric && isPlainNumber(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
  return exact ? `<c><v>${text}</v></c>` : textCell(text, STYLE.plain);
}

function textCell(text: string, style: number): string {
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${content(text)}</t></is></c>`;
}

/** A, B ... Z, AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** `quotePrefix` keeps a text a text even when someone edits its cell. */
export const STYLES_XML = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2">',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"/>',
  '</cellXfs></styleSheet>',
].join('');

export function workbookXml(sheet: string): string {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${MAIN}" xmlns:r="${relationships}">`,
    `<sheets><sheet name="${attribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ].join('');
}
