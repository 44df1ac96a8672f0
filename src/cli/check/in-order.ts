/** Characters of finished lines that may wait for an earlier one; beyond them no new job is begun. */
const MOST_WAITING = 64 * 1024 * 1024;

/** Does a job and says its line; nothing where the run is being broken off. */
export type Run<J> = (job: J) => Promise<string | undefined>;

/** Does jobs side by side, as many at once as there are runs, and gives their lines in the order of the jobs. */
export async function* inOrder<J>(
  jobs: readonly J[],
  runs: readonly Run<J>[],
): AsyncGenerator<string | undefined> {
  const ready = new Map<number, string | undefined>();
  let begun = 0;
  let waiting = 0;
  let failure: { readonly error: unknown } | undefined;
  let changed = turn();
  const wake = () => {
    const { done } = changed;
    changed = turn();
    done();
  };
  const work = async (run: Run<J>) => {
    while (begun < jobs.length && !failure) {
      if (waiting > MOST_WAITING) await changed.promise;
      else await take(run, begun++);
    }
  };
  const take = async (run: Run<J>, index: number) => {
    try {
      const line = await run(jobs[index]!);
      ready.set(index, line);
      waiting += line?.length ?? 0;
    } catch (error) {
      failure ??= { error };
    }
    wake();
  };
  for (const run of runs) void work(run);
  for (let index = 0; index < jobs.length; index += 1) {
    while (!ready.has(index) && !failure) await changed.promise;
    if (failure) throw failure.error;
    const line = ready.get(index);
    ready.delete(index);
    waiting -= line?.length ?? 0;
    wake();
    yield line;
  }
}

interface Turn {
  readonly promise: Promise<void>;
  readonly done: () => void;
}

function turn(): Turn {
  let done = () => {};
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { promise, done };
}
