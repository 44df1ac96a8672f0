import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { problem, type Work } from './limits.ts';
import { type Entry, readDirectory } from './zip-directory.ts';

/** A zip whose parts are inflated one by one, each within the limits and checked against its checksum. */
export interface Zip {
  /** Part names as written, with forward slashes. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part. @throws InputError `missing-part`, or what is wrong with it. */
  part(name: string): Uint8Array;
}

/**
 * Opens a zip by its central directory.
 *
 * @throws InputError `truncated-file` without a directory, `damaged-file` with a broken one.
 */
export function openZip(bytes: Uint8Array, format: string, work: Work): Zip {
  const entries = readDirectory(bytes, format, work);
  // Part names of an Office package do not differ by case alone.
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (!byName.has(key)) byName.set(key, entry);
  }
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    part(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) throw problem('missing-part', { format, part: name });
      return inflate(bytes, entry, format, work);
    },
  };
}

/** What is inflated below this size is harmless at any ratio. */
const SMALL = 1024 * 1024;

function inflate(bytes: Uint8Array, entry: Entry, format: string, work: Work): Uint8Array {
  if (entry.encrypted) throw problem('encrypted-file', { format });
  // Both sizes are the directory's word; `inflated` holds the stream to it.
  const ratio = entry.size / Math.max(1, entry.compressedSize);
  const limit = work.limits.inflationRatio ?? Number.POSITIVE_INFINITY;
  if (entry.size > SMALL && ratio > limit) {
    throw problem('inflates-too-much', { part: entry.name, ratio: Math.round(ratio), limit });
  }
  work.spend('inflatedBytes', entry.size);
  const data = bytes.subarray(entry.start, entry.start + entry.compressedSize);
  if (data.length < entry.compressedSize) throw problem('truncated-file', { format });
  const damaged = (): Error => problem('damaged-file', { format, part: entry.name });
  const content = entry.method === 0 ? data : inflated(data, entry.size, damaged);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return content;
}

/** Compressed bytes fed at a time: one such step inflates to 16 MiB at most before the size is checked again. */
const STEP = 16 * 1024;

function inflated(data: Uint8Array, size: number, damaged: () => Error): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damaged();
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let from = 0; from < data.length; from += STEP) {
      stream.push(data.subarray(from, from + STEP), from + STEP >= data.length);
    }
  } catch {
    throw damaged();
  }
  return out.subarray(0, filled);
}
