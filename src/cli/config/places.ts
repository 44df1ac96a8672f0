import { dirname, resolve } from 'node:path';
import { BASELINE_NAMES, CONFIG_NAMES, inFolder, Upward } from './find.ts';

/** What the command line says of configuration and baseline. */
export interface ConfigOptions {
  /** A file; `false`: neither configuration nor baseline is looked for. */
  readonly config?: string | false;
  /** A file; `false`: none is looked for. */
  readonly baseline?: string | false;
  readonly stdinFilename?: string;
}

export interface Paths {
  readonly config?: string;
  /** The one that the command line names, or else the one that is there. */
  readonly baseline?: string;
  /** Whether the command line names the baseline: then the configuration cannot. */
  readonly named: boolean;
}

export function hasAny({ config, baseline }: Paths): boolean {
  return config !== undefined || baseline !== undefined;
}

/** Where the configuration and the baseline of a file are. */
export class Places {
  readonly #options: ConfigOptions;
  readonly #configs = new Upward(CONFIG_NAMES);
  readonly #baselines = new Upward(BASELINE_NAMES);

  constructor(options: ConfigOptions) {
    this.#options = options;
  }

  of(file: string): Paths {
    const { config: asked, baseline: named } = this.#options;
    const folder = dirname(resolve(file));
    const config = asked === false ? undefined : asked ? resolve(asked) : this.#configs.from(folder);
    const baseline = named === undefined ? this.#beside(config, folder) : named !== false && resolve(named);
    return { ...(config && { config }), ...(baseline && { baseline }), named: named !== undefined };
  }

  #beside(config: string | undefined, folder: string): string | undefined {
    if (this.#options.config === false) return undefined;
    return config ? inFolder(dirname(config), BASELINE_NAMES) : this.#baselines.from(folder);
  }
}
