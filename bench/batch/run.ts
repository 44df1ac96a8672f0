import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../dist/bin/gouji.js', import.meta.url));

export interface BatchRun {
  readonly workers: number;
  /** Seconds. */
  readonly wall: number;
  readonly processor: number;
  /** Greatest resident size of the program with its threads. */
  readonly megabytes: number;
  /** Over all reports. */
  readonly hash: string;
  readonly summary: {
    readonly files: { readonly checked: number; readonly failed: number };
    readonly findings: Readonly<Record<string, number>>;
  };
}

const REPORTS = ['ndjson', 'json', 'csv', 'sarif'];

/** Checks a directory with four reports at once. */
export function checkBatch(folder: string, data: string, workers: number): BatchRun {
  const outputs = REPORTS.flatMap((format) => ['-o', `${format}=${join(folder, `out.${format}`)}`]);
  const args = [bin, 'check', data, '--workers', `${workers}`, '-f', 'quiet', ...outputs];
  const command = ['/usr/bin/time', '-f', '%M %U %S', process.execPath, ...args];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), { maxBuffer: 2 ** 30 });
  if (status === null || status > 2) throw new Error(`${status}: ${stderr}`);
  const wall = (performance.now() - start) / 1000;
  const [kilobytes = 0, user = 0, system = 0] = `${stderr}`.trim().split('\n').at(-1)!.split(' ').map(Number);
  const hash = createHash('sha256').update(stdout);
  for (const format of REPORTS) hash.update(readFileSync(join(folder, `out.${format}`)));
  const { summary } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
  return {
    workers,
    wall,
    processor: user + system,
    megabytes: kilobytes / 1024,
    hash: hash.digest('hex'),
    summary,
  };
}
