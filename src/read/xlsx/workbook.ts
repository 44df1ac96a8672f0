import type { Work } from '../limits.ts';
import { type Attributes, readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  /** Whether day 0 is in 1904, as workbooks from old Macs have it. */
  readonly is1904: boolean;
}

/** Reads the list of sheets. */
export function readWorkbook(zip: Zip, part: string, work: Work): Workbook {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const isHidden = ['hidden', 'veryHidden'].includes(attributes.state ?? '');
    sheets.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '', isHidden });
  };
  readXml(part, zip.part(part), 'xlsx', { open }, work);
  return { sheets, is1904 };
}
