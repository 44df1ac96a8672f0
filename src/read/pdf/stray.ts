/** What pdf.js calls the errors of its parser. */
const PARSER_ERRORS: ReadonlySet<string> = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

/**
 * Whether an unhandled rejection is a stray one of pdf.js: in a damaged file it fetches objects ahead and does not
 * wait for them, so that their errors reach nobody. `readPdf` says itself what is wrong with the file. Node ends a
 * process at any unhandled rejection: whoever runs there has to listen and let these pass (the CLI does).
 */
export function isStrayPdfError(reason: unknown): boolean {
  return reason instanceof Error && PARSER_ERRORS.has(reason.name);
}
