import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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

  describe.each([
    ['README.md', 'en', english, '## Recipes', '## Many files'],
    ['README.zh-CN.md', 'zh', chinese, '## 用例', '## 批量核对'],
  ])('%s', (_, language, text, from, to) => {
    const recipes = text.slice(text.indexOf(from), text.indexOf(to));

    it('has recipes that run as they stand', async () => {
      const cwd = scratch();
      symlinkSync(fileURLToPath(new URL('fixtures', root)), join(cwd, 'fixtures'));
      const commands = commandsIn(recipes);
      expect(commands.length).toBeGreaterThan(5);
      const statuses = new Map<string, number>();
      for (const command of commands) statuses.set(command, (await inShell(command, cwd)).status);
      // Findings and differences are no failure.
      expect([...statuses].filter(([, status]) => status !== 0 && status !== 1)).toEqual([]);
      for (const command of commands) {
        for (const file of writtenBy(command)) expect(statSync(join(cwd, file)).size).toBeGreaterThan(100);
      }
    }, 120_000);

    it('has a workflow for CI that stops at findings, with all its reports', async () => {
      const workflow = parse(/```yaml\n(# \.github[\s\S]*?)```/.exec(recipes)![1]!);
      const steps: { run?: string }[] = workflow.jobs.budgets.steps;
      const runs = steps.flatMap(({ run }) => (run?.startsWith('gouji ') ? run : []));
      const cwd = scratch();
      symlinkSync(fileURLToPath(new URL('fixtures', root)), join(cwd, 'fixtures'));
      expect(runs).toHaveLength(1);
      const { status, stdout } = await inShell(runs[0]!, cwd);
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::error file=fixtures/m);
      expect(writtenBy(runs[0]!)).toHaveLength(2);
      for (const file of writtenBy(runs[0]!)) expect(statSync(join(cwd, file)).size).toBeGreaterThan(100);
    });

    it('shows pictures of what the program says', async () => {
      const pictures = [...text.matchAll(/!\[[^\]]+\]\((docs\/images\/[^)]+)\)/g)].map((match) => match[1]!);
      expect(pictures).toHaveLength(2);
      for (const picture of pictures) expect(statSync(new URL(picture, root)).size).toBeLessThan(120_000);
      const args = ['check', 'fixtures/suizhou-2023/document.txt', '--lang', language];
      const { stdout } = await gouji(args, { cwd: fileURLToPath(root) });
      const plain = (shown: string) => shown.replace(/\s+/g, '');
      const svg = readFileSync(new URL(pictures[0]!, root), 'utf8');
      const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)];
      const [title, first] = stdout.split('\n\n');
      const words = plain(
        drawn.map((match) => match[1]!.replaceAll('&lt;', '<').replaceAll('&gt;', '>')).join(''),
      );
      expect(words).toContain(plain(`${title}${first}`));
    });
  });

  it('has two commands for a fresh machine, and they exist', () => {
    const commands = [...english.matchAll(/^npm ci && npm (\w+)/gm)].map((match) => match[1]!);
    expect(commands).toEqual(['start', 'test']);
    expect([...chinese.matchAll(/^npm ci && npm (\w+)/gm)].map((match) => match[1])).toEqual(commands);
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    for (const command of commands) expect(scripts).toHaveProperty(command);
  });
});

/** The commands in the shell blocks and in the steps of a workflow. */
function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]!);
  return blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('gouji '));
}

/** The files that a command is told to write; of a directory of pages the index. */
function writtenBy(command: string): string[] {
  const files = [...command.matchAll(/(?:-o|--output) (?:[a-z]+=)?(\S+)/g)].map((match) => match[1]!);
  return files.map((file) => file.replace(/\/$/, '/index.html'));
}

/** Runs a command as a shell does, with the built program as `gouji`. */
function inShell(command: string, cwd: string): Promise<{ status: number; stdout: string }> {
  const bin = fileURLToPath(new URL('dist/bin/gouji.js', root));
  const script = `gouji() { "${process.execPath}" "${bin}" "$@"; }\n${command}`;
  return new Promise((resolve) => {
    execFile('sh', ['-c', script], { cwd, maxBuffer: 1e8 }, (error, stdout) => {
      resolve({ status: error ? Number(error.code ?? -1) : 0, stdout });
    });
  });
}

function blockAfter(text: string, heading: string, language: string): string {
  const after = text.slice(text.indexOf(heading));
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(after)![1]!;
}
