import { Argument, type Command } from 'commander';
import type { Catalogue } from '../messages/index.ts';
import type { ConfigOptions } from './config/places.ts';
import type { GlobalOptions } from './program.ts';
import { stdout } from './standard.ts';

export interface BaselineOptions extends GlobalOptions, ConfigOptions {
  readonly baseline?: string;
  readonly prune?: boolean;
  readonly reason?: string;
  readonly who?: string;
  readonly together?: boolean;
  readonly prior?: string;
}

export interface InitOptions extends GlobalOptions {
  readonly force?: boolean;
}

/** What the schema command can print the schema of. */
const SCHEMAS = ['definition', 'config'] as const;

/** The commands with which a project makes gouji its own. */
export function addProjectCommands(program: Command, catalogue: Catalogue): void {
  const words = catalogue.commandLine;
  const { options, project } = words;

  program
    .command('init')
    .description(project.init)
    .option('--force', project.force)
    .action(async (_: unknown, command: Command) => {
      const { runInit } = await import('./init.ts');
      process.exitCode = await runInit(command.optsWithGlobals<InitOptions>(), catalogue);
    });

  program
    .command('baseline')
    .description(project.baseline)
    .argument('<FILE...>', words.arguments.files)
    .option('--prune', project.prune)
    .option('--reason <text>', project.reason)
    .option('--who <name>', project.who)
    .option('--together', options.together)
    .option('--prior <FILE>', options.prior)
    .option('--stdin-filename <name>', options.stdinFilename)
    .option('--config <FILE>', options.config)
    .option('--no-config', options.noConfig)
    .option('--baseline <FILE>', project.baselineFile)
    .action(async (files: string[], _: unknown, command: Command) => {
      const { runBaseline } = await import('./baseline.ts');
      process.exitCode = await runBaseline(files, command.optsWithGlobals<BaselineOptions>(), catalogue);
    });

  program
    .command('schema')
    .description(words.schema)
    .addArgument(new Argument('[WHAT]', project.schemaOf).choices(SCHEMAS).default('definition'))
    .action(async (what: (typeof SCHEMAS)[number]) => {
      const schema =
        what === 'config'
          ? (await import('../policy/config/json-schema.ts')).configSchema()
          : (await import('../definition/json-schema.ts')).definitionSchema();
      stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
