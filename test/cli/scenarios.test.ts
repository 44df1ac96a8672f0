import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gouji, scratch } from './run.ts';

/**
 * A scenario is one text: documents, a command, and what it must print and return, each behind a line `==== what ====`.
 * `UPDATE=1 npx vitest run test/cli/scenarios.test.ts` writes what the command did into the files: read the difference.
 */
interface Section {
  readonly title: string;
  text: string;
}

const folder = new URL('scenarios/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));

describe('scenarios', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('%s', async (file) => {
    const path = new URL(file, folder);
    const sections = parse(readFileSync(path, 'utf8'));
    const cwd = scratch();
    for (const { title, text } of sections) {
      const name = /^document (.+)$/.exec(title)?.[1];
      if (name !== undefined) writeFileSync(join(cwd, name), text);
    }
    const [program, ...args] = words(textOf(sections, 'command').trim());
    expect(program).toBe('gouji');
    const env = Object.fromEntries(
      textOf(sections, 'environment')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('=') as [string, string]),
    );
    const run = await gouji(args, { cwd, env, stdin: textOf(sections, 'input') });
    const happened = { status: `${run.status}\n`, output: run.stdout, errors: run.stderr };
    if (process.env.UPDATE) return update(path, sections, happened);
    for (const [title, text] of Object.entries(happened)) expect(text).toBe(textOf(sections, title));
  });
});

function parse(source: string): Section[] {
  const sections: Section[] = [];
  for (const line of source.split(/(?<=\n)/)) {
    const title = /^==== (.+) ====\n$/.exec(line)?.[1];
    if (title !== undefined) sections.push({ title, text: '' });
    else sections.at(-1)!.text += line;
  }
  return sections;
}

function textOf(sections: readonly Section[], title: string): string {
  return sections.find((section) => section.title === title)?.text ?? '';
}

/** The words of a command; double quotes keep spaces. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|\S+/g)].map((match) => match[1] ?? match[0]);
}

function update(path: URL, sections: Section[], happened: Readonly<Record<string, string>>): void {
  const given = sections.filter(({ title }) => !(title in happened));
  const made = Object.entries(happened).filter(([, text]) => text !== '');
  const all = [...given, ...made.map(([title, text]) => ({ title, text }))];
  writeFileSync(path, all.map(({ title, text }) => `==== ${title} ====\n${text}`).join(''));
}
