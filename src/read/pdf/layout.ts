import type { Place } from '../../model/place.ts';
import type { Work } from '../limits.ts';
import { alignedTables } from './aligned.ts';
import { splitBands } from './bands.ts';
import type { Box } from './geometry.ts';
import { type Grid, gridBox, gridOf } from './grid.ts';
import type { Glyph } from './ink.ts';
import { type Line, linesOf, middleOf } from './lines.ts';
import { framesOf, joinedRules } from './rules.ts';
import type { Locate } from './text.ts';
import type { UprightPage } from './upright.ts';

/** A page laid out: tables from top to bottom, and the lines of text around them. */
export interface PageLayout {
  readonly page: number;
  readonly sheet: UprightPage;
  readonly lines: readonly Line[];
  readonly pieces: readonly TablePiece[];
  readonly locate: Locate;
}

/** A table, or as much of one as stands on a page. */
export interface TablePiece {
  readonly grid: Grid;
  readonly glyphs: readonly Glyph[];
  readonly ruled: boolean;
  /** The lines of titles that it begins with, where no lines are drawn. */
  readonly titles?: readonly Line[];
}

/** Finds the tables of a page that comes behind another one, first those that lines draw, then those that only alignment shows. */
export function layOut(page: number, sheet: UprightPage, work: Work, before?: PageLayout): PageLayout {
  const rules = joinedRules(sheet.rules);
  const grids = framesOf(rules, work)
    .map((frame) => gridOf(frame, work))
    .filter((grid) => grid !== undefined)
    .sort((a, b) => area(gridBox(a)) - area(gridBox(b)));
  const pool = new GlyphPool(sheet.glyphs);
  const pieces: TablePiece[] = [];
  for (const grid of grids) {
    const glyphs = pool.take(gridBox(grid));
    if (glyphs.length > 0) pieces.push({ grid: splitBands(grid, glyphs), glyphs, ruled: true });
  }
  const last = before?.pieces.at(-1);
  const aligned = alignedTables(linesOf(pool.rest()), rules, work, last?.ruled === false ? last : undefined);
  pieces.push(...aligned.pieces);
  pieces.sort((a, b) => a.grid.ys[0]! - b.grid.ys[0]! || a.grid.xs[0]! - b.grid.xs[0]!);
  return { page, sheet, lines: aligned.rest, pieces, locate: (box) => place(page, sheet.displayed(box)) };
}

/** The place of a box on the page as displayed. */
export function place(page: number, { left, top, right, bottom }: Box): Place & { readonly kind: 'page' } {
  const box = { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) };
  return { kind: 'page', page, box };
}

/** A hundredth of a point is finer than any printer. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

/** Glyphs that no table has taken yet, found by height. */
class GlyphPool {
  readonly #sorted: readonly Glyph[];
  readonly #taken = new Set<Glyph>();

  constructor(glyphs: readonly Glyph[]) {
    this.#sorted = [...glyphs].sort((a, b) => middleOf(a) - middleOf(b));
  }

  take(box: Box): Glyph[] {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if (middleOf(this.#sorted[half]!) < box.top) low = half + 1;
      else high = half;
    }
    const found: Glyph[] = [];
    for (let i = low; i < this.#sorted.length && middleOf(this.#sorted[i]!) <= box.bottom; i++) {
      const glyph = this.#sorted[i]!;
      const x = (glyph.left + glyph.right) / 2;
      if (x < box.left || x > box.right || this.#taken.has(glyph)) continue;
      found.push(glyph);
      this.#taken.add(glyph);
    }
    return found;
  }

  rest(): Glyph[] {
    return this.#sorted.filter((glyph) => !this.#taken.has(glyph));
  }
}
