import { type Catalogue, problemMessage } from '../../messages/index.ts';
import { SEVERITIES } from '../../model/relation.ts';
import type { Summary } from '../../model/result.ts';
import { VERDICT_KINDS, type VerdictKind } from '../../model/verdict.ts';
import { type BatchSummary, BatchTally } from '../batch-summary.ts';
import { jsonText } from '../json-text.ts';
import { homeUnit } from '../numbers.ts';
import { isFailed, type Outcome } from '../outcome.ts';
import type { Shown } from '../outcome-with-document.ts';
import type { Speaker } from '../speaker.ts';
import { type TextWriter, written } from '../writer.ts';
import { findingOf } from './finding.ts';
import { policyOf, suppressedCounts } from './policy.ts';
import { factOf, relationOf } from './relation.ts';
import { uncheckedOf } from './unchecked.ts';

export interface JsonOptions {
  readonly catalogue: Catalogue;
  /** Of gouji. */
  readonly version: string;
  /** Adds every relation and every figure. */
  readonly all?: boolean;
  /** Adds the relations with these verdicts. */
  readonly show?: readonly VerdictKind[];
}

/** The report for programs; its shape is documented in docs/json.md. The same outcomes give the same text. */
export function jsonWriter(options: JsonOptions): TextWriter {
  const { catalogue, version } = options;
  const tally = new BatchTally();
  let files = 0;
  return {
    head: `{\n  "gouji": ${jsonText(version)},\n  "lang": ${jsonText(catalogue.language)},\n  "files": [`,
    add(outcome) {
      files += 1;
      tally.add(outcome);
      return `${files > 1 ? ',' : ''}\n    ${within('    ', fileOf(outcome, options))}`;
    },
    end: () => `${files > 0 ? '\n  ' : ''}],\n  "summary": ${within('  ', batchOf(tally.summary()))}\n}\n`,
  };
}

export function jsonReport(outcomes: readonly Shown[], options: JsonOptions): string {
  return written(jsonWriter(options), outcomes);
}

/** A value of the report, within lines that begin with `indent`. */
function within(indent: string, value: object): string {
  return jsonText(value, 2).replaceAll('\n', `\n${indent}`);
}

function batchOf(batch: BatchSummary): object {
  const { files, departments, rules, causes, sums, unchecked } = batch;
  return {
    files,
    departments,
    ...summaryOf(batch),
    rules: Object.fromEntries(rules),
    causes: Object.fromEntries(causes),
    sums,
    unchecked: Object.fromEntries(unchecked),
  };
}

function fileOf(outcome: Outcome, options: JsonOptions): object {
  const { file } = outcome;
  if (isFailed(outcome))
    return { file, status: outcome.status, error: errorOf(outcome.problems, options.catalogue) };
  const { result, quote } = outcome;
  const { budget, verdicts } = result;
  const speaker: Speaker = { catalogue: options.catalogue, budget, home: homeUnit(budget.facts) };
  const wanted = options.all ? VERDICT_KINDS : (options.show ?? []);
  const shown = verdicts.filter(({ kind }) => wanted.includes(kind));
  return {
    file,
    status: 'checked',
    entity: budget.entity ?? null,
    year: budget.year ?? null,
    kind: budget.kind ?? null,
    summary: {
      ...summaryOf(result.summary),
      ...(result.policy && { suppressed: suppressedCounts(result.policy) }),
    },
    findings: result.findings.map((finding) => findingOf(finding, quote, speaker)),
    ...(result.policy && policyOf(result.policy, speaker)),
    unchecked: uncheckedOf(result, speaker),
    ...((options.all || options.show?.length) && {
      relations: shown.map((verdict) => relationOf(verdict, true)),
    }),
    ...(options.all && { facts: budget.facts.map(factOf) }),
  };
}

function errorOf(problems: Extract<Outcome, { status: string }>['problems'], catalogue: Catalogue): object {
  const all = problems.map((problem) => ({
    code: problem.code,
    message: problemMessage(problem, catalogue),
    line: problem.line ?? null,
    column: problem.column ?? null,
  }));
  const { code, message } = all[0]!;
  return { code, message, problems: all };
}

function summaryOf({ amounts, amountsChecked, relations, findings }: Summary): object {
  return {
    amounts,
    amountsChecked,
    relations: {
      total: relations.total,
      ...Object.fromEntries(VERDICT_KINDS.map((kind) => [kind, relations[kind]])),
    },
    findings: Object.fromEntries(SEVERITIES.map((severity) => [severity, findings[severity]])),
  };
}
