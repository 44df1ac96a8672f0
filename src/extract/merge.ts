import type { Document } from '../model/document.ts';

/** Several files that are one disclosure, prose in one and tables in another, as one document in the order given. */
export function mergeDocuments([first, ...others]: readonly [Document, ...Document[]]): Document {
  return others.reduce(
    (all, document): Document => ({
      format: all.format,
      blocks: [...all.blocks, ...document.blocks],
      furniture: [...all.furniture, ...document.furniture],
      gaps: [...all.gaps, ...document.gaps],
      parts: all.parts + document.parts,
    }),
    first,
  );
}
