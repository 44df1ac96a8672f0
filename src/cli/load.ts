import { extname } from 'node:path';
import type { Aliases } from '../extract/aliases.ts';
import type { Budget } from '../model/budget.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/errors.ts';
import { decodeText } from '../read/decode.ts';
import { type Quote, quoteLines } from '../report/quote.ts';

export interface Loaded {
  readonly budget: Budget;
  readonly quote: Quote;
  /** What was read, where it is a published document. */
  readonly document?: Document;
}

/**
 * The budget in a file: a definition, which is told by its content or its name, or else a published document.
 *
 * @throws InputError where the file cannot be read, or is a wrong definition.
 */
export async function loadBudget(bytes: Uint8Array, name: string, aliases?: Aliases): Promise<Loaded> {
  if (bytes.length === 0) throw new InputError([{ code: 'empty-file', data: {} }]);
  const text = definitionIn(bytes, name);
  if (text === undefined) return (await import('./document.ts')).loadDocument(bytes, name, aliases);
  const { loadDefinitionLazily } = await import('../definition/load-lazily.ts');
  return { budget: await loadDefinitionLazily(text), quote: quoteLines(text, 'definition') };
}

export interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * The budget of one file, or of several documents that are one disclosure.
 *
 * @throws InputError as `loadBudget` does, and where one of several is a definition.
 */
export async function loadBudgets(sources: readonly Source[], aliases?: Aliases): Promise<Loaded> {
  const [first, ...others] = sources;
  if (others.length === 0) return loadBudget(first!.bytes, first!.name, aliases);
  for (const { bytes, name } of sources) {
    if (definitionIn(bytes, name) !== undefined)
      throw new InputError([{ code: 'definition-together', data: { file: name } }]);
  }
  const { loadTogether } = await import('./document.ts');
  return loadTogether([first!, ...others], aliases);
}

/** The text of a definition; undefined of a published document. */
function definitionIn(bytes: Uint8Array, name: string): string | undefined {
  const named = DEFINITIONS.has(extname(name).slice(1).toLowerCase());
  const text = named || isTextual(bytes) ? decodeText(bytes) : '';
  return named || saysGouji(text) ? text : undefined;
}

const DEFINITIONS: ReadonlySet<string> = new Set(['yaml', 'yml', 'json']);

/** Far enough into a file to see what it is. */
const HEAD = 64 * 1024;

function isTextual(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, HEAD).includes(0);
}

/** A definition says `gouji: 1` near its beginning. */
function saysGouji(text: string): boolean {
  return /(?:^|[{,])\s*["']?gouji["']?\s*:/m.test(text.slice(0, HEAD));
}
