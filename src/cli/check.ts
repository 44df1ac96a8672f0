import { writeFile } from 'node:fs/promises';
import { version } from '../../package.json';
import { evaluate } from '../evaluate.ts';
import type { Catalogue } from '../messages/index.ts';
import { InputError } from '../model/errors.ts';
import { SEVERITIES } from '../model/relation.ts';
import { VERDICT_KINDS } from '../model/verdict.ts';
import { isFailed, type Outcome } from '../report/outcome.ts';
import { failureReport, tableReport } from '../report/table.ts';
import { paletteFor, widthOf } from './colour.ts';
import { EXIT } from './exit.ts';
import { readBytes, STDIN } from './files.ts';
import { type Loaded, loadBudget, loadBudgets, type Source } from './load.ts';
import type { CheckOptions } from './program.ts';
import { refuse } from './usage.ts';

/** Checks files and reports on them; returns the exit code. One bad file does not stop the others. */
export async function runCheck(
  files: readonly string[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<number> {
  if (files.filter((file) => file === STDIN).length > 1)
    throw refuse(catalogue.commandLine.usage.stdinTwice());
  const outcomes: Outcome[] = [];
  if (options.together) outcomes.push(await assess(files, options));
  else for (const file of files) outcomes.push(await assess([file], options));
  const code = exitCode(outcomes, options);
  process.exitCode = code;
  const text = await reportOn(outcomes, options, catalogue);
  if (options.output === undefined) process.stdout.write(text);
  else if (!(await written(options.output, text, catalogue))) return EXIT.failed;
  return code;
}

/** What becomes of a file, or of several that are one disclosure. */
async function assess(files: readonly string[], options: CheckOptions): Promise<Outcome> {
  const names = files.map((file) => nameOf(file, options));
  const name = names.join(' + ');
  try {
    const { budget, quote, document } = await loadAll(files, names, options);
    return { file: name, result: evaluate(budget), quote, ...(document && { document }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const status = error.problems[0]?.code === 'no-text-layer' ? 'not-assessable' : 'failed';
    return { file: name, status, problems: error.problems };
  }
}

async function loadAll(
  files: readonly string[],
  names: readonly string[],
  { prior }: CheckOptions,
): Promise<Loaded> {
  const sources: Source[] = [];
  for (const [index, file] of files.entries())
    sources.push({ bytes: await readBytes(file), name: names[index]! });
  const loaded = await loadBudgets(sources);
  if (prior === undefined) return loaded;
  const { withPrior } = await import('../extract/prior.ts');
  const before = await loadBudget(await readBytes(prior), prior);
  return { ...loaded, budget: withPrior(loaded.budget, before.budget) };
}

function nameOf(file: string, { stdinFilename }: CheckOptions): string {
  return file === STDIN ? (stdinFilename ?? STDIN) : file;
}

function exitCode(outcomes: readonly Outcome[], { failOn }: CheckOptions): number {
  if (outcomes.some(isFailed)) return EXIT.failed;
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const found = outcomes.some(
    (outcome) =>
      !isFailed(outcome) && counted.some((severity) => outcome.result.summary.findings[severity] > 0),
  );
  return found ? EXIT.findings : EXIT.clean;
}

async function reportOn(
  outcomes: readonly Outcome[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<string | Uint8Array> {
  const { format } = options;
  if (format === 'table') return tableReports(outcomes, options, catalogue);
  if (format === 'json') return jsonReport(outcomes, options, catalogue);
  const { reportIn } = await import('./formats.ts');
  return reportIn(format, outcomes, { catalogue, version });
}

async function jsonReport(
  outcomes: readonly Outcome[],
  { all = false, show }: CheckOptions,
  catalogue: Catalogue,
): Promise<string> {
  const { jsonReport: write } = await import('../report/json/index.ts');
  return write(outcomes, { catalogue, version, all, show });
}

/** The reports of the files that were checked; why the others were not goes to standard error. */
async function tableReports(
  outcomes: readonly Outcome[],
  { all, show, color, output }: CheckOptions,
  catalogue: Catalogue,
): Promise<string> {
  const inFile = output !== undefined;
  const palette = await paletteFor(inFile ? false : color, process.stdout);
  const width = widthOf(inFile ? {} : process.stdout);
  const reports: string[] = [];
  for (const outcome of outcomes) {
    if (isFailed(outcome)) {
      process.stderr.write(failureReport(outcome, catalogue, await paletteFor(color, process.stderr)));
    } else {
      reports.push(
        await tableReport(outcome, { catalogue, width, palette, show: all ? VERDICT_KINDS : show }),
      );
    }
  }
  return reports.join('\n');
}

/** Writes the report to a file; whether it could be done. */
async function written(file: string, text: string | Uint8Array, catalogue: Catalogue): Promise<boolean> {
  try {
    await writeFile(file, text);
    return true;
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    const problems = [{ code: 'not-writable', data: { detail } }];
    process.stderr.write(failureReport({ file, status: 'failed', problems }, catalogue));
    return false;
  }
}
