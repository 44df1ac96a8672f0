import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settingsFor } from '../../src/cli/config.ts';
import { gouji, scratch } from './run.ts';

/** An error (change), and a warning (wording). */
const BUDGET = `gouji: 1
statements:
  - title: 收入
    lines:
      - { label: 预算收入, amount: 812.40, prior: 700.15, change: 121.25 }
      - { label: 接待费, amount: 1.35, change: 0.01, wording: 持平 }
`;
const WARNING = BUDGET.replace('121.25', '112.25');

function project(files: Readonly<Record<string, string>>): string {
  const cwd = scratch();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}

async function rules(args: readonly string[], cwd: string): Promise<string[]> {
  const run = await gouji(['check', '-f', 'json', ...args], { cwd });
  expect(run.stdout, run.stderr).not.toBe('');
  const { files } = JSON.parse(run.stdout);
  return files.map(({ findings }: { findings: { severity: string; rule: string }[] }) =>
    findings.map(({ severity, rule }) => `${severity} ${rule}`).join(', '),
  );
}

describe('the configuration', () => {
  it('is found upward from the file, not from where one stands; the nearest counts', async () => {
    const cwd = project({
      'gouji.config.yaml': 'format: 1\nrules: { wording: hint }\n',
      'a.yaml': BUDGET,
      'x/y/b.yaml': BUDGET,
      'x/gouji.config.json': '{ "format": 1, "rules": { "wording": "error" } }',
      'elsewhere/.keep': '',
    });
    expect(await rules(['a.yaml', 'x/y/b.yaml'], cwd)).toEqual([
      'error change, hint wording',
      'error change, error wording',
    ]);
    expect(await rules(['../x/y/b.yaml'], join(cwd, 'elsewhere'))).toEqual(['error change, error wording']);
  });

  it('is what --config says, or none with --no-config', async () => {
    const cwd = project({
      'gouji.config.yaml': 'format: 1\nrules: { wording: hint }\n',
      'other.yml': 'format: 1\nrules: { wording: off }\n',
      'a.yaml': BUDGET,
    });
    expect(await rules(['a.yaml', '--config', 'other.yml'], cwd)).toEqual(['error change']);
    expect(await rules(['a.yaml', '--no-config'], cwd)).toEqual(['error change, warning wording']);
  });

  it('may decide otherwise for some paths; what comes later goes first', async () => {
    const cwd = project({
      'gouji.config.yaml': `format: 1
rules: { change: warning }
overrides:
  - { files: ['old/**'], rules: { change: off } }
  - { files: ['special.yaml'], rules: { change: hint } }
`,
      'a.yaml': BUDGET,
      'old/a.yaml': BUDGET,
      'old/deep/special.yaml': BUDGET,
    });
    expect(await rules(['a.yaml', 'old/a.yaml', 'old/deep/special.yaml'], cwd)).toEqual([
      'warning change, warning wording',
      'warning wording',
      'warning wording, hint change',
    ]);
  });

  it('ignores for a reason, on its paths, until its day', async () => {
    const cwd = project({
      'gouji.config.yaml': `format: 1
ignore:
  - { rule: change, files: ['data/**'], reason: 已更正 }
  - { label: 接待费, reason: 旧, until: 2001-01-01 }
`,
      'a.yaml': BUDGET,
      'data/a.yaml': BUDGET,
    });
    const run = await gouji(['check', 'a.yaml', 'data/a.yaml', '-f', 'json'], { cwd });
    const [out, inside] = JSON.parse(run.stdout).files;
    expect(out.suppressed).toEqual([]);
    expect(inside.summary).toMatchObject({
      findings: { error: 0, warning: 1 },
      suppressed: { ignore: 1, baseline: 0 },
    });
    expect(inside.suppressed).toMatchObject([
      { kind: 'ignore', rule: 'change', severity: 'error', reason: '已更正', entry: 'gouji.config.yaml:3' },
    ]);
    expect(inside.lapsed).toEqual([
      { kind: 'expired', entry: 'gouji.config.yaml:4', what: '旧', until: '2001-01-01' },
    ]);
    expect(run.stderr.match(/gouji\.config\.yaml:4: .*2001-01-01/g)).toHaveLength(1);
    const table = await gouji(['check', 'data/a.yaml'], { cwd });
    expect(table.stdout).toContain('1 ignored');
    const sarif = await gouji(['check', 'data/a.yaml', '-f', 'sarif'], { cwd });
    const suppressed = JSON.parse(sarif.stdout).runs[0].results.flatMap(
      ({ suppressions = [] }: { suppressions?: object[] }) => suppressions,
    );
    expect(suppressed).toEqual([{ kind: 'external', status: 'accepted', justification: '已更正' }]);
  });

  it('leaves out what it excludes, even where it is named, and says so', async () => {
    const cwd = project({
      'gouji.config.yaml': 'format: 1\nlanguage: en\nexcludes: [draft.yaml]\n',
      'a.yaml': WARNING,
      'x/draft.yaml': BUDGET,
    });
    const run = await gouji(['check', 'a.yaml', 'x/draft.yaml'], { cwd });
    expect(run).toMatchObject({
      status: 0,
      stderr: 'x/draft.yaml: not checked: gouji.config.yaml:3 excludes it\n',
    });
    expect(run.stdout).not.toContain('draft.yaml');
  });

  it('has relations and names of its own', async () => {
    const cwd = project({
      'gouji.config.yaml': `format: 1
aliases: { 人头费: 人员经费 }
relations:
  - { sum: [人员经费], at-most: { value: 50, unit: 万元 }, because: 不超过控制数, severity: warning }
`,
      'a.txt':
        '2024年青山县档案馆部门预算\n\n一、支出预算情况\n\n2024年支出预算总额100万元，其中：人头费60万元，项目支出40万元。\n',
    });
    expect(await rules(['a.txt'], cwd)).toEqual(['warning declared']);
    expect(await rules(['a.txt', '--no-config'], cwd)).toEqual(['']);
    const run = await gouji(['check', 'a.txt', '--lang', 'zh'], { cwd });
    expect(run.stdout).toContain('不超过控制数');
    expect(run.stdout).toContain('人头费60万元');
  });

  it('has names that gouji extract knows too', async () => {
    const cwd = project({
      'gouji.config.yaml': 'format: 1\naliases: { 人头费: 人员经费 }\n',
      'a.txt':
        '2024年青山县档案馆部门预算\n\n一、支出预算情况\n\n2024年支出预算总额100万元，其中：人头费60万元，项目支出40万元。\n',
    });
    const [own, none] = await Promise.all([
      gouji(['extract', 'a.txt'], { cwd }),
      gouji(['extract', 'a.txt', '--no-config'], { cwd }),
    ]);
    expect(own.stdout).toContain('expenditure/basic/personnel');
    expect(none.stdout).not.toContain('expenditure/basic/personnel');
  });

  it('decides the same in workers, and a resumed run knows when the decisions are others', async () => {
    const names = ['a', 'b', 'c'].map((name) => `${name}.yaml`);
    const cwd = project({
      'gouji.config.yaml': 'format: 1\nrules: { wording: off }\n',
      ...Object.fromEntries(names.map((name) => [name, BUDGET])),
    });
    const once = ['error change', 'error change', 'error change'];
    expect(await rules(['.', '--workers', '2'], cwd)).toEqual(once);
    await gouji(['check', '.', '-o', 'ndjson=run.ndjson'], { cwd });
    expect(await rules(['.', '--resume', 'run.ndjson'], cwd)).toEqual(once);
    writeFileSync(join(cwd, 'gouji.config.yaml'), 'format: 1\nrules: { change: hint }\n');
    expect(await rules(['.', '--resume', 'run.ndjson'], cwd)).toEqual(
      names.map(() => 'warning wording, hint change'),
    );
  });

  it('chooses the language, unless the command line does', async () => {
    const cwd = project({ 'gouji.config.yaml': 'format: 1\nlanguage: zh\n', 'a.yaml': BUDGET });
    const [config, asked] = await Promise.all([
      gouji(['check', 'a.yaml'], { cwd }),
      gouji(['check', 'a.yaml', '--lang', 'en'], { cwd }),
    ]);
    expect(config.stdout).toContain('错误');
    expect(asked.stdout).toContain('error');
  });

  it('holds for standard input where its name is', async () => {
    const cwd = project({ 'x/gouji.config.yaml': 'format: 1\nrules: { change: off, wording: off }\n' });
    const named = await gouji(['check', '-', '--stdin-filename', 'x/a.yaml'], { cwd, stdin: BUDGET });
    const unnamed = await gouji(['check', '-'], { cwd, stdin: BUDGET });
    expect([named.status, unnamed.status]).toEqual([0, 1]);
  });
});

