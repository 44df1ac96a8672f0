import { around, type Box } from './geometry.ts';
import { ASCENT, DESCENT, type Glyph, type Ink, type Rule } from './ink.ts';
import type { Painting } from './paint.ts';
import type { PaintedGlyph } from './show.ts';

/** A page turned so that most of its text is upright, and the way back to the page as displayed. */
export interface UprightPage extends Ink {
  readonly width: number;
  readonly height: number;
  /** Texts that run another way than the rest: a page number of a turned page, a stamp, a watermark. */
  readonly askew: readonly { readonly text: string; readonly box: Box }[];
  displayed(box: Box): Box;
}

/** Quarter turns clockwise. */
type Turn = 0 | 1 | 2 | 3;

export function upright(painting: Painting): UprightPage {
  const turn = mostCommonTurn(painting.glyphs);
  const { width, height } = painting;
  const turnBack = TURNS[((4 - turn) % 4) as Turn];
  const turnAgain = TURNS[turn];
  const sideways = turn % 2 === 1;
  const toUpright = (box: Box): Box => turnBack(box, width, height);
  const glyphs: Glyph[] = [];
  const askew: PaintedGlyph[] = [];
  for (const glyph of painting.glyphs) {
    if (turnOf(glyph) === turn) glyphs.push(uprightGlyph(glyph, toUpright));
    else askew.push(glyph);
  }
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs,
    rules: turn === 0 ? painting.rules : painting.rules.map((rule) => uprightRule(rule, toUpright)),
    pictures: painting.pictures.map(toUpright),
    askew: byRun(askew),
    displayed: (box) => (sideways ? turnAgain(box, height, width) : turnAgain(box, width, height)),
  };
}

/** Turns a box on a sheet of the given size clockwise. */
const TURNS: Readonly<Record<Turn, (box: Box, width: number, height: number) => Box>> = {
  0: (box) => box,
  1: (box, _, height) => ({
    left: height - box.bottom,
    right: height - box.top,
    top: box.left,
    bottom: box.right,
  }),
  2: (box, width, height) => ({
    left: width - box.right,
    right: width - box.left,
    top: height - box.bottom,
    bottom: height - box.top,
  }),
  3: (box, width) => ({
    left: box.top,
    right: box.bottom,
    top: width - box.right,
    bottom: width - box.left,
  }),
};

/** How text runs: 0 to the right, 1 downwards, 2 to the left, 3 upwards; nothing for a slant. */
function turnOf({ x0, y0, x1, y1, size }: PaintedGlyph): Turn | undefined {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const slack = 0.02 * size;
  if (Math.abs(dy) <= slack) return dx >= -slack ? 0 : 2;
  if (Math.abs(dx) <= slack) return dy > 0 ? 1 : 3;
  return undefined;
}

function mostCommonTurn(glyphs: readonly PaintedGlyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const turn = turnOf(glyph);
    if (turn !== undefined) counts[turn]! += 1;
  }
  return counts.indexOf(Math.max(...counts)) as Turn;
}

function uprightGlyph(
  { text, x0, y0, x1, y1, size, run }: PaintedGlyph,
  toUpright: (box: Box) => Box,
): Glyph {
  const line = toUpright({
    left: Math.min(x0, x1),
    right: Math.max(x0, x1),
    top: Math.min(y0, y1),
    bottom: Math.max(y0, y1),
  });
  const baseline = line.bottom;
  return {
    text,
    left: line.left,
    right: line.right,
    top: baseline - ASCENT * size,
    bottom: baseline + DESCENT * size,
    baseline,
    size,
    run,
  };
}

function uprightRule(rule: Rule, toUpright: (box: Box) => Box): Rule {
  const { at, from, to } = rule;
  const box = toUpright(
    rule.horizontal
      ? { left: from, right: to, top: at, bottom: at }
      : { left: at, right: at, top: from, bottom: to },
  );
  return box.top === box.bottom
    ? { horizontal: true, at: box.top, from: box.left, to: box.right }
    : { horizontal: false, at: box.left, from: box.top, to: box.bottom };
}

function byRun(glyphs: readonly PaintedGlyph[]): UprightPage['askew'] {
  const runs = new Map<number, { text: string; boxes: Box[] }>();
  for (const { text, x0, y0, x1, y1, size, run } of glyphs) {
    const [x, y, half] = [(x0 + x1) / 2, (y0 + y1) / 2, size / 2];
    const box = { left: x - half, right: x + half, top: y - half, bottom: y + half };
    const known = runs.get(run);
    if (known) {
      known.text += text;
      known.boxes.push(box);
    } else runs.set(run, { text, boxes: [box] });
  }
  return [...runs.values()]
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, boxes }) => ({ text, box: around(boxes) }));
}
