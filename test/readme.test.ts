import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../src/index.ts';
import { gouji, root, scratch } from './cli/run.ts';

const english = readFileSync(new URL('README.md', root), 'utf8');
const chinese = readFileSync(new URL('README.zh-CN.md', root), 'utf8');

describe('the README', () => {
  it('has a library example that prints what it says', () => {
    const [code, output] = [
      blockAfter(english, '## As a library', 'js'),
      blockAfter(english, 'It prints:', ''),
    ];
    const library = new URL('dist/src/index.js', root).href;
    const file = join(scratch(), 'example.mjs');
    writeFileSync(file, code.replace("'gouji'", `'${library}'`));
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe(output);
  });

  it.each([
    ['README.md', english],
    ['README.zh-CN.md', chinese],
  ])('%s has a definition that loads', (_, text) => {
    const definition = /```yaml\n(gouji: 1\n[\s\S]*?)```/.exec(text)![1]!;
    expect(loadDefinition(definition).facts.length).toBeGreaterThan(5);
  });

  it.each([
    ['en', english],
    ['zh', chinese],
  ])('shows what the bundled budget gives in %s', async (language, text) => {
    const run = await gouji(['check', 'fixtures/suizhou-2023/budget.yaml', '--lang', language], {
      cwd: fileURLToPath(root),
    });
    const shown = /```\n(✖[\s\S]*?)```/.exec(text)![1]!;
    expect(run.stdout).toContain(shown);
  });

  it('has two commands for a fresh machine, and they exist', () => {
    const commands = [...english.matchAll(/^npm ci && npm (\w+)/gm)].map((match) => match[1]!);
    expect(commands).toEqual(['start', 'test']);
    expect([...chinese.matchAll(/^npm ci && npm (\w+)/gm)].map((match) => match[1])).toEqual(commands);
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    for (const command of commands) expect(scripts).toHaveProperty(command);
  });
});

function blockAfter(text: string, heading: string, language: string): string {
  const after = text.slice(text.indexOf(heading));
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(after)![1]!;
}
