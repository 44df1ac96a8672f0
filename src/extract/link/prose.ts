import type { Balance, Restatement, Unread } from '../../model/budget.ts';
import type { DocumentContext } from '../context.ts';
import type { ExtractedTable } from '../tables/index.ts';
import type { ProseSection } from '../text/index.ts';
import { withParts } from '../text/lines.ts';
import { balances } from './balances.ts';
import { carriedOver } from './carried-over.ts';
import { classSums } from './class-sums.ts';
import { earlierYears } from './earlier-years.ts';
import { impliedBases } from './implied-bases.ts';
import { knownParts } from './known-parts.ts';
import { projectTotals } from './project-totals.ts';
import { repeatedNames } from './repeated-names.ts';
import { repeatedSubjects } from './repeated-subjects.ts';
import { resolveWholes, tableTotals } from './shares.ts';

/** What ties sections of prose to each other: one thing spoken of twice, income and expenditure, named wholes. */
export interface Links {
  readonly restatements: Restatement[];
  readonly balances: Balance[];
  /** What names something that the document does not state. */
  readonly unread: Unread[];
}

export function linkProse(
  sections: readonly ProseSection[],
  tables: readonly ExtractedTable[],
  { kind }: Pick<DocumentContext, 'kind'>,
): Links {
  const all = sections.map(({ section }) => section.lines.flatMap(withParts));
  const lines = all.flat();
  const unread = resolveWholes(sections, tableTotals(tables));
  return {
    restatements: [
      ...repeatedSubjects(lines),
      ...repeatedNames(all),
      ...projectTotals(lines),
      ...impliedBases(lines),
      ...earlierYears(lines),
      ...knownParts(lines),
      ...classSums(all),
      ...carriedOver(all),
    ],
    balances: balances(lines, kind),
    unread,
  };
}
