import { Worker } from 'node:worker_threads';
import type { MemoryWatch } from './memory.ts';

/** Does one thing after another. */
export interface Seat<J> {
  /** @throws WorkerLost where the work could not be ended. */
  run(job: J): Promise<string>;
  /** Gives up what is being done. */
  close(): Promise<void>;
}

/** A worker was ended before it answered: it took too long, too much heap or other memory, or it broke down. */
export class WorkerLost extends Error {
  constructor(
    readonly reason: 'timeout' | 'heap' | 'memory' | 'crash',
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
  readonly heap: number;
  /** Watches all else that it takes, together with that of the other workers. */
  readonly memory: MemoryWatch;
}

/**
 * A seat whose work is done by a worker thread, which is started when it is first needed, ended when a job takes too
 * long, and replaced when it is gone.
 */
export function workerSeat<J>({ program, timeout, heap, memory }: WorkerOptions): Seat<J> {
  let worker: Worker | undefined;
  return {
    run(job) {
      worker ??= started(program, heap);
      return answer(worker, job, timeout, memory).catch((error: unknown) => {
        worker = undefined;
        throw error;
      });
    },
    async close() {
      await worker?.terminate();
    },
  };
}

function started(program: string | URL, heap: number): Worker {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: heap } });
  // What a worker says that is being ended concerns no job.
  return worker.on('error', () => {});
}

function answer<J>(worker: Worker, job: J, timeout: number, memory: MemoryWatch): Promise<string> {
  return new Promise((resolve, reject) => {
    const lose = (lost: WorkerLost): Promise<void> => {
      settle();
      return worker.terminate().then(
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
          ? new WorkerLost('heap')
          : new WorkerLost('crash', `${error.name}: ${error.message}`),
      );
    const onExit = (code: number) => lose(new WorkerLost('crash', `exit ${code}`));
    const onMemory = () => lose(new WorkerLost('memory'));
    const timer = setTimeout(() => lose(new WorkerLost('timeout')), timeout);
    const settle = () => {
      clearTimeout(timer);
      memory.end(onMemory);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
    memory.begin(onMemory);
    worker.postMessage(job);
  });
}
