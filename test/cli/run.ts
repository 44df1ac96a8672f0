import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = new URL('../../', import.meta.url);
export const bin = fileURLToPath(new URL('dist/bin/gouji.js', root));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

/** Runs the built command line, in an environment of its own: no colours, no locale but what is given. */
export function gouji(
  args: readonly string[],
  { cwd, env = {}, stdin = '' }: Circumstances = {},
): Promise<Run> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { PATH, ...env } });
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    // A command that reads no input may have ended already.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** A new directory that is gone when the test is over. */
export function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), 'gouji-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
