import type { Block, Gap } from '../../model/document.ts';
import type { DocxPlace } from '../../model/place.ts';
import type { Work } from '../limits.ts';
import type { Attributes, XmlHandler } from '../xml.ts';
import { Container } from './container.ts';
import { type Element, elementOf, PARAGRAPH_PROPERTIES, TEXT } from './elements.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { ParagraphReader } from './paragraph.ts';
import { isOn, type Styles } from './styles.ts';
import { TableReader } from './table.ts';

/** Reads one story (body, notes, a header) from its XML, in the order of print. */
export class Story implements XmlHandler {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #gaps: Gap[];
  readonly #part: string | undefined;
  readonly #work: Work;
  readonly #path: Element[] = [];
  readonly #containers: Container[] = [new Container()];
  readonly #paragraphs: ParagraphReader[] = [];
  readonly #tables: TableReader[] = [];
  /** For each open `mc:AlternateContent`, whether a choice was read. */
  readonly #chosen: boolean[] = [];
  readonly fields = new Fields();
  /** The element about to be opened. */
  #next: Element = TEXT;
  #tableCount = 0;

  /** `part` names a story other than the body. */
  constructor(styles: Styles, numbering: Numbering, gaps: Gap[], part: string | undefined, work: Work) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#gaps = gaps;
    this.#part = part;
    this.#work = work;
  }

  /** What was read, once the XML is at its end. */
  blocks(): Block[] {
    return this.#containers[0]!.blocks();
  }

  /** The element that stands around what is being read. */
  get parent(): Element | undefined {
    return this.#path[this.#path.length - 1];
  }

  get paragraph(): ParagraphReader | undefined {
    return this.#paragraphs[this.#paragraphs.length - 1];
  }

  get table(): TableReader | undefined {
    return this.#tables[this.#tables.length - 1];
  }

  skips(name: string, attributes: Attributes): boolean {
    this.#next = elementOf(name);
    return this.#next.skips?.(this, attributes) ?? false;
  }

  open(name: string, attributes: Attributes): void {
    const element = this.#next;
    const { parent } = this;
    this.#path.push(element);
    if (element.open) element.open(this, attributes);
    else parent?.property?.(this, name, attributes);
  }

  close(): void {
    this.#path.pop()?.close?.(this);
  }

  text(text: string): void {
    if (this.parent === TEXT) this.print(text);
  }

  openAlternatives(): void {
    this.#chosen.push(false);
  }

  closeAlternatives(): void {
    this.#chosen.pop();
  }

  /** Whether one of the alternatives was read already; if not, the next one is. */
  isChosen(): boolean {
    const isChosen = this.#chosen.pop() ?? false;
    this.#chosen.push(true);
    return isChosen;
  }

  /** A letterhead's picture is no gap: only those of the body are. */
  gap(reason: Gap['reason']): true {
    const place = this.paragraph?.place ?? this.#newPlace();
    if (this.#part === undefined) this.#gaps.push({ reason, place });
    return true;
  }

  runProperty(name: string, value: string | undefined): void {
    const { paragraph } = this;
    if (!paragraph) return;
    const isOfMark = this.#path.at(-3) === PARAGRAPH_PROPERTIES;
    if (isOfMark && (name === 'w:del' || name === 'w:moveFrom')) paragraph.isUnended = true;
    else if (isOfMark) return;
    else if (name === 'w:vanish') paragraph.runVanishes = isOn(value);
    else if (name === 'w:rStyle' && this.#styles(value).vanish) paragraph.runVanishes = true;
  }

  print(text: string): void {
    const { paragraph } = this;
    if (text === '' || !paragraph || this.fields.isInstruction) return;
    this.#work.spend('characters', text.length);
    paragraph.print(text);
  }

  #newPlace(): DocxPlace {
    const container = this.#containers.at(-1)!;
    if (container.anchor) return container.anchor;
    const part = this.#part === undefined ? {} : { part: this.#part };
    const cell = this.#containers.length > 1 ? this.table?.place() : undefined;
    return { kind: 'docx', paragraph: container.nextParagraph, ...cell, ...part };
  }

  openParagraph(): void {
    const place = this.#newPlace();
    const unended = this.#containers.at(-1)!.begin();
    this.#paragraphs.push(new ParagraphReader(place, this.#styles, this.#numbering, unended));
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    this.fields.endParagraph();
    if (paragraph) this.#containers.at(-1)!.end(paragraph);
  }

  openCell(): void {
    this.table?.openCell();
    this.#containers.push(new Container());
  }

  closeCell(): void {
    const blocks = this.#containers.pop()!.blocks();
    this.table?.closeCell(blocks);
  }

  openTable(): void {
    this.#tables.push(new TableReader(++this.#tableCount));
  }

  closeTable(): void {
    const blocks = this.#tables.pop()?.blocks(this.#work) ?? [];
    this.#containers.at(-1)!.add(blocks);
  }

  openBox(): void {
    this.#containers.push(new Container(this.paragraph?.place ?? this.#newPlace()));
  }

  /** A text box is printed beside the paragraph it is anchored in: its blocks follow it. */
  closeBox(): void {
    const blocks = this.#containers.pop()!.blocks();
    if (this.paragraph) this.paragraph.attach(blocks);
    else this.#containers.at(-1)!.add(blocks);
  }
}
