import { type Numeral, type NumeralProblem, parseNumeral } from './decimal.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '－': '-',
  '−': '-',
  '–': '-',
  '＋': '+',
  '％': '%',
  '（': '(',
  '）': ')',
  '▲': '-',
  '△': '-',
};

/** Full-width digits, points, commas, signs and brackets as their plain counterparts; the length stays the same. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９．，－−–＋％（）▲△]/g, (c) =>
    c >= '０' && c <= '９' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : FULL_WIDTH[c]!,
  );
}

/** Nothing but what every grammar of numbers knows. */
const PLAIN = /^[+-]?[\d.]+$/;
const GROUPED = /^([+-]?)(\d{1,3}(?:, ?\d{3})+)(\.\d+)?$/;

/**
 * Reads a number as documents print it: full-width digits, thousands separators in groups of three, a minus sign
 * in any of its forms, a negative in brackets. Returns why not, if it is none.
 */
export function readNumeral(printed: string): Numeral | NumeralProblem {
  if (PLAIN.test(printed)) return parseNumeral(printed);
  let text = plainDigits(printed.trim());
  const bracketed = /^\(([^()]+)\)$/.exec(text);
  if (bracketed) text = `-${bracketed[1]!.trim()}`;
  text = text.replace(/^([+-]) +/, '$1');
  if (text.includes(',')) {
    const grouped = text.length <= 64 ? GROUPED.exec(text) : null;
    if (grouped) text = grouped[1]! + grouped[2]!.replace(/[, ]/g, '') + (grouped[3] ?? '');
  }
  return parseNumeral(text);
}
