import { batchMessages } from '../../messages/batch.ts';
import type { Catalogue } from '../../messages/index.ts';
import { printable } from '../../report/text.ts';
import { EXIT } from '../exit.ts';
import type { CheckOptions } from '../program.ts';
import { exitCodeOf } from './exit-code.ts';
import { onInterrupt } from './interrupt.ts';
import type { Task } from './job.ts';
import { nameOfTask } from './job.ts';
import { outcomesOf, workersFor } from './outcomes.ts';
import type { Output } from './outputs.ts';
import { Progress } from './progress.ts';

/** Files that are named where a run is broken off. */
const NAMED = 10;

/** Checks many files, in order, with progress; interrupted, it completes the outputs and says what is missing. */
export async function checkBatch(
  tasks: readonly Task[],
  outputs: readonly Output[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  const messages = batchMessages(catalogue.language);
  // Only workers leave the program itself free to listen.
  const interruption = workersFor(tasks.length, options) > 0 ? onInterrupt() : undefined;
  const progress = options.progress ? new Progress(tasks.length, messages, process.stderr) : undefined;
  const missing: string[] = [];
  let code: number = EXIT.clean;
  try {
    let index = 0;
    for await (const taken of outcomesOf(tasks, options, interruption?.signal)) {
      const task = tasks[index++]!;
      if (!taken) {
        missing.push(nameOfTask(task));
        continue;
      }
      code = Math.max(code, exitCodeOf(taken.outcome, options));
      progress?.clear();
      for (const output of outputs) await output.add(taken.outcome, taken.line);
      progress?.add(taken.outcome);
    }
  } finally {
    progress?.end();
  }
  for (const output of outputs) await output.end();
  interruption?.forget();
  if (missing.length === 0) return code;
  const said = messages.interrupted(missing.slice(0, NAMED), missing.length, tasks.length);
  const file = outputs.find((output) => output.resumable !== undefined)?.resumable;
  const lines = [said, ...(file === undefined ? [] : [messages.resumeWith(file)])];
  process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
  return EXIT.failed;
}
