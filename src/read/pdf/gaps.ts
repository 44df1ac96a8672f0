import type { Gap } from '../../model/document.ts';
import { type Box, contains } from './geometry.ts';
import { place } from './layout.ts';
import type { Painting } from './paint.ts';

/** Characters that a font without a Unicode map leaves behind: private use, control codes, replacement. */
const UNMAPPED = /[\ue000-\uf8ff\u0000-\u001f\ufffd]/;
/** Share of such characters from which a page's text cannot be trusted. */
const UNREADABLE = 0.3;
/** Share of the sheet from which a picture without text on it may hold a table or a page of text. */
const LARGE = 0.15;
/** Filled shapes from which a page without text is text drawn as outlines, and not a blank form. */
const MANY_SHAPES = 50;

/** What of a page cannot be read. */
export function gapsOf(painting: Painting, page: number): Gap[] {
  const sheet: Box = { left: 0, top: 0, right: painting.width, bottom: painting.height };
  const ink = painting.glyphs.filter(({ text }) => text.trim() !== '');
  if (ink.length === 0 && !painting.lostFont) {
    const hasInk = painting.pictures.length > 0 || painting.curves > MANY_SHAPES;
    return hasInk ? [{ reason: 'no-text-layer', place: place(page, sheet) }] : [];
  }
  const gaps: Gap[] = [];
  const unmapped = ink.filter(({ text }) => UNMAPPED.test(text)).length;
  if (painting.lostFont || unmapped > UNREADABLE * ink.length) {
    gaps.push({ reason: 'unreadable-font', place: place(page, sheet) });
  }
  const area = painting.width * painting.height;
  for (const picture of painting.pictures) {
    const large = (picture.right - picture.left) * (picture.bottom - picture.top) > LARGE * area;
    if (large && !ink.some((glyph) => contains(picture, glyph.x0, glyph.y0))) {
      gaps.push({ reason: 'picture', place: place(page, picture) });
    }
  }
  return gaps;
}
