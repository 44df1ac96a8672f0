import type { PageLayout } from './layout.ts';
import type { Line } from './lines.ts';
import { textOf } from './text.ts';

/** A page's number and nothing else, with or without its dress: 12, - 12 -, 第12页, 第 12 页 共 30 页, 12/30. */
const BARE_NUMBER = /^\d{1,4}$/;
const DRESSED_NUMBER =
  /^(?:[-—–_~·•|]+\s*\d{1,4}\s*[-—–_~·•|]+|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4}.{0,10})$/;
/** How many lines from a page's top or bottom can be furniture: a running title and a page number. */
const DEPTH = 2;
/** Share of a sheet's height that a running header or footer keeps to. */
const EDGE = 0.12;
/** The unit of a table, and sentences: a form says the same at the same height of several pages. */
const NO_TITLE = /单\s*位\s*[:：]|[，。；]/;
/** Running titles stand at one height up to this (points). */
const SAME_HEIGHT = 4;

interface Candidate {
  readonly page: number;
  readonly line: Line;
  readonly text: string;
  readonly sheetHeight: number;
  readonly atTop: boolean;
}

/**
 * Page numbers and running titles. A bare number counts where it grows with the pages, or where it is alone at the
 * edge of its sheet; a text, where it stands at one height on most pages. The unit of a table is never furniture.
 */
export function furnitureOf(pages: readonly PageLayout[]): Set<Line> {
  const candidates = pages.flatMap(outerLines);
  const found = new Set<Line>();
  const numbered = candidates.filter(({ text }) => BARE_NUMBER.test(text));
  const offsets = new Map<number, number>();
  for (const { page, text } of numbered) {
    const offset = Number(text) - page;
    offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  }
  for (const candidate of candidates) {
    const { page, line, text } = candidate;
    const growsWithPages = BARE_NUMBER.test(text) && offsets.get(Number(text) - page)! > 1;
    const aloneAtEdge = BARE_NUMBER.test(text) && isAtEdge(candidate) && Number(text) <= pages.length + 1;
    if (DRESSED_NUMBER.test(text) || growsWithPages || aloneAtEdge) found.add(line);
  }
  for (const line of runningTitles(candidates, pages.length)) found.add(line);
  return found;
}

function outerLines(layout: PageLayout): Candidate[] {
  const { page, lines, sheet, pieces } = layout;
  const above = Math.min(...pieces.map(({ grid }) => grid.ys[0]!));
  const below = Math.max(...pieces.map(({ grid }) => grid.ys.at(-1)!));
  const candidate = (line: Line, atTop: boolean): Candidate => ({
    page,
    line,
    text: textOf(line),
    sheetHeight: sheet.height,
    atTop,
  });
  const top = lines.slice(0, DEPTH).filter((line) => line.top < above);
  const bottom = lines.slice(-DEPTH).filter((line) => line.bottom > below && !top.includes(line));
  return [...top.map((line) => candidate(line, true)), ...bottom.map((line) => candidate(line, false))];
}

function isAtEdge({ line, sheetHeight }: Candidate): boolean {
  return line.bottom < sheetHeight * EDGE || line.top > sheetHeight * (1 - EDGE);
}

function runningTitles(candidates: readonly Candidate[], pages: number): Line[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (!isAtEdge(candidate) || NO_TITLE.test(candidate.text)) continue;
    const key = `${candidate.atTop} ${candidate.text.replace(/\d+/g, '#')}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const running: Line[] = [];
  for (const group of groups.values()) {
    const height = group[group.length >> 1]!.line.top;
    const level = group.filter(({ line }) => Math.abs(line.top - height) <= SAME_HEIGHT);
    if (level.length >= 3 && level.length >= pages / 3) running.push(...level.map(({ line }) => line));
  }
  return running;
}
