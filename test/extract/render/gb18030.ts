/** A text in the two-byte part of GB18030, which Node reads but does not write. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => BYTES.get(character) ?? character.charCodeAt(0)));
}

const BYTES = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high += 1) {
  for (let low = 0x40; low <= 0xfe; low += 1) {
    if (low !== 0x7f) BYTES.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
}
