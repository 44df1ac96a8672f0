import { problem, type Work } from './limits.ts';

/** A part of a zip as its central directory declares it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its data starts in the file. */
  readonly start: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment after it. */
const END_REACH = 22 + 0xffff;

/** The entries of a zip, in the directory's order. @throws InputError `truncated-file` or `damaged-file`. */
export function readDirectory(bytes: Uint8Array, format: string, work: Work): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw problem('truncated-file', { format });
  try {
    const { offset, count } = directoryPlace(view, end);
    const entries: Entry[] = [];
    for (let at = offset, i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) throw problem('damaged-file', { format });
      work.spend('nodes', 1);
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      entries.push(readEntry(view, bytes, at, nameLength, extraLength));
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw problem('damaged-file', { format });
    throw error;
  }
}

function findEnd(view: DataView): number {
  const last = Math.max(0, view.byteLength - END_REACH);
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function directoryPlace(view: DataView, end: number): { offset: number; count: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  // Streaming writers use the 64-bit records for small files too.
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) === END_64) {
      return {
        count: Number(view.getBigUint64(end64 + 32, true)),
        offset: Number(view.getBigUint64(end64 + 48, true)),
      };
    }
  }
  return { offset, count };
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
): Entry {
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const wide = wideSizes(view, at, at + 46 + nameLength, extraLength);
  // The local header repeats the name and may have other extra fields: only it says where the data starts.
  if (view.getUint32(wide.local, true) !== LOCAL) throw new RangeError('no local header');
  return {
    name: new TextDecoder().decode(nameBytes).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    compressedSize: wide.compressed,
    size: wide.size,
    start: wide.local + 30 + view.getUint16(wide.local + 26, true) + view.getUint16(wide.local + 28, true),
  };
}

/** Sizes and offset of an entry; those that do not fit 32 bits stand in the extra field 1, in this order. */
function wideSizes(view: DataView, at: number, extra: number, extraLength: number) {
  let next = -1;
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === 1) next = field + 4;
  }
  const read = (offset: number): number => {
    const narrow = view.getUint32(offset, true);
    if (narrow !== 0xffffffff || next < 0) return narrow;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  const size = read(at + 24);
  return { size, compressed: read(at + 20), local: read(at + 42) };
}
