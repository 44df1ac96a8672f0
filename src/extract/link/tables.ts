import type { Restatement } from '../../model/budget.ts';
import type { ExtractedTable } from '../tables/index.ts';
import type { ProseSection } from '../text/index.ts';
import { withParts } from '../text/lines.ts';
import { ClassNames } from './class-names.ts';
import { openSides, openTotals, totalsByItem } from './open-totals.ts';
import { restatement, stated } from './restatement.ts';

/**
 * Ties amounts of the prose to the table cells of the same name. Where the prose says which money it means, equal
 * aspects tie them already; this is for names of the classification (类, 款, 项), and for amounts whose money the text
 * leaves open: they may be any of the tables' totals of that name.
 */
export function linkTables(
  sections: readonly ProseSection[],
  tables: readonly ExtractedTable[],
): Restatement[] {
  const names = new ClassNames(tables.flatMap((extracted) => extracted.tables));
  const totals = totalsByItem(tables);
  return sections.flatMap(({ section, titles }) =>
    section.lines.flatMap(withParts).flatMap((line) => {
      // 支出较去年增加524.07万元,其中…: the changes of a list are no amounts of it.
      if (line.amount?.aspects.statistic === 'change') return [];
      const cells = names.cellsOf(line, titles) ?? openTotals(line, totals) ?? openSides(line, totals);
      return cells && cells.length > 0
        ? [
            restatement(
              line.amount!,
              cells.map((cell) => [stated(cell)]),
            ),
          ]
        : [];
    }),
  );
}
