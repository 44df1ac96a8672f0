import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { frame } from './plain.ts';
import { numberIn, type Printed, type PrintedTable, placed } from './printed.ts';

/**
 * A workbook: the prose on a sheet of its own, a paragraph a row, then a sheet a table with title and unit line merged
 * over its width, numbers that their format displays with separators, and a row that is hidden.
 */
export function workbook(printed: Printed): Uint8Array {
  const book = utils.book_new();
  const prose = printed.flatMap((block) =>
    block.kind === 'table' ? [] : [[`${block.number}${block.text}`]],
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet(prose), '编制说明');
  for (const block of printed) {
    if (block.kind === 'table')
      utils.book_append_sheet(book, sheetOf(block), block.title.replace(/[“”]/g, ''));
  }
  return new Uint8Array(write(book, { type: 'array', compression: true }) as ArrayBuffer);
}

function sheetOf(table: PrintedTable): WorkSheet {
  const width = table.head[0]!.reduce((sum, { across }) => sum + across, 0);
  const sheet = utils.aoa_to_sheet([[table.title], [frame(table)]]);
  const merges = [rectangle(0, 0, width, 1), rectangle(1, 0, width, 1)];
  const rows = [...table.head, ...hidingRow(table.body)];
  placed(rows, ({ text, across, down }, row, column) => {
    if (text !== '') sheet[utils.encode_cell({ r: row + 2, c: column })] = cellOf(text);
    if (across > 1 || down > 1) merges.push(rectangle(row + 2, column, across, down));
  });
  const note = rows.length + 2;
  if (table.note !== '') sheet[utils.encode_cell({ r: note, c: 0 })] = cellOf(table.note);
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: note, c: width - 1 } });
  sheet['!merges'] = merges;
  sheet['!rows'] = rows
    .flatMap((cells, row) =>
      cells.some(({ text }) => text === HIDDEN) ? [[row + 2, { hidden: true }] as const] : [],
    )
    .reduce<{ hidden: boolean }[]>((all, [row, look]) => {
      all[row] = look;
      return all;
    }, []);
  return sheet;
}

const HIDDEN = '上报用';

/** In a table of codes, one row more that was hidden and not deleted: last year's total. */
function hidingRow(body: PrintedTable['body']): PrintedTable['body'] {
  const total = body.at(-1)!;
  if (!/^\d/.test(body[0]![0]!.text) || total[0]!.across === 1) return body;
  const hidden = total.map((cell, index) =>
    index === 0 ? { ...cell, text: HIDDEN } : { ...cell, text: numberIn(cell.text) ? '1,111.11' : '' },
  );
  return [...body.slice(0, -1), hidden, total];
}

function cellOf(text: string): CellObject {
  const number = numberIn(text);
  return number === undefined ? { t: 's', v: text } : { t: 'n', v: number, z: '#,##0.00' };
}

function rectangle(row: number, column: number, across: number, down: number) {
  return { s: { r: row, c: column }, e: { r: row + down - 1, c: column + across - 1 } };
}
