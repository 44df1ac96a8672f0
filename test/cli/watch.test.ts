import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gouji, root, scratch } from './run.ts';

const bin = fileURLToPath(new URL('dist/bin/gouji.js', root));

function budget(change: string): string {
  return `gouji: 1
statements:
  - title: 收入
    lines:
      - { label: 预算收入, amount: 812.40, prior: 700.15, change: ${change} }
`;
}

interface Watch {
  /** Waits for the next check; what it printed. */
  next(): Promise<string>;
  /** Whether anything is printed within a second. */
  isSilent(): Promise<boolean>;
}

/** Starts to watch; each check ends with a line on standard error. */
function watching(cwd: string, args: readonly string[]): Watch {
  const child = spawn(process.execPath, [bin, 'check', '--watch', '-f', 'quiet', ...args], {
    cwd,
    env: { PATH: process.env.PATH },
  });
  onTestFinished(() => void child.kill());
  let printed = '';
  let checks = 0;
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    checks += text.match(/^watching /gm)?.length ?? 0;
  });
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    async next() {
      while (checks === seen) await pause(20);
      seen = checks;
      await pause(50);
      const text = printed;
      printed = '';
      return text;
    },
    async isSilent() {
      await pause(1000);
      return checks === seen && printed === '';
    },
  };
}

describe('--watch', { timeout: 60_000 }, () => {
  it('checks a file again when it is written, replaced, and comes back', async () => {
    const cwd = scratch();
    const file = join(cwd, 'a.yaml');
    writeFileSync(file, budget('121.25'));
    const watch = watching(cwd, ['a.yaml']);
    expect(await watch.next()).toContain('a.yaml:5:');

    writeFileSync(file, budget('112.25'));
    expect(await watch.next()).toBe('');

    writeFileSync(join(cwd, 'a.yaml~'), budget('113.25'));
    renameSync(join(cwd, 'a.yaml~'), file);
    expect(await watch.next()).toContain('113.25');

    rmSync(file);
    expect(await watch.isSilent()).toBe(true);
    writeFileSync(file, budget('114.25'));
    expect(await watch.next()).toContain('114.25');
  });

  it('checks only what was saved, and what is new in a directory', async () => {
    const cwd = scratch();
    mkdirSync(join(cwd, 'data'));
    for (const name of ['a', 'b']) writeFileSync(join(cwd, `data/${name}.yaml`), budget('121.25'));
    const watch = watching(cwd, ['data']);
    expect((await watch.next()).match(/^data\/[ab]\.yaml/gm)).toEqual(['data/a.yaml', 'data/b.yaml']);

    writeFileSync(join(cwd, 'data/b.yaml'), budget('122.25'));
    expect((await watch.next()).match(/^data\/\w\.yaml/gm)).toEqual(['data/b.yaml']);

    mkdirSync(join(cwd, 'data/new'));
    writeFileSync(join(cwd, 'data/new/c.yaml'), budget('123.25'));
    expect(await watch.next()).toContain('data/new/c.yaml');

    writeFileSync(join(cwd, 'other.yaml'), budget('124.25'));
    expect(await watch.isSilent()).toBe(true);
  });

  it('refuses standard input', async () => {
    expect(await gouji(['check', '-', '--watch'])).toMatchObject({ status: 2, stdout: '' });
  });
});