describe('the exit code', () => {
  const cwd = (config: string): string =>
    project({ 'gouji.config.yaml': `format: 1\n${config}\n`, 'warning.yaml': WARNING, 'error.yaml': BUDGET });

  it.each([
    ['fail-on: warning', ['warning.yaml'], 1],
    ['fail-on: error', ['warning.yaml'], 0],
    ['fail-on: never', ['error.yaml'], 0],
    ['fail-on: never', ['error.yaml', '--fail-on', 'error'], 1],
    ['fail-on: warning', ['warning.yaml', '--fail-on', 'error'], 0],
    ['max-warnings: 0', ['warning.yaml'], 1],
    ['max-warnings: 1', ['warning.yaml'], 0],
    ['max-warnings: 0', ['warning.yaml', '--max-warnings', '1'], 0],
    ['language: en', ['warning.yaml', '--max-warnings', '0'], 1],
    ['language: en', ['warning.yaml', 'error.yaml', '--fail-on', 'never', '--max-warnings', '1'], 1],
    ['rules: { wording: error }', ['warning.yaml'], 1],
    ['rules: { change: off }', ['error.yaml'], 0],
    ['fail-on: warning', ['warning.yaml', '--quiet'], 1],
  ])('with %s and %j is %i', async (config, args, status) => {
    const run = await gouji(['check', ...args], { cwd: cwd(config) });
    expect(run.status, run.stderr).toBe(status);
  });

  it('says that there are too many warnings', async () => {
    const run = await gouji(['check', 'warning.yaml', '--max-warnings', '0'], { cwd: cwd('language: zh') });
    expect(run.stderr).toBe('有 1 个警告，超过允许的 0 个\n');
  });
});

