import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../src/cli/completion-command.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { catalogueOf, RULE_IDS } from '../../src/messages/index.ts';
import { CAUSES } from '../../src/model/finding.ts';
import { gouji, scratch } from './run.ts';

const program = buildProgram(await catalogueOf('en'));

function shellAt(name: string): string | undefined {
  return [`/bin/${name}`, `/usr/bin/${name}`, `/usr/local/bin/${name}`].find((path) => existsSync(path));
}

const bash = shellAt('bash');
if (!bash) console.warn('skipped: bash is not installed');

describe.skipIf(!bash)('in bash', () => {
  /** What bash offers where the cursor stands at the end of the words; the last one is begun, or empty. */
  async function offered(...words: string[]): Promise<string[]> {
    const cwd = scratch();
    mkdirSync(join(cwd, 'data'));
    writeFileSync(join(cwd, '预算 2024.pdf'), '');
    const { stdout } = await gouji(['completion', 'bash']);
    writeFileSync(join(cwd, 'gouji.bash'), stdout);
    const array = ['gouji', ...words].map((word) => `'${word}'`).join(' ');
    const script = `source gouji.bash
COMP_WORDS=(${array}); COMP_CWORD=${words.length}; _gouji; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const output = execFileSync(bash!, ['--norc', '-c', script], { cwd, encoding: 'utf8' });
    return output.split('\n').filter((line) => line !== '');
  }

  it('offers every command, and only those that fit what was begun', async () => {
    const names = program.commands.map((command) => command.name());
    expect(await offered('')).toEqual(expect.arrayContaining(names));
    expect(await offered('--l')).toEqual(['--lang']);
    expect(await offered('ex')).toEqual(['extract', 'explain']);
  });

  it('offers every option of a command', async () => {
    for (const command of program.commands) {
      const options = [...command.options, ...program.options].map(({ long }) => long!);
      expect(await offered(command.name(), '--')).toEqual(expect.arrayContaining(options));
    }
  });

  it.each([
    [
      ['check', '--format', 'j'],
      ['json', 'junit'],
    ],
    [['check', '--format', '=', 's'], ['sarif']],
    [['check', '--format', '='], 'table'],
    [['check', 'a.pdf', '-f', 'x'], ['xlsx']],
    [
      ['--lang', ''],
      ['zh', 'en'],
    ],
    [['--lang', 'zh', 'explain', 'zero'], ['zero-base']],
    [['completion', ''], [...SHELLS]],
    [['help', 'sc'], ['schema']],
    [['check', '预'], ['预算 2024.pdf']],
    [['check', '--prior', '预'], ['预算 2024.pdf']],
    [['check', '--stdin-filename', '预'], []],
    [['rules', ''], []],
  ])('after gouji %j offers %j', async (words, expected) => {
    const found = await offered(...words);
    if (typeof expected === 'string') expect(found).toContain(expected);
    else expect(found).toEqual(expected);
  });

  it('offers every rule and every cause to explain', async () => {
    expect(new Set(await offered('explain', ''))).toEqual(new Set([...RULE_IDS, ...CAUSES]));
  });

  it('is registered for the program', async () => {
    const { stdout } = await gouji(['completion', 'bash']);
    const output = execFileSync(bash!, ['--norc', '-c', `${stdout}\ncomplete -p gouji`], {
      encoding: 'utf8',
    });
    expect(output).toBe('complete -F _gouji gouji\n');
  });
});

describe.each(SHELLS)('the script for %s', (shell) => {
  it('has every command, option and choice of the program', async () => {
    const { stdout } = await gouji(['completion', shell]);
    for (const command of program.commands) {
      expect(stdout).toContain(command.name());
      for (const { long, argChoices = [] } of command.options) {
        expect(stdout).toContain(shell === 'fish' ? `-l ${long!.slice(2)}` : long);
        for (const choice of argChoices) expect(stdout).toContain(choice);
      }
    }
  });

  const path = shellAt(shell);
  if (!path) console.warn(`skipped: ${shell} is not installed`);

  it.skipIf(!path)('is well formed, in both languages', async () => {
    for (const language of ['zh', 'en']) {
      const { stdout } = await gouji(['completion', shell, '--lang', language]);
      const file = join(scratch(), 'script');
      writeFileSync(file, stdout);
      expect(() => execFileSync(path!, ['-n', file])).not.toThrow();
    }
  });
});
