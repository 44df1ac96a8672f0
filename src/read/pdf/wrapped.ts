import type { Box } from './geometry.ts';
import { isAmount, type Segment } from './gutters.ts';
import { isCjk, type Line, middleOf } from './lines.ts';
import { textOf } from './text.ts';

/** A line of a table, cut at its gutters. */
export interface TableLine {
  readonly line: Line;
  readonly segments: readonly Segment[];
}

/** One line of a name in its column, with the number of its line in the table. */
interface NameLine {
  readonly at: number;
  readonly text: Segment;
  readonly y: number;
}

/** A line with amounts: a row of the table, whose name may stand on several lines. */
interface Anchor {
  readonly at: number;
  readonly y: number;
}

/** How amounts stand beside a name of several lines. */
const ALIGNMENTS = ['top', 'bottom', 'middle'] as const;
type Alignment = (typeof ALIGNMENTS)[number];

/** Lines of one name stand at one pitch, up to this factor; rows mostly have more room between them. */
const ROOM_IN_PITCH = 1.1;

/** What begins so is a row of its own. */
const BEGINS = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]|\d|其中)|(?:合计|总计|小计)$/;

/**
 * The lines of a table without drawn rows, those of one row together: a name that filled its column goes on below. All
 * amounts of a table stand at the top of their row, at its bottom, or in its middle.
 */
export function rowsOfLines(lines: readonly TableLine[], columns: readonly Box[]): TableLine[][] {
  const anchors = lines.flatMap(({ segments }, at): Anchor[] => {
    const amount = segments.find(isAmount);
    return amount ? [{ at, y: middleOf(amount) }] : [];
  });
  const names = columns.map((column) => namesIn(column, lines));
  const blocks = names.flatMap((column, i) => blocksOf(column, columns[i]!));
  const owner = ownersOf(blocks, anchors);
  const rows: TableLine[][] = [];
  let last: number | undefined;
  for (const [at, line] of lines.entries()) {
    const home = line.segments.some(isAmount) ? at : homeOf(line, owner, at);
    if (home === last) rows.at(-1)!.push(line);
    else rows.push([line]);
    last = home;
  }
  return rows;
}

/** The row that all texts of a line belong to; itself if they do not agree. */
function homeOf({ segments }: TableLine, owner: ReadonlyMap<Segment, number>, at: number): number {
  const [first = at, ...others] = segments.map((segment) => owner.get(segment));
  return others.every((anchor) => anchor === first) ? first : at;
}

function namesIn(column: Box, lines: readonly TableLine[]): NameLine[] {
  return lines.flatMap(({ segments }, at) =>
    segments
      .filter((text) => !isAmount(text) && text.left < column.right && text.right > column.left)
      .map((text) => ({ at, text, y: middleOf(text) })),
  );
}

/** The lines of a column that may be one name: each but the last is full, and they stand as near as lines do. */
function blocksOf(names: readonly NameLine[], column: Box): NameLine[][] {
  const pitches = names.slice(1).map(({ y }, i) => y - names[i]!.y);
  const most = ROOM_IN_PITCH * Math.min(...pitches.filter((pitch) => pitch > 0));
  const blocks: NameLine[][] = [];
  for (const [i, name] of names.entries()) {
    if (
      i > 0 &&
      names[i - 1]!.at < name.at &&
      pitches[i - 1]! < most &&
      goesOn(names[i - 1]!.text, name.text, column)
    )
      blocks.at(-1)!.push(name);
    else blocks.push([name]);
  }
  return blocks.filter(({ length }) => length > 1);
}

function goesOn(above: Segment, below: Segment, { left, right }: Box): boolean {
  const [last, first] = [above.glyphs.at(-1)!, below.glyphs[0]!];
  // A mark that may not end or begin a line takes a character with it.
  const spare = isCjkWord(last.text) && isCjkWord(first.text) ? 0 : above.size;
  const next = first.right - first.left;
  // Names of lower levels are indented.
  const isFull = above.right - above.left + next > right - left - spare || above.right + next > right - spare;
  return isFull && below.top - above.bottom < above.size && !BEGINS.test(textOf(below));
}

function isCjkWord(text: string): boolean {
  return isCjk(text) && /[\p{L}\u2e80-\u2fdf]/u.test(text);
}

/** The row of each line of a name, as the number of the line with its amounts. */
function ownersOf(
  blocks: readonly (readonly NameLine[])[],
  anchors: readonly Anchor[],
): ReadonlyMap<Segment, number> {
  let best: { readonly miss: number; readonly owners: ReadonlyMap<Segment, number> } | undefined;
  for (const alignment of ALIGNMENTS) {
    const owners = new Map<Segment, number>();
    let miss = 0;
    for (const block of blocks) {
      for (const { anchor, lines } of shared(block, anchorsIn(block, anchors), alignment)) {
        miss += Math.abs(positionOf(lines, alignment) - anchor.y);
        for (const { text } of lines) owners.set(text, anchor.at);
      }
    }
    if (!best || miss < best.miss - 1) best = { miss, owners };
  }
  return best!.owners;
}

function anchorsIn(block: readonly NameLine[], anchors: readonly Anchor[]): Anchor[] {
  const half = block[0]!.text.size / 2;
  return anchors.filter(({ y }) => y > block[0]!.y - half && y < block.at(-1)!.y + half);
}

interface Share {
  readonly anchor: Anchor;
  readonly lines: readonly NameLine[];
}

/** Shares the lines of a block out to the rows beside it, from the top down. */
function shared(block: readonly NameLine[], anchors: readonly Anchor[], alignment: Alignment): Share[] {
  let rest = block;
  return anchors.flatMap((anchor, i) => {
    const count = countOf(rest, anchor, anchors[i + 1], alignment);
    const lines = rest.slice(0, count);
    rest = rest.slice(count);
    return lines.length > 0 ? [{ anchor, lines }] : [];
  });
}

/** How many of some lines, from the first on, belong to a row. */
function countOf(
  lines: readonly NameLine[],
  anchor: Anchor,
  next: Anchor | undefined,
  alignment: Alignment,
): number {
  if (!next && alignment !== 'middle') return lines.length;
  const half = (lines[0]?.text.size ?? 0) / 2;
  if (alignment === 'top') return lines.filter(({ y }) => y < next!.y - half).length;
  if (alignment === 'bottom') return lines.filter(({ y }) => y < anchor.y + half).length;
  const misses = lines.map(({ y }) => Math.abs((lines[0]!.y + y) / 2 - anchor.y));
  return misses.indexOf(Math.min(...misses)) + 1;
}

function positionOf(lines: readonly NameLine[], alignment: Alignment): number {
  const [first, last] = [lines[0]!.y, lines.at(-1)!.y];
  if (alignment === 'middle') return (first + last) / 2;
  return alignment === 'top' ? first : last;
}

/** The lines of one row together. */
export function joinedRow(lines: readonly TableLine[]): { lines: Line[]; segments: Segment[] } {
  return { lines: lines.map(({ line }) => line), segments: lines.flatMap(({ segments }) => segments) };
}
