import { type Catalogue, problemMessage } from '../messages/index.ts';
import { asPrinted, type Fact } from '../model/fact.ts';
import type { Finding, Suspect } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { factsOf, SEVERITIES, termsOf } from '../model/relation.ts';
import type { Summary } from '../model/result.ts';
import { VERDICT_KINDS, type Verdict, type VerdictKind } from '../model/verdict.ts';
import { causeText } from './cause.ts';
import { differenceText, equationOf } from './equation.ts';
import { unreadReason } from './names.ts';
import { fixed, homeUnit } from './numbers.ts';
import { isFailed, type Outcome } from './outcome.ts';
import type { Quote } from './quote.ts';
import { messageOf } from './sentence.ts';
import type { Speaker } from './speaker.ts';

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
  return inertJson({ gouji: version, lang: catalogue.language, files });
}

/** A value as JSON that steers no terminal. */
export function inertJson(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(STEERING, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

// Left as they are by JSON, but a terminal would obey them.
const STEERING = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function fileOf(outcome: Outcome, options: JsonOptions): object {
  const { file } = outcome;
  if (isFailed(outcome))
    return { file, status: outcome.status, error: errorOf(outcome.problems, options.catalogue) };
  const { result, quote } = outcome;
  const { budget, verdicts, unjudged } = result;
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
    unchecked: [
      ...verdicts
        .filter(({ kind }) => kind === 'unchecked')
        .map((verdict) => uncheckedVerdict(verdict, speaker)),
      ...unjudged.map(({ rule, reason, facts }) => unchecked(rule, reason, facts, speaker)),
      ...budget.unread.map(({ what, reason, place }) => ({
        what,
        reason: unreadReason(reason, speaker.catalogue),
        place: placeOf(place),
      })),
    ],
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

function findingOf(finding: Finding, quote: Quote, speaker: Speaker): object {
  const { rule, severity, fingerprint, ambiguous, broken, witnesses, suspects, remark } = finding;
  return {
    rule,
    severity,
    message: messageOf(finding, speaker),
    fingerprint,
    ambiguous,
    cause: finding.cause ?? null,
    explanation: finding.explanation ? causeText(finding.explanation, finding, speaker) : null,
    suspects: [
      ...suspects.map((suspect) => suspectOf(suspect, quote)),
      ...(finding.consequences ?? []).map((suspect) => ({ ...suspectOf(suspect, quote), consequence: true })),
    ],
    consequences: (finding.consequences ?? []).map((consequence) => ({
      ...suspectOf(consequence, quote),
      how: consequence.how,
    })),
    figures: figuresOf(broken),
    relations: broken.map((verdict) => relationOf(verdict, false)),
    witnesses: witnesses.map((verdict) => relationOf(verdict, false)),
    ...(finding.cut && { cut: true }),
    ...(remark && { remark: { code: remark.code, text: remark.text, place: placeOf(remark.place) } }),
  };
}

function suspectOf({ kind, fact, expected, range, explanation }: Suspect, quote: Quote): object {
  const { text, unit, label, place } = fact;
  return {
    kind,
    text,
    value: valueText(fact),
    unit: unit.symbol,
    expected: expected ? fixed(asPrinted(fact, expected), fact.decimals) : null,
    range: range ? rangeText(fact, range) : null,
    cause: explanation?.cause ?? null,
    label,
    place: placeOf(place),
    quote: (place && quoteText(quote, place, text)) ?? null,
  };
}

/** Characters of the source line that are quoted on either side of a figure. */
const QUOTED = 200;

function quoteText(quote: Quote, place: Place, printed: string): string | undefined {
  const quoted = quote(place, printed);
  return quoted?.text.slice(Math.max(0, quoted.start - QUOTED), quoted.start + quoted.length + QUOTED).trim();
}

/** Every figure of the relations, once, with the first role that it plays. */
function figuresOf(verdicts: readonly Verdict[]): object[] {
  const roles = new Map<Fact, string>();
  for (const { relation } of verdicts) {
    for (const { fact, role } of termsOf(relation)) if (!roles.has(fact)) roles.set(fact, role);
    if (relation.form === 'claim' && !roles.has(relation.wordFact)) roles.set(relation.wordFact, 'word');
  }
  const printed = [...roles].filter(([fact]) => fact.kind !== 'constant');
  return printed.map(([fact, role]) => {
    const { text, unit, label, place } = fact;
    return { text, value: valueText(fact), unit: unit.symbol, label, role, place: placeOf(place) };
  });
}

function relationOf(verdict: Verdict, withFacts: boolean): object {
  const { relation, kind, rounding, odds, reason, fits } = verdict;
  return {
    rule: relation.rule,
    strength: relation.strength,
    verdict: kind,
    equation: equationOf(verdict),
    difference: differenceText(verdict) ?? null,
    rounding: rounding ? fixed(rounding, 0) : null,
    ...(odds !== undefined && { odds }),
    ...(reason && { reason }),
    ...(relation.because !== undefined && { because: relation.because }),
    ...(fits && { fits: { reading: fits.alternative.tag, equation: equationOf(fits.verdict) } }),
    ...(withFacts && {
      facts: factsOf(relation)
        .map(({ index }) => index)
        .filter((index) => index >= 0),
    }),
  };
}

function uncheckedVerdict({ relation, reason }: Verdict, speaker: Speaker): object {
  const stated = relation.form === 'ratio' ? relation.quotient : relation.terms.at(-1)!;
  return unchecked(relation.rule, reason ?? 'unreadable', [stated.fact], speaker);
}

function unchecked(
  rule: string,
  reason: keyof Catalogue['words']['reasons'],
  [fact]: readonly Fact[],
  { catalogue }: Speaker,
): object {
  const what = fact === undefined ? rule : `${rule}: ${fact.label} ${fact.text}`.trimEnd();
  return { what, reason: catalogue.words.reasons[reason], place: placeOf(fact?.place) };
}

function factOf(fact: Fact): object {
  const { index, kind, state, text, unit, roundingDecimals, exact, label, aspects, place } = fact;
  return {
    index,
    kind,
    state,
    text,
    value: valueText(fact),
    unit: unit.symbol,
    decimals: exact ? null : roundingDecimals,
    label,
    aspects: Object.fromEntries(Object.entries(aspects).sort(([a], [b]) => (a < b ? -1 : 1))),
    place: placeOf(place),
  };
}

/** As printed: a decrease of 15.59 is 15.59, as its word says which way it goes. */
function valueText(fact: Fact): string | null {
  const { kind, state, value, decimals } = fact;
  return kind === 'word' || state !== 'value' ? null : asPrinted(fact, value).toFixed(decimals);
}

function rangeText(fact: Fact, { low, high }: NonNullable<Suspect['range']>): string[] {
  const [one, other] = [asPrinted(fact, low), asPrinted(fact, high)];
  return (one.lte(other) ? [one, other] : [other, one]).map((end) => fixed(end, fact.decimals));
}

/** A place with its keys in one order, whoever made it. */
function placeOf(place: Place | undefined): object | null {
  if (!place) return null;
  const known = place as Place & Record<string, unknown>;
  return Object.fromEntries(
    PLACE_KEYS.filter((key) => known[key] !== undefined).map((key) => [key, known[key]]),
  );
}

const PLACE_KEYS = [
  'kind',
  'part',
  'page',
  'sheet',
  'cell',
  'line',
  'paragraph',
  'table',
  'row',
  'column',
  'offset',
  'box',
];
