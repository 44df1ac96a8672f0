import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, which holds the rules' pages: above this file, in the sources and in the build alike. */
export function packageRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'docs', 'rules')) && directory !== dirname(directory)) {
    directory = dirname(directory);
  }
  return directory;
}

/** A file that the package ships; undefined where it has none of that name. */
export async function readShipped(path: string): Promise<Uint8Array | undefined> {
  const file = join(packageRoot(), path);
  return existsSync(file) ? new Uint8Array(await readFile(file)) : undefined;
}
