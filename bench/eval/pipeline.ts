import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import { mergeDocuments, type NamedDocument } from '../../src/extract/merge.ts';
import { withPrior } from '../../src/extract/prior.ts';
import type { Document } from '../../src/model/document.ts';
import type { Result } from '../../src/model/result.ts';
import { read } from '../../src/read/index.ts';
import type { Case, Source } from './corpus.ts';

/** Reads, extracts and checks the documents of a case, with last year's document as a witness where there is one. */
export async function runCase({ sources, prior }: Case): Promise<Result> {
  const [first, ...others] = sources;
  const named = async (source: Source) => ({ name: source.name, document: await readSource(source) });
  const documents: [NamedDocument, ...NamedDocument[]] = [await named(first!)];
  for (const source of others) documents.push(await named(source));
  const budget = extract(mergeDocuments(documents));
  return evaluate(prior ? withPrior(budget, extract(await readSource(prior))) : budget);
}

function readSource({ name, bytes }: Source): Promise<Document> {
  return read(bytes(), { name });
}