it('--quiet shows errors alone', async () => {
  const cwd = project({ 'a.yaml': BUDGET });
  expect(await rules(['a.yaml', '--quiet'], cwd)).toEqual(['error change']);
});

describe('a wrong configuration', () => {
  it('stops the run before anything is checked; everything wrong is said at its place', async () => {
    const cwd = project({
      'gouji.config.yaml': 'format: 1\nrules: { wordin: off }\nfail-on: eror\n',
      'x/gouji.config.yaml': 'format: 1\nlangauge: zh\n',
      'a.yaml': BUDGET,
      'x/b.yaml': BUDGET,
    });
    const run = await gouji(['check', 'a.yaml', 'x/b.yaml', 'a.yaml'], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      'gouji.config.yaml:2:10: error: there is no key wordin here; did you mean wording?',
      'gouji.config.yaml:3:10: error: eror is not one of the words allowed here: error warning never; did you mean error?',
      'x/gouji.config.yaml:2:1: error: there is no key langauge here; did you mean language?',
    ]);
  });

  it.each([
    [['--config', 'none.yaml'], /^none\.yaml: error: no such file/],
    [['--baseline', 'none.yaml'], /^none\.yaml: error: no such file/],
  ])('or none at all: %j', async (args, message) => {
    const run = await gouji(['check', 'a.yaml', ...args], { cwd: project({ 'a.yaml': BUDGET }) });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
  });
});

