import { type Document, type Mark, type PlacedText, placedTexts } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { spotOf } from '../place-id.ts';

/** Something printed: its text, and where it was read. */
export interface Printed {
  readonly text: string;
  readonly place: Place | undefined;
}

/** Where things stand in a text: ranges that do not overlap, in order. */
export interface Span<T extends Printed> {
  readonly start: number;
  readonly end: number;
  /** More than one where a number is read as several figures. */
  readonly items: readonly T[];
}

/** Characters of a text that one mark gives their place. */
interface Run {
  readonly text: PlacedText;
  readonly start: number;
  readonly end: number;
  /** Of places that count characters: that of the first. */
  readonly column: number | undefined;
}

/** Finds each thing in the text that it was read from. What is not found has no span. */
export function locate<T extends Printed>(
  document: Document,
  items: readonly T[],
): Map<PlacedText, Span<T>[]> {
  const runs = runsByPlace(document);
  const ends = new Map<PlacedText, number>();
  const found = new Map<PlacedText, Span<T>[]>();
  for (const item of items) {
    const range = item.place && rangeOf(item.text, item.place, runs, ends);
    if (!range) continue;
    const { text, start, end } = range;
    ends.set(text, end);
    const spans = found.get(text) ?? [];
    spans.push({ start, end, items: [item] });
    found.set(text, spans);
  }
  for (const [text, spans] of found) found.set(text, merged(spans));
  return found;
}

function runsByPlace({ blocks }: Document): Map<string, Run[]> {
  const runs = new Map<string, Run[]>();
  for (const text of placedTexts(blocks)) {
    for (const [index, mark] of text.marks.entries()) {
      const run = runOf(text, mark, text.marks[index + 1]);
      const key = spotOf(mark.place);
      const known = runs.get(key);
      if (known) known.push(run);
      else runs.set(key, [run]);
    }
  }
  return runs;
}

function runOf(text: PlacedText, { offset, place }: Mark, next: Mark | undefined): Run {
  return { text, start: offset, end: next?.offset ?? text.text.length, column: columnOf(place) };
}

function columnOf(place: Place): number | undefined {
  if (place.kind === 'text' || place.kind === 'definition') return place.column;
  return place.kind === 'docx' ? place.offset : undefined;
}

interface Range {
  readonly text: PlacedText;
  readonly start: number;
  readonly end: number;
}

/** A quote, a key or a currency sign may stand between a place and what is printed there. */
const BEFORE = 40;

/** What is printed stands at the place, or a little after it; several figures of one place follow one another. */
function rangeOf(
  printed: string,
  place: Place,
  runs: ReadonlyMap<string, readonly Run[]>,
  ends: ReadonlyMap<PlacedText, number>,
): Range | undefined {
  if (printed === '') return undefined;
  const column = columnOf(place);
  for (const run of runs.get(spotOf(place)) ?? []) {
    const { text, start, end } = run;
    const exact = column !== undefined && run.column !== undefined ? start + column - run.column : undefined;
    if (exact !== undefined && (exact < start || exact >= end)) continue;
    const after = Math.max(start, ends.get(text) ?? 0);
    const last = exact === undefined ? end : Math.min(end, exact + BEFORE);
    for (const from of exact === undefined ? [after, start] : [exact]) {
      const at = from < last ? indexWithin(text.text, printed, from, last) : -1;
      if (at >= 0) return { text, start: at, end: at + printed.length };
    }
  }
  return undefined;
}

/** The first occurrence that begins within the run; it may end in a later one. */
function indexWithin(text: string, wanted: string, from: number, end: number): number {
  const at = text.slice(from, end + wanted.length - 1).indexOf(wanted);
  return at < 0 ? -1 : from + at;
}

function merged<T extends Printed>(spans: readonly Span<T>[]): Span<T>[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Span<T>[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (!last || span.start >= last.end) result.push(span);
    else {
      const end = Math.max(last.end, span.end);
      result[result.length - 1] = { start: last.start, end, items: [...last.items, ...span.items] };
    }
  }
  return result;
}
