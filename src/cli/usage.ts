import { CommanderError } from 'commander';
import { suggest } from '../definition/suggest.ts';
import type { Catalogue } from '../messages/index.ts';
import { EXIT } from './exit.ts';
import { stderr } from './standard.ts';

export { CommanderError } from 'commander';

/** Says what is wrong with the command line, in the user's language; returns the exit code. */
export function usageError(error: CommanderError, args: readonly string[], catalogue: Catalogue): number {
  // Help and version were asked for; `commander.help` comes where a command is missing.
  if (error.exitCode === 0) return EXIT.clean;
  if (error.code === 'commander.help') return EXIT.failed;
  const { usage } = catalogue.commandLine;
  const meant = meantOf(error, args);
  const lines = [
    `${usage.error}${sentence(error, usage)}`,
    ...(meant === undefined ? [] : [usage.didYouMean(meant)]),
    usage.more,
  ];
  stderr.write(`${lines.join('\n')}\n`);
  return EXIT.failed;
}

/** A usage error that commander itself does not know. */
export function refuse(message: string): CommanderError {
  return new CommanderError(EXIT.failed, 'gouji.usage', message);
}

/** commander has its texts in English only; what they quote is taken over. */
function sentence({ code, message }: CommanderError, usage: Catalogue['commandLine']['usage']): string {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(first);
    case 'commander.unknownCommand':
      return usage.unknownCommand(first);
    case 'commander.missingArgument':
      return usage.missingArgument(first);
    case 'commander.optionMissingArgument':
      return usage.missingValue(first);
    case 'commander.excessArguments':
      return usage.excessArguments();
    case 'commander.invalidArgument':
      return invalid(message, first, second, usage);
    default:
      return message;
  }
}

/** Of an option commander names the option first, of an argument the value. */
function invalid(
  message: string,
  first: string,
  second: string,
  usage: Catalogue['commandLine']['usage'],
): string {
  const choices = choicesIn(message);
  if (isOfArgument(message)) return usage.invalidArgument(first, second, choices);
  return choices.length === 0 ? usage.notANumber(second, first) : usage.invalidValue(second, first, choices);
}

function isOfArgument(message: string): boolean {
  return message.includes('command-argument');
}

/** What was probably meant: the nearest command or option, or `check` where a file stands for a command. */
function meantOf({ code, message }: CommanderError, args: readonly string[]): string | undefined {
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1];
  if (near !== undefined) return near;
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  if (code === 'commander.invalidArgument')
    return suggest(isOfArgument(message) ? first : second, choicesIn(message));
  return code === 'commander.unknownCommand' && /[./\\]/.test(first)
    ? `gouji check ${args.join(' ')}`
    : undefined;
}

/** The values that commander says an option takes. */
function choicesIn(message: string): string[] {
  const choices = /choices are (.*?)\.?$/s.exec(message)?.[1] ?? '';
  return choices.split(', ').filter((choice) => choice !== '');
}
