import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/policy/config/load.ts';
import { gouji, root, scratch } from './run.ts';

const CONFIG = 'gouji.config.yaml';
const WORKFLOW = '.github/workflows/gouji.yml';
const HOOK = '.pre-commit-config.yaml';

const home = fileURLToPath(root);
const bin = join(home, 'dist/bin/gouji.js');
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

const WRONG =
  '2024年青山县档案馆部门预算\n\n一、支出预算情况\n\n2024年支出预算总额100万元，其中：基本支出60万元，项目支出30万元。\n';
const RIGHT = WRONG.replace('30万元', '40万元');

describe('gouji init', () => {
  it('writes a configuration, a workflow and a hook, and says so', async () => {
    const cwd = scratch();
    const run = await gouji(['init'], { cwd });
    expect(run).toEqual({
      status: 0,
      stdout: `wrote ${CONFIG}\nwrote ${WORKFLOW}\nwrote ${HOOK}\n`,
      stderr: '',
    });
    expect(parse(read(cwd, WORKFLOW)).jobs.check.steps.at(-1).run).toBe(
      `npx --yes gouji@${version} check . --format github`,
    );
    const [repo] = parse(read(cwd, HOOK)).repos;
    expect(repo.hooks[0]).toMatchObject({ id: 'gouji', additional_dependencies: [`gouji@${version}`] });
  });

  it.each(['zh', 'en'])(
    'writes a configuration that holds, and all that it suggests, in %s',
    async (lang) => {
      const cwd = scratch();
      await gouji(['init', '--lang', lang], { cwd });
      const text = read(cwd, CONFIG);
      expect((await loadConfig(text)).language?.value).toBe(lang);
      // What stands there as a suggestion is written as it has to be.
      const taken = text.replace(/^# (?=[a-z]+:|\s)/gm, '');
      const config = await loadConfig(taken);
      expect(config.layers.map(({ rules }) => Object.keys(rules))).toEqual([
        ['wording', 'doubled-punctuation'],
        ['form'],
      ]);
      expect([config.layers[0]!.relations.length, config.ignore.length]).toEqual([2, 1]);
      writeFileSync(join(cwd, 'a.txt'), WRONG);
      expect((await gouji(['check', '.'], { cwd })).status).toBe(1);
    },
  );

  it('overwrites nothing, unless it is told to; then says what to add where others write too', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, HOOK), 'repos: []\n');
    writeFileSync(join(cwd, CONFIG), 'format: 1\n');
    const kept = await gouji(['init'], { cwd });
    expect(kept.status).toBe(0);
    expect(kept.stdout).toContain(`kept ${CONFIG}`);
    expect(kept.stdout).toContain(`wrote ${WORKFLOW}`);
    expect(kept.stdout).toContain(`kept ${HOOK}`);
    expect(kept.stdout).toContain('- id: gouji');
    expect([read(cwd, HOOK), read(cwd, CONFIG)]).toEqual(['repos: []\n', 'format: 1\n']);
    const forced = await gouji(['init', '--force', '--lang', 'zh'], { cwd });
    expect(forced.stdout).toBe(`已写入 ${CONFIG}\n已写入 ${WORKFLOW}\n已写入 ${HOOK}\n`);
    expect(read(cwd, HOOK)).toContain('- id: gouji');
  });
});

