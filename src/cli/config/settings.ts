import picomatch from 'picomatch';
import type { Config, Layer } from '../../policy/config/config.ts';
import type { Accepted, Ignore, Policy } from '../../policy/policy.ts';
import { shown, within } from './paths.ts';

/** A project's decisions as they are written: its configuration and its baseline, each with its path. */
export interface Project {
  readonly config?: { readonly path: string; readonly content: Config };
  readonly baseline?: { readonly path: string; readonly accepted: readonly Accepted[] };
}

/** What a project has decided of one file, taken together. */
export function policyOf({ config, baseline }: Project, file: string): Policy {
  const layers = config ? layersOf(config, file) : [];
  return {
    rules: values(layers.map(({ rules }) => rules)),
    aliases: values(layers.map(({ aliases }) => aliases)),
    relations: layers.flatMap(({ relations }) => relations.map(({ value }) => value)),
    ignore: config ? ignoreOf(config, file) : [],
    accepted: baseline?.accepted ?? [],
    ...(baseline && { file: within(baseline.path, file) }),
  };
}

/** The layers that hold for a file, the weakest first. */
export function layersOf({ path, content }: NonNullable<Project['config']>, file: string): Layer[] {
  return content.layers.filter(({ files }) => files === undefined || matches(files, path, file));
}

/** The ignore entries that may concern a file. */
export function entriesOf({ path, content }: NonNullable<Project['config']>, file: string): Config['ignore'] {
  return content.ignore.filter(({ files }) => files === undefined || matches(files, path, file));
}

/** Where it is written that a file is not to be checked: file:line. */
export function exclusionOf({ config }: Project, file: string): string | undefined {
  const excludes = config?.content.excludes;
  if (!excludes || !matches(excludes.value, config.path, file)) return undefined;
  return `${shown(config.path)}:${excludes.line}`;
}

/** Whether a file that is found in a folder is to be checked. One that is named need not be among \`files\`. */
export function isSelected(project: Project, file: string): boolean {
  const files = project.config?.content.files;
  if (exclusionOf(project, file) !== undefined) return false;
  return !files || matches(files.value, project.config!.path, file);
}

function values<T>(settings: readonly Readonly<Record<string, { readonly value: T }>>[]): Record<string, T> {
  const all = settings.flatMap((layer) => Object.entries(layer));
  return Object.fromEntries(all.map(([key, { value }]) => [key, value]));
}

function ignoreOf({ path, content }: NonNullable<Project['config']>, file: string): Ignore[] {
  return entriesOf({ path, content }, file).map(({ files: _, line, column: __, ...entry }) => ({
    ...entry,
    entry: `${shown(path)}:${line}`,
  }));
}

/** Globs are relative to the folder of the file that holds them; one without a slash is of names in any folder. */
function matches(globs: readonly string[], path: string, file: string): boolean {
  const anywhere = globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`));
  return picomatch(anywhere, { dot: true })(within(path, file));
}
