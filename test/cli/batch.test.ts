import { spawn } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/program.ts';
import { bin, gouji, type Run, root, scratch } from './run.ts';

const fixtures = new URL('fixtures/extract/', root);

/** Documents of every format, some of them several times, and some that are damaged. */
function documents(copies = 1): string {
  const cwd = scratch();
  mkdirSync(join(cwd, 'data'));
  for (const file of readdirSync(fixtures)) {
    for (let copy = 1; copy <= (/[tx]$/.test(file) ? copies : 1); copy += 1)
      copyFileSync(new URL(file, fixtures), join(cwd, `data/${copy}-${file}`));
  }
  copyFileSync(new URL('fixtures/suizhou-2023/budget.yaml', root), join(cwd, 'data/seed.yaml'));
  writeFileSync(join(cwd, 'data/broken.pdf'), '%PDF-1.7\nbroken');
  writeFileSync(join(cwd, 'data/empty.txt'), '');
  // A line of the source that no report quotes whole.
  const long = `{"gouji": 1, "statements": [{"title": "${'长'.repeat(5000)}", "lines": [{"label": "收入", "amount": 812.40, "prior": 700.15, "change": 121.25}]}]}`;
  writeFileSync(join(cwd, 'data/long.json'), long);
  return cwd;
}

const OUTPUTS = FORMATS.filter((format) => format !== 'table').flatMap((format) => [
  '-o',
  `${format}=out.${format}`,
]);

interface Outputs {
  readonly run: Run;
  readonly files: Readonly<Record<string, string>>;
}

async function everyReport(cwd: string, args: readonly string[]): Promise<Outputs> {
  const run = await gouji(['check', 'data', ...OUTPUTS, ...args], { cwd });
  const files = FORMATS.filter((format) => format !== 'table').map((format) => {
    const text = readFileSync(join(cwd, `out.${format}`)).toString('base64');
    return [format, text];
  });
  return { run, files: Object.fromEntries(files) };
}

describe('a batch', { timeout: 60_000 }, () => {
  it('gives the same bytes for any number of workers, in every report', { timeout: 120_000 }, async () => {
    const cwd = documents();
    const alone = await everyReport(cwd, ['--workers', '0']);
    expect(alone.run.status).toBe(2);
    expect(alone.run.stderr).toMatch(/^data\/broken\.pdf: error: .*\ndata\/empty\.txt: error: .*\n$/);
    for (const workers of ['1', '2', '4'])
      expect(await everyReport(cwd, ['--workers', workers])).toEqual(alone);
    expect(readdirSync(cwd).filter((file) => /tmp|part/.test(file))).toEqual([]);
  });

  it('has a summary in the table and in JSON', async () => {
    const cwd = documents();
    const table = await gouji(['check', 'data'], { cwd });
    const json = await gouji(['check', 'data', '-f', 'json'], { cwd });
    const { files, summary } = JSON.parse(json.stdout);
    expect(summary.files).toEqual({ total: 13, checked: 11, failed: 2, 'not-assessable': 0 });
    const add = (key: (file: { summary: Record<string, never> }) => number) =>
      files.reduce(
        (sum: number, file: { summary?: never }) => sum + (file.summary ? key(file as never) : 0),
        0,
      );
    expect(summary.amounts).toBe(add((file) => file.summary.amounts!));
    expect(summary.relations.total).toBe(
      add((file) => (file.summary.relations as never as { total: number }).total),
    );
    const byRule = Object.values(summary.rules as Record<string, Record<string, number>>);
    for (const severity of ['error', 'warning', 'hint']) {
      expect(byRule.reduce((sum, counts) => sum + counts[severity]!, 0)).toBe(summary.findings[severity]);
    }
    expect(summary.sums.exact + summary.sums.rounding + summary.sums.other).toBeLessThanOrEqual(
      summary.relations.total,
    );
    expect(table.stdout).toContain(
      '\nall files\n11 of 13 files checked, 2 could not be read · 2 departments\n',
    );
    expect(table.stdout).toContain('findings by rule: ');
  });

  it('gives up a file that takes too long, and only that', async () => {
    const cwd = documents();
    const run = await gouji(['check', 'data', '--workers', '2', '--timeout', '0.001', '-f', 'json'], { cwd });
    const { files } = JSON.parse(run.stdout);
    expect(run.status).toBe(2);
    expect(new Set(files.map(({ error }: { error: { code: string } }) => error.code))).toEqual(
      new Set(['check-too-long']),
    );
    expect(files).toHaveLength(13);
  });

  it('gives up a document that is alone, but for --workers 0', async () => {
    const office = fileURLToPath(new URL('fixtures/extract/office.pdf', root));
    const one = await gouji(['check', office, '--timeout', '0.001']);
    expect([one.status, one.stdout]).toEqual([2, '']);
    expect(one.stderr).toContain('--timeout');
    const here = await gouji(['check', office, '--timeout', '0.001', '--workers', '0']);
    expect(here.status).toBe(1);
    expect(await gouji(['check', office])).toEqual(here);
  });

  it('reads standard input in a worker too', async () => {
    const stdin = readFileSync(new URL('fixtures/suizhou-2023/budget.yaml', root), 'utf8');
    const args = ['check', '-', '--stdin-filename', 'a.yaml'];
    const one = await gouji(args, { stdin });
    expect(one.stdout).toContain('605.69');
    expect(await gouji([...args, '--workers', '1'], { stdin })).toEqual(one);
  });
});

