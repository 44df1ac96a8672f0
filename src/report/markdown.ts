import { problemMessage } from '../messages/index.ts';
import { reportsMessages } from '../messages/reports.ts';
import type { Finding } from '../model/finding.ts';
import { SEVERITIES, type Severity } from '../model/relation.ts';
import type { Summary } from '../model/result.ts';
import { findingTexts, placeOfFinding, speakerOf, titledTexts } from './finding-texts.ts';
import { code, plain } from './markdown-text.ts';
import { placeText } from './names.ts';
import type { ReportOptions } from './options.ts';
import { type Checked, type Failed, isFailed } from './outcome.ts';
import type { Shown } from './outcome-with-document.ts';
import type { Speaker } from './speaker.ts';
import { summaryLine, titleLine } from './summary.ts';
import { uncheckedTexts } from './unchecked.ts';
import { type TextWriter, written } from './writer.ts';

const GLYPHS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', hint: 'ℹ️' };

/** Witnesses and the like that a finding shows. */
const MOST = 6;

/** A comment for a pull request, or a working paper: a table of findings for each file. */
export function markdownWriter(options: ReportOptions): TextWriter {
  const blocks: string[] = [];
  const checked: Summary['findings'][] = [];
  return {
    head: '',
    add(outcome) {
      if (!isFailed(outcome)) checked.push(outcome.result.summary.findings);
      blocks.push(isFailed(outcome) ? failedFile(outcome, options) : checkedFile(outcome, options));
      return '';
    },
    end() {
      const all = blocks.length > 1 ? [overall(blocks.length, checked, options)] : [];
      return `${['## gouji', ...all, ...blocks].join('\n\n')}\n`;
    },
  };
}

export function markdownReport(outcomes: readonly Shown[], options: ReportOptions): string {
  return written(markdownWriter(options), outcomes);
}

function overall(
  total: number,
  checked: readonly Summary['findings'][],
  { catalogue }: ReportOptions,
): string {
  const { files, failedFiles } = reportsMessages(catalogue.language);
  const { report, words } = catalogue;
  const counts = SEVERITIES.map((severity): [Severity, number] => [
    severity,
    checked.reduce((sum, findings) => sum + findings[severity], 0),
  ]);
  const found = counts.reduce((sum, [, count]) => sum + count, 0);
  const bySeverity = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => report.severityCount(words.severities[severity], count));
  const failed = total - checked.length;
  return [
    files(total),
    found === 0 ? report.clean : report.findings(found, bySeverity.join(' ')),
    ...(failed > 0 ? [failedFiles(failed)] : []),
  ].join(' · ');
}

function failedFile({ file, problems }: Failed, { catalogue }: ReportOptions): string {
  const lines = problems.map((problem) => {
    const at = [problem.line, problem.column].filter((part) => part !== undefined).join(':');
    return `- ${GLYPHS.error} ${at === '' ? '' : `${code(at)} `}${plain(problemMessage(problem, catalogue))}`;
  });
  return [`### ${plain(file)}`, lines.join('\n')].join('\n\n');
}

function checkedFile({ file, result }: Checked, { catalogue }: ReportOptions): string {
  const speaker = speakerOf(result, catalogue);
  const { columns, unchecked } = reportsMessages(catalogue.language);
  const head = ['', columns.rule, columns.place, columns.message];
  const table = [
    `| ${head.join(' | ')} |`,
    `|${' --- |'.repeat(head.length)}`,
    ...result.findings.map((finding) => `| ${findingCells(finding, speaker).join(' | ')} |`),
  ];
  const left = uncheckedTexts(result, speaker);
  const details = [
    `<details><summary>${unchecked(left.length)}</summary>`,
    left.map((text) => `- ${plain(text)}`).join('\n'),
    '</details>',
  ];
  return [
    `### ${plain(titleLine(file, result, speaker.home, catalogue))}`,
    ...(result.findings.length > 0 ? [table.join('\n')] : []),
    plain(summaryLine(result, catalogue)),
    ...(left.length > 0 ? details : []),
  ].join('\n\n');
}

function findingCells(finding: Finding, speaker: Speaker): string[] {
  const { catalogue } = speaker;
  const { severity, rule, ambiguous } = finding;
  const texts = findingTexts(finding, speaker);
  const lines = [
    `**${plain(texts.message)}**`,
    ...(texts.arithmetic === undefined ? [] : [code(texts.arithmetic)]),
    ...titledTexts(texts, ambiguous, catalogue)
      .slice(0, MOST)
      .map(([title, text]) => [title, plain(text)].filter((part) => part !== '').join(' ')),
  ];
  return [
    `${GLYPHS[severity]} ${catalogue.words.severities[severity]}`,
    code(rule),
    plain(placeText(placeOfFinding(finding), catalogue)),
    lines.join('<br>'),
  ];
}
