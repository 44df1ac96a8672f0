import type { Document } from '../model/document.ts';
import { isFailed, type Outcome } from './outcome.ts';

/** What became of a file, with the document as it was read where that is to be shown. */
export type Shown = Outcome & {
  readonly document?: Document;
  /** A hash of all that it comes from, where a later run may take it over. */
  readonly input?: string;
};

export function documentOf(outcome: Shown): Document | undefined {
  return isFailed(outcome) ? undefined : outcome.document;
}
