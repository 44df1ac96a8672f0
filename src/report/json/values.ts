import { asPrinted, type Fact } from '../../model/fact.ts';
import type { Suspect } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { fixed } from '../numbers.ts';

/** As printed: a decrease of 15.59 is 15.59, as its word says which way it goes. */
export function valueText(fact: Fact): string | null {
  const { kind, state, value, decimals } = fact;
  return kind === 'word' || state !== 'value' ? null : asPrinted(fact, value).toFixed(decimals);
}

export function rangeText(fact: Fact, { low, high }: NonNullable<Suspect['range']>): string[] {
  const [one, other] = [asPrinted(fact, low), asPrinted(fact, high)];
  return (one.lte(other) ? [one, other] : [other, one]).map((end) => fixed(end, fact.decimals));
}

/** A place with its keys in one order, whoever made it. */
export function placeOf(place: Place | undefined): object | null {
  if (!place) return null;
  const known = place as Place & Record<string, unknown>;
  return Object.fromEntries(
    PLACE_KEYS.filter((key) => known[key] !== undefined).map((key) => [key, known[key]]),
  );
}

const PLACE_KEYS = [
  'kind',
  'file',
  'part',
  'page',
  'sheet',
  'cell',
  'line',
  'paragraph',
  'table',
  'row',
  'column',
  'offset',
  'box',
];
