import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Extensions of published documents. */
const DOCUMENTS = new Set(['pdf', 'docx', 'doc', 'xlsx', 'xls', 'html', 'htm', 'md', 'txt', 'csv']);
/** Extensions of much else besides budget definitions. */
const DEFINITIONS = new Set(['yaml', 'yml', 'json']);

/** A definition states its format; reports in JSON state a version, `package.json` may name the command. */
const FORMAT = /(?:^|[{,])\s*["']?gouji["']?\s*:\s*["']?\d+["']?\s*(?:[,}#\r\n]|$)/m;

/** Far enough into a file to see that it is a definition. */
const HEAD = 64 * 1024;

/**
 * The documents and definitions in a directory and all below it, sorted by name within each directory. Left out are
 * what is hidden, packages (`node_modules`) and the lock files of office programs; links to directories are not
 * followed, as they may lead in circles.
 *
 * @param depth levels that are looked into.
 */
export async function documentsIn(
  directory: string,
  excluded: (file: string) => boolean,
  depth = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const files: string[] = [];
  for await (const file of filesIn(directory, excluded, depth)) {
    if (!DEFINITIONS.has(extensionOf(file)) || (await isDefinition(file))) files.push(file);
  }
  return files;
}

/** The files of known extensions in a directory and below it. */
export async function* filesIn(
  directory: string,
  excluded: (file: string) => boolean,
  depth: number,
): AsyncGenerator<string> {
  for (const entry of await entriesOf(directory)) {
    const path = join(directory, entry.name);
    if (isNoise(entry.name) || excluded(path)) continue;
    if (entry.isDirectory()) {
      if (depth > 1) yield* filesIn(path, excluded, depth - 1);
    } else if (isKnown(entry.name) && (entry.isFile() || (await linksToFile(entry, path)))) yield path;
  }
}

/** Sorted by code, which is the same on every machine. What cannot be read is as if it were empty. */
async function entriesOf(directory: string): Promise<Dirent[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `~$` begins the lock file that Office keeps beside an open document. */
function isNoise(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'node_modules';
}

function isKnown(name: string): boolean {
  const extension = extensionOf(name);
  return DOCUMENTS.has(extension) || DEFINITIONS.has(extension);
}

function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

async function linksToFile(entry: Dirent, path: string): Promise<boolean> {
  return entry.isSymbolicLink() && ((await stat(path).catch(() => undefined))?.isFile() ?? false);
}

/** One that cannot be read is taken for one, so that its check says why. */
async function isDefinition(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return FORMAT.test(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch {
    return true;
  }
}
