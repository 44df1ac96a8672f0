import type { Catalogue } from '../messages/index.ts';
import type { Outcome } from '../report/outcome.ts';
import { failureReport } from '../report/table.ts';
import { assess } from './check/assess.ts';
import { exitCodeOf } from './check/exit-code.ts';
import { type Input, inputsOf } from './check/inputs.ts';
import { isJob, type Task, tasksOf } from './check/job.ts';
import { type Output, openOutputs } from './check/outputs.ts';
import { OutputError } from './check/target.ts';
import { canResume, type Wanted, wantedFrom } from './check/wanted.ts';
import { EXIT } from './exit.ts';
import { STDIN } from './files.ts';
import type { CheckOptions } from './program.ts';
import { refuse } from './usage.ts';

/** Checks files and reports on them; returns the exit code. One bad file does not stop the others. */
export async function runCheck(
  named: readonly string[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  const { usage } = catalogue.commandLine;
  if (named.length === 0 && options.filesFrom === undefined) throw refuse(usage.missingArgument('FILE'));
  if ([...named, options.filesFrom].filter((name) => name === STDIN).length > 1)
    throw refuse(usage.stdinTwice());
  const wanted = wantedFrom(options, usage);
  if (!canResume(options, wanted)) throw refuse(usage.cannotResume(options.resume!));
  const check = (inputs: readonly Input[]) => checkInputs(inputs, wanted, options, catalogue);
  if (!options.watch) return check(await inputsOf(named, options, wanted));
  const { watch } = await import('./check/watch.ts');
  return watch(named, wanted, options, catalogue, check);
}

/** Checks what is given, once. */
async function checkInputs(
  inputs: readonly Input[],
  wanted: readonly Wanted[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  const hashed = wanted.some(({ format }) => format === 'ndjson') || options.resume !== undefined;
  const whole = hashed || wanted.some(({ format }) => format === 'html');
  const tasks = tasksOf(inputs, options, { hashed, whole });
  if (tasks.length === 0) throw refuse(catalogue.commandLine.usage.nothingToCheck());
  try {
    const outputs = await openOutputs(wanted, options, catalogue);
    return await checkTasks(tasks, outputs, options, catalogue);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const problems = [{ code: 'not-writable', data: { detail: error.message } }];
    process.stderr.write(failureReport({ file: error.file, status: 'failed', problems }, catalogue));
    return EXIT.failed;
  }
}

/** A single file is checked here and now; for all else there is more to load. */
async function checkTasks(
  tasks: readonly Task[],
  outputs: readonly Output[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  const [task] = tasks;
  if (tasks.length > 1 || options.workers || options.resume !== undefined) {
    const { checkBatch } = await import('./check/batch.ts');
    return checkBatch(tasks, outputs, options, catalogue);
  }
  const outcome: Outcome = isJob(task!) ? await assess(task) : task!;
  const code = exitCodeOf(outcome, options);
  process.exitCode = code;
  for (const output of outputs) {
    await output.add(outcome);
    await output.end();
  }
  return code;
}
