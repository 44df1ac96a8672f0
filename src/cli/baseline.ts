import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Catalogue } from '../messages/index.ts';
import { InputError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { type Entry, loadBaseline } from '../policy/baseline/load.ts';
import { accepted, type Found, pruned, relocated } from '../policy/baseline/update.ts';
import { writeBaseline } from '../policy/baseline/write.ts';
import { decodeText } from '../read/decode.ts';
import { findingTexts, unitSpeakerOf } from '../report/finding-texts.ts';
import { isFailed } from '../report/outcome.ts';
import type { Shown } from '../report/outcome-with-document.ts';
import { failureReport } from '../report/table.ts';
import { assess } from './check/assess.ts';
import { inputsOf } from './check/inputs.ts';
import { isJob, tasksOf } from './check/job.ts';
import { selected } from './check/selected.ts';
import { today } from './clock.ts';
import { ConfigError } from './config/error.ts';
import { BASELINE_NAMES, inFolder } from './config/find.ts';
import { shown, within } from './config/paths.ts';
import { type Settings, settingsFor, wordsOf } from './config.ts';
import { EXIT } from './exit.ts';
import { readBytes } from './files.ts';
import type { BaselineOptions } from './project-commands.ts';
import { stderr, stdout } from './standard.ts';
import { deliver } from './write.ts';

/**
 * Writes the findings that there are into the baseline, or takes out those that there no longer are; returns the exit
 * code. What is accepted already keeps its reason. Where a file cannot be checked, nothing is taken out for it.
 */
export async function runBaseline(
  named: readonly string[],
  options: BaselineOptions,
  catalogue: Catalogue,
): Promise<number> {
  // Accepted findings have to be found again, so the baseline itself is left out of the check.
  const inputs = await inputsOf(named, {}, []);
  const files = inputs.filter((input) => typeof input === 'string');
  const settings = await settingsFor(files, { ...options, baseline: false });
  const words = await wordsOf(settings, options.lang, catalogue);
  const path =
    options.baseline === undefined ? placeFor(files[0] ?? named[0]!, settings) : resolve(options.baseline);
  const before = await existing(path);
  const found: Found[] = [];
  let failed = false;
  for (const task of tasksOf(selected(inputs, named, settings, words), options, settings)) {
    const outcome = isJob(task) ? await assess(task) : task;
    if (isFailed(outcome)) {
      failed = true;
      stderr.write(failureReport(outcome, words));
    } else if (isJob(task)) found.push(...foundIn(outcome, within(path, task.sources[0]!.name), words));
  }
  const { project } = words.commandLine;
  const about = { reason: options.reason || project.usualReason, who: options.who ?? user(), when: today() };
  const known = relocated(before, found);
  // A file that cannot be checked may hold what is not found now.
  const isGone = (file: string): boolean =>
    !failed && (files.some((name) => within(path, name) === file) || !existsSync(join(dirname(path), file)));
  const after = options.prune ? pruned(known, found, isGone) : [...known, ...accepted(known, found, about)];
  await deliver(writeBaseline(after, path.endsWith('.json')), shown(path));
  const line = options.prune
    ? project.pruned(shown(path), before.length - after.length, after.length)
    : project.accepted(shown(path), after.length - before.length, before.length);
  stdout.write(`${line}\n`);
  return failed ? EXIT.failed : EXIT.clean;
}

/** The baseline that the configuration names, or that is there; else a new one beside the configuration. */
function placeFor(file: string, { projectOf }: Settings): string {
  const { config } = projectOf(file);
  const folder = config ? dirname(config.path) : process.cwd();
  const named = config?.content.baseline?.value;
  return named === undefined
    ? (inFolder(folder, BASELINE_NAMES) ?? join(folder, BASELINE_NAMES[0]))
    : resolve(folder, named);
}

/** @throws ConfigError where there is a baseline that cannot be read. */
async function existing(path: string): Promise<Entry[]> {
  try {
    return await loadBaseline(decodeText(await readBytes(path)));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (error.problems[0]?.code === 'file-not-found') return [];
    throw new ConfigError([{ file: shown(path), status: 'failed', problems: error.problems }]);
  }
}

function foundIn(outcome: Extract<Shown, { result: object }>, file: string, catalogue: Catalogue): Found[] {
  const speaker = unitSpeakerOf(outcome.result, catalogue);
  return outcome.result.findings.map((finding: Finding) => {
    const { fingerprint, rule } = finding;
    return { fingerprint, rule, file, message: findingTexts(finding, speaker).message };
  });
}

/** There are machines on which nobody is logged in. */
function user(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
