import type { Mark, PlacedText } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { around, type Box } from './geometry.ts';
import type { Glyph } from './ink.ts';
import { isBlankBetween, isCjk, type Line } from './lines.ts';

/** Says where a box of the upright page is, for a person who looks at the page as displayed. */
export type Locate = (box: Box) => Place;

/** Puts lines together to one text. Each number, and each stretch between blanks, gets a mark of its own. */
export class TextBuilder {
  #text = '';
  readonly #marks: Mark[] = [];

  /** `glue` is what stands between this line and the text so far. */
  add(line: Line, locate: Locate, glue = ''): void {
    if (this.#text !== '') this.#text += glue;
    let stretch: Glyph[] = [];
    let offset = this.#text.length;
    const finish = (): void => {
      if (stretch.length > 0) this.#marks.push({ offset, place: locate(around(stretch)) });
      stretch = [];
      offset = this.#text.length;
    };
    let before: Glyph | undefined;
    for (const glyph of line.glyphs) {
      const blank = before !== undefined && isBlankBetween(before, glyph);
      if (before && (blank || isNumeric(before.text) !== isNumeric(glyph.text))) finish();
      if (blank) {
        this.#text += ' ';
        offset = this.#text.length;
      }
      this.#text += glyph.text;
      stretch.push(glyph);
      before = glyph;
    }
    finish();
  }

  get text(): string {
    return this.#text;
  }

  done(): PlacedText {
    return { text: this.#text, marks: this.#marks };
  }
}

/** One line as a text of its own. */
export function textOf(line: Line): string {
  const builder = new TextBuilder();
  builder.add(line, () => NOWHERE);
  return builder.text;
}

const NOWHERE: Place = { kind: 'page', page: 0, box: { x: 0, y: 0, width: 0, height: 0 } };

/** What a line break stands for when a text goes on: nothing in Chinese and in numbers, a blank between words. */
export function glueBetween(before: string, after: string): string {
  const [last, first] = [before.at(-1) ?? '', after[0] ?? ''];
  if (isCjk(last) || isCjk(first)) return '';
  return isNumeric(last) || isNumeric(first) ? '' : ' ';
}

function isNumeric(text: string): boolean {
  return /^[\d.,%+\-−–－０-９．，％]+$/.test(text);
}
