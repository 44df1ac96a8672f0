import type { Cell, PlacedText } from '../../model/document.ts';
import { type Grid, type GridCell, intervalOf } from './grid.ts';
import type { Glyph } from './ink.ts';
import { cutLine, gapOf, isBlankBetween, type Line, linesOf, middleOf } from './lines.ts';
import { glueBetween, type Locate, TextBuilder, textOf } from './text.ts';

/** Left and right padding of a cell as office programs set it: 5.4 points each. */
const PADDING = 10.8;

/** Writes the glyphs that stand on a grid into its cells. */
export function filledCells(
  grid: Grid,
  glyphs: readonly Glyph[],
  locate: (cell: GridCell) => Locate,
): Cell[] {
  const contents = contentsOf(grid, glyphs);
  return grid.cells.map((cell) => ({
    ...cell,
    ...joinedText(contents.get(cell) ?? [], widthOf(grid, cell), locate(cell)),
  }));
}

/** The lines in each cell of a grid; a cell without text has no entry. */
export function contentsOf(grid: Grid, glyphs: readonly Glyph[]): Map<GridCell, Line[]> {
  const owner = owners(grid);
  const shares = new Map<GridCell, Glyph[]>();
  for (const line of linesOf(glyphs)) {
    for (const word of cutLine(line, isBlankBetween)) shareOut(word, owner, shares);
  }
  return new Map([...shares].map(([cell, share]) => [cell, linesOf(share)]));
}

export function widthOf(grid: Grid, cell: GridCell): number {
  return grid.xs[cell.column + cell.columnSpan]! - grid.xs[cell.column]!;
}

/** The cell that a glyph stands in; points beyond the outer edge belong to the cell inside. */
type Owner = (glyph: Glyph) => GridCell;

function owners(grid: Grid): Owner {
  const width = grid.xs.length - 1;
  const height = grid.ys.length - 1;
  const byPosition: GridCell[] = new Array(width * height);
  for (const cell of grid.cells) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      byPosition.fill(cell, r * width + cell.column, r * width + cell.column + cell.columnSpan);
    }
  }
  return (glyph) => {
    const column = clamp(intervalOf(grid.xs, (glyph.left + glyph.right) / 2), width);
    const row = clamp(intervalOf(grid.ys, middleOf(glyph)), height);
    return byPosition[row * width + column]!;
  };
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}

/**
 * A word within one cell belongs there. One that stands across a line is cut at the line if it was placed in
 * pieces there (two amounts that touch); a name too long for its cell, printed in one go over the line, stays whole
 * in the cell that holds most of it.
 */
function shareOut(word: Line, owner: Owner, shares: Map<GridCell, Glyph[]>): void {
  const apart = (a: Glyph, b: Glyph): boolean =>
    owner(a) !== owner(b) && (a.run !== b.run || gapOf(a, b) > 0.1);
  for (const { glyphs } of cutLine(word, apart)) {
    const counts = new Map<GridCell, number>();
    for (const glyph of glyphs) counts.set(owner(glyph), (counts.get(owner(glyph)) ?? 0) + 1);
    const [home] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    const share = shares.get(home);
    if (share) share.push(...glyphs);
    else shares.set(home, [...glyphs]);
  }
}

/** The lines of a cell as one text. */
export function joinedText(lines: readonly Line[], width: number, locate: Locate): PlacedText {
  const builder = new TextBuilder();
  for (const [i, line] of lines.entries()) {
    builder.add(line, locate, i === 0 ? '' : glue(lines[i - 1]!, line, width));
  }
  return builder.done();
}

/** A number under a number is its rest if it did not fit into the line above, else a second number. */
function glue(before: Line, line: Line, width: number): string {
  const [above, below] = [textOf(before), textOf(line)];
  const bothNumeric = /[\d.,]$/.test(above) && /^[\d.,]/.test(below);
  if (!bothNumeric) return glueBetween(above, below);
  return fitsAfter(before, line, width) ? '\n' : '';
}

/** Whether the first character of a line would have fitted after the line above it in a cell of that width. */
export function fitsAfter(before: Line, line: Line, width: number): boolean {
  const first = line.glyphs[0]!;
  return before.right - before.left + (first.right - first.left) < width - PADDING;
}
