import { existsSync, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RunError } from '../run-error.ts';
import type { Target } from './target.ts';

/** A file that cannot be written. */
export class OutputError extends RunError {
  override readonly name = 'OutputError';

  constructor(file: string, { code, message }: NodeJS.ErrnoException) {
    super([
      { file, status: 'failed', problems: [{ code: 'not-writable', data: { detail: code ?? message } }] },
    ]);
  }
}

/** Half-written files; they go when the program ends before they are complete. */
const halfWritten = new Set<string>();

function discardHalfWritten(): void {
  for (const file of halfWritten) rmSync(file, { force: true });
}

/**
 * Writes a file beside its place and puts it there when it is complete: whoever reads it never meets half a report,
 * and the one that was there stays until then. What is no plain file (a device, a pipe) is written as it is.
 *
 * @param unfinished what the file is called until then; it is kept where the program ends early. By default it has a
 * name of its own, and goes.
 * @throws OutputError where it cannot be written, also from `write` and `close`.
 */
export async function toFile(path: string, unfinished?: string): Promise<Target> {
  const target = await writing(path, () => openTarget(path, unfinished));
  return {
    write: (chunk) => writing(path, () => target.write(chunk)),
    close: () => writing(path, () => target.close()),
  };
}

/**
 * Makes a folder and those above it. Node's own way of doing so never ends where the system answers that a folder is
 * not there although the one above it is, as it does below /proc.
 *
 * @throws OutputError where that cannot be done.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  await writing(folder, () => mkdir(folder));
}

/** @throws OutputError where the act cannot write the file. */
export async function writing<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new OutputError(file, error as NodeJS.ErrnoException);
  }
}

async function openTarget(path: string, unfinished: string | undefined): Promise<Target> {
  const place = await realpath(path).catch(() => path);
  const before = await stat(place).catch(() => undefined);
  if (before && !before.isFile()) return toHandle(await open(place, 'w'));
  const beside = unfinished ?? join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  const handle = await open(beside, 'w', before?.mode);
  if (unfinished === undefined) {
    process.off('exit', discardHalfWritten).once('exit', discardHalfWritten);
    halfWritten.add(beside);
  }
  return toHandle(handle, async () => {
    await rename(beside, place);
    halfWritten.delete(beside);
  });
}

function toHandle(handle: FileHandle, complete?: () => Promise<void>): Target {
  return {
    async write(chunk) {
      if (chunk.length > 0) await handle.appendFile(chunk);
    },
    async close() {
      if (complete) await handle.sync();
      await handle.close();
      await complete?.();
    },
  };
}
