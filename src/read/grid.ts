import type { Block, Cell, PlacedText, Table } from '../model/document.ts';
import type { Work } from './limits.ts';
import { isBlank, join, TextBuilder } from './placed.ts';

/** A cell as a format describes it: content still in blocks, in a grid that may have columns nobody sees. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly blocks: readonly Block[];
  readonly hidden?: boolean;
}

export interface Grid {
  /** In order of row and column, no two overlapping. */
  readonly cells: readonly GridCell[];
  readonly caption?: string;
}

/** What a grid of a markup format shows: a table, or, where it only lays out a page, what is in its cells. */
export function gridBlocks(grid: Grid, work: Work): Block[] {
  if (isLayout(grid)) return grid.cells.flatMap((cell) => cell.blocks);
  const rows = compactor(grid.cells, 'row');
  const columns = compactor(grid.cells, 'column');
  work.spend('cells', rows.size * columns.size);
  const cells = grid.cells.map((cell): Cell => {
    const { text, marks } = contentOf(cell, work);
    const row = rows.at(cell.row);
    const column = columns.at(cell.column);
    const rowSpan = rows.at(cell.row + cell.rowSpan) - row;
    const columnSpan = columns.at(cell.column + cell.columnSpan) - column;
    return cell.hidden
      ? { row, column, rowSpan, columnSpan, text, marks, hidden: true }
      : { row, column, rowSpan, columnSpan, text, marks };
  });
  const caption = grid.caption === undefined ? {} : { caption: grid.caption };
  return [{ kind: 'table', ...caption, height: rows.size, width: columns.size, cells, ruled: true }];
}

/**
 * A row or column in which no cell begins is one that nobody sees: a span of 1000 columns over eight, the fine grid
 * that Word cuts rows of unequal cells by. Only the others count.
 */
function compactor(cells: readonly GridCell[], axis: 'row' | 'column') {
  const starts = [...new Set(cells.map((cell) => cell[axis]))].sort((a, b) => a - b);
  const indexes = new Map(starts.map((start, index) => [start, index]));
  return {
    size: starts.length,
    /** How many of the starts lie before `position`. */
    at(position: number): number {
      const known = indexes.get(position);
      if (known !== undefined) return known;
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! < position) low = middle + 1;
        else high = middle;
      }
      indexes.set(position, low);
      return low;
    },
  };
}

/** A single row whose cell is longer than this holds prose beside prose: names in a table are shorter. */
const LONG_CELL = 200;
/** More paragraphs than this in one cell are an article: a project's goals, the longest cell of a form, have fewer. */
const ARTICLE = 20;

/**
 * Pages are laid out with tables, texts framed by them. Such a table has one column, or holds a larger table or an
 * article in a cell, or is a single row of prose.
 */
function isLayout({ cells }: Grid): boolean {
  const [first] = cells;
  if (!first || cells.every(({ column }) => column === first.column)) return true;
  const isSingleRow = cells.every(({ row }) => row === first.row);
  const frames = (block: Block): boolean =>
    block.kind === 'table'
      ? block.cells.length >= cells.length
      : isSingleRow && block.text.length > LONG_CELL;
  return cells.some(({ blocks }) => blocks.length > ARTICLE || blocks.some(frames));
}

function contentOf(cell: GridCell, work: Work): PlacedText {
  const only = cell.blocks.length === 1 ? cell.blocks[0]! : undefined;
  const content = only?.kind === 'paragraph' ? only : join(cell.blocks.map(flatten), '\n');
  // Counted again at each level of nesting, as the text is copied at each.
  work.spend('characters', content.text.length);
  return content;
}

/** A table within a cell, row by row. */
function flatten(block: Block): PlacedText {
  if (block.kind === 'paragraph') return block;
  const builder = new TextBuilder();
  let row = 0;
  for (const cell of block.cells) {
    if (builder.length > 0) builder.add(cell.row === row ? '\t' : '\n');
    builder.append(cell);
    row = cell.row;
  }
  return builder.build();
}

/** A table whose rows are complete and have no spans: from a text with delimiters. */
export function plainTable(rows: readonly (readonly PlacedText[])[], ruled: boolean, work: Work): Table {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  work.spend('cells', rows.length * width);
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap(({ text, marks }, column): Cell[] =>
      isBlank(text) ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text, marks }],
    ),
  );
  return { kind: 'table', height: rows.length, width, cells, ruled };
}
