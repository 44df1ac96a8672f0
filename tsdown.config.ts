import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';

/** What help needs as well: kept apart from the engine, which would be loaded with it. */
const WORDS =
  /src\/(messages\/(index|catalogue|format)|report\/(text|styled)|read\/pdf\/stray)|node_modules\/get-east-asian-width\/|rolldown\/runtime/;

/** The command line itself, which every call loads. */
const COMMANDS = /src\/cli\/(main|exit|version)\.ts|package\.json/;

/** What every check needs, with all that it imports: the core without what only some commands and options do. */
const ENGINE =
  /src\/(definition\/load-lazily|evaluate|report\/(table|table-writer|outcome|quote)|read\/decode)\.ts/;

/** What checks a file and reports on it, without what only batches need. */
const CHECK = /src\/cli\/check(\.ts|\/(assess|exit-code|inputs|job|outputs|target|wanted)\.ts)/;

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

const common: UserConfig = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  // Start-up: one file is read faster than the dozens of a dependency, and only what is used of it is kept. The
  // declarations speak of decimal.js, which the package then does not ask its users to install.
  deps: { alwaysBundle: [/./], onlyBundle: false },
};

export default defineConfig([
  {
    ...common,
    entry: {
      'bin/gouji': 'bin/gouji.ts',
      'bin/worker': 'src/cli/check/worker.ts',
      'src/index': 'src/index.ts',
    },
    minify: true,
    plugins: [withoutPrograms],
    dts: false,
    // yaml's build for browsers is made of modules, so that what is not used falls away.
    alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) },
    outputOptions: {
      codeSplitting: {
        groups: [
          { name: 'words', test: WORDS, priority: 3 },
          { name: 'commands', test: COMMANDS, priority: 2 },
          { name: 'engine', test: ENGINE, priority: 1 },
          { name: 'check', test: CHECK },
        ],
      },
    },
  },
  // By itself: the groups would split the declarations too.
  { ...common, entry: { 'src/index': 'src/index.ts' }, clean: false, dts: { emitDtsOnly: true } },
]);
