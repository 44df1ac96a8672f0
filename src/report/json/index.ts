import { type Catalogue, problemMessage } from '../../messages/index.ts';
import { SEVERITIES } from '../../model/relation.ts';
import type { Summary } from '../../model/result.ts';
import { VERDICT_KINDS, type VerdictKind } from '../../model/verdict.ts';
import { jsonText } from '../json-text.ts';
import { homeUnit } from '../numbers.ts';
import { isFailed, type Outcome } from '../outcome.ts';
import type { Speaker } from '../speaker.ts';
import { findingOf } from './finding.ts';
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
export function jsonReport(outcomes: readonly Outcome[], options: JsonOptions): string {
  const { catalogue, version } = options;
  const files = outcomes.map((outcome) => fileOf(outcome, options));
  return `${jsonText({ gouji: version, lang: catalogue.language, files }, 2)}\n`;
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
    summary: summaryOf(result.summary),
    findings: result.findings.map((finding) => findingOf(finding, quote, speaker)),
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
