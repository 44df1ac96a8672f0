import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gouji, root, scratch } from './run.ts';

/** One budget with four errors, in every format; made by different programs. */
const FORMATS = ['txt', 'md', 'html', 'docx', 'xlsx', 'xls'] as const;

function copy(format: string, cwd: string, name = `budget.${format}`): string {
  copyFileSync(fileURLToPath(new URL(`fixtures/extract/budget.${format}`, root)), join(cwd, name));
  return name;
}

interface Entry {
  readonly fingerprint: string;
  readonly file: string;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
  readonly message: string;
}

function entriesIn(cwd: string, file = 'gouji-baseline.yaml'): Entry[] {
  return parse(readFileSync(join(cwd, file), 'utf8')).accepted;
}

describe('a baseline', () => {
  it('accepts what is found now, for a reason, by somebody, on a day', async () => {
    const cwd = scratch();
    copy('txt', cwd);
    expect((await gouji(['check', 'budget.txt'], { cwd })).status).toBe(1);
    const run = await gouji(['baseline', 'budget.txt', '--reason', '历史问题', '--who', '审计处'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toBe('gouji-baseline.yaml: 4 findings accepted, 0 accepted before\n');
    const entries = entriesIn(cwd);
    expect(entries).toHaveLength(4);
    for (const entry of entries) {
      expect(entry).toMatchObject({ file: 'budget.txt', reason: '历史问题', who: '审计处' });
      expect(entry.when).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(entry.message).not.toBe('');
    }
    const after = await gouji(['check', 'budget.txt'], { cwd });
    expect(after).toMatchObject({ status: 0, stderr: '' });
    expect(after.stdout).toContain('4 accepted in the baseline');
    expect((await gouji(['check', 'budget.txt', '--no-config'], { cwd })).status).toBe(1);
  });

  it('survives an export to every other format, and another layout', async () => {
    const cwd = scratch();
    copy('docx', cwd);
    await gouji(['baseline', 'budget.docx'], { cwd });
    for (const format of FORMATS) copy(format, cwd);
    copyFileSync(fileURLToPath(new URL('fixtures/extract/office.pdf', root)), join(cwd, 'office.pdf'));
    const text = readFileSync(join(cwd, 'budget.txt'), 'utf8');
    writeFileSync(join(cwd, 'relaid.txt'), `\n\n${text.replaceAll('。', '。\n\n')}`);
    const files = [...FORMATS.map((format) => `budget.${format}`), 'office.pdf', 'relaid.txt'];
    const runs = await Promise.all(files.map((file) => gouji(['check', file], { cwd })));
    expect(runs.map(({ status }) => status)).toEqual(files.map(() => 0));
    expect(runs.map(({ stderr }) => stderr)).toEqual(files.map(() => ''));
  });

  it('accepts nothing new by itself: another error is reported', async () => {
    const cwd = scratch();
    copy('txt', cwd);
    await gouji(['baseline', 'budget.txt'], { cwd });
    const text = readFileSync(join(cwd, 'budget.txt'), 'utf8');
    writeFileSync(join(cwd, 'budget.txt'), text.replace('123.60', '132.60'));
    const run = await gouji(['check', 'budget.txt'], { cwd });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('132.60');
    expect(run.stderr).toMatch(/^gouji-baseline\.yaml:\d+: this accepted finding is no longer found/);
  });

  it('is added to without losing earlier reasons; --prune takes out what is settled, and only that', async () => {
    const cwd = scratch();
    copy('txt', cwd);
    copy('txt', cwd, 'other.txt');
    writeFileSync(
      join(cwd, 'other.txt'),
      readFileSync(join(cwd, 'other.txt'), 'utf8').replaceAll('2024', '2025').replaceAll('2023', '2024'),
    );
    await gouji(['baseline', 'other.txt', '--reason', 'first'], { cwd });
    const before = entriesIn(cwd).length;
    expect(before).toBeGreaterThan(0);
    await gouji(['baseline', 'budget.txt', 'other.txt', '--reason', 'second'], { cwd });
    expect(
      entriesIn(cwd)
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual([
      ...Array.from({ length: before }, () => 'first'),
      ...Array.from({ length: 4 }, () => 'second'),
    ]);
    const text = readFileSync(join(cwd, 'budget.txt'), 'utf8');
    writeFileSync(join(cwd, 'budget.txt'), text.replace('8.32%', '9.36%'));
    const settled = entriesIn(cwd).length;
    const run = await gouji(['baseline', '--prune', 'budget.txt'], { cwd });
    expect(run.status).toBe(0);
    const left = entriesIn(cwd);
    expect(left.length).toBeLessThan(settled);
    expect(left.filter(({ file }) => file === 'other.txt')).toHaveLength(before);
    rmSync(join(cwd, 'other.txt'));
    await gouji(['baseline', '--prune', 'budget.txt'], { cwd });
    expect(entriesIn(cwd).filter(({ file }) => file === 'other.txt')).toEqual([]);
  });

  it('prunes nothing where a file could not be checked', async () => {
    const cwd = scratch();
    copy('txt', cwd);
    await gouji(['baseline', 'budget.txt'], { cwd });
    writeFileSync(join(cwd, 'budget.txt'), '');
    const run = await gouji(['baseline', '--prune', 'budget.txt'], { cwd });
    expect(run.status).toBe(2);
    expect(entriesIn(cwd)).toHaveLength(4);
  });

  it('takes directories and patterns as check does', async () => {
    const cwd = scratch();
    copy('txt', cwd);
    copy('docx', cwd);
    const run = await gouji(['baseline', '.'], { cwd });
    expect(run.stdout).toBe('gouji-baseline.yaml: 4 findings accepted, 0 accepted before\n');
    expect((await gouji(['check', '.', '--workers', '2'], { cwd })).status).toBe(0);
    const none = await gouji(['baseline', '*.pdf'], { cwd });
    expect(none.status).toBe(2);
  });

  it('follows a document to its new name', async () => {
    const cwd = scratch();
    copy('docx', cwd);
    await gouji(['baseline', 'budget.docx'], { cwd });
    rmSync(join(cwd, 'budget.docx'));
    copy('html', cwd);
    await gouji(['baseline', '--prune', 'budget.html'], { cwd });
    expect(entriesIn(cwd).map(({ file }) => file)).toEqual(Array.from({ length: 4 }, () => 'budget.html'));
  });

  it('stands beside the configuration, or where that or the command line says; JSON by its name', async () => {
    const cwd = scratch();
    copy('txt', cwd);
    writeFileSync(join(cwd, 'gouji.config.yaml'), 'format: 1\nbaseline: accepted.json\n');
    await gouji(['baseline', 'budget.txt'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'accepted.json'), 'utf8')).accepted).toHaveLength(4);
    expect((await gouji(['check', 'budget.txt'], { cwd })).status).toBe(0);
    writeFileSync(join(cwd, 'none.yaml'), 'format: 1\naccepted: []\n');
    expect((await gouji(['check', 'budget.txt', '--baseline', 'none.yaml'], { cwd })).status).toBe(1);
    await gouji(['baseline', 'budget.txt', '--baseline', 'own.yaml'], { cwd });
    expect(entriesIn(cwd, 'own.yaml')).toHaveLength(4);
    expect(existsSync(join(cwd, 'gouji-baseline.yaml'))).toBe(false);
  });

  it('that is wrong is an error at its place, and is not overwritten', async () => {
    const cwd = scratch();
    copy('txt', cwd);
    const wrong =
      'format: 1\naccepted:\n  - { fingerprint: 12, rule: a, file: b, mesage: c, reason: d, who: e, when: f }\n';
    writeFileSync(join(cwd, 'gouji-baseline.yaml'), wrong);
    for (const command of ['check', 'baseline']) {
      const run = await gouji([command, 'budget.txt'], { cwd });
      expect(run).toMatchObject({ status: 2, stdout: '' });
      expect(run.stderr).toContain('gouji-baseline.yaml:3:20: error: 12 is no fingerprint');
      expect(run.stderr).toContain('did you mean message?');
      expect(run.stderr).toContain('f is no date');
    }
    expect(readFileSync(join(cwd, 'gouji-baseline.yaml'), 'utf8')).toBe(wrong);
  });

  it('keeps what a document prints as text, whatever it is', async () => {
    const cwd = scratch();
    const line = { label: 'a": "b\n# c\u2028: \u001b[31m', amount: '3', prior: '1', change: '5' };
    const budget = { gouji: 1, statements: [{ title: 't', lines: [line] }] };
    writeFileSync(join(cwd, 'a.json'), JSON.stringify(budget));
    await gouji(['baseline', 'a.json', '--reason', 'x: [y'], { cwd });
    const text = readFileSync(join(cwd, 'gouji-baseline.yaml'), 'utf8');
    expect(text).not.toMatch(/[\u2028\u001b]/);
    expect(entriesIn(cwd)[0]?.reason).toBe('x: [y');
    expect((await gouji(['check', 'a.json'], { cwd })).status).toBe(0);
  });
});
