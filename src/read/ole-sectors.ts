import { problem } from './limits.ts';

const LAST_SECTOR = 0xfffffffa;
const HEADER_FATS = 109;

/** The sectors of a compound file, chained by its allocation table. */
export class Sectors {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #size: number;
  readonly #fat: Uint32Array;

  constructor(bytes: Uint8Array) {
    if (bytes.length < 512) throw problem('truncated-file', { format: 'ole' });
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(0x1e, true);
    if (shift !== 9 && shift !== 12) throw problem('damaged-file', { format: 'ole' });
    this.#size = 1 << shift;
    this.#fat = this.#readFat();
  }

  header(offset: number): number {
    return this.#view.getUint32(offset, true);
  }

  /** The sectors of a chain, joined. A chain longer than the file runs in a circle. */
  chain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = this.#fat[sector] ?? LAST_SECTOR) {
      if (parts.length > this.#fat.length) throw problem('damaged-file', { format: 'ole' });
      parts.push(this.#sector(sector));
    }
    return concat(parts);
  }

  /** A small stream lies in 64-byte pieces of the root's own stream. */
  miniChain(start: number, rootStart: number): Uint8Array {
    const container = this.chain(rootStart);
    const fat = words(this.chain(this.header(0x3c)));
    const parts: Uint8Array[] = [];
    for (let piece = start; piece < LAST_SECTOR; piece = fat[piece] ?? LAST_SECTOR) {
      if (parts.length > fat.length) throw problem('damaged-file', { format: 'ole' });
      parts.push(container.subarray(piece * 64, piece * 64 + 64));
    }
    return concat(parts);
  }

  #sector(index: number): Uint8Array {
    const from = (index + 1) * this.#size;
    if (from >= this.#bytes.length) throw problem('truncated-file', { format: 'ole' });
    return this.#bytes.subarray(from, from + this.#size);
  }

  /** The allocation table; its own sectors are listed in the header, and beyond 109 in a chain of lists. */
  #readFat(): Uint32Array {
    const parts: Uint8Array[] = [];
    const most = this.#bytes.length / this.#size;
    const add = (sector: number): void => {
      if (sector < LAST_SECTOR && parts.length <= most) parts.push(this.#sector(sector));
    };
    for (let i = 0; i < HEADER_FATS; i++) add(this.header(0x4c + 4 * i));
    let list = this.header(0x44);
    for (let i = 0; list < LAST_SECTOR && i <= most; i++) {
      const entries = words(this.#sector(list));
      for (const sector of entries.subarray(0, -1)) add(sector);
      list = entries.at(-1) ?? LAST_SECTOR;
    }
    return words(concat(parts));
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
