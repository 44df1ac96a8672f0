import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Catalogue } from '../messages/index.ts';
import { writing } from './check/file-target.ts';
import { EXIT } from './exit.ts';
import { configFile, hookFile, workflowFile } from './init/files.ts';
import type { InitOptions } from './project-commands.ts';
import { stdout } from './standard.ts';
import { version } from './version.ts';

/** Writes what a project needs to use gouji; says of each file whether it was written. Returns the exit code. */
export async function runInit({ force = false }: InitOptions, catalogue: Catalogue): Promise<number> {
  const { project } = catalogue.commandLine;
  const files = [configFile(catalogue), workflowFile(version), hookFile(version)];
  for (const { path, content, shared } of files) {
    const wrote = await write(path, content, force);
    stdout.write(`${wrote ? project.wrote(path) : project.kept(path)}\n`);
    // A file that other tools share is not ours to replace: what is ours in it is said instead.
    if (!wrote && shared) stdout.write(`${project.addTo(path)}\n${shared}`);
  }
  return EXIT.clean;
}

/** Whether the file was written: one that is there is kept, unless it may be overwritten. */
async function write(path: string, content: string, force: boolean): Promise<boolean> {
  return writing(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    if (!force && existsSync(path)) return false;
    await writeFile(path, content);
    return true;
  });
}
