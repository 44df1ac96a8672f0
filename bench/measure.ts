import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Measured {
  /** Least processor time (user and system) of all runs, in seconds: what else the machine does only adds to it. */
  readonly processor: number;
  /** Greatest resident size, in MB. */
  readonly megabytes: number;
}

const TIME = '/usr/bin/time';

/** The shell's own clock counts milliseconds, GNU time hundredths of a second; but it alone knows the resident size. */
const SCRIPT = `TIMEFORMAT='%3U %3S'; time ${TIME} -f %M "$@" > /dev/null`;

/** Runs a command in a fresh process; undefined where it is not installed or fails. */
function once(command: readonly string[]): Measured | undefined {
  const args = ['-c', SCRIPT, 'bash', ...command];
  const { status, stderr } = spawnSync('bash', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) return undefined;
  const [kilobytes, times] = String(stderr).trim().split('\n').slice(-2);
  const [user = 0, system = 0] = times!.split(' ').map(Number);
  return { processor: user + system, megabytes: Number(kilobytes) / 1024 };
}

/** Runs a command several times, each in a fresh process; undefined where it is not installed or fails. */
export function measure(command: readonly string[], runs = 3): Measured | undefined {
  return measureInTurn([command], runs)[0];
}

/** Runs commands in turn, so that all of them meet the same load of the machine, and can be compared. */
export function measureInTurn(
  commands: readonly (readonly string[])[],
  runs: number,
): (Measured | undefined)[] {
  if (!existsSync(TIME)) throw new Error(`${TIME} is needed to measure processor time`);
  const best: (Measured | undefined)[] = commands.map(() => undefined);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, command] of commands.entries()) {
      const measured = once(command);
      if (!measured) continue;
      const { processor, megabytes } = best[index] ?? { processor: Number.POSITIVE_INFINITY, megabytes: 0 };
      best[index] = {
        processor: Math.min(processor, measured.processor),
        megabytes: Math.max(megabytes, measured.megabytes),
      };
    }
  }
  return best;
}
