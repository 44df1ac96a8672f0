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

/** 64-bit FNV-1a over UTF-16 code units, as 16 hexadecimal digits: small, stable, and no secret is kept by it. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    value ^= BigInt(text.charCodeAt(i));
    value = (value * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return value.toString(16).padStart(16, '0');
}
