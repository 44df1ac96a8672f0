import { problem, type Work } from '../limits.ts';
import type { PdfPage } from './open.ts';

/** A node of a markup tree stays in memory, an operator is gone with its page: some eight weigh as much. */
export const OPERATOR_COST = 1 / 8;
/** Nodes that an operator of the page at hand counts for: with its arguments it takes about a kilobyte. */
const HELD_OPERATOR = 10;
/** Drawing a form takes pdf.js as long as some thirty operators: it is inflated and parsed each time. */
const FORM_COST = 30;
/** PDF allows 28 states saved within each other; with very many, each one more takes pdf.js longer. */
const MOST_SAVED = 10_000;

type Operators = Awaited<ReturnType<PdfPage['getOperatorList']>>;

/** The part of a page of pdf.js that takes over operators, some thousand at a time. */
interface Taking {
  _renderPageChunk(chunk: Chunk, state: unknown): void;
}

interface Chunk {
  readonly length: number;
  readonly fnArray: readonly number[];
}

/**
 * The drawing operators of a page. pdf.js gathers them all, those of forms as often as they are drawn, before it hands
 * over the first; ten forms that draw each other ten times are ten milliard. So they are counted as they come; those of
 * one page weigh more, as they are in memory together.
 *
 * @throws InputError `too-many-nodes`, `nested-too-deep`. Whoever catches it closes the file, or pdf.js goes on.
 */
export function operatorsOf(
  page: PdfPage,
  ops: Readonly<Record<string, number>>,
  work: Work,
): Promise<Operators> {
  const taking = page as unknown as Taking;
  const take = taking._renderPageChunk;
  let held = 0;
  let saved = 0;
  const count = ({ length, fnArray }: Chunk): void => {
    work.spend('nodes', length * OPERATOR_COST);
    held += length * HELD_OPERATOR;
    for (const operator of fnArray) {
      if (operator === ops.paintFormXObjectBegin) held += FORM_COST * HELD_OPERATOR;
      else if (operator === ops.save) saved += 1;
      else if (operator === ops.restore) saved -= 1;
    }
    if (held > work.limits.nodes) throw problem('too-many-nodes', { limit: work.limits.nodes });
    if (saved > MOST_SAVED) throw problem('nested-too-deep', { limit: MOST_SAVED });
  };
  return new Promise((resolve, reject) => {
    taking._renderPageChunk = (chunk, state) => {
      try {
        count(chunk);
        take.call(page, chunk, state);
      } catch (error) {
        reject(error);
      }
    };
    page.getOperatorList().then(resolve, reject);
  });
}
