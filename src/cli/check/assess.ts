import { evaluate } from '../../evaluate.ts';
import type { Budget } from '../../model/budget.ts';
import { InputError } from '../../model/errors.ts';
import type { Result } from '../../model/result.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Failed } from '../../report/outcome.ts';
import type { Shown } from '../../report/outcome-with-document.ts';
import { readBytes } from '../files.ts';
import { type Loaded, loadBudget, loadBudgets, type Source } from '../load.ts';
import type { Job } from './job.ts';

/** What becomes of a job: its result, or why it could not be checked. The same in the program and in a worker. */
export async function assess(job: Job): Promise<Shown> {
  let from: { readonly input?: string } = {};
  try {
    const read = await readJob(job);
    if (job.hashed) from = { input: (await import('./input-hash.ts')).inputHash(read, job) };
    const { budget, quote, document } = await load(read, job.policy);
    const result = await judged(budget, job);
    return { file: job.name, result, quote, ...(document && { document }), ...from };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...failure(job, error), ...from };
  }
}

/** What decisions need is loaded where there are any. */
async function judged(budget: Budget, { policy, today }: Job): Promise<Result> {
  if (!policy) return evaluate(budget);
  const { judge } = await import('../../policy/judge.ts');
  return judge(budget, policy, today);
}

/** Of several files the one that cannot be used is named. */
function failure({ name }: Job, error: InputError): Failed {
  const { problems } = error;
  const status = problems[0]?.code === 'no-text-layer' ? 'not-assessable' : 'failed';
  return { file: error instanceof SourceError ? error.file : name, status, problems };
}

/** One of the files of a job cannot be used. */
class SourceError extends InputError {
  constructor(
    readonly file: string,
    cause: InputError,
  ) {
    super(cause.problems, { cause });
  }
}

async function of<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof InputError ? new SourceError(file, error) : error;
  }
}

/** The content of all files of a job. */
export interface JobContent {
  readonly sources: readonly Source[];
  readonly prior?: Source;
}

/** @throws InputError where one of them cannot be read. */
export async function readJob({ sources, prior }: Job): Promise<JobContent> {
  const read: Source[] = [];
  for (const { file, name, bytes } of sources)
    read.push({ bytes: bytes ?? (await of(name, () => readBytes(file))), name });
  if (prior === undefined) return { sources: read };
  return { sources: read, prior: { bytes: await of(prior, () => readBytes(prior)), name: prior } };
}

async function load({ sources, prior }: JobContent, policy: Policy | undefined): Promise<Loaded> {
  const loaded = await loadBudgets(sources, policy?.aliases);
  if (!prior) return loaded;
  const { withPrior } = await import('../../extract/prior.ts');
  const before = await of(prior.name, () => loadBudget(prior.bytes, prior.name, policy?.aliases));
  return { ...loaded, budget: withPrior(loaded.budget, before.budget) };
}
