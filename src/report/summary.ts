import type { Catalogue } from '../messages/index.ts';
import { SEVERITIES } from '../model/relation.ts';
import type { Result } from '../model/result.ts';
import { VERDICT_KINDS } from '../model/verdict.ts';

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
export function summaryLine({ summary, budget }: Result, { words, report }: Catalogue): string {
  const { findings, relations, amounts, amountsChecked } = summary;
  const severities = SEVERITIES.filter((severity) => findings[severity] > 0);
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  const bySeverity = severities.map((severity) =>
    report.severityCount(words.severities[severity], findings[severity]),
  );
  const verdicts = VERDICT_KINDS.filter((kind) => relations[kind] > 0);
  const byVerdict = verdicts.map((kind) => report.verdictCount(words.verdicts[kind], relations[kind]));
  const unread = budget.unread.map(({ what }) => what);
  return [
    headline(total, relations.total, bySeverity.join(' '), report),
    report.relations(relations.total, byVerdict.join(' ')),
    report.amounts(amountsChecked, amounts),
    ...(unread.length === 0 ? [] : [report.unread(unread.slice(0, FIRST), unread.length)]),
  ].join(' · ');
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
