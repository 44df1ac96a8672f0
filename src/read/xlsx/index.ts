import type { Document } from '../../model/document.ts';
import type { Work } from '../limits.ts';
import { mainPart, relationsOf } from '../package.ts';
import type { Zip } from '../zip.ts';
import { assemble } from './assemble.ts';
import { readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readNumberFormats } from './styles.ts';
import { readWorkbook } from './workbook.ts';

const FORMAT = 'xlsx';

/** Reads a workbook as it is displayed, each visible sheet a table. */
export function readXlsx(zip: Zip, work: Work): Document {
  const main = mainPart(zip, 'xl/workbook.xml', FORMAT, work);
  const workbook = readWorkbook(zip, main, work);
  const relations = relationsOf(zip, main, FORMAT, work);
  const partOf = (type: string): string | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target !== undefined && zip.has(target) ? target : undefined;
  };
  const strings = readStrings(zip, partOf('sharedStrings'), work);
  const format = readNumberFormats(zip, partOf('styles'), workbook.is1904, work);
  const sheets = workbook.sheets.map(({ name, isHidden, id }) => {
    const relation = relations.find((candidate) => candidate.id === id);
    const isChart = relation?.type !== undefined && relation.type !== 'worksheet';
    const target = relation?.target ?? '';
    // A sheet that is named and has no part is damage, whatever other sheets hold.
    const read = () => readSheet(zip, target, name, strings, format, work);
    return { name, isHidden, isChart, read };
  });
  return assemble(sheets, work);
}
