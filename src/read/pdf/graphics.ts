import { type Box, IDENTITY, type Matrix } from './geometry.ts';

/** What `save` keeps and `restore` brings back: pdf.js keeps the text state with it, unlike the standard. */
export interface GraphicsState {
  /** From user space to the page as displayed, in points from its top left corner. */
  ctm: Matrix;
  /** What may be seen: the box around all clip paths so far. */
  clip: Box;
  fillShows: boolean;
  strokeShows: boolean;
  font: Font;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  textMatrix: ArrayLike<number>;
  /** Start of the line and the pen, in text space. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

/** What is needed of a font to place its glyphs. */
export interface Font {
  /** Glyph units to text space: 0.001 but for Type 3 fonts. */
  readonly scale: number;
  readonly vertical: boolean;
  readonly defaultVMetrics: readonly number[] | undefined;
  /** Whether it could not be loaded: its texts come without characters. */
  readonly lost: boolean;
}

export const IDENTITY_FONT: Font = { scale: 0.001, vertical: false, defaultVMetrics: undefined, lost: false };

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    fillShows: true,
    strokeShows: true,
    font: IDENTITY_FONT,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    textMatrix: IDENTITY,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
}

/** White on white is how some generators draw lines that nobody is to see. */
export function shows(colour: unknown): boolean {
  return typeof colour !== 'string' || colour.toLowerCase() !== '#ffffff';
}
