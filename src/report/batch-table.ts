import { batchMessages } from '../messages/batch.ts';
import type { Catalogue } from '../messages/index.ts';
import { SEVERITIES } from '../model/relation.ts';
import type { BatchSummary } from './batch-summary.ts';
import { unreadReason } from './names.ts';
import { type Row, styled } from './styled.ts';
import { headlineOf } from './summary.ts';
import { printable, wrap } from './text.ts';

/** Reasons, rules and causes that a line names. */
const MOST = 8;

/** What there is to say of many files together, for people. */
export function batchRows(summary: BatchSummary, catalogue: Catalogue, width: number): Row[] {
  const { summary: words } = batchMessages(catalogue.language);
  const { files, departments, sums, rules, causes, unchecked } = summary;
  const byRule = [...rules].map(([rule, counts]): [string, number] => [
    rule,
    SEVERITIES.reduce((total, severity) => total + counts[severity], 0),
  ]);
  const byReason = [...unchecked].map(([reason, count]): [string, number] => [
    unreadReason(reason, catalogue),
    count,
  ]);
  const notChecked = byReason.reduce((total, [, count]) => total + count, 0);
  const lines = [
    [
      words.files(files.checked, files.total, files.failed, files['not-assessable']),
      ...(departments > 0 ? [words.departments(departments)] : []),
    ].join(' · '),
    headlineOf(summary, catalogue).join(' · '),
    ...(sums.exact + sums.rounding + sums.other > 0
      ? [words.sums(sums.exact, sums.rounding, sums.other)]
      : []),
    ...listed(byRule, words.byRule),
    ...listed([...causes], words.byCause),
    ...listed(byReason, (list) => words.unchecked(notChecked, list)),
  ];
  return [
    [styled('strong', words.title)],
    ...lines.flatMap((line) => wrap(printable(line), width)).map((line): Row => [line]),
  ];
}

/** The most frequent first. */
function listed(counts: readonly (readonly [string, number])[], say: (list: string) => string): string[] {
  if (counts.length === 0) return [];
  const first = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST);
  const more = counts.length > MOST ? ' ...' : '';
  return [say(first.map(([name, count]) => `${name} (${count})`).join(' · ') + more)];
}
