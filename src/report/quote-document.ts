import { type Document, type PlacedText, placedTexts } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { spotOf } from './place-id.ts';
import type { Quote } from './quote.ts';

/** Quotes the paragraphs and cells of a document that was read. */
export function quoteDocument(document: Document): Quote {
  let index: ReadonlyMap<string, Spot> | undefined;
  return (place, printed) => {
    index ??= indexOf(document);
    const spot = index.get(spotOf(place));
    if (!spot) return undefined;
    const { text } = spot.within;
    const from = spot.offset + moved(spot.place, place);
    const found = printed === '' ? -1 : text.indexOf(printed, from);
    return { text, start: found < 0 ? from : found, length: found < 0 ? 1 : printed.length };
  };
}

interface Spot {
  readonly within: PlacedText;
  readonly offset: number;
  readonly place: Place;
}

function indexOf({ blocks, furniture }: Document): Map<string, Spot> {
  const index = new Map<string, Spot>();
  for (const within of placedTexts([...blocks, ...furniture])) {
    for (const { offset, place } of within.marks) {
      const key = spotOf(place);
      if (!index.has(key)) index.set(key, { within, offset, place });
    }
  }
  return index;
}

/** How many characters behind its mark a place is. */
function moved(mark: Place, place: Place): number {
  if (mark.kind === 'text' && place.kind === 'text') return Math.max(0, place.column - mark.column);
  if (mark.kind === 'docx' && place.kind === 'docx')
    return Math.max(0, (place.offset ?? 0) - (mark.offset ?? 0));
  return 0;
}