describe('outputs', () => {
  it('are several, and standard output has its own', async () => {
    const cwd = documents();
    const args = [
      'check',
      'data/seed.yaml',
      '-f',
      'quiet',
      '-o',
      'sarif=out.sarif',
      '-o',
      'html=report.html',
    ];
    const run = await gouji(args, { cwd });
    expect(run.stdout).toMatch(/^data\/seed\.yaml:\d+:\d+ change /);
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('<!doctype html>');
    const named = await gouji(['check', 'data/seed.yaml', '-f', 'json', '-o', 'out.json'], { cwd });
    expect(named.stdout).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).files).toHaveLength(1);
  });

  it('may be a directory of pages with an index', async () => {
    const cwd = documents();
    await gouji(['check', 'data', '-o', 'html=report/', '-f', 'quiet'], { cwd });
    const pages = readdirSync(join(cwd, 'report'));
    expect(pages).toHaveLength(14);
    const index = readFileSync(join(cwd, 'report/index.html'), 'utf8');
    for (const page of pages.filter((name) => name !== 'index.html')) {
      expect(index).toContain(`href="${page}"`);
      expect(readFileSync(join(cwd, 'report', page), 'utf8')).toContain('data/');
    }
    expect(readFileSync(join(cwd, 'report/00002.html'), 'utf8')).toContain('href="index.html#overview"');
  });

  it.each([
    [['-o', 'htlm=x.html'], /no format htlm.*\nDid you mean html\?/s],
    [['-o', 'html=a', '-o', './a'], /two reports/],
    [['--workers', 'many'], /--workers/],
    [['--timeout', '0'], /--timeout/],
    [['--resume', 'no.ndjson'], /no\.ndjson of --resume is not there/],
  ])('that cannot be meant are refused: %j', async (args, reason) => {
    const run = await gouji(['check', 'data', ...args], { cwd: documents() });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(reason);
  });

  it('stay as they were until the new ones are complete', async () => {
    const cwd = documents();
    writeFileSync(join(cwd, 'out.json'), 'before');
    const run = await gouji(['check', 'data', '-o', 'json=out.json', '-o', 'csv=no/such/out.csv'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^no\/such\/out\.csv: error: .*ENOENT/);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('before');
    expect(readdirSync(cwd).sort()).toEqual(['data', 'out.json']);
  });
});

