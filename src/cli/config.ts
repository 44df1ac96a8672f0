import { type Catalogue, catalogueOf, type Language } from '../messages/index.ts';
import type { FailLevel } from '../policy/fail-levels.ts';
import type { Policy } from '../policy/policy.ts';
import { Loaded } from './config/loaded.ts';
import { type ConfigOptions, hasAny, Places } from './config/places.ts';
import type { Project } from './config/settings.ts';
import { STDIN } from './files.ts';

/** What the projects have decided, of whose files the command line speaks. */
export interface Settings {
  readonly projectOf: (file: string) => Project;
  /** Undefined where nothing is decided: then there is nothing to apply. Plain data, for workers too. */
  readonly policyFor: (file: string) => Policy | undefined;
  readonly failOnFor: (file: string) => FailLevel | undefined;
  /** How many warnings are accepted of all files of one configuration, and which that is. */
  readonly warningsFor: (file: string) => { readonly config: string; readonly most: number } | undefined;
  /** Where it is written that a file is not to be checked: file:line. */
  readonly exclusionOf: (file: string) => string | undefined;
  /** Whether a file that was found in a folder, not named, is to be checked. */
  readonly selects: (file: string) => boolean;
  /** As the first file's configuration has it. */
  readonly language: Language | undefined;
}

/**
 * Finds and loads the configurations and baselines of the files.
 *
 * @throws ConfigError with all that is wrong in all of them.
 */
export async function settingsFor(files: readonly string[], options: ConfigOptions): Promise<Settings> {
  const pathOf = (file: string): string => (file === STDIN ? (options.stdinFilename ?? file) : file);
  const places = new Places(options);
  const all = files.map((file) => places.of(pathOf(file)));
  const loaded = new Loaded();
  await loaded.load(all);
  // Globs are looked at only where there are any.
  const rules = all.some(hasAny) ? await import('./config/settings.ts') : undefined;
  const projectOf = (file: string): Project => loaded.project(places.of(pathOf(file)));
  const configOf = (file: string) => projectOf(file).config?.content;
  return {
    projectOf,
    policyFor: (file) => {
      const project = projectOf(file);
      return project.config || project.baseline ? rules!.policyOf(project, pathOf(file)) : undefined;
    },
    failOnFor: (file) => configOf(file)?.failOn?.value,
    warningsFor: (file) => {
      const { config } = projectOf(file);
      const most = config?.content.maxWarnings?.value;
      return config && most !== undefined ? { config: config.path, most } : undefined;
    },
    exclusionOf: (file) => (file === STDIN ? undefined : rules?.exclusionOf(projectOf(file), file)),
    selects: (file) => rules?.isSelected(projectOf(file), pathOf(file)) ?? true,
    language: files[0] === undefined ? undefined : configOf(files[0])?.language?.value,
  };
}

/** The language of what is written: what the command line says, then the configuration, then the locale. */
export async function wordsOf(
  { language }: Settings,
  asked: Language | undefined,
  catalogue: Catalogue,
): Promise<Catalogue> {
  return asked === undefined && language !== undefined ? catalogueOf(language) : catalogue;
}
