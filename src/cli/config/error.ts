import type { Failed } from '../../report/outcome.ts';

/** Configurations or baselines that cannot be used: the run cannot begin. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly failures: readonly Failed[];

  constructor(failures: readonly Failed[]) {
    super('the configuration cannot be used');
    this.failures = failures;
  }
}
