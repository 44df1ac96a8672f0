import { reportsMessages } from '../messages/reports.ts';
import { FINDING_COLUMNS, findingRows, NUMERIC } from './finding-rows.ts';
import { isPlainNumber } from './numbers.ts';
import type { ReportOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { printable } from './text.ts';

/** Without it, spreadsheets take a file for one of the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** A finding a row, for spreadsheets: RFC 4180 with a byte order mark. */
export function csvReport(outcomes: readonly Outcome[], options: ReportOptions): string {
  const { columns } = reportsMessages(options.catalogue.language);
  const head = FINDING_COLUMNS.map((id) => field(columns[id]));
  const rows = findingRows(outcomes, options).map((row) =>
    FINDING_COLUMNS.map((id) => field(row[id] ?? '', NUMERIC.has(id))),
  );
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
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
