import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { today } from '../../src/cli/clock.ts';
import { type Circumstances, gouji, root, scratch } from '../cli/run.ts';

/**
 * A scenario is one text: notes, documents, commands, and what each command prints and returns; each part behind a line
 * `==== what ====`. The commands run one after the other in a folder of their own that holds the documents.
 *
 *   note              what the scenario is about
 *   document NAME     a file of the folder; it may stand between two commands, and may be in a subfolder
 *   fixture NAME      a file of the folder; its text is the path of the file in this repository that it is a copy of
 *   environment       lines NAME=VALUE for the commands that follow
 *   input             standard input of the command that follows; <NUL> stands for that character
 *   command           `gouji` and its arguments; double quotes keep spaces
 *   status            of the command before it: its exit status
 *   output, errors    what it prints to standard output and standard error; nothing where left out
 *   written NAME      a file that it has written
 *
 * In what is expected a line `...` stands for any lines, <version> for gouji's own, and <today> for the day.
 */
export interface Part {
  readonly title: string;
  readonly text: string;
}

const GIVEN = /^(?:note|environment|command|input|document .+|fixture .+)$/;
const EXPECTED = /^(?:status|output|errors|written .+)$/;

export function partsOf(source: string): Part[] {
  const parts: { title: string; text: string }[] = [];
  for (const line of source.split(/(?<=\n)/)) {
    const title = /^==== (.+) ====\n$/.exec(line)?.[1];
    if (title !== undefined) parts.push({ title, text: '' });
    else if (parts.length === 0) throw new Error(`a scenario begins with ==== note ====, not ${line}`);
    else parts.at(-1)!.text += line;
  }
  const unknown = parts.find(({ title }) => !GIVEN.test(title) && !EXPECTED.test(title));
  if (unknown) throw new Error(`a scenario has no part ==== ${unknown.title} ====`);
  return parts;
}

/** Runs a scenario and compares; with UPDATE in the environment writes what happened instead. */
export async function play(path: string): Promise<void> {
  const parts = partsOf(readFileSync(path, 'utf8'));
  const cwd = scratch();
  const happened: Part[] = [];
  let environment: Record<string, string> = {};
  let stdin = '';
  for (const [index, part] of parts.entries()) {
    const { title, text } = part;
    if (EXPECTED.test(title)) continue;
    happened.push(part);
    if (title === 'environment') environment = variables(text);
    if (title === 'input') stdin = text.replaceAll('<NUL>', '\0');
    place(title, text, cwd);
    if (title !== 'command') continue;
    const after = parts.slice(index + 1);
    const next = after.findIndex((other) => !EXPECTED.test(other.title));
    const own = next < 0 ? after : after.slice(0, next);
    happened.push(...(await run(text.trim(), own, { env: environment, cwd, stdin })));
    stdin = '';
  }
  if (process.env.UPDATE) writeFileSync(path, written(happened));
  else expect(written(happened)).toBe(written(parts));
}

/** What a command did, told as far as possible in the words of what is expected. */
async function run(
  command: string,
  own: readonly Part[],
  circumstances: Circumstances & { readonly cwd: string },
): Promise<Part[]> {
  const [program, ...args] = wordsOf(command);
  if (program !== 'gouji') throw new Error(`a scenario runs gouji, not ${program}`);
  const textOf = (title: string) => own.find((part) => part.title === title)?.text ?? '';
  const { status, stdout, stderr } = await gouji(args, circumstances);
  const files = own.filter(({ title }) => title.startsWith('written '));
  const happened: Part[] = [
    { title: 'status', text: `${status}\n` },
    { title: 'output', text: stdout },
    { title: 'errors', text: stderr },
    ...files.map(({ title }) => ({
      title,
      text: textIn(join(circumstances.cwd, title.slice('written '.length))),
    })),
  ];
  return happened
    .filter(({ title, text }) => text !== '' || title.startsWith('written '))
    .map(({ title, text }) => ({ title, text: asExpected(general(text), textOf(title)) }));
}

/** The expected text where it says the same with `...`; else what happened, each line ended. */
function asExpected(text: string, expected: string): string {
  const pattern = expected
    .split(/(?<=\n)/)
    .map((line) => (line === '...\n' ? '(?:.*\n)*?' : line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  return expected.includes('...\n') && new RegExp(`^${pattern}$`).test(text) ? expected : text;
}

const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

function general(text: string): string {
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return ended.replaceAll('\r\n', '\n').replaceAll(version, '<version>').replaceAll(today(), '<today>');
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '(there is no such file)\n';
  }
}

function place(title: string, text: string, cwd: string): void {
  const [, kind, name] = /^(document|fixture) (.+)$/.exec(title) ?? [];
  if (name === undefined) return;
  const file = join(cwd, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, kind === 'document' ? text : readFileSync(join(fileURLToPath(root), text.trim())));
}

function variables(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => /^([^=]+)=(.*)$/.exec(line)!.slice(1) as [string, string]));
}

/** The words of a command; double quotes keep spaces. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|\S+/g)].map((match) => match[1] ?? match[0]);
}

function written(parts: readonly Part[]): string {
  return parts.map(({ title, text }) => `==== ${title} ====\n${text}`).join('');
}
