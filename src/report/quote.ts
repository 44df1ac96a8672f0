import type { Place } from '../model/place.ts';

/** The line or paragraph in which a text stands. */
export interface Quoted {
  /** The number of the line, where lines have one. */
  readonly line?: number;
  readonly text: string;
  /** Where in `text` what is quoted stands, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
}

/** Finds what stands at a place; undefined where the source is not at hand. */
export type Quote = (place: Place, printed: string) => Quoted | undefined;

/** Quotes lines of a source text, for places of the given kind. */
export function quoteLines(source: string, kind: 'definition' | 'text'): Quote {
  let starts: number[] | undefined;
  return (place, printed) => {
    if (place.kind !== kind) return undefined;
    starts ??= lineStarts(source);
    const from = starts[place.line - 1];
    if (from === undefined) return undefined;
    const next = starts[place.line] ?? source.length + 1;
    const text = source.slice(from, next - 1).replace(/\r$/, '');
    return { line: place.line, text, ...find(text, printed, place.column - 1) };
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** What is printed, at the place or a little after it (a quote or a key may stand before); else the word there. */
function find(text: string, printed: string, at: number): { start: number; length: number } {
  const found = printed === '' ? -1 : text.indexOf(printed, at);
  if (found >= 0) return { start: found, length: printed.length };
  return { start: at, length: /^[^\s,}\]]*/.exec(text.slice(at, at + 80))?.[0].length || 1 };
}
