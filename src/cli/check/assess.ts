import { evaluate } from '../../evaluate.ts';
import { InputError } from '../../model/errors.ts';
import type { Failed } from '../../report/outcome.ts';
import type { Shown } from '../../report/outcome-with-document.ts';
import { readBytes } from '../files.ts';
import { type Loaded, loadBudget, loadBudgets, type Source } from '../load.ts';
import type { Job } from './job.ts';

/** What becomes of a job: its result, or why it could not be checked. The same in the program and in a worker. */
export async function assess(job: Job): Promise<Shown> {
  try {
    const { budget, quote, document } = await load(job);
    return { file: job.name, result: evaluate(budget), quote, ...(document && { document }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failure(job, error);
  }
}

function failure({ name }: Job, { problems }: InputError): Failed {
  const status = problems[0]?.code === 'no-text-layer' ? 'not-assessable' : 'failed';
  return { file: name, status, problems };
}

async function load({ sources, prior }: Job): Promise<Loaded> {
  const read: Source[] = [];
  for (const { file, name, bytes } of sources) read.push({ bytes: bytes ?? (await readBytes(file)), name });
  const loaded = await loadBudgets(read);
  if (prior === undefined) return loaded;
  const { withPrior } = await import('../../extract/prior.ts');
  const before = await loadBudget(await readBytes(prior), prior);
  return { ...loaded, budget: withPrior(loaded.budget, before.budget) };
}
