import type { Catalogue } from '../messages/index.ts';
import { InputError } from '../model/errors.ts';
import { paletteFor } from './colour.ts';
import { settingsFor } from './config.ts';
import { EXIT } from './exit.ts';
import { readBytes, STDIN } from './files.ts';
import { loadBudget } from './load.ts';
import type { ExtractOptions } from './program.ts';
import { stderr } from './standard.ts';
import { deliver } from './write.ts';

/** Writes what was understood of a document as a definition; returns the exit code. */
export async function runExtract(
  file: string,
  options: ExtractOptions,
  catalogue: Catalogue,
): Promise<number> {
  const name = file === STDIN ? (options.stdinFilename ?? STDIN) : file;
  const settings = await settingsFor([file], options);
  try {
    const aliases = settings.policyFor(file)?.aliases;
    const { budget } = await loadBudget(await readBytes(file), name, aliases);
    const { writeDefinition } = await import('../definition/write.ts');
    const definition = writeDefinition(budget);
    await deliver(definition, options.output);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { failureReport } = await import('../report/table.ts');
    const failed = { file: name, status: 'failed' as const, problems: error.problems };
    stderr.write(failureReport(failed, catalogue, await paletteFor(options.color, stderr)));
    return EXIT.failed;
  }
}
