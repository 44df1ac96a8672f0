import type { Work } from '../limits.ts';
import type { Box, Matrix } from './geometry.ts';
import { type Font, IDENTITY_FONT, shows } from './graphics.ts';
import type { PdfPage } from './open.ts';
import { operatorsOf } from './operators.ts';
import { Painter } from './painter.ts';
import type { ShownGlyph } from './show.ts';

/** A page as painted and displayed: nothing is turned upright yet. */
export interface Painting extends Pick<Painter, 'glyphs' | 'rules' | 'pictures' | 'curves' | 'lostFont'> {
  readonly width: number;
  readonly height: number;
}

/**
 * Runs the page's drawing operators and keeps what counts: where each glyph stands (pdf.js' own text content joins
 * and cuts glyphs, which loses the border between two cells), straight lines, pictures.
 *
 * @throws InputError when the work passes its limits.
 */
export async function paintPage(
  page: PdfPage,
  ops: Readonly<Record<string, number>>,
  work: Work,
): Promise<Painting> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const sheet: Box = { left: 0, top: 0, right: width, bottom: height };
  const { fnArray, argsArray } = await operatorsOf(page, ops, work);
  const painter = new Painter(transform as unknown as Matrix, sheet, (name) => fontOf(page, name), work);
  const names: string[] = [];
  for (const [name, number] of Object.entries(ops)) names[number] = name;
  fnArray.forEach((number, i) => {
    const name = names[number]!;
    const args: readonly unknown[] = argsArray[i] ?? [];
    // pdf.js drops every picture (`maxImageSize: 0`) and leaves its empty frame: save, transform, restore.
    if (name === 'restore' && names[fnArray[i - 1]!] === 'transform') painter.picture();
    if (name === 'constructPath') painter.path(...pathOf(args, names));
    else if (Object.hasOwn(STEPS, name)) (STEPS[name as keyof typeof STEPS] as Step)(painter, ...args);
  });
  const { glyphs, rules, pictures, curves, lostFont } = painter;
  return { width, height, glyphs, rules, pictures, curves, lostFont };
}

type Step = (painter: Painter, ...args: readonly unknown[]) => void;

/** What each operator of pdf.js does; those without a trace on text and lines are left out. */
const STEPS = {
  save: (painter) => painter.save(),
  restore: (painter) => painter.restore(),
  transform: (painter, ...matrix: number[]) => painter.transform(matrix),
  clip: (painter) => {
    painter.clipsNext = true;
  },
  eoClip: (painter) => {
    painter.clipsNext = true;
  },
  setFillRGBColor: (painter, colour: string) => {
    painter.state.fillShows = shows(colour);
  },
  setStrokeRGBColor: (painter, colour: string) => {
    painter.state.strokeShows = shows(colour);
  },
  setFillColorN: (painter) => {
    painter.state.fillShows = true;
  },
  setStrokeColorN: (painter) => {
    painter.state.strokeShows = true;
  },
  setFillTransparent: (painter) => {
    painter.state.fillShows = false;
  },
  setStrokeTransparent: (painter) => {
    painter.state.strokeShows = false;
  },
  setGState: (painter, entries: readonly (readonly [string, unknown])[]) => {
    for (const [key, value] of entries) if (key === 'Font') painter.setFont(...(value as [string, number]));
  },
  beginText: (painter) => painter.setTextMatrix([1, 0, 0, 1, 0, 0]),
  setTextMatrix: (painter, matrix: ArrayLike<number>) => painter.setTextMatrix(matrix),
  setCharSpacing: (painter, spacing: number) => {
    painter.state.charSpacing = spacing;
  },
  setWordSpacing: (painter, spacing: number) => {
    painter.state.wordSpacing = spacing;
  },
  setHScale: (painter, percent: number) => {
    painter.state.horizontalScale = percent / 100;
  },
  setLeading: (painter, leading: number) => {
    painter.state.leading = -leading;
  },
  setFont: (painter, name: string, size: number) => painter.setFont(name, size),
  setTextRise: (painter, rise: number) => {
    painter.state.rise = rise;
  },
  moveText: (painter, x: number, y: number) => painter.moveText(x, y),
  setLeadingMoveText: (painter, x: number, y: number) => {
    painter.state.leading = y;
    painter.moveText(x, y);
  },
  nextLine: (painter) => painter.moveText(0, painter.state.leading),
  showText: (painter, shown: readonly (ShownGlyph | number)[]) => painter.show(shown),
  paintFormXObjectBegin: (painter, matrix: ArrayLike<number> | null, box: ArrayLike<number> | null) => {
    painter.save();
    if (matrix) painter.transform(matrix);
    if (box) painter.clip(box);
  },
  paintFormXObjectEnd: (painter) => painter.restore(),
  beginGroup: (painter) => painter.save(),
  endGroup: (painter) => painter.restore(),
  beginAnnotation: (painter, _: string, rect: ArrayLike<number> | null, ...matrices: ArrayLike<number>[]) => {
    painter.reset();
    if (rect) painter.clip(rect);
    for (const matrix of matrices.slice(0, 2)) painter.transform(matrix);
  },
  endAnnotation: (painter) => painter.restore(),
  paintImageXObject: (painter) => painter.picture(),
  paintImageMaskXObject: (painter) => painter.picture(),
  paintInlineImageXObject: (painter) => painter.picture(),
  paintSolidColorImageMask: (painter) => painter.picture(),
} satisfies Record<string, (painter: Painter, ...args: never[]) => void>;

/** A path with how it is painted; an empty one for none. */
function pathOf(args: readonly unknown[], names: readonly string[]): Parameters<Painter['path']> {
  const [paint, [data], extent] = args as [number, [Float32Array | null], Float32Array | null];
  const name = names[paint] ?? '';
  return [data ?? [], extent ?? [0, 0, 0, 0], /fill/i.test(name), /stroke/i.test(name)];
}

/** pdf.js leaves a message in the place of a font that it could not load. */
function fontOf(page: PdfPage, name: string): Font {
  if (!page.commonObjs.has(name)) return { ...IDENTITY_FONT, lost: true };
  const font: string | { fontMatrix?: number[]; vertical?: boolean; defaultVMetrics?: number[] } =
    page.commonObjs.get(name);
  if (typeof font === 'string') return { ...IDENTITY_FONT, lost: true };
  return {
    scale: font.fontMatrix?.[0] || IDENTITY_FONT.scale,
    vertical: font.vertical === true,
    defaultVMetrics: font.defaultVMetrics,
    lost: false,
  };
}
