import type { Block, Gap, Paragraph } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { isBlank, TextBuilder } from '../placed.ts';

/** Collects what a page prints, one block after the other, with spaces collapsed as a browser does. */
export class Flow {
  readonly blocks: Block[] = [];
  readonly gaps: Gap[];
  #text = new TextBuilder();
  /** A space waits until something follows it. */
  #space: { readonly place: Place | undefined } | undefined;
  #heading: number | undefined;
  /** Pictures in the open paragraph. */
  #pictures: Place[] = [];

  constructor(gaps: Gap[]) {
    this.gaps = gaps;
  }

  put(unit: string, place: Place | undefined): void {
    if (this.#space) {
      if (this.#text.length > 0) this.#text.add(' ', this.#space.place);
      this.#space = undefined;
    }
    this.#text.add(unit, place);
  }

  space(place: Place | undefined): void {
    this.#space ??= { place };
  }

  /** A picture that stands alone in its paragraph may be a table; one beside a text is decoration. */
  picture(place: Place): void {
    this.#pictures.push(place);
  }

  /** Ends the paragraph. What follows has heading level `heading`, if it is given. */
  end(heading?: number): void {
    const text = this.#text.build();
    if (!isBlank(text.text)) {
      const level = this.#heading === undefined ? {} : { heading: this.#heading };
      this.blocks.push({ kind: 'paragraph', ...text, ...level } satisfies Paragraph);
    } else for (const place of this.#pictures) this.gaps.push({ reason: 'picture', place });
    this.#pictures = [];
    this.#text = new TextBuilder();
    this.#space = undefined;
    this.#heading = heading;
  }

  add(blocks: readonly Block[]): void {
    this.end(this.#heading);
    for (const block of blocks) this.blocks.push(block);
  }
}
