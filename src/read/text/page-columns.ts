import type { Line } from '../lines.ts';
import type { Piece } from './pieces.ts';

/** A piece of a line on the page, from column `left` up to `right`. */
export interface Spot {
  readonly piece: Piece;
  readonly left: number;
  readonly right: number;
  readonly isDash: boolean;
}

/** A line of a table. */
export interface Row {
  readonly line: Line;
  readonly spots: readonly Spot[];
  readonly hasFigures: boolean;
}

/** What a column takes of the width of a page. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** What the pieces of some rows cover of the page; where a dash stands, says nothing. */
export function covered(rows: readonly Row[]): Column[] {
  const spots = rows
    .flatMap((row) => row.spots.filter(({ isDash }) => !isDash))
    .sort((a, b) => a.left - b.left);
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of spots) {
    const last = columns.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/**
 * Columns as wide as their headings. One that stands over none belongs to the nearest column beside it that has no other
 * heading in its row, as where names begin at the left and their heading stands in the middle; else nothing is printed
 * in its column. Lowest row of the header first; a dash stands somewhere below its heading as well.
 */
export function withHeadings(rows: readonly Row[], head: number, columns: readonly Column[]): Column[] {
  const all = columns.map((column) => ({ ...column }));
  for (const { spots } of [...rows.slice(0, head).reverse(), ...rows.slice(head)]) {
    const isOver = (one: Column) => spots.some(({ left, right }) => one.left < right && left < one.right);
    for (const { left, right } of spots) {
      if (all.some((one) => one.left < right && left < one.right)) continue;
      const at = all.findIndex((one) => one.left >= right);
      const beside = [all[at < 0 ? all.length - 1 : at - 1], at < 0 ? undefined : all[at]];
      const distance = (one: Column) => Math.max(one.left - right, left - one.right);
      const [nearest] = beside
        .filter((one) => one !== undefined && !isOver(one))
        .sort((one, other) => distance(one!) - distance(other!));
      if (nearest) {
        nearest.left = Math.min(nearest.left, left);
        nearest.right = Math.max(nearest.right, right);
      } else all.splice(at < 0 ? all.length : at, 0, { left, right });
    }
  }
  return all;
}
