import { spanOf } from './columns.ts';
import { around, type Box } from './geometry.ts';
import { isAmount, segmentsOf } from './gutters.ts';
import type { Glyph, Rule } from './ink.ts';
import { cutLine, gapOf, isBlankBetween, isCjk, middleOf } from './lines.ts';
import { isBelow, type Row } from './row.ts';
import { isUnderRule } from './rules.ts';
import { textOf } from './text.ts';
import type { TableLine } from './wrapped.ts';

/** Lines that the titles of a table may take. */
const MOST_LINES = 14;
/** No line has more titles; each is compared with each other one. */
const MOST_TITLES = 100;
/** Lines of one title stand no further apart than this (ems, from middle to middle). */
const PITCH = 1.6;
/** The title of a table is printed larger than those of its columns. */
const LARGER = 1.15;
/** So begin rows, and no titles. */
const NO_TITLE = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{3,}$)/;

/**
 * Lines of column titles right above: of titles for nearly each column, or far apart, or under the table's upper line;
 * and no amounts. Lone lines of titles in several lines are among them.
 */
export function headOf(
  before: readonly Row[],
  first: Row,
  columns: readonly Box[],
  rules: readonly Rule[],
): Row[] {
  const head: Row[] = [];
  let sure = 0;
  for (const row of before.slice(-MOST_LINES).reverse()) {
    const below = head[0] ?? first;
    const { segments: titles } = titleRow(row);
    const isLone = titles.length === 1;
    if (row.isNumbering ? head.length > 0 : row.segments.some(isAmount)) break;
    if (!row.canBeRow || !isBelow(row, below)) break;
    if (titles.length > MOST_TITLES) break;
    if (row.line.size > LARGER * (head[0] ?? first).line.size) break;
    if (titles.some((title) => NO_TITLE.test(textOf(title)))) break;
    const isSure =
      row.isNumbering ||
      titles.length >= Math.max(2, columns.length - 1) ||
      cutLine(row.line, isFarApart).length > 1 ||
      (isLone && head.length > 0 && isOverSome(titles[0]!, columns, head)) ||
      (isLone && isFirstLine(titles[0]!, head[0])) ||
      isUnderRule(around([row.line, below.line]), rules);
    if (!isSure && !titles.every((title) => isInOne(title, columns))) break;
    head.unshift(titleRow(row));
    if (isSure) sure = head.length;
  }
  return head.slice(head.length - sure);
}

function isInOne(title: Box, columns: readonly Box[]): boolean {
  const [from, to] = spanOf(title, columns);
  return from === to;
}

/** Whether a title goes on in the line below. */
function isFirstLine(title: Box & { readonly size: number }, below: TableLine | undefined): boolean {
  return (
    below?.segments.some((other) => {
      const pitch = middleOf(other) - middleOf(title);
      const off = Math.abs(other.left + other.right - title.left - title.right) / 2;
      const isLonger = title.right - title.left > other.right - other.left - title.size / 2;
      return pitch < PITCH * title.size && off < title.size / 2 && isLonger;
    }) ?? false
  );
}

/**
 * Whether a lone title stands over some of the columns: what begins or ends with the table, or stands in the middle
 * over all of it, is no title of columns.
 */
function isOverSome(
  title: Box & { readonly size: number },
  columns: readonly Box[],
  head: readonly TableLine[],
): boolean {
  const { left, right } = around([...columns, ...head.flatMap(({ segments }) => segments)]);
  const isCentred = Math.abs(left + right - title.left - title.right) / 2 < title.size;
  return !isCentred && title.left > left + title.size && title.right < right - title.size;
}

/** A line cut at the gutters of titles. */
export function titleRow(row: Row): Row {
  return { ...row, segments: segmentsOf(row.line, partsTitles) };
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
