import { applyX, applyY, around, type Box, type Matrix } from './geometry.ts';
import type { Rule } from './ink.ts';

/** Codes of path commands in pdf.js path data, and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 4;
const ARITY = [2, 2, 6, 4, 0];

/** Filled shapes thinner than this (points) are lines; the thickest borders of office programs are 2.25. */
const THICKEST_LINE = 3;
/** A line may lean this much (points) over its whole length and still be level: rounding of coordinates. */
const LEAN = 0.7;

/**
 * The level and upright lines of a path: strokes as they run, thin filled shapes along their length. Many shapes too
 * short to be lines, in a row, are a dotted or dashed one.
 */
export function pathRules(
  data: ArrayLike<number>,
  ctm: Matrix,
  filled: boolean,
  stroked: boolean,
  add: (rule: Rule) => void,
): void {
  const shapes: Box[] = [];
  let shapesAreLines = false;
  for (const { points, straight } of subpaths(data, ctm)) {
    if (filled) {
      const shape = boxOf(points);
      const rule = thinShape(shape);
      if (rule) add(rule);
      shapesAreLines ||= rule !== undefined;
      shapes.push(shape);
    }
    if (!stroked) continue;
    for (let i = 2; i < points.length; i += 2) {
      if (!straight[i / 2]) continue;
      const rule = levelLine(points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!);
      if (rule) add(rule);
    }
  }
  if (shapes.length < 2 || shapesAreLines) return;
  const dashes = thinShape(around(shapes));
  if (dashes) add(dashes);
}

/** Whether a path bends. */
export function hasCurve(data: ArrayLike<number>): boolean {
  for (let i = 0; i < data.length; i += (ARITY[data[i]!] ?? data.length) + 1)
    if (data[i] === CURVE) return true;
  return false;
}

/** The line that a thin box shows, unless it is as short as it is thin. */
export function thinShape({ left, top, right, bottom }: Box): Rule | undefined {
  const width = right - left;
  const height = bottom - top;
  if (Math.min(width, height) > THICKEST_LINE || Math.max(width, height) <= THICKEST_LINE) return undefined;
  return width > height
    ? { horizontal: true, at: (top + bottom) / 2, from: left, to: right }
    : { horizontal: false, at: (left + right) / 2, from: top, to: bottom };
}

function levelLine(x0: number, y0: number, x1: number, y1: number): Rule | undefined {
  if (Math.abs(y1 - y0) <= LEAN && Math.abs(x1 - x0) > LEAN) {
    return { horizontal: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  }
  if (Math.abs(x1 - x0) <= LEAN && Math.abs(y1 - y0) > LEAN) {
    return { horizontal: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  }
  return undefined;
}

interface Subpath {
  /** x and y by turns, on the page. */
  readonly points: number[];
  /** Whether the way to the point of that index is a straight line. */
  readonly straight: boolean[];
}

function* subpaths(data: ArrayLike<number>, ctm: Matrix): Generator<Subpath> {
  let current: Subpath = { points: [], straight: [] };
  for (let i = 0; i < data.length; ) {
    const code = data[i]!;
    const arity = ARITY[code];
    if (arity === undefined) break;
    if (code === MOVE && current.points.length > 0) {
      yield current;
      current = { points: [], straight: [] };
    }
    if (code === CLOSE) {
      if (current.points.length > 0) {
        current.points.push(current.points[0]!, current.points[1]!);
        current.straight.push(true);
      }
    } else {
      const x = data[i + arity - 1]!;
      const y = data[i + arity]!;
      current.points.push(applyX(ctm, x, y), applyY(ctm, x, y));
      current.straight.push(code === LINE);
    }
    i += arity + 1;
  }
  if (current.points.length > 0) yield current;
}

function boxOf(points: readonly number[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    box.left = Math.min(box.left, points[i]!);
    box.right = Math.max(box.right, points[i]!);
    box.top = Math.min(box.top, points[i + 1]!);
    box.bottom = Math.max(box.bottom, points[i + 1]!);
  }
  return box;
}
