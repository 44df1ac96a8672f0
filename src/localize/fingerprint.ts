import type { Budget } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';

/**
 * What a finding is known by in a baseline: entity, year, rule, and what its figures are about and print. No place
 * goes in, so it survives a new layout or export of the document.
 */
export function fingerprint(budget: Budget, rule: string, facts: readonly Fact[]): string {
  const figures = facts.map(({ label, text, unit, aspects }) => {
    const about = Object.entries(aspects).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([label, text, unit.symbol, about]);
  });
  return hash(JSON.stringify([budget.entity ?? '', budget.year ?? '', rule, [...new Set(figures)].sort()]));
}

/**
 * 64-bit FNV-1a over UTF-16 code units, as 16 hexadecimal digits: small, stable, and no secret is kept by it. In four
 * pieces of 16 bits, the lowest first: its prime is 2^40 + 0x1b3.
 */
function hash(text: string): string {
  let a = 0x2325;
  let b = 0x8422;
  let c = 0x9ce4;
  let d = 0xcbf2;
  for (let i = 0; i < text.length; i += 1) {
    a ^= text.charCodeAt(i);
    const low = a * 0x1b3;
    const next = b * 0x1b3 + (low >>> 16);
    const third = c * 0x1b3 + (a << 8) + (next >>> 16);
    d = (d * 0x1b3 + (b << 8) + (third >>> 16)) & 0xffff;
    a = low & 0xffff;
    b = next & 0xffff;
    c = third & 0xffff;
  }
  return [d, c, b, a].map((piece) => piece.toString(16).padStart(4, '0')).join('');
}
