import { Argument, Command, Option } from 'commander';
import { version } from '../../package.json';
import { type Catalogue, LANGUAGES } from '../messages/index.ts';
import { severalOf } from './choices.ts';
import { addCompletion } from './completion-command.ts';
import { addDiff } from './diff-command.ts';
import { helpIn } from './help.ts';

export const FORMATS = [
  'table',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'github',
  'markdown',
  'csv',
  'xlsx',
  'quiet',
  'html',
] as const;
export const FAIL_LEVELS = ['error', 'warning', 'never'] as const;
/** Verdicts that are no findings and can be listed. */
export const SHOWN = ['rounding', 'truncation', 'last-digit', 'scope', 'zero-base', 'unchecked'] as const;

export interface GlobalOptions {
  readonly color?: boolean;
}

export interface CheckOptions extends GlobalOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly failOn: (typeof FAIL_LEVELS)[number];
  readonly show: readonly (typeof SHOWN)[number][];
  readonly all?: boolean;
  readonly stdinFilename?: string;
  readonly together?: boolean;
  readonly prior?: string;
}

export interface ExtractOptions extends GlobalOptions {
  readonly output?: string;
  readonly stdinFilename?: string;
}

/** The commands with their options. What a command needs is loaded when it runs: start-up is felt on every call. */
export function buildProgram(catalogue: Catalogue): Command {
  const words = catalogue.commandLine;
  const { options } = words;
  const program = new Command('gouji')
    .description(words.about)
    .version(version, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', words.help)
    .configureHelp(helpIn(words))
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addOption(new Option('--lang <language>', options.lang).choices(LANGUAGES))
    .option('--color', options.color)
    .option('--no-color', options.noColor)
    .addHelpText('after', `\n${words.examples}\n\n${words.exitCodes}`);

  program
    .command('check')
    .description(words.check)
    .argument('<FILE...>', words.arguments.files)
    .addOption(new Option('-f, --format <format>', options.format).choices(FORMATS).default('table'))
    .option('-o, --output <FILE>', options.output)
    .addOption(new Option('--fail-on <severity>', options.failOn).choices(FAIL_LEVELS).default('error'))
    .addOption(
      new Option('--show <kind>', options.show).choices(SHOWN).default([]).argParser(severalOf(SHOWN)),
    )
    .option('--all', options.all)
    .option('--together', options.together)
    .option('--prior <FILE>', options.prior)
    .option('--stdin-filename <name>', options.stdinFilename)
    .addHelpText('after', `\n${words.exitCodes}`)
    .action(async (files: string[], _: unknown, command: Command) => {
      const { runCheck } = await import('./check.ts');
      process.exitCode = await runCheck(files, command.optsWithGlobals<CheckOptions>(), catalogue);
    });

  program
    .command('extract')
    .description(words.extract)
    .argument('<FILE>', words.arguments.document)
    .option('-o, --output <FILE>', options.extractOutput)
    .option('--stdin-filename <name>', options.stdinFilename)
    .action(async (file: string, _: unknown, command: Command) => {
      const { runExtract } = await import('./extract.ts');
      process.exitCode = await runExtract(file, command.optsWithGlobals<ExtractOptions>(), catalogue);
    });

  addDiff(program, catalogue);

  program
    .command('explain')
    .description(words.explain)
    .addArgument(new Argument('<RULE>', words.arguments.rule))
    .action(async (rule: string) => {
      const { runExplain } = await import('./explain.ts');
      await runExplain(rule, catalogue);
    });

  program
    .command('rules')
    .description(words.rules)
    .action(async (_: unknown, command: Command) => {
      const { runRules } = await import('./rules.ts');
      await runRules(command.optsWithGlobals<GlobalOptions>(), catalogue);
    });

  program
    .command('schema')
    .description(words.schema)
    .action(async () => {
      const { definitionSchema } = await import('../definition/json-schema.ts');
      process.stdout.write(`${JSON.stringify(definitionSchema(), null, 2)}\n`);
    });

  addCompletion(program, catalogue);

  return program;
}
