import type { Command } from 'commander';
import type { Shell } from '../completion-command.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS: Readonly<Record<Shell, (grammar: Grammar) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** A script that makes a shell complete the program's commands, options and values. */
export function completionScript(shell: Shell, program: Command): string {
  return SCRIPTS[shell](grammarOf(program));
}
