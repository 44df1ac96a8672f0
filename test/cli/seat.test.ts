import { afterEach, describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/check/in-order.ts';
import { MemoryWatch } from '../../src/cli/check/memory.ts';
import { type Seat, WorkerLost, workerSeat } from '../../src/cli/check/seat.ts';

/** A worker that answers, or fails in the way that its job names. */
const PROGRAM = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', (job) => {
      if (job === 'hang') for (;;);
      if (job === 'backtrack') /^(a+)+$/.test('a'.repeat(60) + 'b');
      if (job === 'never') return;
      if (job === 'throw') throw new TypeError('no such thing');
      if (job === 'exit') process.exit(3);
      if (job === 'memory') for (const all = []; ; ) all.push(new Array(1e5).fill(all.length));
      if (job === 'buffers') for (const all = []; ; ) all.push(new Uint8Array(1 << 24).fill(1));
      parentPort.postMessage(job === 'thread' ? String(threadId) : job + '!');
    });`)}`,
);

const seats: Seat<string>[] = [];
function seat(timeout = 20_000, memory = new MemoryWatch(8192)): Seat<string> {
  const made = workerSeat<string>({ program: PROGRAM, timeout, heap: 32, memory });
  seats.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(seats.splice(0).map((one) => one.close()));
});

async function lossOf(run: Promise<string>): Promise<[string, string]> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkerLost)) throw new Error(`lost nothing: ${error}`);
  return [error.reason, error.message];
}

describe('a seat', () => {
  it('keeps its worker from job to job', async () => {
    const one = seat();
    expect(await one.run('thread')).toBe(await one.run('thread'));
    for (let n = 0; n < 20; n += 1) expect(await one.run(`${n}`)).toBe(`${n}!`);
  });

  it.each([['hang'], ['backtrack'], ['never']])('ends a worker whose job takes too long: %s', async (job) => {
    const one = seat(500);
    expect(await lossOf(one.run(job))).toEqual(['timeout', '']);
    expect(await seat().run('next')).toBe('next!');
  });

  it.each([
    ['throw', 'crash', 'TypeError: no such thing'],
    ['exit', 'crash', 'exit 3'],
    ['memory', 'heap', ''],
  ])('says how a worker was lost, and has another: %s', async (job, reason, detail) => {
    const one = seat();
    const before = await one.run('thread');
    expect(await lossOf(one.run(job))).toEqual([reason, detail]);
    expect(await one.run('a')).toBe('a!');
    expect(await one.run('thread')).not.toBe(before);
  });

  it('gives up the job that fills the memory beside the heap, and no other', async () => {
    const resident = Math.ceil(process.memoryUsage.rss() / 1024 / 1024);
    const memory = new MemoryWatch(resident + 400);
    const [greedy, modest] = [seat(20_000, memory), seat(20_000, memory)];
    const lost = lossOf(greedy.run('buffers'));
    const never = lossOf(modest.run('never'));
    expect(await lost).toEqual(['memory', '']);
    expect(await greedy.run('a')).toBe('a!');
    await modest.close();
    expect((await never)[0]).toBe('crash');
  });

  it('that is closed gives up its job', async () => {
    const one = seat();
    const run = lossOf(one.run('hang'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await one.close();
    expect((await run)[0]).toBe('crash');
  });
});

describe('a watch over memory', () => {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('gives up one at a time, that which is longest under way, while there is too much', async () => {
    let resident = 3;
    const memory = new MemoryWatch(2, () => resident * 1024 * 1024);
    const given: string[] = [];
    const work = (name: string) => async () => {
      given.push(name);
      memory.end(works[name]!);
      await pause(200);
      if (name === 'second') resident = 1;
    };
    const works: Record<string, () => Promise<void>> = {};
    for (const name of ['done', 'first', 'second', 'third']) works[name] = work(name);
    for (const one of Object.values(works)) memory.begin(one);
    memory.end(works.done!);
    await pause(130);
    expect(given).toEqual(['first']);
    await pause(600);
    expect(given).toEqual(['first', 'second']);
    memory.end(works.third!);
  });
});

describe('lines in order', () => {
  const JOBS = Array.from({ length: 40 }, (_, index) => index);
  /** Later jobs are done sooner. */
  const slow = async (job: number) => {
    await new Promise((resolve) => setTimeout(resolve, job % 5 === 0 ? 20 : 0));
    return `${job}`;
  };
  const all = async (lines: AsyncIterable<string | undefined>) => {
    const taken: (string | undefined)[] = [];
    for await (const line of lines) taken.push(line);
    return taken;
  };

  it.each([1, 2, 7, 100])('with %i at once', async (count) => {
    const runs = new Array<typeof slow>(count).fill(slow);
    expect(await all(inOrder(JOBS, runs))).toEqual(JOBS.map(String));
  });

  it('have gaps where jobs are not done', async () => {
    const odd = async (job: number) => (job % 2 === 1 ? `${job}` : undefined);
    expect(await all(inOrder([1, 2, 3, 4], [odd, odd]))).toEqual(['1', undefined, '3', undefined]);
  });

  it('end with the error of a job', async () => {
    const broken = async (job: number) => {
      if (job === 3) throw new Error('broken');
      return `${job}`;
    };
    await expect(all(inOrder(JOBS, [broken, broken]))).rejects.toThrow('broken');
  });

  it('do not pile up behind a slow one', async () => {
    const line = 'x'.repeat(16 * 1024 * 1024);
    let begun = 0;
    let free = () => {};
    const first = new Promise<void>((resolve) => {
      free = resolve;
    });
    const run = async (job: number) => {
      begun += 1;
      if (job === 0) await first;
      return line;
    };
    const taken = all(inOrder(JOBS, [run, run]));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(begun).toBeLessThan(8);
    free();
    expect(await taken).toHaveLength(JOBS.length);
  });
});
