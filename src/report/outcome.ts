import type { Problem } from '../model/errors.ts';
import type { Result } from '../model/result.ts';
import type { Quote } from './quote.ts';

/** What became of a file. */
export type Outcome = Checked | Failed;

export interface Checked {
  readonly file: string;
  readonly result: Result;
  readonly quote: Quote;
}

export interface Failed {
  readonly file: string;
  /** `not-assessable`: the file is in order, but has no text that could be checked. */
  readonly status: 'failed' | 'not-assessable';
  readonly problems: readonly Problem[];
}

export function isFailed(outcome: Outcome): outcome is Failed {
  return 'problems' in outcome;
}
