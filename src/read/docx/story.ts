import type { Block, Gap } from '../../model/document.ts';
import type { DocxPlace } from '../../model/place.ts';
import type { Work } from '../limits.ts';
import type { Attributes, XmlHandler } from '../xml.ts';
import { characterOf } from './characters.ts';
import { Container } from './container.ts';
import { isDropped } from './dropped.ts';
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
  readonly #path: string[] = [];
  readonly #containers: Container[] = [new Container()];
  readonly #paragraphs: ParagraphReader[] = [];
  readonly #tables: TableReader[] = [];
  /** For each open `mc:AlternateContent`, whether a choice was read. */
  readonly #chosen: boolean[] = [];
  readonly #fields = new Fields();
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

  skips(name: string, attributes: Attributes): boolean {
    if (name === 'mc:Choice') return this.#isChosen();
    if (name === 'w:object' || name === 'w:altChunk') return this.#gap('embedded-file');
    if (name === 'v:imagedata' || name.endsWith(':pic') || name === 'c:chart') return this.#gap('picture');
    // The lines that separate notes from the text are notes to the format.
    if (name === 'w:footnote' || name === 'w:endnote') return (attributes['w:type'] ?? 'normal') !== 'normal';
    return isDropped(name, this.#path.at(-1) ?? '');
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:tbl') this.#tables.push(new TableReader(++this.#tableCount));
    else if (name === 'w:tr') this.#tables.at(-1)?.openRow();
    else if (name === 'w:tc') this.#openCell();
    else if (name === 'w:txbxContent') this.#openBox();
    else if (name === 'mc:AlternateContent') this.#chosen.push(false);
    else if (parent === 'w:trPr') this.#tables.at(-1)?.rowProperty(name, attributes['w:val']);
    else if (parent === 'w:tcPr') this.#tables.at(-1)?.cellProperty(name, attributes['w:val']);
    else if (!paragraph) return;
    else if (name === 'w:r') paragraph.openRun();
    else if (parent === 'w:pPr' || parent === 'w:numPr') paragraph.property(name, attributes['w:val']);
    else if (parent === 'w:rPr') this.#runProperty(paragraph, name, attributes['w:val']);
    else if (name === 'w:fldChar') this.#fields.mark(attributes['w:fldCharType']);
    else if (parent === 'w:r') this.#print(characterOf(name, attributes));
  }

  close(name: string): void {
    this.#path.pop();
    if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tr') this.#tables.at(-1)?.closeRow();
    else if (name === 'w:tc') this.#closeCell();
    else if (name === 'w:tbl') this.#closeTable();
    else if (name === 'w:txbxContent') this.#closeBox();
    else if (name === 'mc:AlternateContent') this.#chosen.pop();
  }

  text(text: string): void {
    if (this.#path.at(-1) === 'w:t') this.#print(text);
  }

  /** Whether one of the alternatives was read already; if not, the next one is. */
  #isChosen(): boolean {
    const isChosen = this.#chosen.pop() ?? false;
    this.#chosen.push(true);
    return isChosen;
  }

  /** A letterhead's picture is no gap: only those of the body are. */
  #gap(reason: Gap['reason']): true {
    const place = this.#paragraphs.at(-1)?.place ?? this.#newPlace();
    if (this.#part === undefined) this.#gaps.push({ reason, place });
    return true;
  }

  #runProperty(paragraph: ParagraphReader, name: string, value: string | undefined): void {
    const isOfMark = this.#path.at(-3) === 'w:pPr';
    if (isOfMark && (name === 'w:del' || name === 'w:moveFrom')) paragraph.isUnended = true;
    else if (isOfMark) return;
    else if (name === 'w:vanish') paragraph.runVanishes = isOn(value);
    else if (name === 'w:rStyle' && this.#styles(value).vanish) paragraph.runVanishes = true;
  }

  #print(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (text === '' || !paragraph || this.#fields.isInstruction) return;
    this.#work.spend('characters', text.length);
    paragraph.print(text);
  }

  #newPlace(): DocxPlace {
    const container = this.#containers.at(-1)!;
    if (container.anchor) return container.anchor;
    const part = this.#part === undefined ? {} : { part: this.#part };
    const cell = this.#containers.length > 1 ? this.#tables.at(-1)?.place() : undefined;
    return { kind: 'docx', paragraph: container.nextParagraph, ...cell, ...part };
  }

  #openParagraph(): void {
    const place = this.#newPlace();
    const unended = this.#containers.at(-1)!.begin();
    this.#paragraphs.push(new ParagraphReader(place, this.#styles, this.#numbering, unended));
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    this.#fields.endParagraph();
    if (paragraph) this.#containers.at(-1)!.end(paragraph);
  }

  #openCell(): void {
    this.#tables.at(-1)?.openCell();
    this.#containers.push(new Container());
  }

  #closeCell(): void {
    const blocks = this.#containers.pop()!.blocks();
    this.#tables.at(-1)?.closeCell(blocks);
  }

  #closeTable(): void {
    const blocks = this.#tables.pop()?.blocks(this.#work) ?? [];
    this.#containers.at(-1)!.add(blocks);
  }

  #openBox(): void {
    this.#containers.push(new Container(this.#paragraphs.at(-1)?.place ?? this.#newPlace()));
  }

  /** A text box is printed beside the paragraph it is anchored in: its blocks follow it. */
  #closeBox(): void {
    const blocks = this.#containers.pop()!.blocks();
    const host = this.#paragraphs.at(-1);
    if (host) host.attach(blocks);
    else this.#containers.at(-1)!.add(blocks);
  }
}
