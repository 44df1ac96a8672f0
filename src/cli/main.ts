import { writeSync } from 'node:fs';
import { catalogueOf } from '../messages/index.ts';
import { crash } from './crash.ts';
import { EXIT } from './exit.ts';
import { languageOf } from './language.ts';
import { buildProgram } from './program.ts';
import { RunError } from './run-error.ts';
import { passStrayRejections } from './unhandled.ts';
import { CommanderError, usageError } from './usage.ts';

/** Runs the command line. The process then ends by itself, with its exit code set. */
export async function main(args: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onBrokenStream);
  process.on('unhandledRejection', passStrayRejections);
  const catalogue = await catalogueOf(languageOf(args, process.env));
  try {
    await buildProgram(catalogue).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = usageError(error, args, catalogue);
    } else if (error instanceof RunError) {
      process.exitCode = EXIT.failed;
      const { failureReport } = await import('../report/table.ts');
      for (const failure of error.failures) process.stderr.write(failureReport(failure, catalogue));
    } else {
      process.exitCode = EXIT.failed;
      process.stderr.write(crash(error, catalogue));
    }
  }
}

/**
 * Whoever reads the output may stop reading (`gouji check ... | head`): that is no error of ours. What else goes wrong
 * with it, such as a full disk, is; no stream is waited for any more.
 */
function onBrokenStream({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') process.exit();
  try {
    writeSync(process.stderr.fd, `gouji: ${code ?? message}\n`);
  } finally {
    process.exit(EXIT.failed);
  }
}
