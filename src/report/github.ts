import { problemMessage } from '../messages/index.ts';
import type { Severity } from '../model/relation.ts';
import { findingTexts, placeOfFinding, printedAt, ruleText, unitSpeakerOf } from './finding-texts.ts';
import { placeText } from './names.ts';
import type { ReportOptions } from './options.ts';
import { isFailed, type Outcome } from './outcome.ts';
import { lineOf } from './place-id.ts';
import { printable } from './text.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/** Workflow commands of GitHub Actions, which show each finding beside its line. */
export function githubReport(outcomes: readonly Outcome[], options: ReportOptions): string {
  return outcomes.flatMap((outcome) => commands(outcome, options)).join('');
}

function commands(outcome: Outcome, { catalogue }: ReportOptions): string[] {
  const { file } = outcome;
  if (isFailed(outcome)) {
    return outcome.problems.map(({ line, column, ...problem }) => {
      const where = { file, line, col: column, title: `gouji: ${problem.code}` };
      return command('error', where, problemMessage(problem, catalogue));
    });
  }
  const speaker = unitSpeakerOf(outcome.result, catalogue);
  return outcome.result.findings.map((finding) => {
    const { message, arithmetic, cause } = findingTexts(finding, speaker);
    const place = placeOfFinding(finding);
    const at = lineOf(place);
    const elsewhere = place && !at ? `${placeText(place, catalogue)}: ` : '';
    const where = {
      file: place?.file ?? file,
      line: at?.line,
      col: at?.column,
      endColumn: at && at.column + Math.max(1, printedAt(finding).length),
      title: `gouji ${finding.rule}: ${ruleText(finding.rule, catalogue)}`,
    };
    const text = [`${elsewhere}${message}`, arithmetic, cause]
      .filter((line) => line !== undefined)
      .join('\n');
    return command(LEVELS[finding.severity], where, text);
  });
}

type Where = Readonly<Record<string, string | number | undefined>>;

function command(level: string, where: Where, message: string): string {
  const known = Object.entries(where).filter(([, value]) => value !== undefined);
  const properties = known.map(([key, value]) => `${key}=${property(printable(String(value)))}`).join(',');
  return `::${level} ${properties}::${escaped(lines(message))}\n`;
}

/** Line breaks of ours are kept, all else that steers a terminal is shown. */
function lines(message: string): string {
  return message.split('\n').map(printable).join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
