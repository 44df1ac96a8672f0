/**
 * A file that cannot be read or is no valid definition. The message is made at the edge from `code` and `data`;
 * `place` says where in the file, if it can be said.
 */
export interface Problem {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly line?: number;
  readonly column?: number;
}

/** A file could not be used: all that is wrong with it, in order of place. `message` is for programmers only. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => `${problem.code} ${JSON.stringify(problem.data)}`).join('; '), options);
    this.problems = problems;
  }
}
