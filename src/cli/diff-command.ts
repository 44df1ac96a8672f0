import { type Command, Option } from 'commander';
import { DIFFERENCES, type DifferenceKind } from '../diff/kinds.ts';
import type { Catalogue } from '../messages/index.ts';
import { severalOf } from './choices.ts';
import type { GlobalOptions } from './program.ts';

export interface DiffCommandOptions extends GlobalOptions {
  readonly format: (typeof DIFF_FORMATS)[number];
  readonly output?: string;
  /** Empty: all. */
  readonly only: readonly DifferenceKind[];
  readonly stdinFilename?: string;
}

const DIFF_FORMATS = ['table', 'json'] as const;

/** `gouji diff OLD NEW` */
export function addDiff(program: Command, catalogue: Catalogue): void {
  const { options, arguments: names, diff, diffExitCodes } = catalogue.commandLine;
  program
    .command('diff')
    .description(diff)
    .argument('<OLD>', names.oldFile)
    .argument('<NEW>', names.newFile)
    .addOption(new Option('-f, --format <format>', options.format).choices(DIFF_FORMATS).default('table'))
    .option('-o, --output <FILE>', options.extractOutput)
    .addOption(
      new Option('--only <kind>', options.only)
        .choices(DIFFERENCES)
        .default([])
        .argParser(severalOf(DIFFERENCES)),
    )
    .option('--stdin-filename <name>', options.stdinFilename)
    .addHelpText('after', `\n${diffExitCodes}`)
    .action(async (old: string, next: string, _: unknown, command: Command) => {
      const { runDiff } = await import('./diff.ts');
      process.exitCode = await runDiff(old, next, command.optsWithGlobals<DiffCommandOptions>(), catalogue);
    });
}
