import { jsonText } from '../json-text.ts';
import { isFailed } from '../outcome.ts';
import { documentOf, type Shown } from '../outcome-with-document.ts';
import { eachFile, type TextWriter, written } from '../writer.ts';
import { encode } from './graph.ts';
import { keepQuotes } from './quotes.ts';

/** Of the lines' shape; another one cannot be read back. */
export const NDJSON_FORMAT = 1;

/**
 * One line for one file, with its line break: the full result, in no language. The head comes first, so that a long
 * line is known by its beginning.
 *
 * @param whole whether all of the source that figures stand in is kept, or only what findings quote.
 */
export function ndjsonLine(outcome: Shown, version: string, whole = true): string {
  const { file, input } = outcome;
  const head = { gouji: version, format: NDJSON_FORMAT, file, ...(input !== undefined && { input }) };
  return `${jsonText({ ...head, ...bodyOf(outcome, whole) })}\n`;
}

/** Each figure is written out in the list of figures, where whoever reads the lines looks for it. */
function bodyOf(outcome: Shown, whole: boolean): object {
  if (isFailed(outcome)) return { status: outcome.status, problems: outcome.problems };
  const { result, quote } = outcome;
  const document = documentOf(outcome);
  const { facts, ...budget } = result.budget;
  const graph = {
    result: { ...result, budget: { facts, ...budget } },
    quotes: keepQuotes(result, quote, whole && !document),
    ...(document && { document }),
  };
  return { status: 'checked', ...(encode(graph) as object) };
}

/** A line for each file. */
export function ndjsonWriter({ version }: { readonly version: string }): TextWriter {
  return eachFile((outcome) => ndjsonLine(outcome, version));
}

export function ndjsonReport(outcomes: readonly Shown[], options: { readonly version: string }): string {
  return written(ndjsonWriter(options), outcomes);
}
