import { isFailed, type Outcome } from '../../report/outcome.ts';
import type { Settings } from '../config.ts';

/** The warnings of a run, counted where somebody has said how many are too many. */
export class Warnings {
  readonly #asked: number | undefined;
  readonly #settings: Pick<Settings, 'warningsFor'>;
  readonly #counts = new Map<string, { most: number; found: number }>();

  /** @param asked the most warnings of the whole run; undefined: each configuration says it for its own files. */
  constructor(asked: number | undefined, settings: Pick<Settings, 'warningsFor'>) {
    this.#asked = asked;
    this.#settings = settings;
  }

  add(outcome: Outcome, file: string): void {
    const limit =
      this.#asked === undefined ? this.#settings.warningsFor(file) : { config: '', most: this.#asked };
    if (isFailed(outcome) || !limit) return;
    const { found = 0 } = this.#counts.get(limit.config) ?? {};
    const { warning } = outcome.result.summary.findings;
    this.#counts.set(limit.config, { most: limit.most, found: found + warning });
  }

  /** Where there are more than that. */
  get tooMany(): readonly { readonly most: number; readonly found: number }[] {
    return [...this.#counts.values()].filter(({ most, found }) => found > most);
  }
}
