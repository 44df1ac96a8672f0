import type { Gap } from '../../model/document.ts';
import type { Grid, GridCell } from '../grid.ts';
import type { Work } from '../limits.ts';
import { Flow } from './flow.ts';
import { attribute, type Element, isElement } from './parse.ts';
import { isDropped, isHidden } from './visible.ts';
import type { Walker } from './walk.ts';

/** The widest span that HTML allows; a larger one counts as this. */
const MAX_COLUMN_SPAN = 1000;
const GROUPS = ['thead', 'tbody', 'tfoot'];

/** The grid of a table element, by HTML's rules: rows of groups in their printed order, spans within their group. */
export function tableGrid(table: Element, walker: Walker, gaps: Gap[], work: Work): Grid {
  const cells: GridCell[] = [];
  let top = 0;
  for (const rows of rowGroups(table)) {
    placeGroup(rows, top, cells, walker, gaps, work);
    top += rows.length;
  }
  const caption = elementsOf(table, 'caption')[0];
  if (!caption) return { cells };
  const flow = new Flow(gaps);
  walker.children(caption, flow);
  flow.end();
  const text = flow.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
  return { cells, caption: text };
}

function rowGroups(table: Element): Element[][] {
  // A foot may be written before the body; it is printed after it.
  return GROUPS.flatMap((name) => elementsOf(table, name)).map((group) => elementsOf(group, 'tr'));
}

function elementsOf(parent: Element, ...names: string[]): Element[] {
  return parent.childNodes.filter((node): node is Element => isElement(node) && names.includes(node.tagName));
}

function placeGroup(
  rows: readonly Element[],
  top: number,
  cells: GridCell[],
  walker: Walker,
  gaps: Gap[],
  work: Work,
): void {
  /** For each column, the first row below all cells placed in it. */
  const free: number[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of elementsOf(row, 'td', 'th')) {
      // A cell that is not displayed leaves its place to the next one.
      if (isDropped(cell)) continue;
      const from = column;
      while ((free[column] ?? 0) > index) column++;
      const rowSpan = rowSpanOf(cell, rows.length - index);
      let columnSpan = 0;
      const wanted = columnSpanOf(cell);
      work.spend('nodes', wanted + column - from);
      // A span that runs into a cell from above is cut: no two cells overlap.
      while (columnSpan < wanted && (free[column + columnSpan] ?? 0) <= index) {
        free[column + columnSpan] = index + rowSpan;
        columnSpan++;
      }
      const flow = new Flow(gaps);
      walker.children(cell, flow);
      flow.end();
      const hidden = isHidden(row) ? { hidden: true } : {};
      cells.push({ row: top + index, column, rowSpan, columnSpan, blocks: flow.blocks, ...hidden });
      column += columnSpan;
    }
  });
}

function rowSpanOf(cell: Element, left: number): number {
  const span = Number.parseInt(attribute(cell, 'rowspan') ?? '1', 10);
  // 0 means to the end of the group.
  if (span === 0) return left;
  return Number.isFinite(span) && span > 0 ? Math.min(span, left) : 1;
}

function columnSpanOf(cell: Element): number {
  const span = Number.parseInt(attribute(cell, 'colspan') ?? '1', 10);
  return Number.isFinite(span) && span > 0 ? Math.min(span, MAX_COLUMN_SPAN) : 1;
}
