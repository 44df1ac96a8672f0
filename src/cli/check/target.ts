import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a report goes, bit by bit. */
export interface Target {
  write(chunk: string | Uint8Array): Promise<void>;
  /** The report is complete. */
  close(): Promise<void>;
}

/** Writes as fast as the reader reads, so that nothing piles up here. */
export function toStream(stream: NodeJS.WritableStream): Target {
  return {
    async write(chunk) {
      if (chunk.length === 0 || stream.write(chunk)) return;
      await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
    },
    close: async () => {},
  };
}

/** Half-written files that go when the program is made to stop at once. */
const halfWritten = new Set<string>();

/** Removes what was being written; of the outputs that were there before, nothing has changed. */
export function discardHalfWritten(): void {
  for (const file of halfWritten) rmSync(file, { force: true });
}

/**
 * Writes a file beside its place and puts it there when it is complete: whoever reads it never meets half a report,
 * and the one that was there stays until then. What is no plain file (a device, a pipe) is written as it is.
 *
 * @param beside what the unfinished file is called; it is kept where the program is killed.
 */
export async function toFile(path: string, beside?: string): Promise<Target> {
  const place = await realpath(path).catch(() => path);
  const before = await stat(place).catch(() => undefined);
  if (before && !before.isFile()) return toHandle(await open(place, 'w'));
  const unfinished = join(dirname(place), beside ?? `.${basename(place)}.${process.pid}.tmp`);
  const handle = await open(unfinished, 'w', before?.mode);
  if (beside === undefined) halfWritten.add(unfinished);
  return toHandle(handle, async () => {
    await rename(unfinished, place);
    halfWritten.delete(unfinished);
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
