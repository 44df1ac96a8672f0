import type { Line, Restatement } from '../../model/budget.ts';
import type { Term } from '../../model/relation.ts';
import { less, restatement, stated } from './restatement.ts';

/**
 * 项目总支出 claims all project spending: that of one fund, as printed, or that of all funds, which is the total less
 * basic spending.
 */
export function projectTotals(lines: readonly Line[]): Restatement[] {
  const claims = lines.filter(
    ({ label, amount }) => amount && /项目(?:总支出|支出(?:总额|合计|总计))$/.test(label),
  );
  return claims.flatMap(({ amount, label }) => {
    const projects = lines.filter(
      (line) => line.amount && line.amount !== amount && /项目支出$/.test(line.label) && line.label !== label,
    );
    const candidates = [...projects.map((line) => [stated(line.amount!)]), ...remainders(lines)];
    return candidates.length > 0 ? [restatement(amount!, candidates)] : [];
  });
}

/** Total expenditure less personnel and public spending. */
function remainders(lines: readonly Line[]): Term[][] {
  const total = lines.find(
    ({ aspects, amount }) => amount && aspects.item === 'expenditure' && aspects.scope === 'all',
  );
  const personnel = lines.find(
    ({ aspects, amount }) => amount && aspects.item === 'expenditure/basic/personnel',
  );
  const office = lines.find(({ aspects, amount }) => amount && aspects.item === 'expenditure/basic/public');
  if (!total || !personnel || !office) return [];
  return [[stated(total.amount!), less(personnel.amount!), less(office.amount!)]];
}
