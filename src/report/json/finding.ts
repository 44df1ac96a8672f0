import { asPrinted } from '../../model/fact.ts';
import type { Finding, Suspect } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { causeText } from '../cause.ts';
import { fixed } from '../numbers.ts';
import type { Quote } from '../quote.ts';
import { messageOf } from '../sentence.ts';
import type { Speaker } from '../speaker.ts';
import { figuresOf, relationOf } from './relation.ts';
import { placeOf, rangeText, valueText } from './values.ts';

export function findingOf(finding: Finding, quote: Quote, speaker: Speaker): object {
  const { rule, severity, fingerprint, ambiguous, broken, witnesses, suspects, remark } = finding;
  return {
    rule,
    severity,
    message: messageOf(finding, speaker),
    fingerprint,
    ambiguous,
    cause: finding.cause ?? null,
    explanation: finding.explanation ? causeText(finding.explanation, finding, speaker) : null,
    suspects: [
      ...suspects.map((suspect) => suspectOf(suspect, quote)),
      ...(finding.consequences ?? []).map((suspect) => ({ ...suspectOf(suspect, quote), consequence: true })),
    ],
    consequences: (finding.consequences ?? []).map((consequence) => ({
      ...suspectOf(consequence, quote),
      how: consequence.how,
    })),
    figures: figuresOf(broken),
    relations: broken.map((verdict) => relationOf(verdict, false)),
    witnesses: witnesses.map((verdict) => relationOf(verdict, false)),
    ...(finding.cut && { cut: true }),
    ...(remark && { remark: { code: remark.code, text: remark.text, place: placeOf(remark.place) } }),
  };
}

function suspectOf({ kind, fact, expected, range, explanation }: Suspect, quote: Quote): object {
  const { text, unit, label, place } = fact;
  return {
    kind,
    text,
    value: valueText(fact),
    unit: unit.symbol,
    expected: expected ? fixed(asPrinted(fact, expected), fact.decimals) : null,
    range: range ? rangeText(fact, range) : null,
    cause: explanation?.cause ?? null,
    label,
    place: placeOf(place),
    quote: (place && quoteText(quote, place, text)) ?? null,
  };
}

/** Characters of the source line that are quoted on either side of a figure. */
const QUOTED = 200;

function quoteText(quote: Quote, place: Place, printed: string): string | undefined {
  const quoted = quote(place, printed);
  return quoted?.text.slice(Math.max(0, quoted.start - QUOTED), quoted.start + quoted.length + QUOTED).trim();
}
