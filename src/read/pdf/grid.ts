import type { Work } from '../limits.ts';
import type { Box } from './geometry.ts';
import type { Rule } from './ink.ts';
import { type Frame, SNAP } from './rules.ts';

/** The grid of a table: positions of its lines, and rectangles of grid positions that no line divides. */
export interface Grid {
  /** Borders of the columns from left to right, and of the rows from top to bottom: one more than columns, rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The box around a grid. */
export function gridBox({ xs, ys }: Grid): Box {
  return { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
}

/** Share of a cell's side that must be drawn for the side to divide. */
const DRAWN = 0.6;

/** More than a sheet of the largest size has place for is a drawing: a map, a hatched area, a bar code. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 1000;

/**
 * The grid that a frame draws; nothing for one that is no table: it has no columns, or far too many. Where lines stick out beyond the last crossing line, the outer border was left out
 * (open sides are a common style, and page breaks cut tables) and is put where the lines end.
 */
export function gridOf(frame: Frame, work: Work): Grid | undefined {
  const xs = positions(frame.verticals, frame.horizontals);
  const ys = positions(frame.horizontals, frame.verticals);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 2 || width > MOST_COLUMNS || height > MOST_ROWS) return undefined;
  work.spend('cells', width * height);
  const right = borders(frame.verticals, xs, ys);
  const below = borders(frame.horizontals, ys, xs);
  const cells: GridCell[] = [];
  const taken = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken[row * width + column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < width &&
        !right(column + columnSpan, row) &&
        !taken[row * width + column + columnSpan]
      )
        columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < height && goesOn(row + rowSpan, column, columnSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++)
        taken.fill(1, r * width + column, r * width + column + columnSpan);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return { xs, ys, cells };

  /** Whether a cell that spans some columns goes on in the row: no line above it, and none within. */
  function goesOn(row: number, column: number, span: number): boolean {
    for (let c = column; c < column + span; c++) {
      if (below(row, c) || (c > column && right(c, row))) return false;
    }
    return true;
  }
}

/** Positions of the lines across, with the ends of the lines along where they stick out. */
function positions(across: readonly Rule[], along: readonly Rule[]): number[] {
  const sorted = across.map((rule) => rule.at).sort((a, b) => a - b);
  const found: number[] = [];
  for (const at of sorted) if (found.length === 0 || at - found.at(-1)! > SNAP) found.push(at);
  const from = along.map((rule) => rule.from).sort((a, b) => a - b);
  const to = along.map((rule) => rule.to).sort((a, b) => a - b);
  const [start, end] = [from[0]!, to.at(-1)!];
  if (found[0]! - start > SNAP) found.unshift(start);
  if (end - found.at(-1)! > SNAP) found.push(end);
  return found;
}

/** Whether the line at a position is drawn along an interval between neighbouring positions of the other direction. */
function borders(
  rules: readonly Rule[],
  at: readonly number[],
  steps: readonly number[],
): (position: number, interval: number) => boolean {
  const drawn = at.map(() => new Float64Array(steps.length - 1));
  for (const rule of rules) {
    const position = nearest(at, rule.at);
    for (
      let i = Math.max(0, intervalOf(steps, rule.from));
      i < steps.length - 1 && steps[i]! < rule.to;
      i++
    ) {
      const length = Math.min(rule.to, steps[i + 1]!) - Math.max(rule.from, steps[i]!);
      drawn[position]![i]! += length / (steps[i + 1]! - steps[i]!);
    }
  }
  return (position, interval) => drawn[position]![interval]! >= DRAWN;
}

function nearest(sorted: readonly number[], value: number): number {
  const after = intervalOf(sorted, value) + 1;
  const before = after - 1;
  if (before < 0) return 0;
  if (after >= sorted.length) return before;
  return value - sorted[before]! <= sorted[after]! - value ? before : after;
}

/** The last position at or before a value; -1 before the first. */
export function intervalOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
