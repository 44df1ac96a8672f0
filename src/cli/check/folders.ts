import { type FSWatcher, statSync, watch } from 'node:fs';

/** Milliseconds without a change after which something is taken for saved: programs touch a file several times. */
const QUIET = 150;

/** Says when something changes in any of a set of folders. */
export class Folders {
  readonly #watchers = new Map<string, FSWatcher>();
  #hasChanged = false;
  #wake = () => {};

  /** Watches these folders, and no others any more; what is no folder is passed over. */
  watch(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder) && isFolder(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder) || !isFolder(folder)) continue;
      const watcher = watch(folder, () => this.#note());
      // A folder that goes away is a change like any other.
      this.#watchers.set(
        folder,
        watcher.on('error', () => this.#note()),
      );
    }
  }

  /** Ends when something has changed since the last time, and then nothing for a moment. */
  async changed(): Promise<void> {
    while (!this.#hasChanged) await this.#next();
    while (this.#hasChanged) {
      this.#hasChanged = false;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #note(): void {
    this.#hasChanged = true;
    this.#wake();
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
