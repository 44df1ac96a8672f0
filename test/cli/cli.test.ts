import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { RULE_IDS } from '../../src/messages/index.ts';
import { FAIL_LEVELS } from '../../src/policy/fail-levels.ts';
import { gouji, root, scratch } from './run.ts';

const ERROR = budget('121.25', '');
const WARNING = budget('112.25', 'wording: 持平,');
const CLEAN = budget('112.25', '');

function budget(change: string, more: string): string {
  return `gouji: 1
statements:
  - title: 收入
    lines:
      - { label: 预算收入, amount: 812.40, prior: 700.15, change: ${change} }
      - { label: 接待费, amount: 1.35, change: 0.01, ${more} }
`;
}

function documents(texts: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = scratch();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(directory, name), text);
  return directory;
}

describe('exit codes', () => {
  const cwd = (): string => documents({ 'error.yaml': ERROR, 'warning.yaml': WARNING, 'clean.yaml': CLEAN });
  const expected = { error: [1, 0, 0], warning: [1, 1, 0], never: [0, 0, 0] } as const;

  it.each(FAIL_LEVELS)('with --fail-on %s', async (level) => {
    const directory = cwd();
    const files = ['error.yaml', 'warning.yaml', 'clean.yaml'];
    const runs = await Promise.all(
      files.map((file) => gouji(['check', file, '--fail-on', level], { cwd: directory })),
    );
    expect(runs.map(({ status }) => status)).toEqual(expected[level]);
  });

  it('2 beats 1, and a bad file does not stop the others', async () => {
    const directory = cwd();
    const run = await gouji(['check', 'missing.yaml', 'error.yaml'], { cwd: directory });
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('error.yaml');
    expect(run.stderr).toMatch(/^missing\.yaml: error: /);
  });

  it.each([
    [[]],
    [['chek', 'a.yaml']],
    [['check']],
    [['check', 'a.yaml', '--format']],
    [['check', 'a.yaml', '--format', 'xml']],
    [['check', 'a.yaml', '--lang', 'fr']],
    [['check', '-', '-']],
    [['explain']],
    [['explain', 'no-such-rule']],
    [['explain', '../../package']],
    [['rules', 'too', 'many']],
  ])('2 for the usage %j', async (args) => {
    const run = await gouji(args);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).not.toBe('');
    expect(run.stderr).not.toMatch(/\bat .*\.js/);
  });

  it('0 for help and version', async () => {
    const runs = await Promise.all(
      [['--help'], ['--version'], ['help'], ['check', '--help']].map((args) => gouji(args)),
    );
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    expect(runs[1]!.stdout).toBe(`${version}\n`);
  });
});

