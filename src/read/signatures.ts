/** The first bytes of formats that hold no text we could read, and what to call them. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

export const PICTURES: ReadonlySet<string> = new Set(['png', 'jpeg', 'gif', 'bmp', 'tiff', 'webp']);

/** The format that the first bytes name. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  const named = SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0];
  // Two letters are no proof: a bitmap's reserved bytes 6 to 9 are zero.
  if (named === 'bmp') return bytes.subarray(6, 10).every((byte) => byte === 0) ? 'bmp' : undefined;
  if (named) return named;
  const isRiff = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]) ? 'webp' : undefined;
}

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}
