import type { NamedDocument } from '../extract/merge.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/errors.ts';
import { quoteDocument } from '../report/quote-document.ts';
import type { Loaded, Source } from './load.ts';

/**
 * The budget that a published document says.
 *
 * @throws InputError where the file cannot be read, or holds no text at all.
 */
export async function loadDocument(bytes: Uint8Array, name: string): Promise<Loaded> {
  return understood(await readDocument(bytes, name));
}

/** The budget that several documents say together: prose in one, tables in another. */
export async function loadTogether([first, ...others]: readonly [Source, ...Source[]]): Promise<Loaded> {
  const { mergeDocuments } = await import('../extract/merge.ts');
  const named = async ({ bytes, name }: Source) => ({ name, document: await readDocument(bytes, name) });
  const documents: [NamedDocument, ...NamedDocument[]] = [await named(first)];
  for (const source of others) documents.push(await named(source));
  return understood(mergeDocuments(documents));
}

async function understood(document: Document): Promise<Loaded> {
  const { extract } = await import('../extract/extract.ts');
  if (hasNoText(document)) throw new InputError([{ code: 'no-text-layer', data: { pages: document.parts } }]);
  return { budget: extract(document), quote: quoteDocument(document), document };
}

/** Reads a document; a Word file of before 2007 goes through LibreOffice, where that is installed. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Document> {
  const { read } = await import('../read/index.ts');
  try {
    return await read(bytes, { name, cMaps });
  } catch (error) {
    if (!(error instanceof InputError) || error.problems[0]?.code !== 'legacy-doc') throw error;
    const { convertDoc } = await import('./convert.ts');
    const converted = await convertDoc(bytes);
    if (!converted) throw error;
    return await read(converted, { name: `${name}x` });
  }
}

function hasNoText({ blocks, gaps }: Document): boolean {
  return blocks.length === 0 && gaps.some(({ reason }) => reason === 'no-text-layer');
}

/** Character maps for old PDFs whose Chinese fonts are not embedded; shipped beside the program. */
async function cMaps(name: string): Promise<Uint8Array | undefined> {
  const { readShipped } = await import('./shipped.ts');
  return /^[\w-]+$/.test(name) ? readShipped(`dist/cmaps/${name}.bcmap`) : undefined;
}
