import { Argument, type Command } from 'commander';
import type { Catalogue } from '../messages/index.ts';
import { stdout } from './standard.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** `gouji completion bash|zsh|fish` */
export function addCompletion(program: Command, catalogue: Catalogue): void {
  const { completion, arguments: names, completionUse } = catalogue.commandLine;
  program
    .command('completion')
    .description(completion)
    .addArgument(new Argument('<SHELL>', names.shell).choices(SHELLS))
    .addHelpText('after', `\n${completionUse}`)
    .action(async (shell: Shell) => {
      const { completionScript } = await import('./completion/index.ts');
      stdout.write(completionScript(shell, program));
    });
}
