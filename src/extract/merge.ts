import type { Block, Document, PlacedText } from '../model/document.ts';
import type { Place } from '../model/place.ts';

/** A file of a disclosure, and what it is called. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

/**
 * Several files that are one disclosure, prose in one and tables in another, as one document in the order given. Each
 * place in it says which file it is in.
 */
export function mergeDocuments([first, ...others]: readonly [NamedDocument, ...NamedDocument[]]): Document {
  return others.map(inFile).reduce(
    (all, document): Document => ({
      format: all.format,
      blocks: [...all.blocks, ...document.blocks],
      furniture: [...all.furniture, ...document.furniture],
      gaps: [...all.gaps, ...document.gaps],
      parts: all.parts + document.parts,
    }),
    others.length === 0 ? first.document : inFile(first),
  );
}

/** The document, its places with its name. */
function inFile({ name, document }: NamedDocument): Document {
  const named = (place: Place): Place => ({ ...place, file: name });
  const placed = <T extends PlacedText>(text: T): T => ({
    ...text,
    marks: text.marks.map((mark) => ({ ...mark, place: named(mark.place) })),
  });
  return {
    ...document,
    blocks: document.blocks.map(
      (block): Block =>
        block.kind === 'table' ? { ...block, cells: block.cells.map(placed) } : placed(block),
    ),
    furniture: document.furniture.map(placed),
    gaps: document.gaps.map((gap) => (gap.place ? { ...gap, place: named(gap.place) } : gap)),
  };
}
