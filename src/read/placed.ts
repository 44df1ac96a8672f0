import type { Mark, PlacedText } from '../model/document.ts';
import { placeAt } from '../model/document.ts';
import type { Place } from '../model/place.ts';

/** Builds a text piece by piece; a mark is kept only where the place does not follow from the one before. */
export class TextBuilder {
  #text = '';
  #marks: Mark[] = [];

  get length(): number {
    return this.#text.length;
  }

  add(piece: string, place?: Place): this {
    if (piece === '') return this;
    if (place && !this.#follows(place)) this.#mark({ offset: this.#text.length, place });
    this.#text += piece;
    return this;
  }

  /** Appends a placed text (or the part of it from `from` up to `to`) with its places. */
  append(text: PlacedText, from = 0, to = text.text.length): this {
    const first = placeAt(text, from);
    const shift = this.#text.length - from;
    this.add(text.text.slice(from, to), first);
    for (const mark of text.marks) {
      if (mark.offset > from && mark.offset < to) {
        this.#mark({ offset: mark.offset + shift, place: mark.place });
      }
    }
    return this;
  }

  build(): PlacedText {
    return { text: this.#text, marks: this.#marks };
  }

  /** Most texts have a single mark: a list of one takes a tenth of the memory of one that grew. */
  #mark(mark: Mark): void {
    if (this.#marks.length === 0) this.#marks = [mark];
    else this.#marks.push(mark);
  }

  #follows(place: Place): boolean {
    const last = this.#marks.at(-1);
    if (!last) return false;
    const by = this.#text.length - last.offset;
    const before = last.place;
    if (before.kind === 'text' && place.kind === 'text') {
      return before.line === place.line && before.column + by === place.column;
    }
    if (before.kind === 'docx' && place.kind === 'docx') {
      return before.offset !== undefined && before.offset + by === place.offset && sameBlock(before, place);
    }
    return false;
  }
}

type DocxPlace = Extract<Place, { kind: 'docx' }>;

function sameBlock(a: DocxPlace, b: DocxPlace): boolean {
  return (
    a.paragraph === b.paragraph &&
    a.table === b.table &&
    a.row === b.row &&
    a.column === b.column &&
    a.part === b.part
  );
}

/** A text all of whose characters stand at one place, or run on from it. */
export function placed(text: string, place: Place): PlacedText {
  return { text, marks: text === '' ? [] : [{ offset: 0, place }] };
}

/** The texts with `separator` between them. */
export function join(texts: readonly PlacedText[], separator: string): PlacedText {
  if (texts.length === 1) return texts[0]!;
  const builder = new TextBuilder();
  texts.forEach((text, index) => {
    if (index > 0) builder.add(separator);
    builder.append(text);
  });
  return builder.build();
}

/** Whether there is nothing to see in a text. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
