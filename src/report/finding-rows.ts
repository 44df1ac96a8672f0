import { problemMessage } from '../messages/index.ts';
import type { ColumnId } from '../messages/reports.ts';
import { asPrinted } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { differenceText, equationOf } from './equation.ts';
import { figureOf, findingTexts, placeOfFinding, printedAt, unitSpeakerOf } from './finding-texts.ts';
import { placeText } from './names.ts';
import { fixed } from './numbers.ts';
import type { ReportOptions } from './options.ts';
import { type Checked, type Failed, isFailed, type Outcome } from './outcome.ts';
import { lineOf } from './place-id.ts';
import { nameInFinding } from './sentence.ts';
import type { Speaker } from './speaker.ts';

/** A finding, or a problem of a file that could not be checked, as a row of texts by column. */
export type FindingRow = Partial<Record<ColumnId, string>>;

/** The columns of a table of findings, in order. */
export const FINDING_COLUMNS: readonly ColumnId[] = [
  'file',
  'entity',
  'year',
  'severity',
  'rule',
  'place',
  'line',
  'column',
  'figure',
  'printed',
  'expected',
  'unit',
  'difference',
  'rounding',
  'equation',
  'message',
  'cause',
  'fingerprint',
];

/** Columns whose texts are plain numbers. */
export const NUMERIC: ReadonlySet<ColumnId> = new Set([
  'year',
  'line',
  'column',
  'expected',
  'difference',
  'rounding',
]);

export function findingRows(outcomes: readonly Outcome[], options: ReportOptions): FindingRow[] {
  return outcomes.flatMap((outcome) =>
    isFailed(outcome) ? failedRows(outcome, options) : checkedRows(outcome, options),
  );
}

function failedRows({ file, problems }: Failed, { catalogue }: ReportOptions): FindingRow[] {
  return problems.map((problem) => ({
    file,
    severity: catalogue.words.severities.error,
    rule: problem.code,
    ...(problem.line !== undefined && { line: String(problem.line) }),
    ...(problem.column !== undefined && { column: String(problem.column) }),
    message: problemMessage(problem, catalogue),
  }));
}

function checkedRows({ file, result }: Checked, { catalogue }: ReportOptions): FindingRow[] {
  const speaker = unitSpeakerOf(result, catalogue);
  const { entity, year } = result.budget;
  const about: FindingRow = {
    file,
    ...(entity !== undefined && { entity }),
    ...(year !== undefined && { year: String(year) }),
  };
  return result.findings.map((finding) => ({ ...about, ...findingRow(finding, speaker) }));
}

function findingRow(finding: Finding, speaker: Speaker): FindingRow {
  const { rule, severity, fingerprint, suspects, broken } = finding;
  const { catalogue } = speaker;
  const { message, cause } = findingTexts(finding, speaker);
  const place = placeOfFinding(finding);
  const at = lineOf(place);
  const fact = figureOf(finding);
  const [first] = broken;
  const expected = suspects[0]?.kind === 'part' ? undefined : suspects[0]?.expected;
  return {
    severity: catalogue.words.severities[severity],
    rule,
    ...(place?.file !== undefined && { file: place.file }),
    ...(place && { place: placeText(place, catalogue) }),
    ...(at && { line: String(at.line), column: String(at.column) }),
    ...(fact && { figure: nameInFinding(fact, finding, speaker) }),
    printed: printedAt(finding),
    ...(fact && expected && { expected: fixed(asPrinted(fact, expected), fact.decimals) }),
    ...(fact && fact.kind !== 'word' && { unit: fact.unit.symbol }),
    ...(first && { difference: differenceText(first) ?? '', equation: equationOf(first) }),
    ...(first?.rounding && { rounding: fixed(first.rounding, 0) }),
    message,
    ...(cause !== undefined && { cause }),
    fingerprint,
  };
}
