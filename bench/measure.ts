import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Measured {
  /** Wall time of the fastest run, in seconds: the others were held up by something else. */
  readonly seconds: number;
  /** Processor time of that run, in seconds, which other work on the machine changes less; 0 without `time`. */
  readonly processor: number;
  /** Greatest resident size, in MB; 0 without `time`. */
  readonly megabytes: number;
}

const TIME = '/usr/bin/time';

/** Runs a command in fresh processes; undefined where it is not installed or fails. */
export function measure(command: readonly string[], runs = 3): Measured | undefined {
  const timed = existsSync(TIME) ? [TIME, '-f', '%M %U %S', ...command] : command;
  let best: Measured | undefined;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const [program, ...args] = timed;
    const { status, stderr } = spawnSync(program!, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) return undefined;
    const last = timed === command ? '0 0 0' : String(stderr).trim().split('\n').at(-1)!;
    const [kilobytes = 0, user = 0, system = 0] = last.split(' ').map(Number);
    const measured = { seconds, processor: user + system, megabytes: kilobytes / 1024 };
    if (!best || seconds < best.seconds) best = measured;
  }
  return best;
}
