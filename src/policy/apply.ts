import { countFindings } from '../evaluate.ts';
import type { Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/relation.ts';
import type { Lapsed, Result, Suppressed } from '../model/result.ts';
import type { Ignore, Level, Policy } from './policy.ts';

/**
 * A result as the project wants it: severities of its own, and without the findings that it ignores or has accepted.
 * These are listed apart, with the decisions that no longer do anything.
 *
 * @param today the date, as 2026-12-31.
 */
export function applyPolicy(result: Result, policy: Policy, today: string): Result {
  const { rules, ignore, accepted } = policy;
  const live = ignore.filter(({ until }) => until === undefined || until >= today);
  const byFingerprint = new Map(accepted.map((entry) => [entry.fingerprint, entry]));
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of inOrder(result.findings, rules)) {
    const ignored = live.find((entry) => matches(entry, finding));
    const known = byFingerprint.get(finding.fingerprint);
    if (ignored) suppressed.push({ finding, kind: 'ignore', reason: ignored.reason, entry: ignored.entry });
    else if (known) suppressed.push({ finding, kind: 'baseline', reason: known.reason, entry: known.entry });
    else findings.push(finding);
  }
  return {
    ...result,
    findings,
    summary: { ...result.summary, findings: countFindings(findings) },
    policy: { suppressed, lapsed: [...expired(ignore, today), ...stale(result, policy)] },
  };
}

/** The findings with the project's severities, the most severe first; those of rules that are off are left out. */
function inOrder(findings: readonly Finding[], rules: Policy['rules']): Finding[] {
  const levelled = findings.flatMap((finding): Finding[] => {
    const level = levelOf(finding, rules);
    return level === 'off' ? [] : [level === finding.severity ? finding : { ...finding, severity: level }];
  });
  return levelled.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/**
 * A finding goes by the rule of its clearest relation. A relation that only usually holds and rounding that is only
 * improbable stay hints, and a relation of one's own keeps the severity that it was given, whatever their rule has.
 */
function levelOf({ rule, broken, severity }: Finding, rules: Policy['rules']): Level {
  const [first] = broken;
  const isHint =
    first && broken.every(({ relation, odds }) => relation.strength === 'soft' || odds !== undefined);
  const isOwn = first?.relation.rule === 'declared' && first.relation.severity !== undefined;
  return isHint || isOwn ? severity : (rules[rule] ?? severity);
}

function matches({ rule, fingerprint, label }: Ignore, finding: Finding): boolean {
  return (
    (rule === undefined || rule === finding.rule) &&
    (fingerprint === undefined || fingerprint === finding.fingerprint) &&
    (label === undefined || finding.suspects.some(({ fact }) => bare(fact.label) === bare(label)))
  );
}

/** Spaces in a name are those of the layout. */
function bare(label: string): string {
  return label.replace(/\s/g, '');
}

function expired(ignore: readonly Ignore[], today: string): Lapsed[] {
  return ignore.flatMap(({ until, entry, reason }): Lapsed[] =>
    until !== undefined && until < today ? [{ kind: 'expired', entry, what: reason, until }] : [],
  );
}

function stale({ findings }: Result, { accepted, file }: Policy): Lapsed[] {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const gone = accepted.filter((entry) => entry.file === file && !found.has(entry.fingerprint));
  return gone.map(({ entry, rule, message }) => ({ kind: 'stale', entry, what: `${rule}: ${message}` }));
}
