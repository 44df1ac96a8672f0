import type { Line } from '../lines.ts';
import { isBlank } from '../placed.ts';
import { mayGoOn } from './line-ends.ts';
import { alignedPieces } from './pieces.ts';
import { displayWidth } from './width.ts';

/** Pages of text are at most this many columns wide; a longer line was never wrapped. */
export const WIDEST = 140;
/** A column narrower than this holds cells, one a line. */
const NARROWEST = 20;
/** No page is so narrow: lines up to here among figures on lines of their own are the names of a table. */
const NAMES = 40;
const FIGURE = /^\s*-?\d[\d,]*(?:\.\d+)?\s*$/;
/** A wrapped line ends up to three Chinese characters early, where a mark or a number may not be cut, */
const RAGGED = 6;
/** or, where Chinese and digits were not printed two to one, by this part of its width. */
const RAGGED_PART = 0.15;
/** Fewer broken lines than this may be chance. */
const BROKEN_LINES = 3;

const widths = new WeakMap<readonly Line[], number | undefined>();

/** The columns of a terminal from which on a line of a text is full; nothing if the text is not wrapped. */
export function fullWidth(lines: readonly Line[]): number | undefined {
  if (!widths.has(lines)) widths.set(lines, measure(lines));
  return widths.get(lines);
}

function leastOf(width: number): number {
  return width - Math.max(RAGGED, width * RAGGED_PART);
}

/** A line of running text. */
interface Prose {
  readonly width: number;
  /** It ends within a sentence. */
  readonly isBroken: boolean;
}

function measure(lines: readonly Line[]): number | undefined {
  const prose = proseOf(lines);
  const isTable = lines.filter(({ text }) => FIGURE.test(text)).length >= BROKEN_LINES;
  const width = widthOfFull(prose) ?? (isCutAtCommas(lines) ? prose[0]?.width : undefined);
  return width === undefined || width < NARROWEST || width > WIDEST || (width <= NAMES && isTable)
    ? undefined
    : leastOf(width);
}

/** The lines that are no row of cells, the widest first. */
function proseOf(lines: readonly Line[]): Prose[] {
  return lines
    .flatMap((line, index): Prose[] => {
      const { text } = line;
      // No line of this many units is narrow enough, and measuring it is in vain.
      if (text.length > WIDEST) return [{ width: text.length, isBroken: false }];
      if (isBlank(text) || /[\t|｜]/.test(text) || alignedPieces(text)) return [];
      const next = lines[index + 1];
      const isBroken = next !== undefined && !isBlank(next.text) && mayGoOn(line, next);
      return [{ width: displayWidth(text), isBroken }];
    })
    .sort((a, b) => b.width - a.width);
}

/** Nothing but a wrapped sentence ends in a comma. */
function isCutAtCommas(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => /[，,、]$/.test(text.trimEnd())).length >= BROKEN_LINES;
}

/**
 * The width of the most lines that end within a sentence, with fewer wider ones. Full lines that mostly end a sentence
 * are paragraphs of about equal length.
 */
function widthOfFull(prose: readonly Prose[]): number | undefined {
  let best: { readonly width: number; readonly broken: number } | undefined;
  for (let wider = 0; wider < prose.length; wider++) {
    const { width } = prose[wider]!;
    if (width > WIDEST || width === prose[wider - 1]?.width) continue;
    const end = prose.findIndex((line) => line.width < leastOf(width));
    const full = prose.slice(wider, end < 0 ? undefined : end);
    const broken = full.filter(({ isBroken }) => isBroken).length;
    const isWrapped = broken >= BROKEN_LINES && broken * 3 >= full.length * 2 && broken > wider;
    if (isWrapped && broken > (best?.broken ?? 0)) best = { width, broken };
  }
  return best?.width;
}
