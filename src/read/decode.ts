import { problem } from './limits.ts';

/** Control characters other than tab, line ends, form feed and escape: no text has one in ten, noise has more. */
const CONTROL = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/g;

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 if it is valid, else by the charset an HTML page declares,
 * else as GB18030 (which includes GBK and GB2312). A few damaged bytes become U+FFFD.
 *
 * @throws InputError `binary-file` when no reading gives a text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = byMark(bytes) ?? strict(bytes, 'utf-8') ?? byNuls(bytes) ?? declared(bytes) ?? lenient(bytes);
  if (!isText(text)) throw problem('binary-file');
  return text;
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isText(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: its line ends and digits have a zero byte on one side only. */
function byNuls(bytes: Uint8Array): string | undefined {
  const nuls = [0, 0];
  const end = Math.min(bytes.length, 65_536);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) nuls[i & 1]!++;
  if (nuls[1]! > 0 && nuls[0] === 0) return strict(bytes, 'utf-16le');
  if (nuls[0]! > 0 && nuls[1] === 0) return strict(bytes, 'utf-16be');
  return undefined;
}

/** The charset in the head of an HTML page. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    return strict(bytes, label);
  } catch {
    return undefined;
  }
}

/** No encoding fits every byte: the one that fails at fewer places, if it fails at less than one in a hundred. */
function lenient(bytes: Uint8Array): string {
  const readings = ['gb18030', 'utf-8'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, failures: text.split('\ufffd').length - 1 };
  });
  const best = readings[0]!.failures <= readings[1]!.failures ? readings[0]! : readings[1]!;
  if (best.failures * 100 > best.text.length) throw problem('binary-file');
  return best.text;
}

function isText(text: string): boolean {
  return (text.match(CONTROL)?.length ?? 0) * 10 <= text.length;
}
