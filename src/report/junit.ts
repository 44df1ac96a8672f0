import { type Catalogue, problemMessage } from '../messages/index.ts';
import { reportsMessages } from '../messages/reports.ts';
import type { Finding } from '../model/finding.ts';
import { SEVERITIES, type Severity } from '../model/relation.ts';
import type { Result } from '../model/result.ts';
import { findingTexts, placeOfFinding, ruleText, titledTexts, unitSpeakerOf } from './finding-texts.ts';
import { placeText } from './names.ts';
import type { ReportOptions } from './options.ts';
import { type Failed, isFailed, type Outcome } from './outcome.ts';
import type { Shown } from './outcome-with-document.ts';
import { placeInFile } from './place-id.ts';
import type { Speaker } from './speaker.ts';
import { summaryLine } from './summary.ts';
import { type TextWriter, written } from './writer.ts';
import { content, element } from './xml.ts';

export interface JunitOptions extends ReportOptions {
  /** Findings of this severity or above fail their test; the others are only written out. */
  readonly failOn?: Severity;
}

/**
 * A suite a file. A finding is a test case, and so is each rule that was judged and found nothing. Times are 0: the
 * same input gives the same report.
 */
export function junitWriter(options: JunitOptions): TextWriter {
  const suites: Suite[] = [];
  return {
    head: '',
    add(outcome) {
      suites.push(suiteOf(outcome, options));
      return '';
    },
    end() {
      // Only a suite counts what was skipped, by the XSD.
      const { skipped: _, ...totals } = sum(suites.map(({ counts }) => counts));
      const inside = suites.map(({ xml }) => `\n${xml}`).join('');
      return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'gouji', ...totals }, `${inside}\n`)}\n`;
    },
  };
}

export function junitReport(outcomes: readonly Shown[], options: JunitOptions): string {
  return written(junitWriter(options), outcomes);
}

function suiteOf(outcome: Outcome, options: JunitOptions): Suite {
  if (isFailed(outcome)) return failedSuite(outcome, options.catalogue);
  const { file, result } = outcome;
  return suite(file, checkedCases(file, result, options), [
    element('system-out', {}, content(summaryLine(result, options.catalogue))),
  ]);
}

interface Case {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  readonly xml: string;
}

interface Suite {
  readonly counts: Counts;
  readonly xml: string;
}

function suite(name: string, cases: readonly Case[], after: readonly string[] = []): Suite {
  const lines = [...cases.map(({ xml }) => xml), ...after];
  const inside = lines.map((line) => `\n    ${line}`).join('');
  const counts = count(cases);
  return { counts, xml: `  ${element('testsuite', { name, ...counts }, `${inside}\n  `)}` };
}

const COUNTED = ['tests', 'failures', 'errors', 'skipped', 'time'] as const;
type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

function sum(all: readonly Counts[]): Counts {
  const totals = COUNTED.map((key) => [key, all.reduce((total, counts) => total + counts[key], 0)]);
  return Object.fromEntries(totals);
}

function count(cases: readonly Case[]): Counts {
  const of = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length;
  return {
    tests: cases.length,
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
    time: 0,
  };
}

function failedSuite({ file, status, problems }: Failed, catalogue: Catalogue): Suite {
  const kind = status === 'failed' ? 'error' : 'skipped';
  const lines = problems.map(({ line, column, ...problem }) => {
    const at = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${at}: ${problemMessage(problem, catalogue)}`;
  });
  const [first = ''] = lines;
  const attributes = kind === 'error' ? { message: first, type: problems[0]?.code } : { message: first };
  const inside = kind === 'error' ? content(lines.join('\n')) : '';
  return suite(file, [
    testcase(file, reportsMessages(catalogue.language).notChecked, kind, attributes, inside),
  ]);
}

function testcase(
  classname: string,
  name: string,
  kind: Case['kind'],
  attributes: Readonly<Record<string, string | undefined>> = {},
  inside = '',
): Case {
  const verdict = kind === 'passed' ? inside : element(kind, attributes, inside);
  return { kind, xml: element('testcase', { name, classname, time: 0 }, verdict) };
}

function checkedCases(file: string, result: Result, { catalogue, failOn = 'error' }: JunitOptions): Case[] {
  const speaker = unitSpeakerOf(result, catalogue);
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const found = result.findings.map((finding) => findingCase(file, finding, failing, speaker));
  const guilty = new Set(result.findings.map(({ rule }) => rule));
  const judged = result.verdicts.filter(({ kind }) => kind !== 'unchecked');
  const rules = [...new Set(judged.map(({ relation }) => relation.rule))].filter((rule) => !guilty.has(rule));
  return [
    ...found,
    ...rules.map((rule) => testcase(file, `${rule}: ${ruleText(rule, catalogue)}`, 'passed')),
  ];
}

function findingCase(file: string, finding: Finding, failing: readonly Severity[], speaker: Speaker): Case {
  const { catalogue } = speaker;
  const { rule, severity, ambiguous } = finding;
  const texts = findingTexts(finding, speaker);
  const place = placeOfFinding(finding);
  const where = place && `${placeInFile(file, place)} (${placeText(place, catalogue)})`;
  const titled = titledTexts(texts, ambiguous, catalogue).map(([title, text]) => `${title}  ${text}`.trim());
  const lines = [where ?? file, texts.message, texts.arithmetic, ...titled];
  const text = lines.filter((line) => line !== undefined).join('\n');
  const name = `${rule}: ${texts.message}`;
  if (failing.includes(severity)) {
    return testcase(file, name, 'failure', { message: texts.message, type: severity }, content(text));
  }
  const word = catalogue.words.severities[severity];
  return testcase(file, name, 'passed', {}, element('system-out', {}, content(`${word}\n${text}`)));
}
