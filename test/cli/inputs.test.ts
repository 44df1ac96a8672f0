import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gouji, scratch } from './run.ts';

const DEFINITION = `gouji: 1
statements:
  - title: 收入
    lines:
      - { label: 预算收入, amount: 812.40, prior: 700.15, change: 112.25 }
`;

/** A directory with these files, each a definition unless it says otherwise. */
function directory(files: readonly (string | readonly [string, string])[]): string {
  const root = scratch();
  for (const file of files) {
    const [name, text] = typeof file === 'string' ? [file, DEFINITION] : file;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** The files that a command line checks, in order. */
async function checked(cwd: string, args: readonly string[], stdin = ''): Promise<string[]> {
  const run = await gouji(['check', '--format', 'json', ...args], { cwd, stdin });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout).files.map(({ file }: { file: string }) => file);
}

describe('a directory', () => {
  const FILES = ['b.yaml', 'a.yaml', 'sub/c.yaml', 'sub.yaml', 'Z.YML', '预算/说明 1.txt'];

  it('stands for the documents in it and below, sorted', async () => {
    const cwd = directory(FILES.map((file) => `data/${file}`));
    const expected = ['Z.YML', 'a.yaml', 'b.yaml', 'sub/c.yaml', 'sub.yaml', '预算/说明 1.txt'];
    expect(await checked(cwd, ['data'])).toEqual(expected.map((file) => `data/${file}`));
    expect(await checked(join(cwd, 'data'), ['.'])).toEqual(expected);
  });

  it('leaves out what is hidden, packages, lock files, other formats and other JSON', async () => {
    const cwd = directory([
      'a.yaml',
      '.hidden/b.yaml',
      '.c.yaml',
      'node_modules/x/d.yaml',
      '~$e.txt',
      'f.png',
      ['package.json', '{ "name": "x", "bin": { "gouji": "x.js" } }'],
      ['report.json', '{\n  "gouji": "0.1.0",\n  "files": []\n}'],
      ['gouji.config.yaml', 'format: 1\nrules: {}\n'],
      ['budget.json', '{ "gouji": 1, "statements": [] }'],
    ]);
    expect(await checked(cwd, ['.'])).toEqual(['a.yaml', 'budget.json']);
  });

  it('does not follow links to directories, which may lead in circles', async () => {
    const cwd = directory(['data/a.yaml', 'other/b.yaml']);
    symlinkSync('..', join(cwd, 'data/up'));
    symlinkSync('../other/b.yaml', join(cwd, 'data/b.yaml'));
    symlinkSync('nowhere', join(cwd, 'data/c.yaml'));
    expect(await checked(cwd, ['data'])).toEqual(['data/a.yaml', 'data/b.yaml']);
  });

  it('does not give back the reports that are written into it', async () => {
    const cwd = directory(['a.yaml']);
    const args = ['.', '-o', 'html=r.html', '-o', 'html=pages/', '-o', 'quiet=q.txt'];
    expect(await checked(cwd, args)).toEqual(['a.yaml']);
    expect(await checked(cwd, args)).toEqual(['a.yaml']);
  });
});

describe('a pattern', () => {
  const tree = () =>
    directory(['x/a.yaml', 'x/b.txt', 'x/y/c.yaml', 'x/.h/d.yaml', 'z/e.yaml', 'x/[1].yaml']);

  it.each([
    ['x/*.yaml', ['x/[1].yaml', 'x/a.yaml']],
    ['./x/*.{txt,yaml}', ['x/[1].yaml', 'x/a.yaml', 'x/b.txt']],
    ['**/*.yaml', ['x/[1].yaml', 'x/a.yaml', 'x/y/c.yaml', 'z/e.yaml']],
    ['{x/y,z}/?.yaml', ['x/y/c.yaml', 'z/e.yaml']],
    ['x/[1].yaml', ['x/[1].yaml']],
    ['x/[ab].*', ['x/a.yaml', 'x/b.txt']],
  ])('%s', async (pattern, files) => {
    expect(await checked(tree(), [pattern])).toEqual(files);
  });

  it('may be absolute, or lead out of the working directory', async () => {
    const cwd = tree();
    expect(await checked(join(cwd, 'z'), ['../x/*.txt'])).toEqual(['../x/b.txt']);
    expect(await checked(cwd, [join(cwd, 'x/y/*.yaml')])).toEqual([join(cwd, 'x/y/c.yaml')]);
  });

  it('that matches nothing is an error, and the others are checked', async () => {
    const cwd = tree();
    const run = await gouji(['check', 'x/*.pdf', 'z/e.yaml', '--format', 'quiet'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stdout).toMatch(/^x\/\*\.pdf nothing-matches no document matches/);
    const table = await gouji(['check', 'x/*.pdf', 'z/e.yaml'], { cwd });
    expect(table.stdout).toContain('z/e.yaml');
    expect(table.stderr).toContain('x/*.pdf: error: no document matches');
  });
});

describe('--exclude', () => {
  const tree = () => directory(['d/a.yaml', 'd/draft-b.yaml', 'd/old/c.yaml', 'd/e/old/f.yaml', 'g.yaml']);

  it.each([
    [['draft-*'], ['d/a.yaml', 'd/e/old/f.yaml', 'd/old/c.yaml', 'g.yaml']],
    [['old'], ['d/a.yaml', 'd/draft-b.yaml', 'g.yaml']],
    [['d/old/'], ['d/a.yaml', 'd/draft-b.yaml', 'd/e/old/f.yaml', 'g.yaml']],
    [
      ['d/**/f.*', 'g.yaml'],
      ['d/a.yaml', 'd/draft-b.yaml', 'd/old/c.yaml'],
    ],
  ])('%j', async (excluded, files) => {
    const args = excluded.flatMap((pattern) => ['--exclude', pattern]);
    expect(await checked(tree(), ['d', 'g.yaml', ...args])).toEqual(files);
  });

  it('of everything leaves nothing to check', async () => {
    const run = await gouji(['check', 'g.yaml', '--exclude', '*.yaml'], { cwd: tree() });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('nothing to check');
  });
});

describe('--files-from', () => {
  const tree = () => directory(['a.yaml', 'b c.yaml', 'd/e.yaml', ['list', 'd\r\n\r\nb c.yaml\r\n']]);

  it('takes a name a line, of files and directories', async () => {
    expect(await checked(tree(), ['--files-from', 'list'])).toEqual(['d/e.yaml', 'b c.yaml']);
  });

  it('takes names that end in NUL from standard input, after those of the command line', async () => {
    const stdin = 'b c.yaml\0a.yaml\0';
    expect(await checked(tree(), ['d', '--files-from', '-'], stdin)).toEqual([
      'd/e.yaml',
      'b c.yaml',
      'a.yaml',
    ]);
  });

  it('that is not there, or is empty, is an error', async () => {
    const cwd = tree();
    const missing = await gouji(['check', '--files-from', 'no-list'], { cwd });
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('no-list: error: no such file');
    const empty = await gouji(['check', '--files-from', '-'], { cwd });
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain('nothing to check');
    const twice = await gouji(['check', '-', '--files-from', '-'], { cwd });
    expect(twice.status).toBe(2);
  });
});

describe('each file', () => {
  it('is checked once, where it is named first', async () => {
    const cwd = directory(['a.yaml', 'b.yaml']);
    expect(await checked(cwd, ['b.yaml', './b.yaml', '.', 'a.yaml'])).toEqual(['b.yaml', 'a.yaml']);
  });

  it('is taken whatever its extension where it is named', async () => {
    expect(await checked(directory(['a.budget']), ['a.budget'])).toEqual(['a.budget']);
  });
});
