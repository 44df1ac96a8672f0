import { SSF } from '@e965/xlsx';
import type { Work } from '../limits.ts';
import { type Attributes, readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** The displayed text of a number in a cell of style `style`. */
export type FormatNumber = (value: number, style: number) => string;

/** Chinese Excel shows the system's short date (format 14) like this. */
export const SHORT_DATE = 'yyyy/m/d';

/** Reads the number formats of the cell styles. */
export function readNumberFormats(
  zip: Zip,
  part: string | undefined,
  is1904: boolean,
  work: Work,
): FormatNumber {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let isCellStyles = false;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
    else if (name === 'cellXfs') isCellStyles = true;
    else if (name === 'xf' && isCellStyles) styles.push(Number(attributes.numFmtId ?? 0));
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') isCellStyles = false;
  };
  if (part !== undefined) readXml(part, zip.part(part), 'xlsx', { open, close }, work);
  return (value, style) => {
    const id = styles[style] ?? 0;
    return formatNumber(value, codes.get(id) ?? id, is1904);
  };
}

function formatNumber(value: number, format: string | number, is1904: boolean): string {
  try {
    return SSF.format(format, value, { date1904: is1904, dateNF: SHORT_DATE });
  } catch {
    // A format that cannot be understood: Excel repairs the file and shows the plain number.
    return SSF.format('General', value);
  }
}
