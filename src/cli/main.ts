import { catalogueOf } from '../messages/index.ts';
import { crash } from './crash.ts';
import { EXIT } from './exit.ts';
import { languageOf } from './language.ts';
import { buildProgram } from './program.ts';
import { RunError } from './run-error.ts';
import { stderr } from './standard.ts';
import { passStrayRejections } from './unhandled.ts';
import { CommanderError, usageError } from './usage.ts';

/** Runs the command line. The process then ends by itself, with its exit code set. */
export async function main(args: readonly string[]): Promise<void> {
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
      for (const failure of error.failures) stderr.write(failureReport(failure, catalogue));
    } else {
      process.exitCode = EXIT.failed;
      stderr.write(crash(error, catalogue));
    }
  }
}
