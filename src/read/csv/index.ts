import type { Document } from '../../model/document.ts';
import { plainTable } from '../grid.ts';
import type { Work } from '../limits.ts';
import { delimiterOf } from './delimiter.ts';
import { parseRecords } from './records.ts';

/** Reads delimited text as one table, whatever its first lines are: titles and units are found in it later. */
export function readCsv(source: string, work: Work): Document {
  const records = parseRecords(source, delimiterOf(source) ?? ',');
  return { format: 'text', blocks: [plainTable(records, true, work)], furniture: [], gaps: [], parts: 1 };
}
