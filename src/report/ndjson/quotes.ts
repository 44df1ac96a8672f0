import type { Fact } from '../../model/fact.ts';
import type { Place } from '../../model/place.ts';
import { factsOf } from '../../model/relation.ts';
import type { Result } from '../../model/result.ts';
import type { Quote, Quoted } from '../quote.ts';

/** A passage of the source that a report may quote: what stands at a place. */
export interface KeptQuote {
  readonly place: Place;
  readonly printed: string;
  readonly quoted: Quoted;
}

/** Characters that are kept on either side of a figure; a line may be a hundred megabytes long. */
const AROUND = 400;

/** The passages of the findings' figures. */
export function keepQuotes({ findings }: Result, quote: Quote): KeptQuote[] {
  const facts = new Set<Fact>();
  for (const { suspects, consequences = [], broken } of findings) {
    for (const { fact } of [...suspects, ...consequences]) facts.add(fact);
    for (const { relation } of broken) for (const fact of factsOf(relation)) facts.add(fact);
  }
  const marked = [...facts].map(({ place, text }) => ({ place, text }));
  for (const { remark } of findings) if (remark) marked.push({ place: remark.place, text: remark.text });
  return marked.flatMap(({ place, text }) => {
    const quoted = place && quote(place, text);
    return quoted ? [{ place, printed: text, quoted: clipped(quoted) }] : [];
  });
}

function clipped(quoted: Quoted): Quoted {
  const from = Math.max(0, quoted.start - AROUND);
  const text = quoted.text.slice(from, quoted.start + quoted.length + AROUND);
  return { ...quoted, text, start: quoted.start - from };
}

/** Quotes what was kept. */
export function quoteKept(kept: readonly KeptQuote[]): Quote {
  const byKey = new Map(kept.map(({ place, printed, quoted }) => [keyOf(place, printed), quoted]));
  return (place, printed) => byKey.get(keyOf(place, printed));
}

function keyOf(place: Place, printed: string): string {
  return JSON.stringify([place, printed]);
}
