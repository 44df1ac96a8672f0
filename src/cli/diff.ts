import { version } from '../../package.json';
import { type Diff, diff } from '../diff/diff.ts';
import type { Catalogue } from '../messages/index.ts';
import type { Budget } from '../model/budget.ts';
import { InputError } from '../model/errors.ts';
import { listsOf } from '../report/diff/lists.ts';
import { type DiffOptions, diffTable } from '../report/diff/table.ts';
import { failureReport } from '../report/table.ts';
import { paletteFor, widthOf } from './colour.ts';
import type { DiffCommandOptions } from './diff-command.ts';
import { readBytes, STDIN } from './files.ts';
import { loadBudget } from './load.ts';
import { stderr, stdout } from './standard.ts';
import { refuse } from './usage.ts';
import { deliver } from './write.ts';

/** As of diff(1). */
const EXIT = { same: 0, different: 1, trouble: 2 } as const;

/** Compares two documents and says in what they differ; returns the exit code. */
export async function runDiff(
  old: string,
  next: string,
  options: DiffCommandOptions,
  catalogue: Catalogue,
): Promise<number> {
  if (old === STDIN && next === STDIN) throw refuse(catalogue.commandLine.usage.stdinTwice());
  const nameOf = (file: string) => (file === STDIN ? (options.stdinFilename ?? STDIN) : file);
  const names = { old: nameOf(old), new: nameOf(next) };
  const before = await budgetOf(old, names.old, options, catalogue);
  const after = await budgetOf(next, names.new, options, catalogue);
  if (!before || !after) return EXIT.trouble;
  const result = diff(before, after);
  const { only, output } = options;
  const text = await reportOn(result, { catalogue, names, only }, options);
  await deliver(text, output);
  const found = listsOf(result, only).some(({ differences }) => differences.length > 0);
  return found ? EXIT.different : EXIT.same;
}

/** Undefined where the file cannot be read, after saying so. */
async function budgetOf(
  file: string,
  name: string,
  { color }: DiffCommandOptions,
  catalogue: Catalogue,
): Promise<Budget | undefined> {
  try {
    return (await loadBudget(await readBytes(file), name)).budget;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const failed = { file: name, status: 'failed' as const, problems: error.problems };
    stderr.write(failureReport(failed, catalogue, await paletteFor(color, stderr)));
    return undefined;
  }
}

async function reportOn(
  result: Diff,
  report: DiffOptions,
  { format, output, color }: DiffCommandOptions,
): Promise<string> {
  if (format === 'json') {
    const { diffJson } = await import('../report/diff/json.ts');
    return diffJson(result, { ...report, version });
  }
  const inFile = output !== undefined;
  const palette = await paletteFor(inFile ? false : color, stdout);
  return diffTable(result, { ...report, width: widthOf(inFile ? {} : stdout), palette });
}