describe('--print-config', () => {
  it('prints what holds for a file, as a configuration that says the same, with its sources', async () => {
    const config = `format: 1
fail-on: warning
rules: { share: hint }
aliases: { 人头费: 人员经费 }
relations: [{ sum: [a], equals: b, because: c }]
overrides:
  - { files: ['data/**'], rules: { wording: off, stale-year: off } }
ignore:
  - { rule: rate, files: ['other/**'], reason: elsewhere }
  - { rule: change, reason: here }
`;
    const cwd = project({ 'gouji.config.yaml': config });
    const { status, stdout } = await gouji(['check', '--print-config', 'data/a.pdf'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^fail-on: "warning" +# gouji\.config\.yaml:2:1$/m);
    expect(stdout).toMatch(/^ {2}wording: off +# gouji\.config\.yaml:7:\d+$/m);
    expect(stdout).toMatch(/^ {2}rate: error +# default$/m);
    expect(parse(stdout)).toMatchObject({
      format: 1,
      'fail-on': 'warning',
      rules: { share: 'hint', wording: 'off', 'stale-year': 'off', breakdown: 'error' },
      aliases: { 人头费: '人员经费' },
      relations: [{ because: 'c' }],
      ignore: [{ rule: 'change', reason: 'here' }],
    });
    writeFileSync(join(cwd, 'printed.yaml'), stdout);
    writeFileSync(join(cwd, 'a.yaml'), WARNING);
    expect(await rules(['a.yaml', '--config', 'printed.yaml'], cwd)).toEqual(['']);
  });

  it('says what is usual where nothing is configured', async () => {
    const { stdout } = await gouji(['check', '--print-config', 'a.pdf'], { cwd: scratch() });
    expect(stdout).toMatch(/^fail-on: error +# default$/m);
    expect(parse(stdout).rules).toMatchObject({ wording: 'error', 'zero-base': 'warning' });
  });
});

it('files and excludes select what is found in a directory', async () => {
  const cwd = project({
    'gouji.config.yaml': "format: 1\nfiles: ['data/**', '*.pdf']\nexcludes: ['**/draft/**', '~*']\n",
  });
  const names = ['data/a.txt', 'x/b.pdf', 'x/b.txt', 'data/draft/c.txt', 'data/~d.pdf'];
  const paths = names.map((name) => join(cwd, name));
  const { selects } = await settingsFor(paths, {});
  expect(names.filter((_, index) => selects(paths[index]!))).toEqual(['data/a.txt', 'x/b.pdf']);
});

it('gouji schema config prints the schema of a configuration', async () => {
  const [config, definition] = await Promise.all([gouji(['schema', 'config']), gouji(['schema'])]);
  expect(JSON.parse(config.stdout).properties.rules.properties).toHaveProperty('breakdown');
  expect(JSON.parse(definition.stdout).properties).toHaveProperty('statements');
});

describe('did you mean', () => {
  it.each([
    [['chek', 'a.yaml'], 'check'],
    [['basline', 'a.yaml'], 'baseline'],
    [['check', 'a.yaml', '--show', 'roundin'], 'rounding'],
    [['check', 'a.yaml', '--fail-on', 'eror'], 'error'],
    [['check', 'a.yaml', '--format', 'jsno'], 'json'],
    [['check', 'a.yaml', '--bseline', 'b'], '--baseline'],
    [['schema', 'confg'], 'config'],
    [['explain', 'chnage'], 'change'],
  ])('%j: %s', async (args, meant) => {
    const [english, chinese] = await Promise.all([gouji(args), gouji([...args, '--lang', 'zh'])]);
    expect(english.status).toBe(2);
    expect(english.stderr).toContain(`Did you mean ${meant}?`);
    expect(chinese.stderr).toContain(`是不是想写 ${meant}？`);
  });

  it('says that a number is wanted', async () => {
    const run = await gouji(['check', 'a.yaml', '--max-warnings', 'few']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('takes a whole number, not few');
  });
});
