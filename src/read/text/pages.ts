import type { Line } from '../lines.ts';
import { isBlank } from '../placed.ts';
import { displayWidth } from './width.ts';

/** Forms that only a page number has: -12-, — 12 —, 第12页, 第 3 页 共 25 页, 3/25. */
const MARKED = /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*\/\s*\d{1,4})$/;
const BARE = /^\d{1,3}$/;
/** A page begins with a form feed. */
export const PAGE = '\f';
/** Columns of a line that belongs to running text; what is shorter may be a cell, and its neighbour an amount. */
const TEXT_WIDTH = 12;

/**
 * Indexes of the lines that are nothing but a page number. A bare number counts only between lines of running text,
 * and only where all such numbers of the text rise: a copied table prints its amounts on lines of their own, too.
 */
export function pageNumberLines(lines: readonly Line[]): ReadonlySet<number> {
  const filled = lines.flatMap((line, index) => (isBlank(line.text) ? [] : [index]));
  const isText = (index: number | undefined): boolean =>
    index === undefined || displayWidth(lines[index]!.text.trim()) >= TEXT_WIDTH;
  const marked: number[] = [];
  const bare: number[] = [];
  filled.forEach((index, position) => {
    const text = lines[index]!.text.trim();
    if (MARKED.test(text)) marked.push(index);
    else if (BARE.test(text) && isText(filled[position - 1]) && isText(filled[position + 1]))
      bare.push(index);
  });
  const value = (index: number): number => Number(lines[index]!.text.trim());
  const rises = bare.every((index, i) => i === 0 || value(index) > value(bare[i - 1]!));
  return new Set(rises && filled.length > 1 ? [...marked, ...bare] : marked);
}

/** Indexes of the blank lines around page numbers and before a form feed: a sentence goes on behind them. */
export function blanksAtPageBreaks(lines: readonly Line[], pages: ReadonlySet<number>): ReadonlySet<number> {
  const blanks = new Set<number>();
  const take = (from: number, step: number): void => {
    for (let at = from; lines[at] && isBlank(lines[at]!.text) && !blanks.has(at); at += step) blanks.add(at);
  };
  lines.forEach(({ text }, index) => {
    if (!pages.has(index) && !text.startsWith(PAGE)) return;
    take(index - 1, -1);
    if (pages.has(index)) take(index + 1, 1);
  });
  return blanks;
}
