import type { Fact } from '../../model/fact.ts';
import type { Place } from '../../model/place.ts';
import { factsOf } from '../../model/relation.ts';
import type { Result } from '../../model/result.ts';
import type { Quote, Quoted } from '../quote.ts';

/** What stands at a place, within a passage that several may share. */
export interface KeptQuote {
  readonly place: Place;
  readonly printed: string;
  readonly passage: Passage;
  /** Where in the passage it begins. */
  readonly start: number;
  readonly length: number;
}

interface Passage {
  readonly line?: number;
  readonly text: string;
}

/** Characters that are kept on either side of a figure at least; a line may be a hundred megabytes long. */
const AROUND = 400;

/** The passages of the findings' figures, or of all figures and remarks. */
export function keepQuotes(result: Result, quote: Quote, all: boolean): KeptQuote[] {
  const passages = new Map<string, Passage>();
  const kept = (passage: Passage): Passage => {
    const key = `${passage.line} ${passage.text}`;
    const known = passages.get(key) ?? passage;
    passages.set(key, known);
    return known;
  };
  return (all ? everythingIn(result) : quotedBy(result)).flatMap(({ place, text }) => {
    const quoted = place && quote(place, text);
    if (!quoted) return [];
    const { passage, start } = clipped(quoted);
    // A place of its own: some figures make theirs anew each time, and the lines must not tell.
    return [{ place: { ...place }, printed: text, passage: kept(passage), start, length: quoted.length }];
  });
}

interface Printed {
  readonly place: Place | undefined;
  readonly text: string;
}

function everythingIn({ budget }: Result): Printed[] {
  return [...budget.facts, ...budget.remarks].map(({ place, text }) => ({ place, text }));
}

function quotedBy({ findings }: Result): Printed[] {
  const facts = new Set<Fact>();
  for (const { suspects, consequences = [], broken } of findings) {
    for (const { fact } of [...suspects, ...consequences]) facts.add(fact);
    for (const { relation } of broken) for (const fact of factsOf(relation)) facts.add(fact);
  }
  const remarks = findings.flatMap(({ remark }) => (remark ? [remark] : []));
  return [...facts, ...remarks].map(({ place, text }) => ({ place, text }));
}

/** Cut at multiples of `AROUND`, so that neighbours in a long line share their passage. */
function clipped({ line, text, start, length }: Quoted): { passage: Passage; start: number } {
  const from = Math.max(0, Math.floor(start / AROUND) - 1) * AROUND;
  const until = (Math.floor((start + length) / AROUND) + 2) * AROUND;
  const passage = { ...(line !== undefined && { line }), text: text.slice(from, until) };
  return { passage, start: start - from };
}

/** Quotes what was kept. */
export function quoteKept(kept: readonly KeptQuote[]): Quote {
  const byKey = new Map(kept.map((one) => [keyOf(one.place, one.printed), one]));
  return (place, printed) => {
    const found = byKey.get(keyOf(place, printed));
    return found && { ...found.passage, start: found.start, length: found.length };
  };
}

function keyOf(place: Place, printed: string): string {
  return JSON.stringify([place, printed]);
}
