import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'gouji-package-'));

/** The package as a user gets it: packed, and installed in a project of its own without a network. */
beforeAll(async () => {
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
    cwd: root,
  });
  const [{ filename }] = JSON.parse(stdout);
  writeFileSync(join(home, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`], {
    cwd: home,
  });
}, 60_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

const BUDGET = `gouji: 1
statements:
  - title: 收入
    lines:
      - { label: 预算收入, amount: 812.40, prior: 700.15, change: 121.25 }
`;

describe('the packed package', () => {
  it('has a command that runs elsewhere', async () => {
    writeFileSync(join(home, 'budget.yaml'), BUDGET);
    const bin = join(home, 'node_modules', '.bin', 'gouji');
    const checking = run(bin, ['check', 'budget.yaml', '--lang', 'zh'], { cwd: home });
    await expect(checking).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('112.25') });
    // The program of the workers is a file of its own.
    const inWorker = run(bin, ['check', 'budget.yaml', '--lang', 'zh', '--workers', '1'], { cwd: home });
    await expect(inWorker).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('112.25') });
    const { stdout } = await run(bin, ['explain', 'change'], { cwd: home });
    expect(stdout).toContain('# ');
  });

  it('is a library', async () => {
    writeFileSync(
      join(home, 'use.js'),
      `import { check, InputError, loadDefinition } from 'gouji';
const result = check(loadDefinition(${JSON.stringify(BUDGET)}));
console.log(result.summary.findings.error, result.findings[0].suspects[0].expected?.toFixed());
try { loadDefinition(''); } catch (error) { console.log(error instanceof InputError, error.problems[0].code); }
`,
    );
    const { stdout } = await run(process.execPath, ['use.js'], { cwd: home });
    expect(stdout).toBe('1 112.25\ntrue empty-file\n');
  });

  it('has types that stand on their own', async () => {
    writeFileSync(
      join(home, 'use.ts'),
      `import { type Budget, check, InputError, loadDefinition, type Problem, type Result } from 'gouji';
const budget: Budget = loadDefinition('gouji: 1');
const result: Result = check(budget);
const expected: string | undefined = result.findings[0]?.suspects[0]?.expected?.toFixed(2);
export const codes = (error: InputError): string[] => error.problems.map((problem: Problem) => problem.code);
// @ts-expect-error: there is no such thing
result.finding;
console.log(expected);
`,
    );
    const options = { strict: true, skipLibCheck: false, noEmit: true, target: 'es2022', types: [] };
    const compilerOptions = {
      ...options,
      lib: ['es2022', 'dom'],
      module: 'nodenext',
      moduleResolution: 'nodenext',
    };
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const { stdout } = await run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', home]).catch(
      (error) => error,
    );
    expect(stdout).toBe('');
  }, 60_000);

  it('brings what it needs, and no tests or sources', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: root });
    const files: string[] = JSON.parse(stdout)[0].files.map((file: { path: string }) => file.path);
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/bin/gouji.js', 'docs/json.schema.json']),
    );
    expect(files.filter((file) => /^(src|test|bench|fixtures)\//.test(file))).toEqual([]);
  });
});
