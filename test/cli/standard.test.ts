import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bin, gouji, scratch } from './run.ts';

describe('standard output', () => {
  it.skipIf(process.platform === 'win32')('waits for a pipe that can take no more', async () => {
    const file = join(scratch(), 'large.json');
    const row = { label: '基本支出', values: ['1', '2', '3'] };
    const table = {
      table: '支出',
      columns: [{ id: 'a' }, { id: 'b' }, { id: 'c', sum: ['a', 'b'] }],
      rows: Array(1500).fill(row),
    };
    writeFileSync(file, JSON.stringify({ gouji: 1, statements: [table] }));
    const args = ['check', file, '-f', 'json', '--all'];
    const { stdout, status } = await gouji(args);
    expect(status).toBe(0);
    // A program that opens its output makes it a pipe that does not wait, also for those it shares it with.
    const command = JSON.stringify([bin, ...args]);
    const program = `require('child_process').spawn(process.execPath, ${command}, { stdio: 'inherit' }); process.stdout`;
    const child = spawn(process.execPath, ['-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH },
    });
    await pause(1000);
    let read = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) read += chunk;
    expect(read.length).toBeGreaterThan(300_000);
    expect(read).toBe(stdout);
  });
});
