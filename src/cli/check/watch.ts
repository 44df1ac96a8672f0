import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { batchMessages } from '../../messages/batch.ts';
import type { Catalogue } from '../../messages/index.ts';
import { STDIN } from '../files.ts';
import type { CheckOptions } from '../program.ts';
import { stderr, stdout } from '../standard.ts';
import { refuse } from '../usage.ts';
import { Folders } from './folders.ts';
import { type Input, inputsOf } from './inputs.ts';
import type { Wanted } from './wanted.ts';

const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Checks files, and again those that are saved; all of them where they make one report or one disclosure. Directories
 * are watched rather than files, as editors put a new file in the place of the old. What has changed is told by the
 * files themselves. Ends when the program is ended.
 */
export async function watch(
  named: readonly string[],
  wanted: readonly Wanted[],
  options: CheckOptions,
  catalogue: Catalogue,
  check: (inputs: readonly Input[]) => Promise<number>,
): Promise<never> {
  if ([...named, options.filesFrom].includes(STDIN)) throw refuse(catalogue.commandLine.usage.watchStdin());
  const { watching } = batchMessages(catalogue.language);
  const isWhole = Boolean(options.together) || wanted.some(({ file }) => file !== undefined);
  const besides = [options.prior, options.filesFrom].filter((file) => file !== undefined);
  const folders = new Folders();
  let before: States | undefined;
  try {
    for (;;) {
      const inputs = await inputsOf(named, options, wanted);
      folders.watch(foldersOf([...named, ...besides], inputs));
      const states = await statesOf([...namesIn(inputs), ...besides]);
      const changed = before ? changedIn(inputs, before, states) : inputs;
      const isAll = !before || besides.some((file) => before?.get(file) !== states.get(file));
      if (isAll || changed.length > 0) {
        if (stdout.isTTY) stdout.write(CLEAR_SCREEN);
        await check(isAll || isWhole ? inputs : changed);
        stderr.write(`${watching(inputs.length)}\n`);
      }
      before = states;
      await folders.changed();
    }
  } finally {
    // What cannot go on ends the program: it would go on for the folders alone.
    folders.watch(new Set());
  }
}

/** What tells one state of a file from another; nothing of a file that is not there. */
type States = ReadonlyMap<string, string | undefined>;

async function statesOf(files: readonly string[]): Promise<States> {
  const states = files.map(async (file): Promise<[string, string | undefined]> => {
    const found = await stat(file).catch(() => undefined);
    return [file, found && `${found.ino} ${found.size} ${found.mtimeMs}`];
  });
  return new Map(await Promise.all(states));
}

function namesIn(inputs: readonly Input[]): string[] {
  return inputs.filter((input) => typeof input === 'string');
}

/** Files that are new or other than before. One that is gone is about to come back, or was not meant to stay. */
function changedIn(inputs: readonly Input[], before: States, now: States): string[] {
  return namesIn(inputs).filter((file) => now.get(file) !== undefined && now.get(file) !== before.get(file));
}

/** Where the files are; of what was named itself too, as new files may come there. */
function foldersOf(named: readonly string[], inputs: readonly Input[]): Set<string> {
  return new Set([...named, ...[...named, ...namesIn(inputs)].map((file) => dirname(file))]);
}
