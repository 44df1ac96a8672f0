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
 * 64-bit FNV-1a over UTF-16 code units, as 16 hexadecimal digits: small, stable, and no secret is kept by it. In two
 * halves of 32 bits: its prime is 2^40 + 0x1b3.
 */
function hash(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let i = 0; i < text.length; i += 1) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + ((low << 8) >>> 0) + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
