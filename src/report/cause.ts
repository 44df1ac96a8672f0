import type { CauseWords } from '../messages/catalogue.ts';
import type { Fact } from '../model/fact.ts';
import type { Explanation, Finding, Reading } from '../model/finding.ts';
import { fixed } from './numbers.ts';
import { nameInFinding } from './sentence.ts';
import { printedText, type Speaker, valueText } from './speaker.ts';

/** How an error arose, in words. */
export function causeText(explanation: Explanation, finding: Finding, speaker: Speaker): string {
  const { causes, slips } = speaker.catalogue.findings;
  const { cause, source, keyed, slip, readings = [] } = explanation;
  const stated = finding.suspects[0]?.fact;
  const words: CauseWords = {
    source: source ? `${nameInFinding(source, finding, speaker)} ${printedText(source, speaker)}` : '',
    keyed: source && keyed ? valueText(source, fixed(keyed, source.decimals), speaker) : '',
    slip: slip ? slips[slip] : '',
    readings: readings
      .map((reading) => readingText(reading, stated, finding, speaker))
      .join(speaker.catalogue.language === 'zh' ? '；' : '; '),
  };
  return causes[cause](words);
}

/** What a reading goes by and comes to, and by how much it misses. */
function readingText(
  { facts, value, difference }: Reading,
  stated: Fact | undefined,
  finding: Finding,
  speaker: Speaker,
): string {
  const { report } = speaker.catalogue;
  const figures = facts.map(
    (fact) => `${nameInFinding(fact, finding, speaker)} ${printedText(fact, speaker)}`,
  );
  const [only] = facts;
  const itself = facts.length === 1 && only!.value.eq(value);
  const made =
    stated && !itself
      ? valueText(stated, fixed(value.toDecimalPlaces(stated.decimals + 2), stated.decimals), speaker)
      : undefined;
  const miss = difference.isZero() ? undefined : fixed(difference.toDecimalPlaces(4), 0);
  return report.reading(figures, made, miss);
}
