import { Decimal } from '../../src/model/decimal.ts';
import { asPrinted, type Fact } from '../../src/model/fact.ts';
import type { Finding, Suspect } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import { factsOf } from '../../src/model/relation.ts';
import type { Label } from './corpus.ts';

/** One thing that is wrong in a document: the labels that share a cause. */
export interface Root {
  readonly class: 'error' | 'wording';
  readonly labels: readonly Label[];
  /** Stands in no denominator: needs meaning, or a second file that was not there. */
  readonly soft: boolean;
  /** The findings of at least warning that match it. */
  readonly findings: readonly Finding[];
  readonly found: boolean;
  /** Every value that the labels expect is named; undefined where they expect none. */
  readonly corrected: boolean | undefined;
  /** The labels whose value is not named. */
  readonly uncorrected: readonly Label[];
}

/** A finding of at least warning, and what the labels say of it. */
export interface Report {
  readonly finding: Finding;
  readonly judgement: 'right' | 'soft' | 'false';
  /** Labels that forbid it. */
  readonly violates: readonly Label[];
}

export interface Comparison {
  readonly roots: readonly Root[];
  readonly reports: readonly Report[];
}

/** Compares findings with labels. `given`: the files that were read; a label that needs another is soft. */
export function compare(
  labels: readonly Label[],
  findings: readonly Finding[],
  given: readonly string[],
): Comparison {
  const reported = findings.filter(({ severity }) => severity !== 'hint');
  const isSoft = ({ soft, also }: Label) => soft === true || (also !== undefined && !given.includes(also));
  const wrong = labels.filter((label) => label.class === 'error' || label.class === 'wording');
  const silent = labels.filter((label) => label.class !== 'error' && label.class !== 'wording');
  const roots = rootsOf(wrong).map((group) => rootOf(group, reported, group.every(isSoft)));
  const reports = reported.map((finding): Report => {
    const matched = wrong.filter((label) => matches(finding, label));
    if (matched.some((label) => !isSoft(label))) return { finding, judgement: 'right', violates: [] };
    const violates = silent.filter((label) => matches(finding, label));
    if (matched.length > 0) return { finding, judgement: 'soft', violates: [] };
    return { finding, judgement: 'false', violates };
  });
  return { roots, reports };
}

function rootsOf(labels: readonly Label[]): Label[][] {
  const groups = new Map<unknown, Label[]>();
  for (const label of labels) {
    const key = label.root === undefined ? label : `${label.file ?? ''} ${label.root}`;
    const group = groups.get(key);
    if (group) group.push(label);
    else groups.set(key, [label]);
  }
  return [...groups.values()];
}

function rootOf(labels: readonly Label[], reported: readonly Finding[], soft: boolean): Root {
  const findings = reported.filter((finding) => labels.some((label) => matches(finding, label)));
  const expecting = labels.filter((label) => label.expected !== null);
  const uncorrected = expecting.filter((label) => !findings.some((finding) => corrects(finding, label)));
  return {
    class: labels.some((label) => label.class === 'error') ? 'error' : 'wording',
    labels,
    soft,
    findings,
    found: findings.length > 0,
    corrected: expecting.length === 0 ? undefined : uncorrected.length === 0,
    uncorrected,
  };
}

/**
 * Whether a finding is about what a label says: it has two of the label's figures. One figure (or none, as for a
 * placeholder left in) says little of which of its many printings is meant, so then the page must agree too.
 */
export function matches(finding: Finding, label: Label): boolean {
  const wanted = new Set(label.figures.map(canonical));
  const has = figuresOf(finding);
  const common = [...wanted].filter((figure) => has.has(figure)).length;
  if (wanted.size >= 2) return common >= 2;
  return common === wanted.size && onPage(finding, label);
}

function corrects(finding: Finding, label: Label): boolean {
  const expected = canonical(label.expected!);
  return accused(finding).some(
    (suspect) => suspect.expected && canonical(asPrinted(suspect.fact, suspect.expected)) === expected,
  );
}

function onPage(finding: Finding, { where }: Label): boolean {
  const wanted = pagesOf(where ?? '');
  const places = [finding.remark?.place, ...factsOfFinding(finding).map(({ place }) => place)];
  const pages = places.flatMap((place) => pageOf(place) ?? []);
  return wanted.size === 0 || pages.length === 0 || pages.some((page) => wanted.has(page));
}

/** The pages that `p.21 四; table p.13` and `p.6-9` name. */
export function pagesOf(where: string): Set<number> {
  const pages = new Set<number>();
  for (const [, first, last = first] of where.matchAll(/p\.(\d+)(?:-(\d+))?/g)) {
    for (let page = Number(first); page <= Number(last); page += 1) pages.add(page);
  }
  return pages;
}

function pageOf(place: Place | undefined): number | undefined {
  return place?.kind === 'page' ? place.page : undefined;
}

/** What a finding says is wrong, and what is wrong with it: a rate that was computed from the wrong change. */
function accused({ suspects, consequences = [] }: Finding): readonly Suspect[] {
  return [...suspects, ...consequences];
}

/** What a finding accuses, and the figures of the broken relations. */
export function factsOfFinding(finding: Finding): Fact[] {
  const facts = [
    ...accused(finding).map(({ fact }) => fact),
    ...finding.broken.flatMap(({ relation }) => factsOf(relation)),
  ];
  return [...new Set(facts)].filter(({ index }) => index >= 0);
}

/** The printed numbers of a finding; a remark has those of its text. */
function figuresOf(finding: Finding): Set<string> {
  const { remark } = finding;
  const printed = factsOfFinding(finding).filter(({ kind, state }) => kind === 'figure' && state === 'value');
  const words = remark
    ? [remark.text, ...Object.values(remark.data)].join(' ').replace(/,(?=\d{3})/g, '')
    : '';
  return new Set([
    ...printed.map(({ value }) => canonical(value)),
    ...(words.match(/\d{1,20}(\.\d{1,9})?/g) ?? []).map(canonical),
  ]);
}

/** 110, 110.00 and -110% are one: decreases are printed without their sign. */
export function canonical(figure: Decimal | string): string {
  return new Decimal(typeof figure === 'string' ? figure.replace(/[%,]/g, '') : figure).abs().toFixed();
}
