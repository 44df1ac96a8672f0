import type { Cell, Document, Mark, Paragraph, PlacedText } from '../model/document.ts';
import { placeAt } from '../model/document.ts';
import { type Normalised, normalise } from './normalise.ts';

/** Names that a department or province uses, with the official words that they stand for: 人头费 is 人员经费. */
export type Aliases = Readonly<Record<string, string>>;

/**
 * A document in official words: every alias is replaced by what it stands for, in prose, titles and tables alike, so
 * that all that knows official words knows the others too. Every character keeps its place.
 */
export function inOfficialWords(document: Document, aliases: Aliases): Document {
  const words = Object.keys(aliases)
    .map((alias): [string, string] => [normalise(alias).text, aliases[alias]!])
    .filter(([alias]) => alias !== '');
  if (words.length === 0) return document;
  const official = new Map(words);
  // Of two that begin at one place the longer is meant.
  const longest = [...official.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(longest.join('|'), 'g');
  const replace = <T extends PlacedText>(placed: T): T => ({
    ...placed,
    ...replaced(placed, pattern, official),
  });
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.kind === 'paragraph') return replace<Paragraph>(block);
      const { caption } = block;
      return {
        ...block,
        cells: block.cells.map((cell) => replace<Cell>(cell)),
        ...(caption !== undefined && { caption: replace({ text: caption, marks: [] }).text }),
      };
    }),
  };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Searches what is printed made comparable: names wrap in cells, and brackets have two widths. */
function replaced(placed: PlacedText, pattern: RegExp, official: ReadonlyMap<string, string>): PlacedText {
  const { text, origin } = normalise(placed.text);
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return placed;
  const pieces: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let from = 0;
  const keep = (to: number): void => {
    for (const mark of marksWithin(placed, from, to))
      marks.push({ ...mark, offset: mark.offset - from + length });
    pieces.push(placed.text.slice(from, to));
    length += to - from;
  };
  for (const match of found) {
    const [start, end] = span(match, origin);
    keep(start);
    const word = official.get(match[0])!;
    const place = placeAt(placed, start);
    if (place) marks.push({ offset: length, place });
    pieces.push(word);
    length += word.length;
    from = end;
  }
  keep(placed.text.length);
  return { text: pieces.join(''), marks };
}

function span(match: RegExpExecArray, origin: Normalised['origin']): [number, number] {
  return [origin[match.index]!, origin[match.index + match[0].length - 1]! + 1];
}

/** The marks of a stretch; its beginning has one of its own, since what stood before it may be gone. */
function marksWithin(placed: PlacedText, from: number, to: number): Mark[] {
  if (from >= to) return [];
  const place = placeAt(placed, from);
  const inside = placed.marks.filter(({ offset }) => offset > from && offset < to);
  return place ? [{ offset: from, place }, ...inside] : inside;
}
