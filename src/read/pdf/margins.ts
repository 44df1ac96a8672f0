import { median } from './geometry.ts';
import type { PageLayout } from './layout.ts';
import type { Line } from './lines.ts';
import { textOf } from './text.ts';

/** Where the body text of a page begins and ends, and how far apart its lines stand, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** Lines narrower than this share of the sheet say nothing about the margins. */
const LONG = 0.4;

/** The margins of each page: sheets of one width share theirs, as the last line of a text needs the others'. */
export function marginsOf(
  pages: readonly PageLayout[],
  isBody: (line: Line) => boolean,
): Map<PageLayout, Margins> {
  const classes = new Map<number, PageLayout[]>();
  for (const page of pages) {
    const key = Math.round(page.sheet.width / 10);
    const members = classes.get(key);
    if (members) members.push(page);
    else classes.set(key, [page]);
  }
  const margins = new Map<PageLayout, Margins>();
  for (const members of classes.values()) {
    const shared = sharedMargins(members, isBody);
    for (const page of members) margins.set(page, shared);
  }
  return margins;
}

function sharedMargins(pages: readonly PageLayout[], isBody: (line: Line) => boolean): Margins {
  const width = pages[0]!.sheet.width;
  const isLong = (line: Line | undefined) => line !== undefined && line.right - line.left >= width * LONG;
  const long: Line[] = [];
  const below = new Map<Line, Line>();
  for (const { lines } of pages) {
    const body = lines.filter(isBody);
    body.forEach((line, i) => {
      if (!isLong(line)) return;
      long.push(line);
      if (isLong(body[i + 1])) below.set(line, body[i + 1]!);
    });
  }
  const text = ofTextSize(long);
  const pitches = text.flatMap((line) => (below.has(line) ? [below.get(line)!.bottom - line.bottom] : []));
  const lefts = text.map((line) => line.left).sort((a, b) => a - b);
  const rights = text.map((line) => line.right).sort((a, b) => b - a);
  return {
    // The outermost few are slips of layout: hanging punctuation, a line too long.
    left: lefts[Math.floor(lefts.length * 0.05)] ?? 0,
    right: rights[Math.floor(rights.length * 0.03)] ?? width,
    pitch: median(pitches, 0),
  };
}

/** The lines of the size that most sentences are set in: small type in tables may reach further out. */
function ofTextSize(lines: readonly Line[]): readonly Line[] {
  const sizes = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size);
    if (/[，。；]/.test(textOf(line))) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  const [most] = [...sizes].sort(([, a], [, b]) => b - a);
  return most ? lines.filter(({ size }) => Math.abs(size - most[0]) <= 1) : lines;
}
