import type { Finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import { factsOf } from '../../src/model/relation.ts';
import type { Result } from '../../src/model/result.ts';
import { canonical, factsOfFinding, matches, type Root } from './compare.ts';
import type { Label } from './corpus.ts';
import type { Outcome, Totals } from './tally.ts';

/** One case: a line of counts, then every miss, every false finding and every violation. */
export function caseText(outcome: Outcome): string {
  const { name, seconds, tally } = outcome;
  if (!outcome.result) return `${name} · errors 0/${tally.error.roots}\n  FAILED  ${outcome.failure}\n`;
  const { result, comparison } = outcome;
  const { summary } = result;
  const head = [
    name,
    `errors ${tally.error.found}/${tally.error.roots}`,
    `wording ${tally.wording.found}/${tally.wording.roots}`,
    `false ${tally.falseErrors} errors ${tally.falseWarnings} warnings`,
    `amounts ${summary.amountsChecked}/${summary.amounts}`,
    `relations ${summary.relations.total}`,
    `${seconds.toFixed(2)} s`,
  ];
  const lines = [head.join(' · ')];
  for (const root of comparison.roots) {
    if (!root.found && !root.soft) lines.push(...missText(root, result));
    else if (!root.soft) lines.push(...root.uncorrected.map((label) => `  uncorrected  ${labelText(label)}`));
  }
  for (const { findings, labels } of comparison.roots) {
    if (findings.length > 1) lines.push(`  split   ${findings.length} findings for ${labelText(labels[0]!)}`);
  }
  for (const { finding, judgement, violates } of comparison.reports) {
    if (judgement === 'false') lines.push(`  false   ${findingText(finding)}`);
    for (const label of violates) lines.push(`          violates ${label.class} ${labelText(label)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What is known of a missed error: which of its figures were read, and how relations among them were judged. */
function missText({ class: kind, labels }: Root, { budget, verdicts, findings }: Result): string[] {
  return labels.flatMap((label) => {
    const wanted = new Set(label.figures.map(canonical));
    const read = new Set(budget.facts.map(({ value }) => canonical(value)));
    const unread = [...wanted].filter((figure) => !read.has(figure));
    const judged = verdicts.flatMap(({ relation, kind: verdict }) => {
      const figures = new Set(factsOf(relation).map(({ value }) => canonical(value)));
      const common = [...wanted].filter((figure) => figures.has(figure)).length;
      return common >= Math.min(2, wanted.size) ? [`${relation.rule} ${verdict}`] : [];
    });
    const known = [
      ...(unread.length > 0 ? [`not read: ${unread.join(' ')}`] : []),
      ...new Set(judged),
      ...(findings.some((finding) => matches(finding, label)) ? ['reported as a hint'] : []),
    ];
    return [
      `  missed  ${kind} ${labelText(label)}`,
      `          ${known.join('; ') || 'no relation among these figures'}`,
    ];
  });
}

function labelText({ figures, expected, where, what }: Label): string {
  return `[${figures.join(' ')}]${expected === null ? '' : ` -> ${expected}`} ${where ?? ''} ${what}`;
}

export function findingText(finding: Finding): string {
  const { severity, rule, suspects, broken, remark } = finding;
  if (remark) return `${severity} ${rule} ${placeText(remark.place)} ${remark.text}`;
  const blamed = suspects.map(
    ({ fact, expected }) => `${fact.text}${expected ? ` -> ${expected.toFixed()}` : ''} (${fact.label})`,
  );
  const relation = broken[0]?.relation;
  const figures = relation ? factsOf(relation).map(({ text }) => text) : [];
  const more = broken.length > 1 ? ` and ${broken.length - 1} more` : '';
  const place = placeText(factsOfFinding(finding)[0]?.place);
  return `${severity} ${rule} ${place} ${blamed.join(', ')}; broken: ${figures.join(' ')}${more}`;
}

function placeText(place: Place | undefined): string {
  switch (place?.kind) {
    case 'text':
      return `${place.line}:${place.column}`;
    case 'page':
      return `p.${place.page}${place.table === undefined ? '' : ` table ${place.table} row ${place.row}`}`;
    case 'docx':
      return `paragraph ${place.paragraph}`;
    case 'cell':
      return `${place.sheet}!${place.cell}`;
    default:
      return '';
  }
}

export function totalsText({ tally, failed, seconds }: Totals): string {
  const { error, wording, silent } = tally;
  const right = tally.rightErrors + tally.rightWarnings;
  const wrong = tally.falseErrors + tally.falseWarnings;
  const rows = [
    ['class', 'roots', 'found', 'missed', 'corrected', 'recall'],
    ...(['error', 'wording'] as const).map((name) => {
      const { roots, found, corrected, expecting } = tally[name];
      const counts = [roots, found, roots - found, `${corrected}/${expecting}`];
      return [name, ...counts.map(String), percent(found, roots)];
    }),
  ];
  const lines = [
    ...rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(10))).join('')),
    `soft      ${error.soft + wording.soft} roots in no denominator, ${error.softFound + wording.softFound} found`,
    `silence   ${Object.entries(silent)
      .map(([name, { labels, violated }]) => `${name} ${violated}/${labels}`)
      .join(', ')} labels violated`,
    `findings  ${right + wrong + tally.soft} of at least warning: ${right} right, ${tally.soft} soft, ${wrong} false; ` +
      `precision ${right}/${right + wrong} ${percent(right, right + wrong)}`,
    `errors    ${tally.rightErrors} right, ${tally.falseErrors} false; ` +
      `precision ${percent(tally.rightErrors, tally.rightErrors + tally.falseErrors)}`,
    `warnings  ${tally.rightWarnings} right, ${tally.falseWarnings} false`,
    `files     ${failed} failed, ${seconds.toFixed(1)} s`,
  ];
  return `${lines.join('\n')}\n`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
