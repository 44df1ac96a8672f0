import { RunError } from '../run-error.ts';

/** Configurations or baselines that cannot be used: the run cannot begin. */
export class ConfigError extends RunError {
  override readonly name = 'ConfigError';
}
