import { jsonText } from '../json-text.ts';
import { isFailed } from '../outcome.ts';
import { documentOf, type Shown } from '../outcome-with-document.ts';
import { encode } from './graph.ts';
import { keepQuotes } from './quotes.ts';

/** Of the lines' shape; another one cannot be read back. */
export const NDJSON_FORMAT = 1;

/** One line for one file, with its line break: the full result, in no language. */
export function ndjsonLine(outcome: Shown, version: string): string {
  const head = { gouji: version, format: NDJSON_FORMAT, file: outcome.file };
  return `${jsonText({ ...head, ...bodyOf(outcome) })}\n`;
}

/** Each figure is written out in the list of figures, where whoever reads the lines looks for it. */
function bodyOf(outcome: Shown): object {
  if (isFailed(outcome)) return { status: outcome.status, problems: outcome.problems };
  const { result, quote } = outcome;
  const document = documentOf(outcome);
  const { facts, ...budget } = result.budget;
  const graph = {
    result: { ...result, budget: { facts, ...budget } },
    quotes: keepQuotes(result, quote),
    ...(document && { document }),
  };
  return { status: 'checked', ...(encode(graph) as object) };
}

/** A line for each file. */
export function ndjsonReport(outcomes: readonly Shown[], { version }: { readonly version: string }): string {
  return outcomes.map((outcome) => ndjsonLine(outcome, version)).join('');
}
