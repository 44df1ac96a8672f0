import { problemMessage } from '../messages/index.ts';
import { findingTexts, placeOfFinding, unitSpeakerOf } from './finding-texts.ts';
import type { ReportOptions } from './options.ts';
import { isFailed, type Outcome } from './outcome.ts';
import { placeInFile } from './place-id.ts';
import { printable } from './text.ts';

/** A line a finding: `file:line:column rule message`; formats without lines have a short place in their stead. */
export function quietReport(outcomes: readonly Outcome[], { catalogue }: ReportOptions): string {
  const lines = outcomes.flatMap((outcome) => {
    const { file } = outcome;
    if (isFailed(outcome)) {
      return outcome.problems.map((problem) => {
        const at = [file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
        return `${at} ${problem.code} ${problemMessage(problem, catalogue)}`;
      });
    }
    const speaker = unitSpeakerOf(outcome.result, catalogue);
    return outcome.result.findings.map((finding) => {
      const place = placeOfFinding(finding);
      const at = place ? placeInFile(file, place) : file;
      return `${at} ${finding.rule} ${findingTexts(finding, speaker).message}`;
    });
  });
  return lines.map((line) => `${printable(line)}\n`).join('');
}
