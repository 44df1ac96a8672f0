import type { Attributes } from '../xml.ts';

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  // A soft hyphen prints only where a line is divided; this one always does, and may be a minus sign.
  ['w:noBreakHyphen', '-'],
]);

/** The character that an element of a run prints, if it is one. */
export function characterOf(name: string, attributes: Attributes): string {
  return name === 'w:sym' ? symbol(attributes) : (CHARACTERS.get(name) ?? '');
}

/** The character of a `w:sym`: a code in a font. */
function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  // The Symbol font has digits, signs and punctuation where ASCII has them, in the private area's last page.
  const low = code & 0xff;
  const isAscii = attributes['w:font'] === 'Symbol' && code >> 8 === 0xf0 && low >= 0x20 && low < 0x40;
  return String.fromCharCode(isAscii ? low : code);
}
