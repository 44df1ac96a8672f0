import type { Block, Document, Gap } from '../../model/document.ts';
import type { Work } from '../limits.ts';
import { reference, type SheetData } from './sheet-data.ts';
import { sheetTable } from './table.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** A sheet that holds a chart or a dialog and no cells. */
  readonly isChart: boolean;
  read(): SheetData;
}

/** The document of a workbook's sheets. */
export function assemble(sheets: readonly Sheet[], work: Work): Document {
  const blocks: Block[] = [];
  const gaps: Gap[] = [];
  for (const sheet of sheets) {
    const gap = (reason: Gap['reason'], cell: string): void => {
      gaps.push({ reason, place: { kind: 'cell', sheet: sheet.name, cell } });
    };
    if (sheet.isHidden) gap('hidden-sheet', 'A1');
    else if (sheet.isChart) gap('picture', 'A1');
    else {
      const data = sheet.read();
      const table = sheetTable(data, work);
      if (table) blocks.push(table);
      for (const cell of data.cells) {
        if (cell.isUncomputed) gap('formula-without-value', reference(cell.row, cell.column));
      }
    }
  }
  return { format: 'xlsx', blocks, furniture: [], gaps, parts: sheets.length };
}
