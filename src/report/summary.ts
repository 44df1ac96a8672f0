import type { Catalogue } from '../messages/index.ts';
import { SEVERITIES } from '../model/relation.ts';
import type { Applied, Result, Summary, Suppressed } from '../model/result.ts';
import { VERDICT_KINDS } from '../model/verdict.ts';
import { placeText } from './names.ts';

/** What the document is: file, entity, year and kind, unit. */
export function titleLine(
  file: string,
  { budget }: Pick<Result, 'budget'>,
  home: string | undefined,
  { words, report }: Catalogue,
): string {
  const { entity, year, kind } = budget;
  const named = kind && words.kinds[kind];
  const when = year === undefined ? named : report.year(year, named);
  return [file, entity, when, home].filter((part) => part !== undefined).join(' · ');
}

/** Unread things that a summary names. */
const FIRST = 3;

/** How many findings, and how much was checked; what was not is said too. */
export function summaryLine({ summary, budget, policy }: Result, catalogue: Catalogue): string {
  const { report } = catalogue;
  // A table without a title is known by its place.
  const unread = budget.unread.map(({ what, place }) => what || placeText(place, catalogue));
  const [findings, ...coverage] = headlineOf(summary, catalogue);
  return [
    findings,
    ...(policy && policy.suppressed.length > 0 ? [suppressedText(policy, report)] : []),
    ...coverage,
    ...(unread.length === 0 ? [] : [report.unread(unread.slice(0, FIRST), unread.length)]),
  ].join(' · ');
}

/** Findings by severity, relations by verdict, amounts that were checked. */
export function headlineOf(summary: Summary, { words, report }: Catalogue): string[] {
  const { findings, relations, amounts, amountsChecked } = summary;
  const severities = SEVERITIES.filter((severity) => findings[severity] > 0);
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  const bySeverity = severities.map((severity) =>
    report.severityCount(words.severities[severity], findings[severity]),
  );
  const verdicts = VERDICT_KINDS.filter((kind) => relations[kind] > 0);
  const byVerdict = verdicts.map((kind) => report.verdictCount(words.verdicts[kind], relations[kind]));
  return [
    headline(total, relations.total, bySeverity.join(' '), report),
    report.relations(relations.total, byVerdict.join(' ')),
    report.amounts(amountsChecked, amounts),
  ];
}

function headline(
  findings: number,
  relations: number,
  bySeverity: string,
  report: Catalogue['report'],
): string {
  if (findings > 0) return report.findings(findings, bySeverity);
  return relations === 0 ? report.nothing : report.clean;
}

function suppressedText({ suppressed }: Applied, report: Catalogue['report']): string {
  const of = (wanted: Suppressed['kind']) => suppressed.filter(({ kind }) => kind === wanted).length;
  return report.suppressed(of('ignore'), of('baseline'));
}
