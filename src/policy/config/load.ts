import { type Form, reportIssues } from '../../definition/issues.ts';
import type { Problems } from '../../definition/problems.ts';
import { keyOffsetOf, type Lines, offsetOf, type Tree } from '../../definition/tree.ts';
import { InputError } from '../../model/errors.ts';
import { readTree } from '../read-tree.ts';
import { refuseAliases } from './aliases.ts';
import type { Config, Layer, Setting, Written } from './config.ts';
import { refuseRelations } from './relations.ts';
import { type ConfigTree, config, type DecisionsTree, type IgnoreTree, keysAt } from './schema.ts';

const FORM: Form = {
  unknownKey: 'unknown-setting',
  anotherKind: 'not-a-config',
  keysAt,
  own: { until: 'not-a-date', fingerprint: 'not-a-fingerprint', reason: 'needs-reason' },
};

/**
 * Loads a configuration, format 1, written in YAML or JSON.
 *
 * @throws InputError with everything that is wrong, each with its line and column.
 */
export async function loadConfig(source: string): Promise<Config> {
  const { tree, problems, lines } = await readTree(source);
  const shaped = tree === undefined ? undefined : shape(tree, problems);
  if (shaped) refuse(shaped, problems);
  problems.raise();
  if (!shaped) throw new InputError([{ code: 'not-a-config', data: {} }]);
  return lower(shaped, lines);
}

function shape(tree: Tree, problems: Problems): ConfigTree | undefined {
  refuseBlanketIgnores(tree, problems);
  const result = config.safeParse(tree, { jitless: true });
  if (result.success) return tree as ConfigTree;
  reportIssues(result.error.issues, tree, problems, FORM);
  return withoutBroken(tree);
}

/** What is left to be looked at in the same run: of a list with a wrong entry nothing. */
function withoutBroken(tree: Tree): ConfigTree | undefined {
  const again = config.safeParse(tree, { jitless: true });
  if (again.success) return tree as ConfigTree;
  for (const { path } of again.error.issues) delete (tree as Record<string, Tree>)[String(path[0])];
  return config.safeParse(tree, { jitless: true }).success ? (tree as ConfigTree) : undefined;
}

/** What only its meaning tells to be wrong. */
function refuse(tree: ConfigTree, problems: Problems): void {
  for (const decisions of [tree, ...(tree.overrides ?? [])]) {
    refuseAliases(decisions.aliases ?? {}, problems);
    refuseRelations(decisions.relations ?? [], problems);
  }
}

/** Looked at before what is misspelt is taken out: an entry that names a rule that is none does not mean them all. */
function refuseBlanketIgnores(tree: Tree, problems: Problems): void {
  const ignore = typeof tree === 'object' && 'ignore' in tree ? tree.ignore : undefined;
  if (!Array.isArray(ignore)) return;
  for (const [entry, one] of ignore.entries()) {
    if (typeof one !== 'object') continue;
    if (['rule', 'fingerprint', 'files', 'label'].every((key) => !(key in one)))
      problems.add('ignores-everything', { container: ignore, entry });
  }
}

function lower(tree: ConfigTree, lines: Lines): Config {
  const setting = <T, U = T>(
    key: keyof ConfigTree,
    read: (value: T) => U = (value) => value as unknown as U,
  ) => (tree[key] === undefined ? undefined : { value: read(tree[key] as T), ...written(tree, key, lines) });
  const all = {
    language: setting<'zh' | 'en'>('language'),
    failOn: setting<'error' | 'warning' | 'never'>('fail-on'),
    maxWarnings: setting('max-warnings', Number),
    files: setting<readonly string[]>('files'),
    excludes: setting<readonly string[]>('excludes'),
    baseline: setting<string>('baseline'),
  };
  const own = layer(tree, undefined, lines);
  const others = (tree.overrides ?? []).map((override) => layer(override, override.files, lines));
  return {
    ...(Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Partial<Config>),
    layers: [own, ...others],
    ignore: (tree.ignore ?? []).map((entry, index, list) => ignoreOf(entry, written(list, index, lines))),
  };
}

function layer(tree: DecisionsTree, files: readonly string[] | undefined, lines: Lines): Layer {
  const { rules = {}, aliases = {}, relations = [] } = tree;
  return {
    ...(files && { files }),
    rules: settings(rules as Record<string, Setting<never>['value']>, lines),
    aliases: settings(aliases, lines),
    relations: relations.map((value, index) => ({ value, ...written(relations, index, lines) })),
  };
}

function settings<T>(tree: Readonly<Record<string, T>>, lines: Lines): Record<string, Setting<T>> {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, { value, ...written(tree, key, lines) }]),
  );
}

function ignoreOf(tree: IgnoreTree, place: Written): Config['ignore'][number] {
  const { rule, fingerprint, label, files, reason, until } = tree;
  return {
    ...(rule !== undefined && { rule }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(label !== undefined && { label }),
    ...(files !== undefined && { files }),
    reason,
    ...(until !== undefined && { until }),
    ...place,
  };
}

function written(container: object, entry: string | number, lines: Lines): Written {
  const offset = typeof entry === 'string' ? keyOffsetOf(container, entry) : offsetOf(container, entry);
  return lines.locate(offset ?? 0);
}
