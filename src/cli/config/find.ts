import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names of a project's configuration; of several in one folder the first counts. */
export const CONFIG_NAMES = ['gouji.config.yaml', 'gouji.config.yml', 'gouji.config.json'] as const;
export const BASELINE_NAMES = ['gouji-baseline.yaml', 'gouji-baseline.yml', 'gouji-baseline.json'] as const;

/** The first of the files that is in a folder. */
export function inFolder(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** Looks for files in a folder and in those above it, in each folder once. */
export class Upward {
  readonly #names: readonly string[];
  readonly #known = new Map<string, string | undefined>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** The nearest of the files at or above a folder. */
  from(folder: string): string | undefined {
    if (this.#known.has(folder)) return this.#known.get(folder);
    const above = dirname(folder);
    const found = inFolder(folder, this.#names) ?? (above === folder ? undefined : this.from(above));
    this.#known.set(folder, found);
    return found;
  }
}
