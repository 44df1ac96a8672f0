import type { Block } from '../../model/document.ts';
import type { DocumentContext, Sink } from '../context.ts';
import { tableGroups } from './group.ts';
import { remarkEmptyTables } from './remarks.ts';
import { type ExtractedTable, TableReader } from './table-reader.ts';

export { type TableGroup, tableGroups } from './group.ts';
export { remarkEmptyTables } from './remarks.ts';
export { type ExtractedTable, TableReader } from './table-reader.ts';

/** All tables of a document. Text set as a grid, without any figure or known form, is no table. */
export function extractTables(
  blocks: readonly Block[],
  context: DocumentContext,
  sink: Sink,
): ExtractedTable[] {
  const reader = new TableReader(context, sink);
  const extracted = tableGroups(blocks).flatMap((group) => reader.read(group) ?? []);
  remarkEmptyTables(extracted, sink);
  return extracted;
}
