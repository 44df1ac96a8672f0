import type { Block, Document, Gap, Paragraph, Table } from '../../model/document.ts';
import { isBeside } from './beside.ts';
import { continuationOf } from './continuation.ts';
import { filledCells } from './fill.ts';
import { furnitureOf } from './furniture.ts';
import type { GridCell } from './grid.ts';
import { type PageLayout, place, type TablePiece } from './layout.ts';
import type { Line } from './lines.ts';
import { marginsOf } from './margins.ts';
import { type BodyLine, paragraphsOf } from './paragraphs.ts';
import { tailOf, withTail } from './tail.ts';
import { type Locate, TextBuilder } from './text.ts';

/** The last table of a page, which may go on on the next one. */
interface OpenTable {
  readonly piece: TablePiece;
  readonly layout: PageLayout;
  /** Its number in the document, and where it stands among the blocks. */
  readonly number: number;
  readonly block: number;
}

/** Puts the pages together: furniture aside, texts and tables that page breaks cut rejoined. */
export function assemble(pages: readonly PageLayout[], gaps: readonly Gap[]): Document {
  const furniture = furnitureOf(pages);
  const isBody = (line: Line): boolean => !furniture.has(line);
  const margins = marginsOf(pages, isBody);
  const blocks: Block[] = [];
  let lines: BodyLine[] = [];
  let tables = 0;
  let open: OpenTable | undefined;
  const cut = new Set(
    pages.flatMap((page, at) => (isBeside(page, pages[at - 1]) ? [pages[at - 1]!, page] : [])),
  );
  for (const layout of pages) {
    const pieces = [...layout.pieces];
    const continuation = open && continuationOf(open.piece, open.layout, layout, isBody);
    if (open && continuation) {
      const tail = tailOf(open.piece, continuation);
      if (tail)
        blocks[open.block] = withTail(blocks[open.block] as Table, tail, locator(layout, open.number));
      pieces[0] = tail ? tail.rest : continuation;
    }
    open = undefined;
    for (const item of inOrder(layout.lines.filter(isBody), pieces)) {
      if ('grid' in item) {
        blocks.push(...paragraphsOf(lines, true));
        lines = [];
        open = { piece: item, layout, number: ++tables, block: blocks.length };
        const whole = tableOf(item, locator(layout, tables));
        const table: Table = cut.has(layout) ? { ...whole, cut: true } : whole;
        blocks.push(continuation && item === pieces[0] ? { ...table, continues: true } : table);
      } else {
        lines.push({ line: item, page: layout.page, margins: margins.get(layout)!, locate: layout.locate });
      }
    }
  }
  blocks.push(...paragraphsOf(lines, false));
  return {
    format: 'pdf',
    blocks,
    furniture: pages.flatMap((page) => asideOf(page, isBody)),
    gaps,
    parts: pages.length,
  };
}

/** Lines and tables from top to bottom. */
function inOrder(lines: readonly Line[], pieces: readonly TablePiece[]): (Line | TablePiece)[] {
  const top = (item: Line | TablePiece): number => ('grid' in item ? item.grid.ys[0]! : item.top);
  return [...lines, ...pieces].sort((a, b) => top(a) - top(b));
}

function tableOf({ grid, glyphs, ruled }: TablePiece, locate: (cell: GridCell) => Locate): Table {
  const cells = filledCells(grid, glyphs, locate);
  return { kind: 'table', height: grid.ys.length - 1, width: grid.xs.length - 1, cells, ruled };
}

function locator({ page, sheet }: PageLayout, table: number): (cell: GridCell) => Locate {
  return ({ row, column }) =>
    (box) => ({ ...place(page, sheet.displayed(box)), table, row: row + 1, column: column + 1 });
}

/** Furniture of a page, and what runs another way than its text. */
function asideOf({ page, lines, sheet, locate }: PageLayout, isBody: (line: Line) => boolean): Paragraph[] {
  const furniture = lines
    .filter((line) => !isBody(line))
    .map((line): Paragraph => {
      const builder = new TextBuilder();
      builder.add(line, locate);
      return { kind: 'paragraph', ...builder.done() };
    });
  const askew = sheet.askew.map(({ text, box }): Paragraph => {
    return { kind: 'paragraph', text, marks: [{ offset: 0, place: place(page, box) }] };
  });
  return [...furniture, ...askew];
}
