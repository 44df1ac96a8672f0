import { Worker } from 'node:worker_threads';

/** Does one thing after another. */
export interface Seat<J> {
  /** @throws WorkerLost where the work could not be ended. */
  run(job: J): Promise<string>;
  /** Gives up what is being done. */
  close(): Promise<void>;
}

/** A worker was ended before it answered: it took too long, or too much memory, or it broke down. */
export class WorkerLost extends Error {
  constructor(
    readonly reason: 'timeout' | 'memory' | 'crash',
    detail = '',
  ) {
    super(detail);
  }
}

export interface WorkerOptions {
  /** The program of the worker. */
  readonly program: string | URL;
  /** Milliseconds that a job may take. */
  readonly timeout: number;
  /** Mebibytes that a worker's heap may take. */
  readonly memory: number;
}

/**
 * A seat whose work is done by a worker thread, which is started when it is first needed, ended when a job takes too
 * long, and replaced when it is gone.
 */
export function workerSeat<J>({ program, timeout, memory }: WorkerOptions): Seat<J> {
  let worker: Worker | undefined;
  return {
    run(job) {
      worker ??= started(program, memory);
      return answer(worker, job, timeout).catch((error: unknown) => {
        worker = undefined;
        throw error;
      });
    },
    async close() {
      await worker?.terminate();
    },
  };
}

function started(program: string | URL, memory: number): Worker {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  // What a worker says that is being ended concerns no job.
  return worker.on('error', () => {});
}

function answer<J>(worker: Worker, job: J, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const lose = (lost: WorkerLost) => {
      settle();
      worker.terminate().then(
        () => reject(lost),
        () => reject(lost),
      );
    };
    const onMessage = (line: string) => {
      settle();
      resolve(line);
    };
    const onError = (error: Error & { code?: string }) =>
      lose(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new WorkerLost('memory')
          : new WorkerLost('crash', `${error.name}: ${error.message}`),
      );
    const onExit = (code: number) => lose(new WorkerLost('crash', `exit ${code}`));
    const timer = setTimeout(() => lose(new WorkerLost('timeout')), timeout);
    const settle = () => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
    worker.postMessage(job);
  });
}
