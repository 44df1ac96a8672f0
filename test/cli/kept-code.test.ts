import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gouji, scratch } from './run.ts';

const BUDGET = `gouji: 1
statements:
  - title: 收入
    lines:
      - { label: 预算收入, amount: 812.40, prior: 700.15, change: 121.25 }
`;

/** Checks a budget with caches in a folder; what is printed is the same whatever is kept there. */
async function check(env: Readonly<Record<string, string>>): Promise<void> {
  const { status, stdout, stderr } = await gouji(['check', '-'], { env, stdin: BUDGET });
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toContain('112.25');
}

/** The kept files below a cache folder. */
function kept(caches: string): string[] {
  const home = join(caches, 'gouji');
  if (!existsSync(home)) return [];
  const [build, ...others] = readdirSync(home);
  expect(others).toEqual([]);
  return readdirSync(join(home, build!)).map((name) => join(home, build!, name));
}

describe('compiled code', () => {
  it('is kept in the cache folder of the user, and used the next time', async () => {
    const caches = scratch();
    await check({ XDG_CACHE_HOME: caches });
    const files = kept(caches);
    expect(files.some((file) => file.includes('engine'))).toBe(true);
    const written = files.map((file) => statSync(file).mtimeMs);
    await check({ XDG_CACHE_HOME: caches });
    expect(kept(caches)).toEqual(files);
    expect(files.map((file) => statSync(file).mtimeMs)).toEqual(written);
  });

  it('is kept for definitions apart from documents, which call other functions', async () => {
    const caches = scratch();
    const cwd = scratch();
    writeFileSync(join(cwd, 'budget.yaml'), BUDGET);
    const engines = () => kept(caches).filter((file) => file.includes('engine'));
    await check({ XDG_CACHE_HOME: caches });
    expect(engines()).toHaveLength(1);
    await gouji(['check', 'budget.yaml'], { cwd, env: { XDG_CACHE_HOME: caches } });
    expect(engines()).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32')('can be read and written by its user alone', async () => {
    const caches = scratch();
    await check({ XDG_CACHE_HOME: caches });
    for (const file of kept(caches)) expect(statSync(file).mode & 0o077).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('is not run where others could have written it', async () => {
    const caches = scratch();
    await check({ XDG_CACHE_HOME: caches });
    for (const file of kept(caches)) {
      writeFileSync(file, 'not what V8 made');
      chmodSync(file, 0o666);
    }
    await check({ XDG_CACHE_HOME: caches });
    // It was not even looked at, but replaced.
    for (const file of kept(caches)) expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is made anew where it is broken', async () => {
    const caches = scratch();
    await check({ XDG_CACHE_HOME: caches });
    for (const file of kept(caches)) writeFileSync(file, readFileSync(file).subarray(0, 100));
    await check({ XDG_CACHE_HOME: caches });
    for (const file of kept(caches)) expect(statSync(file).size).toBeGreaterThan(100);
  });

  it('is done without where nothing can be kept, or nobody wants it', async () => {
    const caches = scratch();
    await check({ XDG_CACHE_HOME: caches, NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(kept(caches)).toEqual([]);
    const file = join(caches, 'file');
    writeFileSync(file, '');
    await check({ XDG_CACHE_HOME: file });
    await check({});
  });
});
