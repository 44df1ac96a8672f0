import type { DeclaredTree } from '../../definition/schema.ts';
import type { Catalogue } from '../../messages/index.ts';
import type { Setting, Written } from '../../policy/config/config.ts';
import { displayWidth, printable } from '../../report/text.ts';
import { RULES } from '../../rules/index.ts';
import type { Settings } from '../config.ts';
import { EXIT } from '../exit.ts';
import { stdout } from '../standard.ts';
import { shown } from './paths.ts';
import { entriesOf, layersOf, type Project } from './settings.ts';

/** Prints what holds for each file, as a configuration, with where each setting is written; returns the exit code. */
export function printConfig(files: readonly string[], settings: Settings, catalogue: Catalogue): number {
  const texts = files.map((file) => effective(file, settings, catalogue));
  stdout.write(texts.join('---\n'));
  return EXIT.clean;
}

interface Row {
  readonly text: string;
  readonly source?: string;
}

function effective(file: string, { projectOf }: Settings, { commandLine }: Catalogue): string {
  const project = projectOf(file);
  const { usual } = commandLine.project;
  const rows = [
    { text: `# ${file}` },
    { text: 'format: 1' },
    ...general(project, usual),
    ...rules(project, file, usual),
    ...decisions(project, file),
  ];
  const width = Math.min(60, Math.max(...rows.map(({ text }) => displayWidth(text))));
  return rows
    .map(({ text, source }) =>
      printable(
        source === undefined
          ? text
          : `${text}${' '.repeat(Math.max(0, width - displayWidth(text)))}  # ${source}`,
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** What holds for all files alike. */
function general({ config, baseline }: Project, usual: string): Row[] {
  const row = (key: string, setting: Setting<unknown> | undefined, otherwise?: string): Row[] => {
    if (setting) return [{ text: `${key}: ${JSON.stringify(setting.value)}`, source: at(config, setting) }];
    return otherwise === undefined ? [] : [{ text: `${key}: ${otherwise}`, source: usual }];
  };
  const content = config?.content;
  return [
    ...row('language', content?.language),
    ...row('fail-on', content?.failOn, 'error'),
    ...row('max-warnings', content?.maxWarnings),
    ...row('files', content?.files),
    ...row('excludes', content?.excludes),
    ...(baseline ? [{ text: `baseline: ${JSON.stringify(shown(baseline.path))}` }] : []),
  ];
}

function rules({ config }: Project, file: string, usual: string): Row[] {
  const layers = config ? layersOf(config, file) : [];
  const set = Object.assign({}, ...layers.map((layer) => layer.rules)) as Record<string, Setting<string>>;
  const known = RULES.map(({ id, severity }): Row => {
    const own = set[id];
    return { text: `  ${id}: ${own?.value ?? severity}`, source: own ? at(config, own) : usual };
  });
  const ids = new Set(RULES.map(({ id }) => id));
  const remarks = Object.entries(set)
    .filter(([id]) => !ids.has(id))
    .map(([id, own]): Row => ({ text: `  ${id}: ${own.value}`, source: at(config, own) }));
  return [{ text: 'rules:' }, ...known, ...remarks];
}

/** Aliases, relations and ignore entries that hold for the file. */
function decisions({ config }: Project, file: string): Row[] {
  if (!config) return [];
  const layers = layersOf(config, file);
  const aliases = Object.assign({}, ...layers.map((layer) => layer.aliases)) as Record<
    string,
    Setting<string>
  >;
  const relations = layers.flatMap((layer) => layer.relations);
  const ignore = entriesOf(config, file);
  return [
    ...list(
      'aliases',
      Object.entries(aliases).map(([alias, own]) => ({
        text: `  ${JSON.stringify(alias)}: ${JSON.stringify(own.value)}`,
        source: at(config, own),
      })),
    ),
    ...list(
      'relations',
      relations.map((own: Setting<DeclaredTree>) => ({
        text: `  - ${JSON.stringify(own.value)}`,
        source: at(config, own),
      })),
    ),
    ...list(
      'ignore',
      ignore.map(({ line, column, ...entry }) => ({
        text: `  - ${JSON.stringify(entry)}`,
        source: at(config, { line, column }),
      })),
    ),
  ];
}

function list(title: string, rows: readonly Row[]): Row[] {
  return rows.length === 0 ? [] : [{ text: `${title}:` }, ...rows];
}

function at(config: Project['config'], { line, column }: Written): string {
  return `${shown(config!.path)}:${line}:${column}`;
}
