import { fitsAfter } from './fill.ts';
import { type Grid, type GridCell, intervalOf } from './grid.ts';
import type { Glyph } from './ink.ts';
import { type Line, linesOf, middleOf } from './lines.ts';
import { textOf } from './text.ts';

const WHOLE_NUMBER = /^[-−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?%?$/;

/**
 * Some tables have lines between columns only, or between groups of rows: one drawn row holds many printed ones.
 * Such a row is cut between its numbers where another column prints on the same lines, and not just because it wraps.
 */
export function splitBands(grid: Grid, glyphs: readonly Glyph[]): Grid {
  const bands: Glyph[][] = grid.ys.map(() => []);
  for (const glyph of glyphs) bands[Math.max(0, intervalOf(grid.ys, middleOf(glyph)))]!.push(glyph);
  const spanned = new Uint8Array(grid.ys.length);
  for (const { row, rowSpan } of grid.cells) if (rowSpan > 1) spanned.fill(1, row, row + rowSpan);
  const ys: number[] = [];
  /** Where each row of the old grid begins in the new one. */
  const starts: number[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    starts.push(ys.length);
    ys.push(grid.ys[row]!);
    const room = grid.ys[row + 1]! - grid.ys[row]!;
    if (!spanned[row] && room > 2 * (bands[row]![0]?.size ?? room)) ys.push(...cutsOf(bands[row]!, grid.xs));
  }
  starts.push(ys.length);
  ys.push(grid.ys.at(-1)!);
  if (ys.length === grid.ys.length) return grid;
  const cells = grid.cells.flatMap((cell) => spread(cell, starts));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { xs: grid.xs, ys, cells };
}

/** Heights between the printed rows of a drawn row. */
function cutsOf(glyphs: readonly Glyph[], xs: readonly number[]): number[] {
  const columns: Glyph[][] = xs.map(() => []);
  for (const glyph of glyphs)
    columns[Math.max(0, intervalOf(xs, (glyph.left + glyph.right) / 2))]!.push(glyph);
  const stacks = columns.map((column) => (column.length === 0 ? [] : linesOf(column)));
  const numbers = stacks.filter((lines, i) => isStack(lines, xs[i + 1]! - xs[i]!));
  const stack = numbers.sort((a, b) => b.length - a.length)[0];
  if (!stack) return [];
  const isRow = (number: Line): boolean =>
    stacks.some((lines, column) => {
      if (lines === stack) return false;
      const at = lines.findIndex((line) => isLevel(line, number));
      return at === 0 || (at > 0 && fitsAfter(lines[at - 1]!, lines[at]!, xs[column + 1]! - xs[column]!));
    });
  if (!stack.every(isRow)) return [];
  return stack.slice(1).map((line, i) => (stack[i]!.bottom + line.top) / 2);
}

/** Numbers under one another, each whole: none is the wrapped rest of the one above it. */
function isStack(lines: readonly Line[], width: number): boolean {
  return (
    lines.length > 1 &&
    lines.every(
      (line, i) => WHOLE_NUMBER.test(textOf(line)) && (i === 0 || fitsAfter(lines[i - 1]!, line, width)),
    )
  );
}

function isLevel(a: Line, b: Line): boolean {
  return Math.abs(middleOf(a) - middleOf(b)) < 0.4 * Math.min(a.size, b.size);
}

function spread(cell: GridCell, starts: readonly number[]): GridCell[] {
  const from = starts[cell.row]!;
  const to = starts[cell.row + cell.rowSpan]!;
  if (cell.rowSpan > 1) return [{ ...cell, row: from, rowSpan: to - from }];
  return Array.from({ length: to - from }, (_, i) => ({ ...cell, row: from + i }));
}
