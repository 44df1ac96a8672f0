import type { Block, Paragraph, Table } from '../../model/document.ts';
import type { Unit } from '../../model/unit.ts';
import { normalText } from '../normalise.ts';
import { isFrameLine, isNote, titleIn, unitIn } from './surroundings.ts';

/** One logical table as the document prints it: its pieces, the lines above that belong to it and its notes. */
export interface TableGroup {
  readonly tables: readonly Table[];
  readonly title: string;
  readonly unit: Unit | undefined;
  readonly notes: readonly Paragraph[];
  /** All blocks that the table takes up, in document order. */
  readonly blocks: readonly Block[];
  /** A later piece follows that cannot be joined: rows are missing at the end. */
  readonly cut: boolean;
}

/** No table has more lines above it than these: title, part of the title, number, department, unit. */
const LINES_ABOVE = 6;

/** The tables of a document in order, each with what belongs to it. */
export function tableGroups(blocks: readonly Block[]): TableGroup[] {
  const groups: TableGroup[] = [];
  let free = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    if (blocks[at]!.kind !== 'table' || at < free) continue;
    const above = linesAbove(blocks, at, free);
    const pieces = piecesFrom(blocks, at);
    const notes = notesFrom(blocks, at + pieces.span);
    const titles = above.filter(isParagraph).map(textOf);
    const all = [...above, ...blocks.slice(at, at + pieces.span), ...notes];
    free = at + pieces.span + notes.length;
    const title = titles.map(titleIn).find(Boolean) ?? '';
    const unit = titles.map(unitIn).find(Boolean);
    groups.push({ tables: pieces.tables, title, unit, notes, blocks: all, cut: pieces.cut });
  }
  return groups;
}

function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph';
}

function textOf(paragraph: Paragraph): string {
  return normalText(paragraph.text);
}

/** The end of a line too long for its place, such as a department's name: 办 / 公厅. */
const LINE_END = 12;

/** The title and the lines of department and unit right above a table, none before `free`. */
function linesAbove(blocks: readonly Block[], at: number, free: number): Block[] {
  let known = 0;
  for (let up = 1; up <= LINES_ABOVE && up <= at - free; up += 1) {
    const block = blocks[at - up]!;
    if (block.kind === 'table') break;
    const text = textOf(block);
    if (titleIn(text) !== undefined) return blocks.slice(at - up, at);
    if (isFrameLine(text)) known = up;
    else if (text.length > LINE_END) break;
  }
  return blocks.slice(at - known, at);
}

/** A table and what continues it: pieces so marked, whatever running lines the page break put between. */
function piecesFrom(blocks: readonly Block[], at: number): { tables: Table[]; span: number; cut: boolean } {
  const first = blocks[at] as Table;
  const tables = [first];
  let span = 1;
  for (;;) {
    let next = at + span;
    while (next < blocks.length && isBetweenPieces(blocks[next]!)) next += 1;
    const table = blocks[next];
    if (table?.kind !== 'table' || !table.continues) break;
    tables.push(table);
    span = next - at + 1;
  }
  return { tables, span, cut: isCut(tables.at(-1)!, blocks.slice(at + span)) };
}

function isBetweenPieces(block: Block): boolean {
  return block.kind === 'paragraph' && isFrameLine(textOf(block));
}

/** A piece right behind with other columns, without a header or with the same one: the rest of the table, badly read. */
function isCut(last: Table, behind: readonly Block[]): boolean {
  const [next] = behind;
  if (next?.kind === 'table' && isHeadless(next)) return next.width !== last.width;
  const table = behind.slice(0, LOST_TITLES + 1).find((block) => block.kind === 'table');
  const lost = behind.slice(0, table ? behind.indexOf(table) : 0).filter(isParagraph);
  if (!table || table.width === last.width || lost.some((one) => textOf(one).length > SHORT_TITLE))
    return false;
  return hasSameHead(table, last);
}

/** Titles over several columns that the reader of a page left outside the grid: 收入, 支出. */
const LOST_TITLES = 2;
const SHORT_TITLE = 4;

function isHeadless({ caption, cells: [corner] }: Table): boolean {
  return caption === undefined && corner !== undefined && /^\d{3,7}$/.test(corner.text.trim());
}

/** Whether a header that both begin with says the same, wherever the two readings put its cells. */
function hasSameHead(table: Table, other: Table): boolean {
  const [head, again] = [headOf(table), headOf(other)];
  return head.length >= ENOUGH_HEAD && head === again;
}

/** Letters that are no header by chance. */
const ENOUGH_HEAD = 8;

/** What stands above the first row with a number. */
function headOf({ cells }: Table): string {
  const first = cells.find(({ text }) => /^\s*\d[\d,.]*\s*$/.test(text));
  const above = first ? cells.filter(({ row }) => row < first.row) : [];
  return above.map(({ text }) => text.replace(/\s/g, '')).join('');
}

function notesFrom(blocks: readonly Block[], at: number): Paragraph[] {
  const notes: Paragraph[] = [];
  for (let next = at; next < blocks.length; next += 1) {
    const block = blocks[next]!;
    if (block.kind !== 'paragraph' || !isNote(textOf(block))) break;
    notes.push(block);
  }
  return notes;
}
