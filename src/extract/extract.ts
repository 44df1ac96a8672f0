import { type Budget, isMisread, type Unread } from '../model/budget.ts';
import type { Document } from '../model/document.ts';
import { type Aliases, inOfficialWords } from './aliases.ts';
import { missingTables } from './contents.ts';
import type { DocumentContext, Sink } from './context.ts';
import { disclosuresOf } from './disclosures.ts';
import { Facts } from './facts.ts';
import { withFlatTables } from './flat/index.ts';
import { linkProse } from './link/prose.ts';
import { linkTables } from './link/tables.ts';
import { remarksOf } from './remarks/index.ts';
import { withFrameLines } from './tables/frame-lines.ts';
import {
  type ExtractedTable,
  remarkEmptyTables,
  type TableGroup,
  TableReader,
  tableGroups,
} from './tables/index.ts';
import { ProseReader, type ProseSection } from './text/index.ts';
import type { Prose } from './text/paragraphs.ts';

export interface ExtractOptions {
  /** Names of this document's own, with the official words that they stand for. */
  readonly aliases?: Aliases;
}

/** Understands a document as a budget. */
export function extract(document: Document, { aliases = {} }: ExtractOptions = {}): Budget {
  const flat = withFlatTables(withFrameLines(inOfficialWords(document, aliases)));
  const sink: Sink = { facts: new Facts(), remarks: [], unread: [], restatements: [] };
  const parts = disclosuresOf(flat.document).map((context) => readDisclosure(context, sink));
  sink.unread.push(...flat.unread, ...gaps(document));
  const { entity, year, kind } = parts[0]!.context;
  return {
    ...(entity !== undefined && { entity }),
    ...(year !== undefined && { year }),
    ...(kind !== undefined && { kind }),
    statements: parts.flatMap(({ statements }) => statements),
    facts: sink.facts.all,
    restatements: [...sink.restatements, ...parts.flatMap(({ restatements }) => restatements)],
    balances: parts.flatMap(({ balances }) => balances),
    declared: [],
    remarks: sink.remarks,
    unread: sink.unread,
  };
}

/** What one disclosure of a document says, and what its prose and tables say again. */
interface Disclosure extends Pick<Budget, 'statements' | 'restatements' | 'balances'> {
  readonly context: DocumentContext;
}

function readDisclosure(context: DocumentContext, sink: Sink): Disclosure {
  const { statements, sections, tables, paragraphs } = readBlocks(context, sink);
  remarkEmptyTables(tables, sink);
  sink.remarks.push(...remarksOf(paragraphs, context));
  sink.unread.push(...missingTables(paragraphs, tables));
  const known = tables.filter((extracted) => !extracted.tables.some(isMisread));
  const { restatements, balances, unread } = linkProse(sections, known, context);
  sink.unread.push(...unread);
  return { context, statements, restatements: [...restatements, ...linkTables(sections, known)], balances };
}

/** What the reader could not read: scanned pages, pictures. */
function gaps({ gaps: unreadable }: Document): Unread[] {
  return unreadable.map(({ reason, place }) => ({ what: '', reason, ...(place && { place }) }));
}

interface Contents {
  readonly statements: Budget['statements'];
  readonly sections: readonly ProseSection[];
  readonly tables: readonly ExtractedTable[];
  readonly paragraphs: readonly Prose[];
}

/** Reads tables and the prose between them in the order of the document, since facts are numbered as they are read. */
function readBlocks(context: DocumentContext, sink: Sink): Contents {
  const { blocks } = context.document;
  const groups = new Map<unknown, TableGroup>();
  for (const group of tableGroups(blocks)) for (const block of group.blocks) groups.set(block, group);
  const prose = new ProseReader(context, sink);
  const tableReader = new TableReader(context, sink);
  const tables: ExtractedTable[] = [];
  const statements: Budget['statements'][number][] = [];
  const seen = new Set<TableGroup>();
  const textOnly = new Set<TableGroup>();
  const flush = (): void => {
    const section = prose.flush();
    if (section) statements.push(section.section);
  };
  for (const block of blocks) {
    const group = groups.get(block);
    if (group && !seen.has(group)) {
      seen.add(group);
      flush();
      const table = tableReader.read(group);
      if (table) {
        tables.push(table);
        statements.push(...table.tables);
      } else textOnly.add(group);
    }
    if (group && !textOnly.has(group)) continue;
    // A grid of text alone is prose that was set as a table: a sheet of explanations, a list of units.
    for (const { text, marks } of block.kind === 'table' ? block.cells : [block]) {
      const ended = prose.add({ kind: 'paragraph', text, marks });
      if (ended) statements.push(ended.section);
    }
  }
  flush();
  return { statements, sections: prose.sections, tables, paragraphs: prose.paragraphs };
}
