import { Argument, Command, InvalidArgumentError, Option, type OutputConfiguration } from 'commander';
import type { CommandLineMessages } from '../messages/command-line.ts';
import { type Catalogue, LANGUAGES, type Language } from '../messages/index.ts';
import { FAIL_LEVELS, type FailLevel } from '../policy/fail-levels.ts';
import { severalOf } from './choices.ts';
import { addCompletion } from './completion-command.ts';
import type { ConfigOptions } from './config/places.ts';
import { addDiff } from './diff-command.ts';
import { helpIn } from './help.ts';
import { addProjectCommands } from './project-commands.ts';
import { stderr, stdout } from './standard.ts';
import { version } from './version.ts';

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
/** Verdicts that are no findings and can be listed. */
export const SHOWN = ['rounding', 'truncation', 'last-digit', 'scope', 'zero-base', 'unchecked'] as const;

export interface GlobalOptions {
  readonly lang?: Language;
  readonly color?: boolean;
}

export interface CheckOptions extends GlobalOptions, ConfigOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: readonly string[];
  /** Undefined: what the configuration says, else `error`. */
  readonly failOn?: FailLevel;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly printConfig?: boolean;
  readonly show: readonly (typeof SHOWN)[number][];
  readonly all?: boolean;
  readonly together?: boolean;
  readonly prior?: string;
  readonly filesFrom?: string;
  readonly exclude?: readonly string[];
  readonly workers?: number;
  /** Seconds. */
  readonly timeout: number;
  readonly progress: boolean;
  readonly resume?: string;
  readonly watch?: boolean;
}

export interface ExtractOptions extends GlobalOptions, ConfigOptions {
  readonly output?: string;
}

/** Where help goes; errors are worded in main. */
const OUTPUT: OutputConfiguration = {
  writeOut: (text) => void stdout.write(text),
  writeErr: (text) => void stderr.write(text),
  getOutHelpWidth: () => stdout.columns ?? 80,
  getErrHelpWidth: () => stderr.columns ?? 80,
  getOutHasColors: () => false,
  getErrHasColors: () => false,
  outputError: () => {},
};

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
    .configureOutput(OUTPUT)
    .exitOverride()
    .addOption(new Option('--lang <language>', options.lang).choices(LANGUAGES))
    .option('--color', options.color)
    .option('--no-color', options.noColor)
    .addHelpText('after', `\n${words.examples}\n\n${words.exitCodes}`);

  program
    .command('check')
    .description(words.check)
    .argument('[FILE...]', words.arguments.files)
    .addOption(new Option('-f, --format <format>', options.format).choices(FORMATS).default('table'))
    .option('-o, --output <NAME=FILE>', options.output, collected)
    .addOption(
      new Option('--fail-on <severity>', options.failOn).choices(FAIL_LEVELS).default(undefined, 'error'),
    )
    .option('--max-warnings <N>', options.maxWarnings, count)
    .option('--quiet', options.quiet)
    .addOption(
      new Option('--show <kind>', options.show).choices(SHOWN).default([]).argParser(severalOf(SHOWN)),
    )
    .option('--all', options.all)
    .option('--together', options.together)
    .option('--prior <FILE>', options.prior)
    .option('--stdin-filename <name>', options.stdinFilename)
    .option('--files-from <LIST>', options.filesFrom)
    .option('--exclude <GLOB>', options.exclude, collected)
    .addOption(new Option('--workers <N>', options.workers).argParser(wholeNumber(words)))
    .addOption(new Option('--timeout <SECONDS>', options.timeout).argParser(seconds(words)).default(TIMEOUT))
    .option('--resume <FILE>', options.resume)
    .option('--watch', options.watch)
    .option('--no-progress', options.noProgress)
    .option('--config <FILE>', options.config)
    .option('--no-config', options.noConfig)
    .option('--baseline <FILE>', options.baseline)
    .option('--print-config', options.printConfig)
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
    .option('--config <FILE>', options.config)
    .option('--no-config', options.noConfig)
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

  addProjectCommands(program, catalogue);
  addCompletion(program, catalogue);
  return program;
}

/** Every value of an option that may be repeated. */
function collected(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Converting a legacy .doc alone may take a minute. */
const TIMEOUT = 120;
const MOST_WORKERS = 64;

function wholeNumber({ usage }: CommandLineMessages): (value: string) => number {
  return (value) => {
    if (/^\d{1,2}$/.test(value) && Number(value) <= MOST_WORKERS) return Number(value);
    throw new InvalidArgumentError(`Allowed choices are ${usage.wholeNumber()}.`);
  };
}

function seconds({ usage }: CommandLineMessages): (value: string) => number {
  return (value) => {
    if (/^\d{1,6}(?:\.\d{1,3})?$/.test(value) && Number(value) > 0) return Number(value);
    throw new InvalidArgumentError(`Allowed choices are ${usage.positiveNumber()}.`);
  };
}

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('A whole number is wanted.');
  return Number(value);
}
