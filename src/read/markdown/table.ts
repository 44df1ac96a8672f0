import type { PlacedText, Table } from '../../model/document.ts';
import { plainTable } from '../grid.ts';
import type { Line } from '../lines.ts';
import { isBlank } from '../placed.ts';
import { type Context, inline } from './inline.ts';

const DELIMITER = /^\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*\s*\|?$/;

/** The pipe table whose head is line `from`, and the index behind its last row. */
export function readPipeTable(
  lines: readonly Line[],
  from: number,
  context: Context,
): { table: Table; to: number } | undefined {
  const head = lines[from]!;
  const delimiter = lines[from + 1];
  if (!head.text.includes('|') || !delimiter?.text.includes('|') || !DELIMITER.test(delimiter.text.trim()))
    return undefined;
  const width = splitCells(delimiter.text).length;
  if (splitCells(head.text).length !== width) return undefined;
  const rows: PlacedText[][] = [rowOf(head, context)];
  let to = from + 2;
  for (; to < lines.length && !isBlank(lines[to]!.text) && lines[to]!.text.includes('|'); to++) {
    // A row longer than the head loses nothing: what is printed nowhere may still be a figure.
    rows.push(rowOf(lines[to]!, context));
  }
  return { table: plainTable(rows, true, context.work), to };
}

function rowOf(line: Line, context: Context): PlacedText[] {
  return splitCells(line.text).map(([start, end]) => inline(line, start, context, end));
}

/** Start and end of each cell of a row, without the pipes at its ends; an escaped pipe divides nothing. */
function splitCells(text: string): [number, number][] {
  const end = text.trimEnd().length;
  const cells: [number, number][] = [];
  let start = text.length - text.trimStart().length;
  if (text[start] === '|') start++;
  for (let at = start; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push([afterSpaces(text, start, at), at]);
      start = at + 1;
    }
  }
  if (start < end) cells.push([afterSpaces(text, start, end), end]);
  return cells;
}

function afterSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
