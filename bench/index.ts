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
import { type Measured, measure } from './measure.ts';

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

const seconds = ({ seconds: time }: Measured): string => time.toFixed(2);
const processor = ({ processor: time }: Measured): string => time.toFixed(2);
const megabytes = ({ megabytes: size }: Measured): string => size.toFixed(0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function file(name: string, text: string): string {
  const at = join(folder, name);
  writeFileSync(at, text);
  return at;
}

/** What is measured here must run; only the other programs may be missing. */
function ours(args: readonly string[], runs?: number): Measured {
  const measured = measure([...gouji, ...args], runs);
  if (!measured) throw new Error(`gouji ${args.join(' ')} failed: is it built?`);
  return measured;
}

function startUp(bare: Measured): string {
  const commands: [string, string[]][] = [
    ['gouji --version', ['--version']],
    ['gouji --help', ['--help']],
    [
      'gouji check (the fixture, 6 kB)',
      ['check', path('fixtures/suizhou-2023/budget.yaml'), '--fail-on', 'never'],
    ],
  ];
  const rows = commands.map(([name, args]) => {
    const measured = ours(args, 11);
    return [name, ms(measured), (measured.seconds / bare.seconds).toFixed(2)];
  });
  return table(['command', 'ms', 'times node -e 0'], [['node -e 0', ms(bare), '1.00'], ...rows]);
}

const ms = ({ seconds: time }: Measured): string => (1000 * time).toFixed(0);

/** A row a size; what one figure costs does not count the start of the program. */
function sizes(
  name: string,
  figures: readonly number[],
  write: (figures: number) => string,
  start: number,
): string[][] {
  return figures.map((count) => {
    const measured = ours(['check', file(`${count}.${name}`, write(count)), '-f', 'json']);
    const each = ((measured.seconds - start) / count) * 1e6;
    return [
      name,
      String(count),
      seconds(measured),
      processor(measured),
      megabytes(measured),
      each.toFixed(1),
    ];
  });
}

function rivals(figures: number): string {
  const journal = file('journal.ledger', ledgerJournal(figures));
  const beancount = file('journal.beancount', beancountJournal(figures));
  const programs: [string, string[]][] = [
    ['gouji check, JSON', [...gouji, 'check', join(folder, `${figures}.json`), '-f', 'json']],
    ['gouji check, YAML', [...gouji, 'check', join(folder, `${figures}.yaml`), '-f', 'json']],
    ['ledger balance', ['ledger', '-f', journal, 'balance']],
    ['hledger check', ['hledger', '-f', journal, 'check']],
    ['bean-check', ['bean-check', '--no-cache', beancount]],
  ];
  const rows = programs.map(([name, command]) => {
    const measured = measure(command);
    return [
      name,
      ...(measured
        ? [seconds(measured), processor(measured), megabytes(measured)]
        : ['not installed', '-', '-']),
    ];
  });
  return table(['program', 's', 'CPU s', 'MB'], rows);
}

try {
  const bare = measure([node, '-e', '0'], 11)!;
  const start = ours(['--version'], 5).seconds;
  const startTable = startUp(bare);
  const rows = [
    ...sizes('json', [1_000, 10_000, 100_000, 1_000_000], jsonDefinition, start),
    ...sizes('yaml', [1_000, 10_000, 100_000], yamlDefinition, start),
  ];
  const cost = (size: string): number =>
    Number(rows.find(([name, count]) => name === 'json' && count === size)?.[5]);
  const growth = (cost('1000000') / cost('10000')).toFixed(2);
  const text = `# Performance

\`npm run bench -- --write\` makes this page. Each command runs in fresh processes; the fastest of three runs (of eleven for
the start-up) and its greatest resident size. Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model.trim() ?? '?'}).

## Start-up

${startTable}

## Definitions

Rows of a table, each a total of four addends; the report is JSON.

${table(['format', 'figures', 's', 'CPU s', 'MB', 'µs a figure'], rows)}

A figure of JSON costs at 1 000 000 figures ${growth} times what it costs at 10 000. YAML is read up to 8 000 000 characters;
larger definitions belong into JSON.

## Beside other programs

The same sums as 20 000 transactions of five postings.

${rivals(100_000)}
`;
  console.log(text);
  if (values.write) writeFileSync(path('docs/performance.md'), text);
} finally {
  rmSync(folder, { recursive: true });
}
