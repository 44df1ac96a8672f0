import type { Balance, Line } from '../../model/budget.ts';
import type { DocumentContext } from '../context.ts';

/** 收入总计 = 支出总计, where both are stated for all funds, or for all fiscal money. */
export function balances(lines: readonly Line[], kind: DocumentContext['kind']): Balance[] {
  return (['all', 'fiscal'] as const).flatMap((scope) => balanceOf(lines, kind, scope));
}

function balanceOf(
  lines: readonly Line[],
  kind: DocumentContext['kind'],
  scope: 'all' | 'fiscal',
): Balance[] {
  const total = (item: string) =>
    lines.find(({ aspects, amount, parent, label }) => {
      // 本年收入 and 本年支出 are flows without what is carried over; of an outcome only the 总计 balance.
      // A hospital's 总收入 and 总支出 differ by its surplus.
      const grand = aspects.item === `${item}/total` && (kind === 'budget' || !/总(?:收入|支出)/.test(label));
      const balanced =
        grand || (kind === 'budget' && scope === 'all' && aspects.item === item && !/本年/.test(label));
      const named = scope === 'all' || label.endsWith('总计');
      return amount && !parent && balanced && named && aspects.scope === scope;
    });
  const [income, expenditure] = [total('income'), total('expenditure')];
  if (!income || !expenditure || lines.some(isSurplus)) return [];
  const side = ({ amount, comparisons }: Line) => ({ amount: amount!, comparisons });
  return [{ left: side(income), right: side(expenditure) }];
}

/** 本年收支结余: an insurance fund's sides differ by it. */
function isSurplus({ label, amount }: Line): boolean {
  return amount !== undefined && !amount.value.isZero() && /收支(?:结余|差额)/.test(label);
}
