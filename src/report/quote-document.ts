import { type Document, type PlacedText, placedTexts } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { spotOf } from './place-id.ts';
import type { Quote } from './quote.ts';

/** Quotes the paragraphs and cells of a document that was read. */
export function quoteDocument(document: Document): Quote {
  let index: ReadonlyMap<string, readonly Mark[]> | undefined;
  return (place, printed) => {
    index ??= indexOf(document);
    const mark = lastBefore(index.get(spotOf(place)) ?? [], place);
    if (!mark) return undefined;
    const { text } = mark.within;
    const from = mark.offset + Math.max(0, positionOf(place) - positionOf(mark.place));
    const found = printed === '' ? -1 : text.indexOf(printed, from);
    return { text, start: found < 0 ? from : found, length: found < 0 ? 1 : printed.length };
  };
}

interface Mark {
  readonly within: PlacedText;
  readonly offset: number;
  readonly place: Place;
}

/** The marks of each line or paragraph, in their order: the cells of a row may stand in one line. */
function indexOf({ blocks, furniture }: Document): Map<string, Mark[]> {
  const index = new Map<string, Mark[]>();
  for (const within of placedTexts([...blocks, ...furniture])) {
    for (const { offset, place } of within.marks) {
      const key = spotOf(place);
      const known = index.get(key);
      if (known) known.push({ within, offset, place });
      else index.set(key, [{ within, offset, place }]);
    }
  }
  for (const marks of index.values()) marks.sort((a, b) => positionOf(a.place) - positionOf(b.place));
  return index;
}

/** The mark behind which a place stands; the first where it stands before all. */
function lastBefore(marks: readonly Mark[], place: Place): Mark | undefined {
  let [low, high] = [0, marks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (positionOf(marks[middle]!.place) <= positionOf(place)) low = middle;
    else high = middle - 1;
  }
  return marks[low];
}

/** Where a place stands in its line or paragraph. */
function positionOf(place: Place): number {
  if (place.kind === 'text') return place.column;
  return place.kind === 'docx' ? (place.offset ?? 0) : 0;
}
