import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import type { Result } from '../../src/model/result.ts';
import { read } from '../../src/read/index.ts';
import type { Case, Source } from './corpus.ts';

// Node 20 lacks what pdf.js asks for.
const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
buffers.transferToFixedLength ??= function (this: ArrayBuffer, length?: number) {
  return this.slice(0, length ?? this.byteLength);
};

/** Whether `runCase` passes last year's document on, so that labels that need it count. */
export const WITH_PRIOR = false;

/** Reads, extracts and checks the documents of a case. */
export async function runCase({ sources }: Case): Promise<Result> {
  const documents: Document[] = [];
  for (const source of sources) documents.push(await readSource(source));
  return evaluate(extract(together(documents)));
}

function readSource({ name, bytes }: Source): Promise<Document> {
  return read(bytes(), { name });
}

/** Several files of one disclosure, one after the other. */
function together(documents: readonly Document[]): Document {
  return {
    ...documents[0]!,
    blocks: documents.flatMap(({ blocks }) => blocks),
    furniture: documents.flatMap(({ furniture }) => furniture),
    gaps: documents.flatMap(({ gaps }) => gaps),
    parts: documents.reduce((sum, { parts }) => sum + parts, 0),
  };
}
