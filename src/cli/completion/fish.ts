import type { CommandGrammar, Flag, Grammar, Values } from './grammar.ts';

/** Completion for fish, with the descriptions of the help. */
export function fishScript({ general, commands }: Grammar): string {
  const names = commands.map(({ name }) => name).join(' ');
  const before = `complete -c gouji -n 'not __fish_seen_subcommand_from ${names}'`;
  const lines = [
    '# fish completion of gouji: gouji completion fish > ~/.config/fish/completions/gouji.fish',
    'complete -c gouji -f',
    ...commands.map(({ name, about }) => `${before} -a ${name} -d ${quoted(about)}`),
    ...general.map((flag) => `${before} ${flagWords(flag)}`),
    ...commands.flatMap(commandLines),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines({ name, flags, operands }: CommandGrammar): string[] {
  const begin = `complete -c gouji -n '__fish_seen_subcommand_from ${name}'`;
  return [
    ...operandWords(operands).map((end) => `${begin} ${end}`),
    ...flags.map((flag) => `${begin} ${flagWords(flag)}`),
  ];
}

function operandWords(operands: Values): string[] {
  if (operands === 'files') return ['-F'];
  return operands === 'any' || operands.words.length === 0 ? [] : [`-a ${quoted(operands.words.join(' '))}`];
}

function flagWords({ names, about, value }: Flag): string {
  const named = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [...named, ...valueWords(value), `-d ${quoted(about)}`].join(' ');
}

function valueWords(value: Values | undefined): string[] {
  if (value === undefined) return [];
  if (value === 'files') return ['-r -F'];
  return value === 'any' ? ['-x'] : [`-x -a ${quoted(value.words.join(' '))}`];
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
