import type { Document, Paragraph } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Checked } from '../outcome.ts';
import { documentOf } from '../outcome-with-document.ts';

/** What the page shows as the document: as it was read, or only the lines that can be quoted. */
export interface Source {
  readonly document: Document;
  readonly whole: boolean;
  /** Source lines with their numbers, to be shown as they are. */
  readonly code: boolean;
}

export function sourceOf(outcome: Checked): Source {
  const document = documentOf(outcome);
  if (document) return { document, whole: true, code: false };
  return { document: quotedDocument(outcome), whole: false, code: true };
}

/** The lines in which figures and remarks stand, as a document. */
function quotedDocument({ result, quote }: Checked): Document {
  const lines = new Map<string, Paragraph & { line: number }>();
  const facts = new Set<{ readonly place: Place | undefined; readonly text: string }>(result.budget.facts);
  for (const { text, place } of result.budget.remarks) facts.add({ text, place });
  for (const { place, text } of facts) {
    const quoted = place && quote(place, text);
    if (!quoted) continue;
    const line = quoted.line ?? 0;
    const key = `${line} ${quoted.text}`;
    if (!lines.has(key))
      lines.set(key, { kind: 'paragraph', text: quoted.text, marks: [markOf(place, quoted)], line });
  }
  const blocks = [...lines.values()].sort((a, b) => a.line - b.line);
  return { format: 'text', blocks, furniture: [], gaps: [], parts: 1 };
}

/** The place of the line's first character; a quote may begin within its line. */
function markOf(place: Place, { start }: { readonly start: number }): Paragraph['marks'][number] {
  if (place.kind !== 'text' && place.kind !== 'definition') return { offset: 0, place };
  return { offset: 0, place: { ...place, column: place.column - start } };
}
