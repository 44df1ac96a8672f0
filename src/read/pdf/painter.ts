import type { Work } from '../limits.ts';
import { type Box, compose, contains, intersection, type Matrix, mappedBox } from './geometry.ts';
import { type Font, type GraphicsState, initialState } from './graphics.ts';
import type { Rule } from './ink.ts';
import { OPERATOR_COST } from './operators.ts';
import { hasCurve, pathRules, thinShape } from './path.ts';
import { type PaintedGlyph, type ShownGlyph, showText } from './show.ts';

/** A line on the very edge of its clip path is seen with half its width. */
const CLIP_MARGIN = 1;

/** Draws on a sheet as a printer would, and keeps what can be seen of it. Coordinates are of the page as displayed. */
export class Painter {
  readonly glyphs: PaintedGlyph[] = [];
  readonly rules: Rule[] = [];
  readonly pictures: Box[] = [];
  /** Filled shapes with bends, as glyphs drawn by outlines have. */
  curves = 0;
  /** Whether a text was shown in a font that could not be loaded: its characters are lost. */
  lostFont = false;
  state: GraphicsState;
  /** Set by the clip operator; the path painted next is the clip path. */
  clipsNext = false;
  readonly #fontOf: (name: string) => Font;
  readonly #work: Work;
  readonly #initial: () => GraphicsState;
  readonly #saved: GraphicsState[] = [];
  #runs = 0;

  constructor(base: Matrix, sheet: Box, fontOf: (name: string) => Font, work: Work) {
    this.#fontOf = fontOf;
    this.#work = work;
    this.#initial = () => initialState(base, sheet);
    this.state = this.#initial();
  }

  save(): void {
    this.#saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  /** Begins anew, as for an annotation; what was before comes back with `restore`. */
  reset(): void {
    this.save();
    this.state = this.#initial();
  }

  transform(matrix: ArrayLike<number>): void {
    this.state.ctm = compose(this.state.ctm, matrix);
  }

  /** `box` is left, bottom, right, top in the current coordinates. */
  clip(box: ArrayLike<number>): void {
    const { clip, ctm } = this.state;
    this.state.clip = intersection(clip, mappedBox(ctm, box[0]!, box[1]!, box[2]!, box[3]!));
  }

  /** Paints a path of pdf.js' path data, or clips to its extent. */
  path(data: ArrayLike<number>, extent: ArrayLike<number>, filled: boolean, stroked: boolean): void {
    this.#work.spend('nodes', data.length * OPERATOR_COST);
    const { ctm, fillShows, strokeShows } = this.state;
    if (filled || stroked) {
      pathRules(data, ctm, filled && fillShows, stroked && strokeShows, (rule) => this.#addRule(rule));
      if (filled && hasCurve(data)) this.curves++;
    }
    if (this.clipsNext && data.length > 0) this.clip(extent);
    this.clipsNext = false;
  }

  /** A picture fills the unit square of the current coordinates. */
  picture(): void {
    const box = intersection(this.state.clip, mappedBox(this.state.ctm, 0, 0, 1, 1));
    const line = thinShape(box);
    if (line) this.rules.push(line);
    else if (box.right > box.left && box.bottom > box.top) this.pictures.push(box);
  }

  setFont(name: string, size: number): void {
    this.state.font = this.#fontOf(name);
    this.state.fontSize = size;
  }

  moveText(x: number, y: number): void {
    this.state.x = this.state.lineX += x;
    this.state.y = this.state.lineY += y;
  }

  setTextMatrix(matrix: ArrayLike<number>): void {
    this.state.textMatrix = matrix;
    this.state.x = this.state.y = this.state.lineX = this.state.lineY = 0;
  }

  show(shown: readonly (ShownGlyph | number)[]): void {
    this.lostFont ||= this.state.font.lost;
    showText(this.state, shown, this.#runs++, (glyph) => {
      this.#work.spend('characters', glyph.text.length);
      if (contains(this.state.clip, ...glyph.middle)) this.glyphs.push(glyph);
    });
  }

  #addRule(rule: Rule): void {
    const { clip } = this.state;
    const [low, high] = rule.horizontal ? [clip.top, clip.bottom] : [clip.left, clip.right];
    const [start, end] = rule.horizontal ? [clip.left, clip.right] : [clip.top, clip.bottom];
    if (!(rule.at >= low - CLIP_MARGIN && rule.at <= high + CLIP_MARGIN)) return;
    const [from, to] = [Math.max(rule.from, start), Math.min(rule.to, end)];
    if (to > from) this.rules.push({ ...rule, from, to });
  }
}