describe('files', () => {
  const files: [string, string | Uint8Array, RegExp][] = [
    ['empty.yaml', '', /empty/],
    ['binary.yaml', new Uint8Array([0, 1, 2, 255, 254, 0, 9]), /text/],
    ['notes.rtf', '{\\rtf1 a}', /rtf/],
    ['page.pdf', '%PDF-1.7\n\u0000', /pdf/],
    ['other.yaml', 'a: 1', /gouji/],
    ['list.json', '[1]', /gouji/],
    ['broken.json', '{"gouji": ', /JSON/],
  ];

  it.each(files)('%s is refused with a reason', async (name, text, reason) => {
    const run = await gouji(['check', name], { cwd: documents({ [name]: text }) });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(reason);
    expect(run.stderr.startsWith(`${name}:`)).toBe(true);
  });

  it('an empty directory, and one that is linked', async () => {
    const cwd = scratch();
    mkdirSync(join(cwd, 'data'));
    symlinkSync('data', join(cwd, 'link'));
    const run = await gouji(['check', 'data', 'link', 'data/x/y'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr.match(/no documents/g)).toHaveLength(2);
    expect(run.stderr).toContain('no such file');
  });

  it('a definition is known by its content, whatever it is called', async () => {
    const json = '{ "gouji": 1, "statements": [] }';
    const cwd = documents({ 'a.txt': CLEAN, b: json, 'c.YML': `\ufeff${CLEAN}` });
    expect((await gouji(['check', 'a.txt', 'b', 'c.YML'], { cwd })).status).toBe(0);
  });

  it('standard input has the name that it is given', async () => {
    const named = await gouji(['check', '-', '--stdin-filename', 'x.yaml'], { stdin: CLEAN });
    const unnamed = await gouji(['check', '-'], { stdin: CLEAN });
    expect([named.status, unnamed.status]).toEqual([0, 0]);
    expect(named.stdout).toMatch(/^x\.yaml/);
    expect(unnamed.stdout).toMatch(/^-/);
  });

  it('standard input that ends at once is an empty file', async () => {
    expect(await gouji(['check', '-'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('output', () => {
  it('goes to a file, without colours and at one width', async () => {
    const cwd = documents({ 'a.yaml': ERROR });
    const run = await gouji(['check', 'a.yaml', '-o', 'report.txt'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(run).toMatchObject({ status: 1, stdout: '', stderr: '' });
    const direct = await gouji(['check', 'a.yaml'], { cwd });
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe(direct.stdout);
  });

  it('that cannot be written fails the run', async () => {
    const cwd = documents({ 'a.yaml': CLEAN });
    const run = await gouji(['check', 'a.yaml', '--output', 'no/such/report.txt'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('ENOENT');
    expect(existsSync(join(cwd, 'no'))).toBe(false);
  });

  it('is the same for the same input', async () => {
    const cwd = documents({ 'a.yaml': ERROR });
    const args = ['check', 'a.yaml', '--format', 'json', '--all'];
    const [one, two] = await Promise.all([gouji(args, { cwd }), gouji(args, { cwd })]);
    expect(one.stdout).toBe(two.stdout);
    expect(JSON.parse(one.stdout).files[0].facts.length).toBeGreaterThan(3);
  });

  it('ends quietly when nobody reads on', async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => `      - { label: 行${i}, amount: 2, prior: 1, change: 5 }`,
    );
    const cwd = documents({
      'long.yaml': `gouji: 1\nstatements:\n  - title: t\n    lines:\n${lines.join('\n')}\n`,
    });
    const bin = fileURLToPath(new URL('dist/bin/gouji.js', root));
    const child = spawn(
      'bash',
      ['-c', `"${process.execPath}" "${bin}" check long.yaml -f json | head -c 100`],
      { cwd },
    );
    const read = async (stream: NodeJS.ReadableStream): Promise<string> => {
      let text = '';
      for await (const chunk of stream) text += chunk;
      return text;
    };
    const [out, errors] = await Promise.all([read(child.stdout), read(child.stderr)]);
    expect(out).toHaveLength(100);
    expect(errors).toBe('');
  });
});

describe('colours', () => {
  const coloured = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const run = await gouji(['check', 'a.yaml', ...args], { cwd: documents({ 'a.yaml': ERROR }), env });
    return run.stdout.includes('\u001b[');
  };

  it.each([
    [[], {}, false],
    [['--color'], {}, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [['--color'], { NO_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '' }, true],
  ])('with %j and %j: %s', async (args, env, expected) => {
    expect(await coloured(args, env as Record<string, string>)).toBe(expected);
  });
});

describe('languages', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh', LC_ALL: '' }, 'zh'],
  ])('%j gives %s', async (env, language) => {
    const run = await gouji(['--help'], { env: env as Record<string, string> });
    expect(run.stdout.startsWith(language === 'zh' ? '用法' : 'Usage')).toBe(true);
  });

  it('--lang goes before the locale, wherever it stands', async () => {
    const env = { LANG: 'en_US.UTF-8' };
    const runs = await Promise.all(
      [
        ['--lang', 'zh', 'rules'],
        ['rules', '--lang=zh'],
        ['rules', '--lang', 'zh'],
      ].map((args) => gouji(args, { env })),
    );
    for (const run of runs) expect(run.stdout).toContain('规则');
  });
});

describe('explain', () => {
  it.each(RULE_IDS)('prints the page of %s in both languages', async (rule) => {
    const page = (suffix: string) => readFileSync(new URL(`docs/rules/${rule}${suffix}`, root), 'utf8');
    const [english, chinese] = await Promise.all([
      gouji(['explain', rule]),
      gouji(['explain', rule, '--lang', 'zh'], { cwd: scratch() }),
    ]);
    expect(english).toEqual({ status: 0, stdout: page('.md'), stderr: '' });
    expect(chinese).toEqual({ status: 0, stdout: page('.zh-CN.md'), stderr: '' });
  });
});

describe('schema', () => {
  it('accepts the bundled definition as an editor reads it, with numbers unquoted', async () => {
    const { stdout } = await gouji(['schema']);
    const schema = z.fromJSONSchema(JSON.parse(stdout));
    const source = readFileSync(new URL('fixtures/suizhou-2023/budget.yaml', root), 'utf8');
    const check = (text: string) => schema.safeParse(parse(text));
    expect(check(source).error).toBeUndefined();
    expect(check(ERROR).success).toBe(true);
    expect(check(ERROR.replace('amount', 'amout')).success).toBe(false);
    expect(check(ERROR.replace('gouji: 1', 'gouji: 2')).success).toBe(false);
  });
});
