import type { Block } from '../../model/document.ts';
import type { DocxPlace } from '../../model/place.ts';
import type { ParagraphReader } from './paragraph.ts';

/** What holds paragraphs and tables: the body, a cell, a text box. */
export class Container {
  /** Set for a text box: the place of the paragraph that it is anchored in. */
  readonly anchor: DocxPlace | undefined;
  #blocks: Block[] = [];
  /** A paragraph whose mark was deleted: the next one goes on with it. */
  #unended: ParagraphReader | undefined;
  #paragraphs = 0;

  constructor(anchor?: DocxPlace) {
    this.anchor = anchor;
  }

  /** The number of the next paragraph, from 1. */
  get nextParagraph(): number {
    return this.#paragraphs + 1;
  }

  /** Begins a paragraph. Returns the one that it goes on with, if there is one. */
  begin(): ParagraphReader | undefined {
    const unended = this.#unended;
    this.#paragraphs++;
    this.#unended = undefined;
    return unended;
  }

  end(paragraph: ParagraphReader): void {
    if (paragraph.isUnended) this.#unended = paragraph;
    else this.#push(paragraph.blocks());
  }

  /** Adds what stands behind the last paragraph. */
  add(blocks: readonly Block[]): void {
    this.#push(this.#unended?.blocks() ?? []);
    this.#unended = undefined;
    this.#push(blocks);
  }

  /** All blocks, once the container is at its end. */
  blocks(): Block[] {
    this.add([]);
    return this.#blocks;
  }

  #push(blocks: readonly Block[]): void {
    // Nearly every cell holds one paragraph.
    if (this.#blocks.length === 0) this.#blocks = blocks.slice();
    else for (const block of blocks) this.#blocks.push(block);
  }
}
