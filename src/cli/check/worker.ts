import { parentPort } from 'node:worker_threads';
import { passStrayRejections } from '../unhandled.ts';
import type { Job } from './job.ts';
import { lineOf } from './line.ts';

/** The program of a worker thread: a job comes in, its line goes out. */
process.on('unhandledRejection', passStrayRejections);
parentPort!.on('message', async (job: Job) => parentPort!.postMessage(await lineOf(job)));