const hasBash = spawnSync('bash', ['--version']).status === 0;
const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasBash)('the action (skipped where there is no bash)', () => {
  const action = parse(read(home, 'action.yml'));
  const check = action.runs.steps.at(-1);

  /** Runs the step as GitHub does: inputs in the environment, the script in bash with -e and pipefail. */
  function step(cwd: string, inputs: Readonly<Record<string, string>> = {}) {
    const usual = Object.fromEntries(
      Object.entries(action.inputs as Record<string, { default: string }>).map(([key, one]) => [
        key,
        one.default,
      ]),
    );
    const values: Record<string, string> = { ...usual, ...inputs };
    const env = Object.fromEntries(
      Object.entries(check.env as Record<string, string>).map(([key, expression]) => {
        const name = /^\$\{\{ (?:inputs\.)?([\w.-]+) \}\}$/.exec(expression)![1]!;
        return [key, name === 'github.action_path' ? home : values[name]!];
      }),
    );
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', check.run];
    const { PATH = '' } = process.env;
    return spawnSync('bash', args, { cwd, env: { PATH, ...env }, encoding: 'utf8' });
  }

  it('is composite, and each input that it takes reaches the step', () => {
    expect(action.runs.using).toBe('composite');
    const used = Object.values(check.env as Record<string, string>).join(' ');
    for (const input of Object.keys(action.inputs)) expect(used).toContain(`inputs.${input} `);
    expect(check.run).not.toContain('${{');
  });

  it('annotates findings beside their lines and fails', () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'a.txt'), WRONG);
    const { status, stdout } = step(cwd);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=a\.txt,line=5,/);
  });

  it('passes what ties, and takes its inputs as they are', () => {
    const cwd = scratch();
    mkdirSync(join(cwd, 'a b'));
    writeFileSync(join(cwd, 'a b/$(touch x).txt'), RIGHT);
    writeFileSync(join(cwd, 'wrong.txt'), WRONG);
    expect(step(cwd, { files: 'a b/$(touch x).txt\n' }).status).toBe(0);
    expect(step(cwd, { 'fail-on': 'never' }).status).toBe(0);
    const quiet = step(cwd, { format: 'quiet', language: 'zh', args: '--exclude\na b/**\n' });
    expect(quiet.status).toBe(1);
    expect(quiet.stdout).toMatch(/^wrong\.txt:5:/);
    expect(spawnSync('ls', { cwd, encoding: 'utf8' }).stdout).not.toMatch(/^x$/m);
  });
});

describe.skipIf(!hasGit)('the hooks (skipped where there is no git)', () => {
  const hooks: readonly { id: string; entry: string; files: string }[] = parse(
    read(home, '.pre-commit-hooks.yaml'),
  );

  it('are those that gouji init writes', async () => {
    const cwd = scratch();
    await gouji(['init'], { cwd });
    const [own] = parse(read(cwd, HOOK)).repos[0].hooks;
    expect([own.entry, own.files]).toEqual([hooks[0]!.entry, hooks[0]!.files]);
  });

  it('stop a commit of documents that do not tie, and no other', () => {
    const cwd = scratch();
    const { PATH = '' } = process.env;
    const person = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@b',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@b',
    };
    const env = { PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', ...person };
    const git = (...args: string[]) => spawnSync('git', args, { cwd, env, encoding: 'utf8' });
    execFileSync('git', ['init', '-q'], { cwd, env });
    // As pre-commit does it: the entry with the staged files that the pattern takes, if there are any.
    const runs = hooks.map(
      ({
        entry,
        files,
      }) => `git diff --cached --name-only --diff-filter=ACM | grep -P '${files}' | while IFS= read -r file; do
  ${entry.replace('gouji', `"${process.execPath}" "${bin}"`)} "$file" || exit 1
done || exit 1`,
    );
    writeFileSync(join(cwd, '.git/hooks/pre-commit'), `#!/bin/bash\n${runs.join('\n')}\n`);
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
    const commit = (name: string, text: string) => {
      writeFileSync(join(cwd, name), text);
      git('add', name);
      return git('commit', '-qm', name);
    };
    expect(commit('a.txt', RIGHT).status).toBe(0);
    expect(commit('notes.csv', '1,2\n').status).toBe(0);
    const refused = commit('b.txt', WRONG);
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).toMatch(/b\.txt:5:\d+ breakdown/);
    git('reset', '-q', 'b.txt');
    const definition = `gouji: 1
statements:
  - title: t
    lines: [{ label: a, amount: 3, prior: 1, change: 5 }]
`;
    expect(commit('budget-2024.yaml', definition).status).toBe(1);
    git('reset', '-q', 'budget-2024.yaml');
    expect(commit('other.yaml', 'a: 1\n').status).toBe(0);
  });
});
