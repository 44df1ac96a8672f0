import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';

/** What help needs as well: kept apart from the engine, which would be loaded with it. */
const WORDS =
  /src\/(messages\/(index|catalogue|format)|report\/(text|styled)|read\/pdf\/stray)|node_modules\/get-east-asian-width\/|rolldown\/runtime/;

/** The command line itself, which every call loads. */
const COMMANDS = /src\/cli\/(main|exit|version)\.ts|package\.json/;

/** What every check needs, with all that it imports: the core without what only some commands and options do. */
const ENGINE = /src\/(evaluate|report\/(table|table-writer|outcome|quote)|read\/decode)\.ts/;

/** What reads a definition; a published document does without. */
const DEFINITION = /src\/definition\/load-lazily\.ts/;

/** What checks a file and reports on it, without what only batches need. */
const CHECK = /src\/cli\/check(\.ts|\/(assess|exit-code|inputs|job|outputs|target|wanted|workers)\.ts)/;

/**
 * commander starts commands that are programs of their own, which gouji has none of; what it would load for that is a
 * tenth of the whole start.
 */
const withoutPrograms = {
  name: 'without-programs',
  resolveId: (id: string, importer = '') =>
    id === 'node:child_process' && importer.includes('commander') ? '\0none' : undefined,
  load: (id: string) => (id === '\0none' ? 'module.exports = {}' : undefined),
};

/** Says that the scripts of the command are no ES modules. */
const asScripts = {
  name: 'as-scripts',
  generateBundle(this: { emitFile(file: object): unknown }): void {
    this.emitFile({ type: 'asset', fileName: 'bin/package.json', source: '{ "type": "commonjs" }\n' });
  },
};

/** Names a build by all that it is made from: compiled code is kept for this build alone. */
function build(): string {
  const folders = ['src', 'bin'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = ['package.json', 'package-lock.json', 'tsdown.config.ts', ...folders.sort()];
  const hash = createHash('sha256');
  for (const file of sources) if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

const common: UserConfig = {
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  // Start-up: one file is read faster than the dozens of a dependency, and only what is used of it is kept. The
  // declarations speak of decimal.js, which the package then does not ask its users to install.
  deps: { alwaysBundle: [/./], onlyBundle: false },
  checks: { legacyCjs: false, emptyImportMeta: false, pluginTimings: false },
};

/** yaml's build for browsers is made of modules, so that what is not used falls away. */
const alias = { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) };

/** Node starts with scripts faster than with ES modules, and only of scripts can compiled code be kept. */
const script: UserConfig = {
  ...common,
  format: 'cjs',
  minify: true,
  dts: false,
  outputOptions: { entryFileNames: '[name].js' },
};

export default defineConfig([
  { ...script, entry: { 'bin/gouji': 'bin/gouji.ts' }, define: { BUILD: JSON.stringify(build()) } },
  {
    ...script,
    entry: { 'bin/main': 'src/cli/main.ts', 'bin/worker': 'src/cli/check/worker.ts' },
    clean: false,
    plugins: [withoutPrograms, asScripts],
    alias,
    outputOptions: {
      entryFileNames: '[name].js',
      chunkFileNames: 'bin/[name]-[hash].js',
      codeSplitting: {
        groups: [
          { name: 'words', test: WORDS, priority: 3 },
          { name: 'commands', test: COMMANDS, priority: 2 },
          { name: 'engine', test: ENGINE, priority: 1 },
          { name: 'check', test: CHECK },
          { name: 'definition', test: DEFINITION },
        ],
      },
    },
  },
  {
    ...common,
    format: 'esm',
    entry: { 'src/index': 'src/index.ts' },
    minify: true,
    clean: false,
    dts: false,
    alias,
    outputOptions: { chunkFileNames: 'src/[name]-[hash].js' },
  },
  // By itself: the groups would split the declarations too.
  {
    ...common,
    format: 'esm',
    entry: { 'src/index': 'src/index.ts' },
    clean: false,
    dts: { emitDtsOnly: true },
  },
]);
