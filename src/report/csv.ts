import { reportsMessages } from '../messages/reports.ts';
import { FINDING_COLUMNS, findingRows, NUMERIC } from './finding-rows.ts';
import { isPlainNumber } from './numbers.ts';
import type { ReportOptions } from './options.ts';
import type { Shown } from './outcome-with-document.ts';
import { printable } from './text.ts';
import { eachFile, type TextWriter, written } from './writer.ts';

/** Without it, spreadsheets take a file for one of the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** A finding a row, for spreadsheets: RFC 4180 with a byte order mark. */
export function csvWriter(options: ReportOptions): TextWriter {
  const { columns } = reportsMessages(options.catalogue.language);
  const head = FINDING_COLUMNS.map((id) => field(columns[id]));
  return eachFile(
    (outcome) =>
      findingRows(outcome, options)
        .map((row) => record(FINDING_COLUMNS.map((id) => field(row[id] ?? '', NUMERIC.has(id)))))
        .join(''),
    BYTE_ORDER_MARK + record(head),
  );
}

export function csvReport(outcomes: readonly Shown[], options: ReportOptions): string {
  return written(csvWriter(options), outcomes);
}

function record(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

function field(text: string, numeric = false): string {
  const safe = numeric && isPlainNumber(text) ? text : inert(printable(text));
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before what could begin one, also behind blanks
 * that an import trims. Full-width signs begin one too where the keyboard is Chinese.
 */
export function inert(text: string): string {
  return /^\s*[=+\-@|%＝＋－＠]/.test(text) ? `'${text}` : text;
}
