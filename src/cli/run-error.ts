import type { Failed } from '../report/outcome.ts';

/** The run itself cannot go on, for files that cannot be used: it ends with what is said of them. */
export class RunError extends Error {
  constructor(readonly failures: readonly Failed[]) {
    super(failures.map(({ file }) => file).join(', '));
  }
}
