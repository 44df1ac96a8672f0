import type { Box } from './geometry.ts';

/**
 * One printed character (or ligature). Coordinates are of the page turned so that its text is upright,
 * in points from the top left corner.
 */
export interface Glyph extends Box {
  readonly text: string;
  readonly baseline: number;
  /** Height of the em box. */
  readonly size: number;
  /** Which show-text operator printed it: glyphs of one run were placed by one instruction. */
  readonly run: number;
}

/** A straight drawn line, `at` a y (horizontal) or an x (vertical), from left or top to right or bottom. */
export interface Rule {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows: its characters, straight lines and pictures. */
export interface Ink {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Box[];
}

/** Share of the em box above and below the baseline, as in nearly every CJK font. */
export const ASCENT = 0.88;
export const DESCENT = 0.12;
