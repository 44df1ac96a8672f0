import { problem, type Work } from '../limits.ts';

const BEGIN = 0x0809;
const PASSWORD = 0x002f;
const LINK = 0x01b8;
const LINK_TIP = 0x0800;
/** The record "is a template": it says nothing about cells. */
const TEMPLATE = 0x0060;
const BLANKS = 0x00be;
const COLUMNS = 0x007d;
const VERSION_8 = 0x0600;

/**
 * Walks the records of an .xls workbook stream before it is parsed. Hyperlinks are blanked: the parser makes a cell for
 * each position of a link's range, and a range may be the whole sheet.
 *
 * @throws InputError `encrypted-file` or `truncated-file`.
 */
export function checkRecords(workbook: Uint8Array, work: Work): { stream: Uint8Array; isOld: boolean } {
  const stream = workbook.slice();
  const view = new DataView(stream.buffer);
  let isOld = false;
  let open = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) throw problem('truncated-file', { format: 'xls' });
    if (type === PASSWORD && length > 0) throw problem('encrypted-file', { format: 'xls' });
    if (type === BEGIN && open++ === 0) isOld = length >= 2 && view.getUint16(at + 4, true) < VERSION_8;
    if (type === LINK || type === LINK_TIP) view.setUint16(at, TEMPLATE, true);
    work.spend('nodes', columnsOf(view, type, at + 4, length));
    at += 4 + length;
  }
  if (open === 0) throw problem('damaged-file', { format: 'xls' });
  return { stream, isOld };
}

/** How much a record makes the parser do: a few bytes can speak of 65 536 columns. */
function columnsOf(view: DataView, type: number, at: number, length: number): number {
  if (type === BLANKS && length >= 6)
    return span(view.getUint16(at + 2, true), view.getUint16(at + length - 2, true));
  if (type === COLUMNS && length >= 4) return span(view.getUint16(at, true), view.getUint16(at + 2, true));
  // The stream is padded with zeros to the end of its last sector.
  return type === 0 && length === 0 ? 0 : 1;
}

function span(first: number, last: number): number {
  return Math.max(1, last - first + 1);
}
