import { dirname, resolve } from 'node:path';
import { InputError } from '../../model/errors.ts';
import type { Failed } from '../../report/outcome.ts';
import { readBytes } from '../files.ts';
import { ConfigError } from './error.ts';
import { shown } from './paths.ts';
import type { Paths } from './places.ts';
import type { Project } from './settings.ts';

/** Configurations and baselines by their paths, each loaded once. */
export class Loaded {
  readonly #configs = new Map<string, NonNullable<Project['config']>>();
  readonly #baselines = new Map<string, NonNullable<Project['baseline']>>();
  readonly #failures: Failed[] = [];

  async load(places: readonly Paths[]): Promise<void> {
    for (const { config } of places) if (config) await this.#loadConfig(config);
    for (const place of places) {
      const baseline = this.baselineOf(place);
      if (baseline) await this.#loadBaseline(baseline);
    }
    if (this.#failures.length > 0) throw new ConfigError(this.#failures);
  }

  project(place: Paths): Project {
    const config = place.config === undefined ? undefined : this.#configs.get(place.config);
    const path = this.baselineOf(place);
    const baseline = path === undefined ? undefined : this.#baselines.get(path);
    return { ...(config && { config }), ...(baseline && { baseline }) };
  }

  /** The configuration may name its baseline; the command line goes first. */
  baselineOf({ config, baseline, named }: Paths): string | undefined {
    if (named || config === undefined) return baseline;
    const own = this.#configs.get(config)?.content.baseline?.value;
    return own === undefined ? baseline : resolve(dirname(config), own);
  }

  async #loadConfig(path: string): Promise<void> {
    if (this.#configs.has(path)) return;
    await this.#attempt(path, async (text) => {
      const { loadConfig } = await import('../../policy/config/load.ts');
      this.#configs.set(path, { path, content: await loadConfig(text) });
    });
  }

  async #loadBaseline(path: string): Promise<void> {
    if (this.#baselines.has(path)) return;
    await this.#attempt(path, async (text) => {
      const { loadBaseline } = await import('../../policy/baseline/load.ts');
      const entries = await loadBaseline(text);
      const accepted = entries.map(({ fingerprint, rule, message, reason, file, line }) => {
        return { fingerprint, rule, message, reason, file, entry: `${shown(path)}:${line}` };
      });
      this.#baselines.set(path, { path, accepted });
    });
  }

  async #attempt(path: string, load: (text: string) => Promise<void>): Promise<void> {
    if (this.#failures.some(({ file }) => file === shown(path))) return;
    try {
      const { decodeText } = await import('../../read/decode.ts');
      await load(decodeText(await readBytes(path)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#failures.push({ file: shown(path), status: 'failed', problems: error.problems });
    }
  }
}
