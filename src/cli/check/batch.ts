import { batchMessages } from '../../messages/batch.ts';
import type { Catalogue } from '../../messages/index.ts';
import { printable } from '../../report/text.ts';
import { EXIT } from '../exit.ts';
import type { CheckOptions } from '../program.ts';
import { stderr } from '../standard.ts';
import { onInterrupt } from './interrupt.ts';
import type { Task } from './job.ts';
import { nameOfTask } from './job.ts';
import { outcomesOf } from './outcomes.ts';
import type { Output } from './outputs.ts';
import { Progress } from './progress.ts';
import type { Tally } from './tally.ts';
import { workersFor } from './workers.ts';

/** Files that are named where a run is broken off. */
const NAMED = 10;

/** Checks many files, in order, with progress; interrupted, it completes the outputs and says what is missing. */
export async function checkBatch(
  tasks: readonly Task[],
  outputs: readonly Output[],
  tally: Tally,
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  const messages = batchMessages(catalogue.language);
  // Only workers leave the program itself free to listen.
  const interruption = workersFor(tasks, options) > 0 ? onInterrupt() : undefined;
  const progress = options.progress ? new Progress(tasks.length, messages, stderr) : undefined;
  const missing: string[] = [];
  try {
    let index = 0;
    for await (const taken of outcomesOf(tasks, options, interruption?.signal)) {
      const task = tasks[index++]!;
      if (!taken) {
        missing.push(nameOfTask(task));
        continue;
      }
      progress?.clear();
      await tally.add(task, taken.outcome, outputs, taken.line);
      progress?.add(taken.outcome);
    }
  } finally {
    progress?.end();
  }
  for (const output of outputs) await output.end();
  const code = tally.end();
  interruption?.forget();
  if (missing.length === 0) return code;
  const said = messages.interrupted(missing.slice(0, NAMED), missing.length, tasks.length);
  const file = outputs.find((output) => output.resumable !== undefined)?.resumable;
  const lines = [said, ...(file === undefined ? [] : [messages.resumeWith(file)])];
  stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
  return EXIT.failed;
}
