import type { Argument, Command, Option } from 'commander';
import { RULE_IDS } from '../../messages/index.ts';
import { CAUSES } from '../../model/finding.ts';

/** What may follow on a command line, as every shell needs to know it. */
export interface Grammar {
  /** Options that stand before a command as well. */
  readonly general: readonly Flag[];
  readonly commands: readonly CommandGrammar[];
}

export interface CommandGrammar {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  readonly operands: Values;
}

export interface Flag {
  /** `--format`, `-f` */
  readonly names: readonly string[];
  readonly about: string;
  /** Undefined: it takes none. */
  readonly value?: Values;
}

/** What stands for a value: words to choose from, files, or anything. */
export type Values = { readonly words: readonly string[] } | 'files' | 'any';

/** The program as a grammar: whatever command or option it has is completed. */
export function grammarOf(program: Command): Grammar {
  const help = program.createHelp();
  const general = help.visibleOptions(program).map(flagOf);
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  return {
    general,
    commands: commands.map((command) => ({
      name: command.name(),
      about: firstLine(command.description()),
      flags: unique([...help.visibleOptions(command).map(flagOf), ...general]),
      operands: command.name() === 'help' ? { words: names } : operandsOf(command.registeredArguments),
    })),
  };
}

function flagOf({ short, long, description, required, optional, argChoices, flags }: Option): Flag {
  const names = [long, short].filter((name) => name !== undefined);
  const about = firstLine(description);
  if (!required && !optional) return { names, about };
  return { names, about, value: argChoices ? { words: argChoices } : valuesOf(flags) };
}

/** What the help calls it says what it is: FILE, DIR, RULE. */
function operandsOf(args: readonly Argument[]): Values {
  const [first] = args;
  if (!first) return { words: [] };
  if (first.argChoices) return { words: first.argChoices };
  return first.name() === 'RULE' ? { words: [...RULE_IDS, ...CAUSES] } : 'files';
}

function valuesOf(flags: string): Values {
  return /[<[][^>\]]*(?:FILE|PATH|DIR|file|path|dir)/.test(flags) ? 'files' : 'any';
}

/** A command's own options go before the program's of the same name. */
function unique(flags: readonly Flag[]): Flag[] {
  const seen = new Set<string>();
  return flags.filter(({ names }) => {
    if (names.some((name) => seen.has(name))) return false;
    for (const name of names) seen.add(name);
    return true;
  });
}

function firstLine(text: string): string {
  return text.split('\n')[0]!;
}
