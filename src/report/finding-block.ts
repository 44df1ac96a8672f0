import type { Consequence, Finding, Suspect } from '../model/finding.ts';
import type { Severity } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';
import { causeText } from './cause.ts';
import { computedText, differenceText, equationOf } from './equation.ts';
import { excerpts } from './excerpts.ts';
import { subjectOf } from './names.ts';
import { fixed } from './numbers.ts';
import type { Quote } from './quote.ts';
import { messageOf, nameInFinding } from './sentence.ts';
import { expectedText, nameIn, printedText, type Speaker, valueText } from './speaker.ts';
import { indented, noted, type Row, styled } from './styled.ts';
import { displayWidth, pad, printable, wrap } from './text.ts';

const GLYPHS: Readonly<Record<Severity, string>> = { error: '✖', warning: '!', hint: 'i' };

/** How much of each kind a block shows; the JSON report has everything. */
const MOST = { suspects: 8, witnesses: 3, consequences: 6, terms: 40 };

/** A finding as a block of lines: what is wrong, where, the arithmetic, and what else speaks for it. */
export function findingBlock(finding: Finding, quote: Quote, speaker: Speaker, width: number): Row[] {
  const { report } = speaker.catalogue;
  const { broken, witnesses, ambiguous, explanation, cut } = finding;
  const [first] = broken;
  const because = first?.relation.because;
  const list = (title: string, texts: readonly string[], most: number): Row[] => {
    const more = texts.length > most ? [report.more(texts.length - most)] : [];
    return noted(title, [...texts.slice(0, most), ...more], width);
  };
  return [
    ...headline(finding, speaker, width),
    ...excerpts(finding, quote, speaker, width),
    ...(first ? indented(arithmetic(first, speaker), width) : []),
    ...list(ambiguous ? report.suspects : report.corrections, suspectTexts(finding, speaker), MOST.suspects),
    ...noted(report.cause, explanation ? [causeText(explanation, finding, speaker)] : [], width),
    ...noted(report.because, because === undefined ? [] : [because], width),
    ...list(
      report.witnesses,
      witnesses.map((verdict) => named(verdict, speaker)),
      MOST.witnesses,
    ),
    ...list(report.consequences, consequenceTexts(finding, speaker), MOST.consequences),
    ...(cut ? indented(report.cut, width) : []),
  ];
}

function headline(finding: Finding, speaker: Speaker, width: number): Row[] {
  const { severity, rule } = finding;
  const mark = `${GLYPHS[severity]} ${speaker.catalogue.words.severities[severity]}  `;
  const indent = displayWidth(mark);
  const room = Math.max(20, width - indent - displayWidth(rule) - 2);
  const [first = '', ...rest] = wrap(printable(messageOf(finding, speaker)), room);
  return [
    [styled(severity, mark), styled('strong', pad(first, room)), styled('dim', `  ${rule}`)],
    ...rest.map((line): Row => [' '.repeat(indent), styled('strong', line)]),
  ];
}

/** The arithmetic spelled out, what is printed instead, and by how much it misses. */
export function arithmetic(verdict: Verdict, speaker: Speaker): string {
  const { report } = speaker.catalogue;
  const { relation, rounding } = verdict;
  const difference = relation.form === 'claim' ? undefined : differenceText(verdict);
  const parts = [equationOf(verdict, MOST.terms), ...printedInstead(verdict, speaker)];
  if (difference !== undefined) parts.push(report.difference(difference, rounding && fixed(rounding, 0)));
  return parts.join('   ');
}

/** What stands printed where the relation computes something else, if the equation does not show it already. */
function printedInstead(verdict: Verdict, speaker: Speaker): string[] {
  const { relation } = verdict;
  const alone = relation.form === 'zero' && relation.terms.length === 2;
  const computed = relation.form === 'claim' || computedText(verdict) !== undefined;
  if (alone || relation.form === 'at-most' || !computed) return [];
  return [speaker.catalogue.report.printed(printedText(subjectOf(relation), speaker))];
}

/** What each of several suspects should be, or would be if it alone is wrong; of a single part, how much it is. */
export function suspectTexts(finding: Finding, speaker: Speaker): string[] {
  const { suspects } = finding;
  const [first] = suspects;
  if (suspects.length === 1 && (first!.kind !== 'part' || !first!.expected)) return [];
  return suspects.map((suspect) => suspectText(suspect, finding, speaker));
}

function suspectText(suspect: Suspect, finding: Finding, speaker: Speaker): string {
  const { report } = speaker.catalogue;
  const { kind, fact, expected: value, explanation } = suspect;
  const name = nameInFinding(fact, finding, speaker);
  const printed = printedText(fact, speaker);
  const expected = expectedText(suspect, speaker);
  if (kind === 'label') return report.labelDoubtful(name, printed);
  if (kind === 'part') {
    return value?.isNegative()
      ? report.partDoubled(name, valueText(fact, fixed(value.abs(), fact.decimals), speaker))
      : report.partMissing(name, expected);
  }
  if (expected === undefined) return `${name} ${printed}`;
  if (!finding.ambiguous) return report.shouldBe(name, printed, expected);
  const why = explanation ? ` · ${causeText(explanation, finding, speaker)}` : '';
  const would = explanation?.cause === 'swapped' ? report.wouldExchanged : report.would;
  return `${would(name, printed, expected)}${why}`;
}

/** Figures that are wrong because a suspect is; where none are known, the other relations that break. */
export function consequenceTexts(finding: Finding, speaker: Speaker): string[] {
  const { consequences = [], broken } = finding;
  if (consequences.length === 0) return broken.slice(1).map((verdict) => named(verdict, speaker));
  return consequences.map((consequence) => consequenceText(consequence, finding, speaker));
}

function consequenceText(consequence: Consequence, finding: Finding, speaker: Speaker): string {
  const { report } = speaker.catalogue;
  const { fact, from, how } = consequence;
  const figure = `${nameInFinding(fact, finding, speaker)} ${printedText(fact, speaker)}`;
  const say = how === 'computed' ? report.computedFrom : report.copyOf;
  return say(figure, printedText(from, speaker), expectedText(consequence, speaker));
}

/** A relation with what it is about, and what is printed where it breaks. */
export function named(verdict: Verdict, speaker: Speaker): string {
  const { relation, kind } = verdict;
  const fact = subjectOf(relation);
  const { report } = speaker.catalogue;
  const instead = kind === 'inconsistent' ? printedInstead(verdict, speaker) : [];
  const arithmetic = [equationOf(verdict, MOST.terms), ...instead].join('   ');
  return fact.kind === 'constant' ? arithmetic : report.of(nameIn(relation, fact, speaker), arithmetic);
}
