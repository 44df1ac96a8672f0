import type { RemarkCode } from '../messages/catalogue.ts';
import type { Catalogue, RuleId } from '../messages/index.ts';
import { reportsMessages } from '../messages/reports.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Result } from '../model/result.ts';
import { causeText } from './cause.ts';
import { arithmetic, consequenceTexts, named, suspectTexts } from './finding-block.ts';
import { subjectOf } from './names.ts';
import { homeUnit } from './numbers.ts';
import { messageOf } from './sentence.ts';
import type { Speaker } from './speaker.ts';

/** All that is said of a finding, as plain sentences. */
export interface FindingTexts {
  readonly message: string;
  readonly arithmetic?: string;
  readonly suspects: readonly string[];
  readonly cause?: string;
  readonly because?: string;
  readonly witnesses: readonly string[];
  readonly consequences: readonly string[];
  readonly cut?: string;
}

export function findingTexts(finding: Finding, speaker: Speaker): FindingTexts {
  const { broken, witnesses, explanation, cut } = finding;
  const [first] = broken;
  const because = first?.relation.because;
  return {
    message: messageOf(finding, speaker),
    ...(first && { arithmetic: arithmetic(first, speaker) }),
    suspects: suspectTexts(finding, speaker),
    ...(explanation && { cause: causeText(explanation, finding, speaker) }),
    ...(because !== undefined && { because }),
    witnesses: witnesses.map((verdict) => named(verdict, speaker)),
    consequences: consequenceTexts(finding, speaker),
    ...(cut && { cut: speaker.catalogue.report.cut }),
  };
}

/** The sentences of a finding after its message, each behind its title. */
export function titledTexts(
  texts: FindingTexts,
  ambiguous: boolean,
  { report }: Catalogue,
): [string, string][] {
  const { suspects, cause, because, witnesses, consequences, cut } = texts;
  const under = (title: string, lines: readonly string[]) =>
    lines.map((line): [string, string] => [title, line]);
  return [
    ...under(ambiguous ? report.suspects : report.corrections, suspects),
    ...under(report.cause, cause === undefined ? [] : [cause]),
    ...under(report.because, because === undefined ? [] : [because]),
    ...under(report.witnesses, witnesses),
    ...under(report.consequences, consequences),
    ...under('', cut === undefined ? [] : [cut]),
  ];
}

/** Leaves out the unit of most figures: for reports that name it above them. */
export function speakerOf({ budget }: Result, catalogue: Catalogue): Speaker {
  return { catalogue, budget, home: homeUnit(budget.facts) };
}

/** Gives every number its unit: for reports whose lines stand alone. */
export function unitSpeakerOf({ budget }: Result, catalogue: Catalogue): Speaker {
  return { catalogue, budget, home: undefined };
}

/** The figure that a finding is about: the first suspect, else what the broken relation states; none of a remark. */
export function figureOf({ suspects, broken }: Finding): Fact | undefined {
  const [suspect] = suspects;
  if (suspect) return suspect.fact;
  const subject = broken[0] && subjectOf(broken[0].relation);
  return subject?.kind === 'constant' ? undefined : subject;
}

/** Where a person begins to look. */
export function placeOfFinding(finding: Finding): Place | undefined {
  return finding.remark ? finding.remark.place : figureOf(finding)?.place;
}

/** The text at that place. */
export function printedAt(finding: Finding): string {
  return finding.remark ? finding.remark.text : (figureOf(finding)?.text ?? '');
}

/** What a rule checks, or what a remark is about; its code where no catalogue knows it. */
export function ruleText(code: string, { rules, language }: Catalogue): string {
  if (Object.hasOwn(rules, code)) return rules[code as RuleId].checks;
  const { remarks } = reportsMessages(language);
  return Object.hasOwn(remarks, code) ? remarks[code as RemarkCode] : code;
}
