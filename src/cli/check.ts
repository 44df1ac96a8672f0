import type { Catalogue } from '../messages/index.ts';
import type { Outcome } from '../report/outcome.ts';
import { assess } from './check/assess.ts';
import { type Input, inputsOf } from './check/inputs.ts';
import { isJob, type Task, tasksOf } from './check/job.ts';
import { type Output, openOutputs } from './check/outputs.ts';
import { selected } from './check/selected.ts';
import { Tally } from './check/tally.ts';
import { canResume, refuseOverwriting, type Wanted, wantedFrom } from './check/wanted.ts';
import { workersFor } from './check/workers.ts';
import { settingsFor, wordsOf } from './config.ts';
import { STDIN } from './files.ts';
import type { CheckOptions } from './program.ts';
import { refuse } from './usage.ts';

/**
 * Checks files and reports on them; returns the exit code. One bad file does not stop the others.
 *
 * @throws ConfigError where a configuration or baseline is wrong: nothing is checked then.
 * @throws OutputError where a report cannot be written.
 */
export async function runCheck(
  named: readonly string[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  const { usage } = catalogue.commandLine;
  if (named.length === 0 && options.filesFrom === undefined) throw refuse(usage.missingArgument('FILE'));
  if ([...named, options.filesFrom].filter((name) => name === STDIN).length > 1)
    throw refuse(usage.stdinTwice());
  if (options.printConfig) {
    const { printConfig } = await import('./config/print.ts');
    const settings = await settingsFor(named, options);
    return printConfig(named, settings, await wordsOf(settings, options.lang, catalogue));
  }
  const wanted = wantedFrom(options, usage);
  refuseOverwriting(wanted, named, usage);
  if (!canResume(options, wanted)) throw refuse(usage.cannotResume(options.resume!));
  const check = (inputs: readonly Input[]) => checkInputs(inputs, named, wanted, options, catalogue);
  if (!options.watch) return check(await inputsOf(named, options, wanted));
  const { watch } = await import('./check/watch.ts');
  return watch(named, wanted, options, catalogue, check);
}

/** Checks what is given, once. */
async function checkInputs(
  inputs: readonly Input[],
  named: readonly string[],
  wanted: readonly Wanted[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  const files = inputs.filter((input) => typeof input === 'string');
  const settings = await settingsFor(files, options);
  const words = await wordsOf(settings, options.lang, catalogue);
  const chosen = selected(inputs, named, settings, words);
  const hashed = wanted.some(({ format }) => format === 'ndjson') || options.resume !== undefined;
  const whole = hashed || wanted.some(({ format }) => format === 'html');
  const tasks = tasksOf(chosen, options, settings, { hashed, whole });
  if (inputs.length === 0) throw refuse(words.commandLine.usage.nothingToCheck());
  const tally = new Tally(options, settings, words);
  const outputs = await openOutputs(wanted, options, words);
  return checkTasks(tasks, outputs, tally, options, words);
}

/** A single file that needs no worker is checked here and now; for all else there is more to load. */
async function checkTasks(
  tasks: readonly Task[],
  outputs: readonly Output[],
  tally: Tally,
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  if (tasks.length > 1 || workersFor(tasks, options) > 0 || options.resume !== undefined) {
    const { checkBatch } = await import('./check/batch.ts');
    return checkBatch(tasks, outputs, tally, options, catalogue);
  }
  for (const task of tasks) {
    const outcome: Outcome = isJob(task) ? await assess(task) : task;
    await tally.add(task, outcome, outputs);
  }
  const code = tally.end();
  process.exitCode = code;
  for (const output of outputs) await output.end();
  return code;
}
