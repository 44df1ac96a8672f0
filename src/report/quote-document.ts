import type { Document, PlacedText } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { Quote } from './quote.ts';

/** Quotes the paragraphs and cells of a document that was read. */
export function quoteDocument(document: Document): Quote {
  let index: ReadonlyMap<string, readonly Spot[]> | undefined;
  return (place, printed) => {
    index ??= indexOf(document);
    const spot = lastBefore(index.get(keyOf(place)) ?? [], place);
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

/** The spots of a line or paragraph, in their order: the cells of a row stand in one line. */
function indexOf({ blocks, furniture }: Document): Map<string, Spot[]> {
  const index = new Map<string, Spot[]>();
  const add = (within: PlacedText): void => {
    for (const { offset, place } of within.marks) {
      const key = keyOf(place);
      const known = index.get(key);
      if (known) known.push({ within, offset, place });
      else index.set(key, [{ within, offset, place }]);
    }
  };
  for (const block of [...blocks, ...furniture]) {
    if (block.kind === 'paragraph') add(block);
    else for (const cell of block.cells) add(cell);
  }
  for (const spots of index.values()) spots.sort((a, b) => positionOf(a.place) - positionOf(b.place));
  return index;
}

/** The spot in which a place stands; the first where it stands before all. */
function lastBefore(spots: readonly Spot[], place: Place): Spot | undefined {
  let [low, high] = [0, spots.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (positionOf(spots[middle]!.place) <= positionOf(place)) low = middle;
    else high = middle - 1;
  }
  return spots[low];
}

/** Where a place stands among those of its key. */
function positionOf(place: Place): number {
  if (place.kind === 'text') return place.column;
  return place.kind === 'docx' ? (place.offset ?? 0) : 0;
}

/** What a place and the mark that it comes from have in common. */
function keyOf(place: Place): string {
  switch (place.kind) {
    case 'text':
    case 'definition':
      return `line ${place.line}`;
    case 'page':
      return `page ${place.page} ${place.box.x} ${place.box.y}`;
    case 'docx':
      return `docx ${place.table} ${place.row} ${place.column} ${place.paragraph}`;
    case 'cell':
      return `cell ${place.sheet}!${place.cell}`;
  }
}

/** How many characters behind its mark a place is. */
function moved(mark: Place, place: Place): number {
  return Math.max(0, positionOf(place) - positionOf(mark));
}
