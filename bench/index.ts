/**
 * Start-up, and time and memory on definitions of up to a million figures, beside other programs on the same sums.
 *
 *     npm run bench [-- --write] [--cli FILE]
 *
 * `--write` puts the tables into docs/performance.md; `--cli` measures another build of the command.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { beancountJournal, jsonDefinition, ledgerJournal, yamlDefinition } from './definitions.ts';
import { type Measured, measure, measureInTurn } from './measure.ts';
import { table, writeSection } from './page.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const node = process.execPath;
const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    cli: { type: 'string', default: path('dist/bin/gouji.js') },
  },
});
const gouji = [node, values.cli];
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));

/** Runs of each command in turn: for the start-up, and for definitions. */
const STARTS = 25;
const RUNS = 5;

const ms = ({ processor }: Measured): string => (1000 * processor).toFixed(0);
const seconds = ({ processor }: Measured): string => processor.toFixed(2);
const megabytes = ({ megabytes: size }: Measured): string => size.toFixed(0);

function file(name: string, text: string): string {
  const at = join(folder, name);
  writeFileSync(at, text);
  return at;
}

const checking = (definition: string): string[] => [...gouji, 'check', definition, '-f', 'json'];

/** What is measured here must run; only the other programs may be missing. */
function ran(measured: Measured | undefined, command: readonly string[]): Measured {
  if (!measured) throw new Error(`${command.join(' ')} failed: is it built?`);
  return measured;
}

/** Commands beside a bare start of Node. */
function startUp(): string {
  const fixture = path('fixtures/suizhou-2023/budget.yaml');
  const check = [...gouji, 'check', fixture, '--fail-on', 'never'];
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['node -e 0', [node, '-e', '0']],
    ['gouji --version', [...gouji, '--version']],
    ['gouji --help', [...gouji, '--help']],
    ['gouji check (the fixture, 6 kB)', check],
    ['gouji check, nothing kept of earlier runs', ['env', 'NODE_DISABLE_COMPILE_CACHE=1', ...check]],
  ];
  for (const [, command] of commands) ran(measure(command, 1), command);
  const measured = measureInTurn(
    commands.map(([, command]) => command),
    STARTS,
  );
  const bare = measured[0]!.processor;
  const rows = commands.map(([name], index) => {
    const time = measured[index]!;
    return [name, ms(time), (time.processor / bare).toFixed(2)];
  });
  return table(['command', 'CPU ms', 'times node -e 0'], rows);
}

/** A row a size; what one figure costs does not count the start of the program. */
function sizes(
  name: string,
  figures: readonly number[],
  write: (figures: number) => string,
  start: number,
): string[][] {
  return figures.map((count) => {
    const command = checking(file(`${count}.${name}`, write(count)));
    const measured = ran(measure(command, RUNS), command);
    const each = ((measured.processor - start) / count) * 1e6;
    return [name, String(count), seconds(measured), megabytes(measured), each.toFixed(1)];
  });
}

/** The same sums for other programs, in turn with gouji. */
function rivals(figures: number): string {
  const journal = file('journal.ledger', ledgerJournal(figures));
  const beancount = file('journal.beancount', beancountJournal(figures));
  const programs: readonly (readonly [string, readonly string[]])[] = [
    ['ledger balance', ['ledger', '-f', journal, 'balance']],
    ['gouji check, JSON', checking(join(folder, `${figures}.json`))],
    ['gouji check, YAML', checking(join(folder, `${figures}.yaml`))],
    ['hledger check', ['hledger', '-f', journal, 'check']],
    ['bean-check', ['bean-check', '--no-cache', beancount]],
  ];
  const measured = measureInTurn(
    programs.map(([, command]) => command),
    RUNS,
  );
  const [ledger] = measured;
  const rows = programs.map(([name], index) => {
    const time = measured[index];
    if (!time) return [name, 'not installed', '-', '-'];
    const ratio = ledger ? (time.processor / ledger.processor).toFixed(2) : '-';
    return [name, seconds(time), megabytes(time), ratio];
  });
  return table(['program', 'CPU s', 'MB', 'times ledger'], rows);
}

try {
  const started = startUp();
  const start = ran(measure([...gouji, '--version'], RUNS), gouji).processor;
  const rows = [
    ...sizes('json', [1_000, 10_000, 100_000, 1_000_000], jsonDefinition, start),
    ...sizes('yaml', [1_000, 10_000, 100_000], yamlDefinition, start),
  ];
  const cost = (size: string): number =>
    Number(rows.find(([name, count]) => name === 'json' && count === size)?.[4]);
  const growth = (cost('1000000') / cost('10000')).toFixed(2);
  const sections: readonly (readonly [string, string])[] = [
    [
      'Start-up',
      `\`npm run bench\`: processor time (user and system), the least of ${STARTS} runs in fresh processes, the commands in
turn, so that all meet the same load. Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model.trim() ?? '?'}).

${started}

The first run of a build keeps its compiled code in the cache folder of the user (\`$XDG_CACHE_HOME/gouji\`, else
\`~/.cache/gouji\`; \`%LOCALAPPDATA%\\gouji\` on Windows), the others take it from there; the last row is without.`,
    ],
    [
      'Definitions',
      `\`npm run bench\`: rows of a table, each a total of four addends; the report is JSON. The least processor time of
${RUNS} runs in fresh processes, and the greatest resident size. What a figure costs does not count the start.

${table(['format', 'figures', 'CPU s', 'MB', 'CPU µs a figure'], rows)}

A figure of JSON costs at 1 000 000 figures ${growth} times what it costs at 10 000. YAML is read up to 8 000 000
characters; larger definitions belong into JSON.`,
    ],
    [
      'Beside other programs',
      `\`npm run bench\`: the same sums of 100 000 figures, as 20 000 transactions of five postings; in turn, the least
processor time of ${RUNS} runs and the greatest resident size.

${rivals(100_000)}`,
    ],
  ];
  for (const [title, body] of sections) {
    console.log(`## ${title}\n\n${body}\n`);
    if (values.write) writeSection(title, body);
  }
} finally {
  rmSync(folder, { recursive: true });
}
