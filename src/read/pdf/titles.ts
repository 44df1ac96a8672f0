import { spanOf } from './columns.ts';
import { around, type Box } from './geometry.ts';
import type { Segment } from './gutters.ts';
import { isCjk, type Line, middleOf } from './lines.ts';
import { textOf } from './text.ts';
import type { TableLine } from './wrapped.ts';

/** A column title, its lines from the top down. */
export interface Title extends Box {
  readonly lines: readonly Segment[];
  readonly size: number;
}

/** The lines of a title stand under one another, no further apart than this (ems, from middle to middle). */
const PITCH = 1.9;
/** Lines nearer than this (ems, from middle to middle) have no border between them. */
const NEAR = 1.3;
/** What stands in the middle or flush does so up to this (ems). */
const LEVEL = 0.15;
const CENTRED = 0.6;
/** Marks that may not end a line make the next one this much wider (ems). */
const WIDER = 1.5;
/** Characters of one title that is spaced out (项　目) stand no further apart (ems). */
const SPACED = 3;

/** The titles that some lines print over columns. */
export function titlesOf(head: readonly TableLine[], columns: readonly Box[]): Title[] {
  const stacks: Segment[][] = [];
  for (const { segments } of head) {
    for (const piece of withSpaced(segments, columns)) {
      const stack = stacks.find((lines) => isUnder(piece, lines.at(-1)!) && hasRoom(piece, lines));
      if (stack) stack.push(piece);
      else stacks.push([piece]);
    }
  }
  return stacks.flatMap((stack) => parted(stack, stacks, columns)).map(titleOf);
}

/** Where the first line of a title stands. */
export function firstOf({ lines }: Title): number {
  return middleOf(lines[0]!);
}

export function lastOf({ lines }: Title): number {
  return middleOf(lines.at(-1)!);
}

export function isAbove(a: Title, b: Title): boolean {
  return lastOf(a) < firstOf(b);
}

function titleOf(lines: readonly Segment[]): Title {
  return { ...around(lines), lines, size: lines[0]!.size };
}

export function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left;
}

/** Pieces of one line that are characters of one spaced out title, or stand in one column, together. */
function withSpaced(segments: readonly Segment[], columns: readonly Box[]): Segment[] {
  const titles: Segment[] = [];
  for (const [i, segment] of segments.entries()) {
    const last = titles.at(-1);
    const next = segments[i + 1];
    const isPair = !next || !isCharacter(next) || next.left - segment.right > SPACED * segment.size;
    if (last && areOne(last, segment, isPair, columns))
      titles[titles.length - 1] = {
        ...last,
        ...around([last, segment]),
        glyphs: [...last.glyphs, ...segment.glyphs],
      };
    else titles.push(segment);
  }
  return titles;
}

/** 类 款 项 are three titles: two characters alone make one. */
function areOne(left: Segment, right: Segment, isPair: boolean, columns: readonly Box[]): boolean {
  if (columns.some((column) => isOver(left, column) && isOver(right, column))) return true;
  const last = left.glyphs.at(-1)!;
  if (!isCharacter(right) || !isCjk(last.text) || right.left - left.right > SPACED * right.size) return false;
  const [own, other] = [spanOf(left, columns), spanOf(right, columns)];
  return last.run === right.glyphs[0]!.run || (isPair && own[1] === other[0] && isCharacter(left));
}

function isCharacter(segment: Line): boolean {
  return segment.glyphs.length === 1 && isCjk(textOf(segment));
}

/** Whether a text goes on under another one in the middle or on its left side. */
function isUnder(piece: Segment, above: Segment): boolean {
  const pitch = middleOf(piece) - middleOf(above);
  return (
    pitch > above.size / 2 &&
    pitch < PITCH * above.size &&
    Math.abs(piece.size - above.size) < 0.1 * above.size &&
    isOver(piece, above) &&
    (Math.abs(piece.left + piece.right - above.left - above.right) / 2 < CENTRED * above.size ||
      Math.abs(piece.left - above.left) < 2 * LEVEL * above.size)
  );
}

/** Whether a line may be the rest of those above it: what is wider than all of them did not wrap with them. */
function hasRoom({ left, right, size }: Segment, above: readonly Segment[]): boolean {
  const box = around(above);
  return right - left < box.right - box.left + WIDER * size;
}

/**
 * Lines under one another are one title, or one over several columns and that of the column in their middle. Beside the
 * latter stand titles without one above them: they are level with a part of the lines only.
 */
function parted(
  stack: readonly Segment[],
  stacks: readonly (readonly Segment[])[],
  columns: readonly Box[],
): (readonly Segment[])[] {
  if (stack.length === 1) return [stack];
  const others = stacks.flat().filter((line) => !stack.includes(line));
  const child = stack.findIndex((line, i) => i > 0 && isChild(line, around(stack.slice(0, i)), others));
  if (child > 0) return [stack.slice(0, child), ...parted(stack.slice(child), stacks, columns)];
  const beside = neighbours(stack, stacks);
  if (!beside.some((other) => isLevel(stack, other))) {
    for (let at = 1; at < stack.length; at++) {
      const tail = stack.slice(at);
      if (isAmong(tail, beside)) return [...parted(stack.slice(0, at), [], columns), tail];
    }
    const at = stack.findIndex((line, i) => i > 0 && !goesOn(stack[i - 1]!, line, columns));
    if (at > 0) return [stack.slice(0, at), ...parted(stack.slice(at), [], columns)];
  }
  return [stack];
}

/** Whether titles on both sides, or behind titles that begin at one place, are level with some lines. */
function isAmong(tail: readonly Segment[], beside: readonly (readonly Segment[])[]): boolean {
  return beside.length === 2 && beside.every((other) => isLevel(tail, other));
}

/** Whether another title stands beside a line under the same wide one. */
function isChild(line: Segment, above: Box, others: readonly Segment[]): boolean {
  return others.some((other) => isOver(above, other) && isBelow(other, above) && !isBelow(other, line));
}

function isBelow(line: Box, above: Box): boolean {
  return line.top > middleOf(above);
}

/** The nearest lines on either side. */
function neighbours(
  stack: readonly Segment[],
  stacks: readonly (readonly Segment[])[],
): (readonly Segment[])[] {
  const box = around(stack);
  let left: readonly Segment[] | undefined;
  let right: readonly Segment[] | undefined;
  for (const other of stacks) {
    const at = around(other);
    if (at.top > box.bottom || at.bottom < box.top) continue;
    if (at.right <= box.left && (!left || at.right > around(left).right)) left = other;
    if (at.left >= box.right && (!right || at.left < around(right).left)) right = other;
  }
  return [left, right].filter((side) => side !== undefined);
}

/** Whether two titles begin on one line, or have their middles level; the other one may stand under a third. */
function isLevel(stack: readonly Segment[], other: readonly Segment[]): boolean {
  const near = LEVEL * stack[0]!.size;
  const middle = middleOf(around(stack));
  return other.some(
    (line, i) =>
      Math.abs(middleOf(line) - middleOf(stack[0]!)) < near ||
      Math.abs(middleOf(around(other.slice(i))) - middle) < near,
  );
}

/** Whether a line goes on with the one above: its first character had no place there, or they stand as near as lines do. */
function goesOn(above: Segment, line: Segment, columns: readonly Box[]): boolean {
  if (middleOf(line) - middleOf(above) < NEAR * above.size) return true;
  const [from, to] = spanOf(above, columns);
  const room = columns[to]!.right - columns[from]!.left;
  const first = line.glyphs[0]!;
  return above.right - above.left + (first.right - first.left) > room;
}
