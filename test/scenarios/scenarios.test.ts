import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { catalogueOf, LANGUAGES } from '../../src/messages/index.ts';
import { partsOf, play, wordsOf } from './scenario.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.scenario'));

describe('scenario', () => {
  // Some start many programs, one after the other.
  it.each(files)('%s', (file) => play(fileURLToPath(new URL(file, folder))), 120_000);
});

interface Run {
  /** Undefined: none, such as `gouji --version`. */
  readonly command: string | undefined;
  readonly args: readonly string[];
  readonly language: string;
  readonly status: string;
}

const program = buildProgram(await catalogueOf('en'));
const runs = files.flatMap(runsOf);

function runsOf(file: string): Run[] {
  const parts = partsOf(readFileSync(new URL(file, folder), 'utf8'));
  let zh = false;
  return parts.flatMap(({ title, text }, index): Run[] => {
    if (title === 'environment') zh = /^(?:LANG|LC_ALL|LC_MESSAGES)=zh/m.test(text);
    if (title !== 'command') return [];
    const args = wordsOf(text)
      .slice(1)
      .flatMap((word) => (/^--[\w-]+=/.test(word) ? word.split(/=(.*)/s).slice(0, 2) : [word]));
    const lang = args[args.indexOf('--lang') + 1];
    const after = parts.slice(index + 1).find((part) => part.title === 'status' || part.title === 'command');
    const language = args.includes('--lang') ? lang! : zh ? 'zh' : 'en';
    return [{ command: commandIn(args), args, language, status: after?.text.trim() ?? '' }];
  });
}

function commandIn(args: readonly string[]): string | undefined {
  const [first, ...rest] = args[0] === '--lang' ? args.slice(2) : args;
  if (first === 'help') return rest.find((word) => !word.startsWith('-')) ?? 'help';
  return program.commands.find((command) => command.name() === first)?.name();
}

function uses({ long, short }: Option, args: readonly string[]): boolean {
  return args.some((word) => word === long || word === short);
}

describe('the scenarios', () => {
  it('have no older home', () => {
    const older = new URL('../cli/scenarios', folder);
    expect(existsSync(older) ? readdirSync(older) : []).toEqual([]);
  });

  it.each(LANGUAGES)('run every command in %s', (language) => {
    const own = runs.filter((run) => run.language === language).map(({ command }) => command);
    expect(own).toEqual(expect.arrayContaining(program.commands.map((command) => command.name())));
  });

  it.each(LANGUAGES)('show the help of every command in %s', (language) => {
    const helped = runs.filter(
      ({ args }) => args.includes('--help') || args.includes('-h') || args[0] === 'help',
    );
    const own = helped.filter((run) => run.language === language).map(({ command }) => command);
    expect(own).toEqual(
      expect.arrayContaining([undefined, ...program.commands.map((command) => command.name())]),
    );
  });

  const options = (command: Command) =>
    command.options.map((option): [string, string, Option] => [command.name(), option.long!, option]);

  it.each(program.commands.flatMap(options))('use %s %s', (command, _, option) => {
    const own = runs.filter((run) => run.command === command && uses(option, run.args));
    expect(own.map(({ args }) => args)).not.toEqual([]);
    for (const choice of option.argChoices ?? []) {
      const chosen = own.some(({ args }) => args.some((word) => word.split(',').includes(choice)));
      expect(chosen, `gouji ${command} ${option.long} ${choice} stands in no scenario`).toBe(true);
    }
  });

  const choices = (command: Command) =>
    command.registeredArguments.flatMap(({ argChoices = [] }) =>
      argChoices.map((choice): [string, string] => [command.name(), choice]),
    );

  it.each(program.commands.flatMap(choices))('use %s %s', (command, choice) => {
    expect(runs.some((run) => run.command === command && run.args.includes(choice))).toBe(true);
  });

  it.each(program.options.map((option): [string, Option] => [option.long!, option]))(
    'use %s',
    (_, option) => {
      expect(runs.some(({ args }) => uses(option, args))).toBe(true);
    },
  );

  it.each([
    ['check', ['0', '1', '2']],
    ['diff', ['0', '1', '2']],
    ['extract', ['0', '2']],
    ['explain', ['0', '2']],
    ['completion', ['0', '2']],
    ['init', ['0', '2']],
    ['baseline', ['0', '2']],
    ['schema', ['0', '2']],
  ])('end %s with each of its exit statuses', (command, statuses) => {
    const own = runs.filter((run) => run.command === command).map(({ status }) => status);
    expect(own).toEqual(expect.arrayContaining(statuses));
  });
});
