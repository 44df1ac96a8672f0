import { fstatSync, statSync, writeSync } from 'node:fs';
import { EXIT } from './exit.ts';

/**
 * Standard output or standard error. A file or pipe is written to at once; the streams of Node, which take a twentieth
 * of a whole check to load, are for terminals, and for a pipe that cannot take more at the moment.
 */
class Standard {
  readonly #name: 'stdout' | 'stderr';
  readonly #fd: number;
  #stream: NodeJS.WriteStream | undefined;
  #isPlain: boolean | undefined;

  constructor(name: 'stdout' | 'stderr', fd: number) {
    this.#name = name;
    this.#fd = fd;
  }

  get isTTY(): boolean {
    return !this.#plain && this.#node.isTTY === true;
  }

  /** Undefined where it is no terminal. */
  get columns(): number | undefined {
    return this.#plain ? undefined : this.#node.columns;
  }

  /** A promise where the reader is slower than the writer: nothing piles up here if it is waited for. */
  write(chunk: string | Uint8Array): Promise<void> | undefined {
    const rest = this.#plain && !this.#stream ? this.#writeAtOnce(chunk) : chunk;
    if (rest.length === 0 || this.#node.write(rest)) return undefined;
    return new Promise((resolve) => this.#node.once('drain', () => resolve()));
  }

  get #plain(): boolean {
    this.#isPlain ??= process.platform !== 'win32' && isPlain(this.#fd);
    return this.#isPlain;
  }

  get #node(): NodeJS.WriteStream {
    this.#stream ??= process[this.#name].on('error', onBroken);
    return this.#stream;
  }

  /** What could not be written. */
  #writeAtOnce(chunk: string | Uint8Array): Uint8Array {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#fd, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') onBroken(error as NodeJS.ErrnoException);
    }
    return rest;
  }
}

/** No terminal. What swallows everything is none either, though it is a device. */
function isPlain(fd: number): boolean {
  const stats = fstatSync(fd);
  return !stats.isCharacterDevice() || stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/**
 * Whoever reads the output may stop reading (`gouji check ... | head`): that is no error of ours. What else goes wrong
 * with it, such as a full disk, is; no stream is waited for any more.
 */
function onBroken({ code, message }: NodeJS.ErrnoException): never {
  if (code === 'EPIPE') process.exit();
  try {
    writeSync(2, `gouji: ${code ?? message}\n`);
  } finally {
    process.exit(EXIT.failed);
  }
}

export const stdout = new Standard('stdout', 1);
export const stderr = new Standard('stderr', 2);
