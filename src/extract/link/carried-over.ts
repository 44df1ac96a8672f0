import type { Line, Restatement } from '../../model/budget.ts';
import { altered, type Fact } from '../../model/fact.ts';
import { closes, closesAfterOneSlip } from '../text/closing.ts';
import { less, restatement, stated } from './restatement.ts';

/**
 * 年初结转和结余a,本年收入b,本年支出c,结余分配d,年末结转和结余e: what is carried over at the end is what was there at the
 * beginning with the year's income, less what was spent and given away. Asked for where it holds but for a slip of the pen.
 */
export function carriedOver(sections: readonly (readonly Line[])[]): Restatement[] {
  return sections.flatMap((lines) => {
    const named = (pattern: RegExp) =>
      lines.find(({ label, amount }) => amount && pattern.test(label))?.amount;
    const opening = named(/年初结转(?:和|及)?结余$/);
    const income = named(/本年收入(?:合计)?$/);
    const expenditure = named(/本年支出(?:合计)?$/);
    const closing = named(/年末结转(?:和|及)?结余$/);
    if (!opening || !income || !expenditure || !closing) return [];
    if ([income, expenditure, closing].some(({ unit }) => unit.scale !== opening.unit.scale)) return [];
    if (lines.some(addsToIncome)) return [];
    const given = named(/^结余分配$/);
    const spent: Fact[] = [
      expenditure,
      ...(given?.unit.scale === opening.unit.scale ? [given] : []),
      closing,
    ];
    const all = altered(income, { value: income.value.plus(opening.value) });
    if (!closes(spent, all) && !closesAfterOneSlip(spent, all)) return [];
    return [restatement(closing, [[stated(opening), stated(income), ...spent.slice(0, -1).map(less)]])];
  });
}

/** 使用非财政拨款结余20万元, 弥补收支差额: more than the year's income was there to be spent. */
function addsToIncome({ label, amount }: Line): boolean {
  return amount !== undefined && !amount.value.isZero() && /使用|弥补|动用|缴回/.test(label);
}
