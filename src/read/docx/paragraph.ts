import type { Block } from '../../model/document.ts';
import type { DocxPlace } from '../../model/place.ts';
import { isBlank, TextBuilder } from '../placed.ts';
import type { Numbering } from './numbering.ts';
import type { Style, Styles } from './styles.ts';

const DEEPEST_HEADING = 6;
const OUTLINE_LEVELS = 9;

/** Reads one paragraph: its properties, then its runs. */
export class ParagraphReader {
  readonly place: DocxPlace;
  /** Whether the paragraph's mark was deleted. */
  isUnended = false;
  runVanishes = false;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #text: TextBuilder;
  readonly #attached: Block[];
  #own = '';
  #isPlaced = false;
  #style: string | undefined;
  #outline: number | undefined;
  #numId: string | undefined;
  #level: number | undefined;
  #hasBegun: boolean;

  /** Goes on with the text of `unended`, where that is given. */
  constructor(place: DocxPlace, styles: Styles, numbering: Numbering, unended: ParagraphReader | undefined) {
    this.place = place;
    this.#styles = styles;
    this.#numbering = numbering;
    this.#text = unended ? unended.#text : new TextBuilder();
    this.#attached = unended ? unended.#attached : [];
    this.#hasBegun = unended ? unended.#hasBegun : false;
  }

  property(name: string, value: string | undefined): void {
    if (name === 'w:pStyle') this.#style = value;
    else if (name === 'w:outlineLvl') this.#outline = Number(value);
    else if (name === 'w:numId') this.#numId = value;
    else if (name === 'w:ilvl') this.#level = Number(value);
  }

  openRun(): void {
    this.runVanishes = this.#definition().vanish ?? false;
  }

  print(text: string): void {
    if (this.runVanishes) return;
    this.#begin();
    // What follows in the same paragraph follows in its place.
    this.#text.add(text, this.#isPlaced ? undefined : { ...this.place, offset: 1 });
    this.#isPlaced = true;
  }

  /** Takes in the blocks of a text box. */
  attach(blocks: readonly Block[]): void {
    for (const block of blocks) this.#attached.push(block);
  }

  blocks(): Block[] {
    // An empty item of a list counts all the same.
    if (!this.#hasBegun && !this.isUnended) this.#begin();
    const { text, marks } = this.#text.build();
    if (isBlank(this.#own === '' ? text : text.slice(this.#own.length))) return this.#attached;
    const level = this.#outline ?? this.#definition().outline ?? OUTLINE_LEVELS;
    const isHeading = level < OUTLINE_LEVELS;
    const heading = isHeading ? { heading: Math.min(level + 1, DEEPEST_HEADING) } : undefined;
    return [{ kind: 'paragraph', text, marks, ...heading }, ...this.#attached];
  }

  #definition(): Style {
    return this.#styles(this.#style);
  }

  /** The number of a list item comes first. It stands in no run, so its place is the paragraph's. */
  #begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const definition = this.#definition();
    const numId = this.#numId ?? definition.numId;
    if (numId === undefined || numId === '0') return;
    this.#own = this.#numbering.next(numId, this.#level ?? definition.level, this.#style);
    this.#text.add(this.#own, this.place);
  }
}
