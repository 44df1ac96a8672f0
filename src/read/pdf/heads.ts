import { spanOf } from './columns.ts';
import { around, type Box } from './geometry.ts';
import { isAmount, segmentsOf } from './gutters.ts';
import type { Glyph, Rule } from './ink.ts';
import { cutLine, gapOf, isBlankBetween, isCjk } from './lines.ts';
import { isBelow, type Row } from './row.ts';
import { isUnderRule } from './rules.ts';
import type { TableLine } from './wrapped.ts';

/**
 * Rows of column titles right above: one for nearly each column, or far apart, or one under the table's upper line; and
 * no amounts.
 */
export function headOf(
  above: readonly Row[],
  first: Row,
  columns: readonly Box[],
  rules: readonly Rule[],
): Row[] {
  const head: Row[] = [];
  for (const row of [...above].reverse()) {
    const below = head[0] ?? first;
    const titles = segmentsOf(row.line, partsTitles);
    const areTitles =
      titles.length >= Math.max(2, columns.length - 1) ||
      cutLine(row.line, isFarApart).length > 1 ||
      isUnderRule(around([row.line, below.line]), rules);
    if (!areTitles || row.segments.some(isAmount) || !row.canBeRow || !isBelow(row, below)) break;
    head.unshift({ ...row, segments: titles });
  }
  return head;
}

/** The columns, those too that print nothing but a title: it touches no column, and the nearest has a title of its own. */
export function withEmpty(columns: readonly Box[], titles: TableLine | undefined): readonly Box[] {
  const touching = (column: Box): Box[] =>
    titles?.segments.filter(({ left, right }) => left < column.right && right > column.left) ?? [];
  const covered = new Set(columns.flatMap(touching));
  const free = titles?.segments.filter((title) => {
    const nearest = columns[spanOf(title, columns)[0]]!;
    return !covered.has(title) && touching(nearest).length > 0;
  });
  return [...columns, ...(free ?? [])].sort((a, b) => a.left - b.left);
}

/** White as between columns far from each other: words in a line stand nearer. */
function isFarApart(left: Glyph, right: Glyph): boolean {
  return gapOf(left, right) > 1;
}

/** Titles of near columns are no words of one text if they were not printed in one go. */
function partsTitles(left: Glyph, right: Glyph): boolean {
  if (isBlankBetween(left, right)) return true;
  return left.run !== right.run && isCjk(left.text) && isCjk(right.text) && gapOf(left, right) > 0.2;
}
