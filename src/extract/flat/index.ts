import type { Unread } from '../../model/budget.ts';
import type { Block, Cell, Document, Paragraph, PlacedText, Table } from '../../model/document.ts';
import { recognise } from '../forms/recognise.ts';
import { normalText } from '../normalise.ts';
import { isFrameLine, isNote, titleIn } from '../tables/surroundings.ts';
import { cellsOf, isCellLine, withoutPipes } from './cells.ts';
import { bodyOf, type Layout, layoutOf } from './layout.ts';
import { withMergedCells } from './ragged.ts';
import { sequences } from './sequences.ts';

/** Fewer figures on lines of their own are no table. */
const FIGURES = 3;
/** No title or line of the unit is longer, spaces and all. */
const LONGEST_TITLE = 200;
/** No table has more cells. */
const MOST_CELLS = 20_000;

export interface Restored {
  readonly document: Document;
  /** Tables whose columns cannot be told. */
  readonly unread: readonly Unread[];
}

/**
 * A document whose tables were copied as text, each cell on a line of its own, with these tables as tables. Only below a
 * title or a line of the unit, and only where header and rows fit one way: else the lines stay what they are.
 */
export function withFlatTables(document: Document): Restored {
  const { blocks } = document;
  const restored: Block[] = [];
  const unread: Unread[] = [];
  let title = '';
  let changed = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.kind === 'table') {
      const whole = knowsMerging(document) ? block : withMergedCells(block, itemOf(title));
      if (whole) restored.push(whole);
      else unread.push(unknownColumns(title, block.cells[0]));
      changed ||= whole !== block;
      continue;
    }
    restored.push(block);
    if (block.text.length > LONGEST_TITLE) continue;
    const text = normalText(withoutPipes(block.text));
    if (!isAbove(text)) continue;
    title = titleIn(text) ?? title;
    const lines = linesBelow(blocks, at + 1);
    if (figuresIn(lines) < FIGURES) continue;
    const found = read(lines, title);
    if (found) {
      restored.push(found.table);
      at += found.lines;
      changed = true;
    } else unread.push(unknownColumns(title, lines[0]));
  }
  return { document: changed ? { ...document, blocks: restored } : document, unread };
}

/** Pipes, tabs and spaces know no merged cells; other formats say them. */
function knowsMerging({ format }: Document): boolean {
  return format !== 'text' && format !== 'markdown';
}

/** What a table of a title is about. */
function itemOf(title: string): string | undefined {
  return recognise(title, '', undefined)?.form.item;
}

function unknownColumns(title: string, first: PlacedText | undefined): Unread {
  const place = first?.marks[0]?.place;
  return { what: title, reason: 'columns-unknown', ...(place && { place }) };
}

function isAbove(text: string): boolean {
  return titleIn(text) !== undefined || isFrameLine(text);
}

/** The lines that may be cells, up to the last number before the next title, note or sentence. */
function linesBelow(blocks: readonly Block[], from: number): Paragraph[] {
  const lines: Paragraph[] = [];
  for (let at = from; at < blocks.length && lines.length < MOST_CELLS; at += 1) {
    const block = blocks[at]!;
    if (block.kind === 'table' || !isCellLine(block)) break;
    const text = normalText(withoutPipes(block.text));
    if (isAbove(text) || isNote(text)) break;
    lines.push(block);
  }
  const last = lines.findLastIndex((line) => cellsOf(line).some(({ kind }) => kind === 'number'));
  return lines.slice(0, last + 1);
}

/** How many figures stand on lines of their own. */
function figuresIn(lines: readonly Paragraph[]): number {
  const cells = lines.flatMap(cellsOf);
  const { first } = bodyOf(cells);
  const body = first < 0 ? [] : cells.slice(first);
  return body.filter(({ kind, text }) => kind === 'number' && /\d/.test(text)).length;
}

function read(lines: readonly Paragraph[], title: string): { table: Table; lines: number } | undefined {
  const item = itemOf(title);
  for (const { cells, isOrdered } of sequences(lines)) {
    const layout = layoutOf(
      cells.map(({ cell }) => cell),
      isOrdered,
      item,
    );
    if (layout) return { table: tableOf(layout), lines: cells[layout.used - 1]!.line + 1 };
  }
  return undefined;
}

function tableOf({ width, header, heads, rows }: Layout): Table {
  const head = header.cells.map((at, index): Cell => ({ ...at, ...heads[index]!.printed }));
  const body = rows.flatMap((row, index) =>
    row.map(
      ({ printed }, column): Cell => ({
        row: header.height + index,
        column,
        rowSpan: 1,
        columnSpan: 1,
        ...printed,
      }),
    ),
  );
  const cells = [...head, ...body].sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', height: header.height + rows.length, width, cells, ruled: false };
}
