import { closeSync, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';
import { InputError } from '../model/errors.ts';

/** Largest file that is read: its text must fit into one string with room to spare. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The name that means standard input. */
export const STDIN = '-';

/** @throws InputError where the file does not exist, cannot be read or is too large. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const bytes = await (file === STDIN ? readAll(process.stdin) : readFile(file));
    // A plain view: the PDF parser refuses Node's own kind.
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    throw error instanceof InputError ? error : fileProblem(error as NodeJS.ErrnoException);
  }
}

async function readFile(file: string): Promise<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const stats = fstatSync(handle);
    if (stats.isDirectory()) throw new InputError([{ code: 'is-a-directory', data: {} }]);
    // A pipe or device has no size; it may never end.
    if (!stats.isFile()) return await readAll(createReadStream('', { fd: handle, autoClose: false }));
    if (stats.size > MAX_BYTES) throw tooLarge();
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge();
  }
  return Buffer.concat(chunks);
}

function tooLarge(): InputError {
  return new InputError([{ code: 'file-too-large', data: { limit: MAX_BYTES } }]);
}

function fileProblem(error: NodeJS.ErrnoException): InputError {
  const problems = {
    ENOENT: { code: 'file-not-found', data: {} },
    ENOTDIR: { code: 'file-not-found', data: {} },
    EISDIR: { code: 'is-a-directory', data: {} },
  };
  const known = problems[error.code as keyof typeof problems];
  const data = { detail: error.code ?? error.message };
  return new InputError([known ?? { code: 'not-readable', data }], { cause: error });
}
