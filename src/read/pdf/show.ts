import { applyX, applyY, compose } from './geometry.ts';
import type { GraphicsState } from './graphics.ts';
import { ASCENT, DESCENT } from './ink.ts';

/** A character as painted, before the page is turned upright: its baseline from start to end, as displayed. */
export interface PaintedGlyph {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly size: number;
  readonly run: number;
  /** Its middle, by which a clip path shows or hides it. */
  readonly middle: readonly [x: number, y: number];
}

/** A glyph as pdf.js hands it over; numbers between glyphs are kerning in thousandths. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly number[] | null;
  readonly isSpace: boolean;
}

/** Moves the pen over a shown text and reports each glyph of it. The state's pen is left behind the text. */
export function showText(
  state: GraphicsState,
  shown: readonly (ShownGlyph | number)[],
  run: number,
  paint: (glyph: PaintedGlyph) => void,
): void {
  const direction = state.fontSize < 0 ? -1 : 1;
  const fontSize = Math.abs(state.fontSize);
  const { font } = state;
  const scale = state.horizontalScale * direction;
  const unit = fontSize * font.scale;
  const map = compose(state.ctm, state.textMatrix);
  const half = ((ASCENT - DESCENT) / 2) * fontSize;
  const size = fontSize * Math.hypot(map[2], map[3]);
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      const shift = (glyph * fontSize) / 1000;
      if (font.vertical) state.y -= shift;
      else state.x -= shift * scale;
      continue;
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    let [x, y] = [state.x, state.y + state.rise];
    const width = glyph.width * unit * scale;
    if (font.vertical) {
      const metric = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, 500, 880];
      x -= (glyph.vmetric ? metric[1]! : glyph.width * 0.5) * unit;
      y -= metric[2]! * unit;
      state.y -= -metric[0]! * unit - spacing * direction;
    } else {
      state.x += width + spacing * state.horizontalScale;
    }
    paint({
      text: glyph.unicode,
      x0: applyX(map, x, y),
      y0: applyY(map, x, y),
      x1: applyX(map, x + width, y),
      y1: applyY(map, x + width, y),
      size,
      run,
      middle: [applyX(map, x + width / 2, y + half), applyY(map, x + width / 2, y + half)],
    });
  }
}
