import { CFB } from '@e965/xlsx';

/** A compound file with streams at its top, and others in a storage of its own. */
export function ole(
  streams: Readonly<Record<string, string>>,
  stored: Readonly<Record<string, string>> = {},
): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, text] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, Buffer.from(text));
  for (const [name, text] of Object.entries(stored))
    CFB.utils.cfb_add(file, `/ObjectPool/${name}`, Buffer.from(text));
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as Iterable<number>);
}

interface Patch {
  readonly flags?: number;
  readonly crc?: number;
  readonly compressed?: number;
  readonly size?: number;
  readonly offset?: number;
}

/** A zip whose central directory says something else about one part. */
export function patchZip(zip: Uint8Array, part: string, patch: Patch): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const text = new TextDecoder('latin1').decode(bytes);
  // The last occurrence of the name is the one in the directory.
  const entry = text.lastIndexOf(part) - 46;
  if (patch.flags !== undefined) view.setUint16(entry + 8, patch.flags, true);
  if (patch.crc !== undefined) view.setUint32(entry + 16, patch.crc, true);
  if (patch.compressed !== undefined) view.setUint32(entry + 20, patch.compressed, true);
  if (patch.size !== undefined) view.setUint32(entry + 24, patch.size, true);
  if (patch.offset !== undefined) view.setUint32(entry + 42, patch.offset, true);
  return bytes;
}
