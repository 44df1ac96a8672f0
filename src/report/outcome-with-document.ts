import type { Document } from '../model/document.ts';
import { isFailed, type Outcome } from './outcome.ts';

/** What became of a file, with the document as it was read where that is to be shown. */
export type Shown = Outcome & { readonly document?: Document };

export function documentOf(outcome: Shown): Document | undefined {
  return isFailed(outcome) ? undefined : outcome.document;
}
