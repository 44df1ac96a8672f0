import type { Named } from '../forms/vocabulary.ts';
import type { PrintedRow } from './rows.ts';

interface Ordinal {
  readonly rank: number;
  readonly first: boolean;
}

const ORDINALS: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})[、.]/,
  /^\(([一二三四五六七八九十]{1,3})\)/,
  /^(\d{1,2})[.、](?!\d)/,
  /^\((\d{1,2})\)/,
  /^([①-⑳])/,
];

/** The number that a label begins with. */
export function ordinalOf(label: string): Ordinal | undefined {
  for (const [rank, pattern] of ORDINALS.entries()) {
    const found = pattern.exec(label)?.[1];
    if (found !== undefined) return { rank, first: /^[一1①]$/.test(found) };
  }
  return undefined;
}

/** 一、 (一) 1. (1) ①; a count that begins anew under an unnumbered row numbers that row's parts. */
export function parentsByOrdinal(
  rows: readonly PrintedRow[],
  named: readonly (Named | undefined)[],
): (number | undefined)[] {
  let stack: { rank: number; index: number }[] = [];
  let heading: number | undefined;
  const seen = new Set<number>();
  return rows.map((row, index) => {
    const ordinal = row.code ? undefined : ordinalOf(row.label);
    if (!ordinal) {
      heading = named[index]?.total === undefined && !/^其中/.test(row.label) ? index : undefined;
      return undefined;
    }
    if (ordinal.first && seen.has(ordinal.rank) && heading === index - 1)
      stack = [{ rank: ordinal.rank - 0.5, index: heading }];
    seen.add(ordinal.rank);
    while (stack.length > 0 && stack.at(-1)!.rank >= ordinal.rank) stack.pop();
    const parent = stack.at(-1)?.index;
    stack.push({ rank: ordinal.rank, index });
    return parent;
  });
}
