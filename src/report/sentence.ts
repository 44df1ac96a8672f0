import type { BrokenWords } from '../messages/catalogue.ts';
import type { RuleId } from '../messages/index.ts';
import type { Remark } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { ClaimRelation, Relation } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';
import { computedText, differenceText } from './equation.ts';
import { baseOfStage, isBaseIn, nameOf, subjectOf } from './names.ts';
import { digits } from './numbers.ts';
import { expectedText, nameIn, printedText, type Speaker, valueText } from './speaker.ts';

/** What is wrong, and what to do about it, in one sentence. */
export function messageOf(finding: Finding, speaker: Speaker): string {
  const { findings } = speaker.catalogue;
  const { remark, suspects, broken, ambiguous } = finding;
  if (remark) return remarkText(remark, speaker);
  const [first] = broken;
  const [suspect] = suspects;
  const sentence = first ? brokenSentence(first, speaker) : '';
  if (first?.odds !== undefined) return findings.odds(sentence, oneIn(first.odds));
  if (!suspect) return sentence;
  const name = nameInFinding(suspect.fact, finding, speaker);
  if (suspect.kind === 'label') return findings.label(sentence, name);
  if (suspect.kind === 'part') return findings.part(sentence);
  if (ambiguous) return findings.ambiguous(sentence);
  if (suspects.length > 1) return findings.several(sentence, suspects.length);
  if (suspect.kind === 'word') return sentence;
  const expected = expectedText(suspect, speaker);
  const printed = printedText(suspect.fact, speaker);
  const { statistic } = suspect.fact.aspects;
  if (finding.cause === 'sign' && (statistic === 'change' || statistic === 'rate'))
    return findings.turned(name, printed);
  return expected === undefined
    ? findings.suspect(sentence, name, printed)
    : findings.expected(name, expected, printed);
}

function remarkText({ code, text }: Remark, { catalogue }: Speaker): string {
  const { remark, remarks } = catalogue.findings;
  return Object.hasOwn(remarks, code) ? remarks[code as keyof typeof remarks](text) : remark(code, text);
}

/** What a figure of a finding is called, whichever of its relations it stands in. */
export function nameInFinding(fact: Fact, { broken }: Finding, { budget, catalogue }: Speaker): string {
  const isBase = broken.some(
    ({ relation, fits }) =>
      isBaseIn(relation, fact) ||
      (fits && baseOfStage(fact.aspects.stage) && isBaseIn(fits.verdict.relation, fact)),
  );
  return nameOf(fact, isBase, budget, catalogue);
}

/** What a broken relation says. */
function brokenSentence(verdict: Verdict, speaker: Speaker): string {
  const { rules } = speaker.catalogue;
  return rules[verdict.relation.rule as RuleId].broken(brokenWords(verdict, speaker));
}

function brokenWords(verdict: Verdict, speaker: Speaker): BrokenWords {
  const { relation } = verdict;
  const because = relation.because ?? '';
  if (relation.form === 'claim') return { ...claimWords(verdict, relation, speaker), because };
  const subject = subjectOf(relation);
  const own = comparedWith(subject, relation);
  const fact = own ?? subject;
  const computed = own ? digits(subject) : (computedText(verdict) ?? digits(fact));
  return {
    name: nameIn(relation, fact, speaker),
    stated: valueText(fact, digits(fact), speaker),
    computed: valueText(fact, computed, speaker),
    word: '',
    because,
  };
}

/** The one figure of this document that a figure of another document is compared with. */
function comparedWith(subject: Fact, relation: Relation): Fact | undefined {
  if (subject.kind !== 'constant' || relation.form !== 'zero' || relation.rule !== 'restated')
    return undefined;
  return relation.terms.length === 2 ? relation.terms[0]!.fact : undefined;
}

/** A word speaks of a change or rate that is printed, or of the difference of two amounts. */
function claimWords(
  verdict: Verdict,
  { terms, wordFact, ...relation }: ClaimRelation,
  speaker: Speaker,
): Omit<BrokenWords, 'because'> {
  const [first, second] = terms;
  const { fact } = first!;
  const printed = !second || second.fact.kind === 'constant';
  const value = printed ? digits(fact) : (differenceText(verdict) ?? '0');
  const name = nameIn({ ...relation, terms, wordFact }, printed ? fact : wordFact, speaker);
  return { name, stated: wordFact.text, word: wordFact.text, computed: valueText(fact, value, speaker) };
}

/** The n of "1 in n", to two digits. */
function oneIn(odds: number): string {
  const n = Number((1 / odds).toPrecision(2));
  return n < 1e9 ? String(n) : '1000000000';
}
