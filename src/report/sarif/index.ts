import { type Catalogue, problemMessage } from '../../messages/index.ts';
import { reportsMessages } from '../../messages/reports.ts';
import type { Fact } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import { factsOf, type Severity } from '../../model/relation.ts';
import { RULES } from '../../rules/index.ts';
import {
  figureOf,
  findingTexts,
  placeOfFinding,
  printedAt,
  ruleText,
  titledTexts,
  unitSpeakerOf,
} from '../finding-texts.ts';
import { fixed } from '../numbers.ts';
import type { ReportOptions } from '../options.ts';
import { type Checked, type Failed, isFailed } from '../outcome.ts';
import type { Shown } from '../outcome-with-document.ts';
import { nameInFinding } from '../sentence.ts';
import { printedText, type Speaker } from '../speaker.ts';
import { printable } from '../text.ts';
import { type TextWriter, written } from '../writer.ts';
import { locationOf } from './location.ts';
import type { Level, Location, Notification, Result, RuleDescriptor, SarifLog } from './log.ts';
import { fileUri } from './uri.ts';

const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', hint: 'note' };

/** The report for code scanning: SARIF 2.1.0. */
export function sarifWriter(options: ReportOptions): TextWriter {
  const { catalogue } = options;
  const rules = new KnownRules();
  const files: string[] = [];
  const failures: Notification[] = [];
  const results: Result[] = [];
  return {
    head: '',
    add(outcome) {
      const index = files.push(outcome.file) - 1;
      if (isFailed(outcome)) failures.push(...notifications(outcome, index, catalogue));
      else for (const result of resultsOf(outcome, index, rules, catalogue)) results.push(result);
      return '';
    },
    end: () => logText(files, failures, results, rules.described(catalogue), options),
  };
}

export function sarifReport(outcomes: readonly Shown[], options: ReportOptions): string {
  return written(sarifWriter(options), outcomes);
}

function logText(
  files: readonly string[],
  failures: readonly Notification[],
  results: readonly Result[],
  rules: readonly RuleDescriptor[],
  { catalogue, version }: ReportOptions,
): string {
  const log: SarifLog = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gouji', semanticVersion: version, rules } },
        language: catalogue.language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            ...(failures.length > 0 && { toolExecutionNotifications: failures }),
          },
        ],
        artifacts: files.map((file) => ({ location: { uri: fileUri(file) } })),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, safely, 2)}\n`;
}

/** No text of a document steers a terminal that shows the report. */
function safely(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.split('\n').map(printable).join('\n') : value;
}

/** Every rule, then the slips that were found. */
class KnownRules {
  readonly #severities = new Map<string, Severity>(RULES.map(({ id, severity }) => [id, severity]));
  readonly #indices = new Map<string, number>([...this.#severities.keys()].map((id, index) => [id, index]));

  indexOf({ rule, severity }: Finding): number {
    const known = this.#indices.get(rule);
    if (known !== undefined) return known;
    this.#severities.set(rule, severity);
    this.#indices.set(rule, this.#indices.size);
    return this.#indices.size - 1;
  }

  described(catalogue: Catalogue): RuleDescriptor[] {
    const explained = new Set(RULES.map(({ id }) => id));
    return [...this.#severities].map(([id, severity]) => {
      const text = ruleText(id, catalogue);
      return {
        id,
        shortDescription: { text },
        // A slip has no page of its own: what it is about says it all.
        help: { text: explained.has(id) ? reportsMessages(catalogue.language).ruleHelp(id, text) : text },
        defaultConfiguration: { level: LEVELS[severity] },
      };
    });
  }
}

function resultsOf(
  { file, result }: Checked,
  index: number,
  rules: KnownRules,
  catalogue: Catalogue,
): Result[] {
  const speaker = unitSpeakerOf(result, catalogue);
  const artifact = { name: file, index };
  const suppressed = result.policy?.suppressed ?? [];
  const why = new Map(suppressed.map(({ finding, reason }) => [finding, reason]));
  return [...result.findings, ...why.keys()].map((finding) => {
    const justification = why.get(finding);
    const { rule, severity, fingerprint, ambiguous, cause, suspects } = finding;
    const related = relatedOf(finding, speaker, artifact);
    const [suspect] = suspects;
    return {
      ruleId: rule,
      ruleIndex: rules.indexOf(finding),
      level: LEVELS[severity],
      message: { text: messageText(finding, speaker) },
      locations: [locationOf(artifact, placeOfFinding(finding), printedAt(finding), catalogue)],
      ...(related.length > 0 && { relatedLocations: related }),
      partialFingerprints: { 'gouji/v1': fingerprint },
      ...(justification !== undefined && {
        suppressions: [{ kind: 'external', status: 'accepted', justification }],
      }),
      properties: {
        ambiguous,
        ...(cause && { cause }),
        ...(suspect?.expected && { expected: fixed(suspect.expected, suspect.fact.decimals) }),
      },
    };
  });
}

function messageText(finding: Finding, speaker: Speaker): string {
  const texts = findingTexts(finding, speaker);
  const titled = titledTexts(texts, finding.ambiguous, speaker.catalogue);
  const lines = [
    texts.message,
    texts.arithmetic,
    ...titled.map(([title, text]) => `${title} ${text}`.trim()),
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** The other figures that the finding involves, each once. */
function relatedOf(
  finding: Finding,
  speaker: Speaker,
  artifact: { readonly name: string; readonly index: number },
): Location[] {
  const own = figureOf(finding);
  const { involved } = reportsMessages(speaker.catalogue.language);
  const facts = new Set<Fact>(finding.suspects.map(({ fact }) => fact));
  for (const { relation } of finding.broken) for (const fact of factsOf(relation)) facts.add(fact);
  for (const { fact } of finding.consequences ?? []) facts.add(fact);
  const others = [...facts].filter((fact) => fact !== own && fact.place !== undefined);
  return others.map((fact, index) => ({
    id: index + 1,
    message: { text: involved(nameInFinding(fact, finding, speaker), printedText(fact, speaker)) },
    ...locationOf(artifact, fact.place, fact.text, speaker.catalogue),
  }));
}

function notifications({ file, problems }: Failed, index: number, catalogue: Catalogue): Notification[] {
  return problems.map(({ line, column = 1, ...problem }) => {
    const place = line === undefined ? undefined : ({ kind: 'text', line, column } as const);
    return {
      level: 'error',
      message: { text: problemMessage(problem, catalogue) },
      descriptor: { id: problem.code },
      locations: [locationOf({ name: file, index }, place, '', catalogue)],
    };
  });
}