/** Starts a check and acts on it when its ndjson has that many lines. */
async function cutShort(
  cwd: string,
  args: readonly string[],
  lines: number,
  act: (pid: number) => void,
): Promise<Run> {
  const child = spawn(process.execPath, [bin, 'check', ...args], { cwd, env: { PATH: process.env.PATH } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.resume();
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const part = join(cwd, 'run.ndjson.part');
  const written = () => (existsSync(part) ? readFileSync(part, 'utf8').split('\n').length - 1 : 0);
  while (written() < lines && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 10));
  act(child.pid!);
  return { status: await ended, stdout: '', stderr };
}

describe('what cannot be written or read is said by its name', { timeout: 60_000 }, () => {
  const seed = fileURLToPath(new URL('fixtures/suizhou-2023/budget.yaml', root));
  const missing = join('missing', 'a');

  it.each([
    ['extract', [seed, '-o', missing]],
    ['diff', [seed, seed, '-o', missing]],
    ['baseline', [seed, '--baseline', missing]],
    ['check', [seed, '-o', missing]],
  ])('an output of %s', async (command, args) => {
    const run = await gouji([command, ...args], { cwd: scratch() });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^.*missing[\\/]a: error: the file cannot be written \(ENOENT\); .*\n$/);
  });

  it('a folder of pages, whose folders are made', async () => {
    const cwd = scratch();
    await gouji(['check', seed, '-o', 'html=a/b/c/'], { cwd });
    expect(readdirSync(join(cwd, 'a/b/c'))).toEqual(['00001.html', 'index.html']);
    writeFileSync(join(cwd, 'file'), '');
    const run = await gouji(['check', seed, '-o', 'html=file/b/'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^file[\\/]b.*: error: the file cannot be written/);
  });

  it.skipIf(process.platform !== 'linux')('a folder that the system does not let be made', async () => {
    const run = await gouji(['check', seed, '-o', 'html=/proc/gouji/']);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('/proc/gouji');
  });

  it.skipIf(process.platform !== 'linux')('standard output on a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [bin, 'check', seed], { stdio: ['ignore', full, 'pipe'] });
    let said = '';
    child.stderr!.on('data', (chunk) => {
      said += chunk;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    closeSync(full);
    expect([status, said]).toEqual([2, 'gouji: ENOSPC\n']);
  });

  it('one of several files', async () => {
    const prior = await gouji(['check', seed, '--prior', 'nowhere.pdf']);
    expect(prior.stderr).toBe('nowhere.pdf: error: no such file; check the path\n');
    const office = fileURLToPath(new URL('fixtures/extract/office.pdf', root));
    const together = await gouji(['check', '--together', office, 'nowhere.pdf']);
    expect([prior.status, together.status]).toEqual([2, 2]);
    expect(together.stderr).toBe(prior.stderr);
  });

  it('in Chinese with the marks of Chinese', async () => {
    const run = await gouji(['check', seed, '-f', 'jsn', '--lang', 'zh']);
    expect(run.stderr).toContain('可选：table、json、ndjson、');
    expect((await gouji(['check', seed, '-o', 'htm=a', '--lang', 'zh'])).stderr).toContain('table、json');
  });
});

describe('a run that is broken off', { timeout: 120_000 }, () => {
  const args = ['data', '--workers', '2', '-o', 'ndjson=run.ndjson', '-f', 'json'];

  it('by Ctrl-C completes its outputs, says what is missing, and is taken up again', async () => {
    const cwd = documents(6);
    const undisturbed = await gouji(['check', 'data', '--workers', '2', '-f', 'json'], { cwd });
    const outputs = [...args, '-o', 'json=cut.json', '-o', 'junit=cut.xml'];
    const cut = await cutShort(cwd, outputs, 3, (pid) => process.kill(pid, 'SIGINT'));
    expect(cut.status).toBe(2);
    expect(cut.stderr).toMatch(
      /interrupted: \d+ of \d+ files not checked: data\/.*\n.* --resume run\.ndjson /,
    );
    const { files } = JSON.parse(readFileSync(join(cwd, 'cut.json'), 'utf8'));
    const done = readFileSync(join(cwd, 'run.ndjson'), 'utf8').trimEnd().split('\n');
    expect(files).toHaveLength(done.length);
    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(files.length).toBeLessThan(JSON.parse(undisturbed.stdout).files.length);
    expect(readFileSync(join(cwd, 'cut.xml'), 'utf8')).toMatch(/<\/testsuites>\n$/);
    expect(readdirSync(cwd).filter((file) => /tmp|part/.test(file))).toEqual([]);

    const rest = await gouji(['check', ...args, '--resume', 'run.ndjson'], { cwd });
    expect(rest.stdout).toBe(undisturbed.stdout);
  });

  it('by a kill, twice, loses nothing that was written', async () => {
    const cwd = documents(6);
    const undisturbed = await gouji(['check', ...args], { cwd });
    const whole = readFileSync(join(cwd, 'run.ndjson'));
    renameSync(join(cwd, 'run.ndjson'), join(cwd, 'whole'));

    await cutShort(cwd, args, 3, (pid) => process.kill(pid, 'SIGKILL'));
    const part = join(cwd, 'run.ndjson.part');
    const torn = readFileSync(part);
    writeFileSync(part, torn.subarray(0, torn.length - 100));
    const resumed = [...args, '--resume', 'run.ndjson'];
    await cutShort(cwd, resumed, 8, (pid) => process.kill(pid, 'SIGKILL'));
    expect(existsSync(join(cwd, 'run.ndjson'))).toBe(true);

    const rest = await gouji(['check', ...resumed], { cwd });
    expect(rest).toEqual(undisturbed);
    expect(readFileSync(join(cwd, 'run.ndjson')).equals(whole)).toBe(true);
    expect(existsSync(part)).toBe(false);
  });
});

describe('--resume', { timeout: 60_000 }, () => {
  it('takes over what is unchanged, and only that', async () => {
    const cwd = documents();
    const args = ['check', 'data', '-f', 'quiet', '-o', 'ndjson=run.ndjson', '--resume', 'run.ndjson'];
    const first = await gouji(args, { cwd });
    const lines = readFileSync(join(cwd, 'run.ndjson'), 'utf8').trimEnd().split('\n');
    // What was taken over is told by a mark that no check would make.
    const marked = lines.map((line) => line.replace('"entity":"', '"entity":"旧'));
    writeFileSync(join(cwd, 'run.ndjson'), `${marked.join('\n')}\n`);
    const changed = readFileSync(join(cwd, 'data/1-budget.md'), 'utf8').replace('2024', '2025');
    writeFileSync(join(cwd, 'data/1-budget.md'), changed);
    writeFileSync(join(cwd, 'data/new.txt'), '无');
    const second = await gouji(args, { cwd });
    expect(second.stderr).toBe(first.stderr);
    const after = readFileSync(join(cwd, 'run.ndjson'), 'utf8').trimEnd().split('\n');
    const takenOver = after.filter((line) => line.includes('"entity":"旧'));
    expect(after).toHaveLength(lines.length + 1);
    expect(takenOver).toHaveLength(lines.filter((line) => line.includes('"entity":"')).length - 1);
    expect(takenOver.some((line) => line.includes('budget.md'))).toBe(false);
  });

  it('takes over nothing of another version, and nothing broken', async () => {
    const cwd = documents();
    const args = ['check', 'data', '-f', 'json', '--resume', 'run.ndjson'];
    const fresh = await gouji(['check', 'data', '-f', 'json', '-o', 'ndjson=run.ndjson'], { cwd });
    const text = readFileSync(join(cwd, 'run.ndjson'), 'utf8');
    writeFileSync(join(cwd, 'run.ndjson'), text.replaceAll('"gouji":"', '"gouji":"9').replaceAll('旧', ''));
    expect((await gouji(args, { cwd })).stdout).toBe(fresh.stdout);
    const torn = text.split('\n').map((line) => line.slice(0, line.length / 2));
    writeFileSync(join(cwd, 'run.ndjson'), torn.join('\n'));
    expect((await gouji(args, { cwd })).stdout).toBe(fresh.stdout);
  });
});
