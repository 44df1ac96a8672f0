import type { Catalogue } from '../messages/index.ts';
import { failureReport } from '../report/table.ts';
import { assess } from './check/assess.ts';
import { exitCodeOf } from './check/exit-code.ts';
import { jobsOf } from './check/job.ts';
import { openOutputs } from './check/outputs.ts';
import { EXIT } from './exit.ts';
import { STDIN } from './files.ts';
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
  try {
    const outputs = await openOutputs(options, catalogue);
    let code: number = EXIT.clean;
    for (const job of jobsOf(files, options)) {
      const outcome = await assess(job);
      code = Math.max(code, exitCodeOf(outcome, options));
      for (const output of outputs) await output.add(outcome);
    }
    process.exitCode = code;
    for (const output of outputs) await output.end();
    return code;
  } catch (error) {
    if (!isFileError(error)) throw error;
    const problems = [{ code: 'not-writable', data: { detail: error.code } }];
    const failed = { file: options.output ?? '', status: 'failed' as const, problems };
    process.stderr.write(failureReport(failed, catalogue));
    return EXIT.failed;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
