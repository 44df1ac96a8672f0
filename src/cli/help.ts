import type { Argument, HelpConfiguration, Option } from 'commander';
import type { CommandLineMessages } from '../messages/command-line.ts';
import { displayWidth, wrap } from '../report/text.ts';

/** Help in the user's language, aligned and wrapped by display width. */
export function helpIn(words: CommandLineMessages): HelpConfiguration {
  return {
    showGlobalOptions: true,
    displayWidth,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, width))
        .join('\n'),
    styleTitle: (title) => words.titles[title] ?? title,
    optionDescription: (option) => described(option, words),
    argumentDescription: (argument) => described(argument, words),
  };
}

function described(
  { description, argChoices, defaultValue, defaultValueDescription }: Option | Argument,
  { takes }: CommandLineMessages,
): string {
  const usual = defaultValueDescription ?? defaultValue;
  const isSaid = typeof usual === 'string' || typeof usual === 'number';
  return description + takes(argChoices, isSaid ? String(usual) : undefined);
}
