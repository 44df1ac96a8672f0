import type { Line, Restatement } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { closes, closesAfterOneSlip } from '../text/closing.ts';
import { stepsOf } from './class-names.ts';
import { restatement, stated } from './restatement.ts';

/**
 * 科学技术支出(类)300万元 in one section, 科学技术支出(类)…(款)…(项)100万元 one by one in another: the items of a class add up
 * to it. A text may go through some of them only, and leave out one of a round amount: the sum is asked for where it
 * closes, or where it would but for a slip of the pen and those of all other classes of the section close.
 */
export function classSums(sections: readonly (readonly Line[])[]): Restatement[] {
  const totals = byClass(
    sections.flat().filter(({ label }) => label.includes('(类)')),
    1,
  );
  if (totals.size === 0) return [];
  return sections.flatMap((lines) => {
    const sums = [...byClass(lines, 3)].flatMap(([name, items]) => {
      const total = totals.get(name)?.find((fact) => isOfOneTime(fact, items[0]!) && !items.includes(fact));
      return total ? [{ items, total, adds: closes(items, total) }] : [];
    });
    const open = sums.filter(({ adds }) => !adds);
    const [slip] = open.length === 1 && sums.length > 2 ? open : [];
    const meant = sums.filter(
      (sum) => sum.adds || (sum === slip && closesAfterOneSlip(sum.items, sum.total)),
    );
    return meant.map(({ items, total }) => restatement(total, [items.map(stated)]));
  });
}

/** Amounts of lines whose names have so many steps (类, 款, 项), by their classes. */
function byClass(lines: readonly Line[], depth: number): Map<string, Fact[]> {
  const classes = new Map<string, Fact[]>();
  for (const { label, amount } of lines) {
    const steps = amount?.unit.dimension === 'money' ? stepsOf(label) : [];
    if (steps.length !== depth) continue;
    const name = classOf(steps);
    const known = classes.get(name);
    if (known) known.push(amount!);
    else classes.set(name, [amount!]);
  }
  return classes;
}

/** 一般公共服务(类)支出 and 一般公共服务支出(类) are one class. */
function classOf([first]: readonly string[]): string {
  return first!.replace(/支出$/, '');
}

function isOfOneTime({ aspects: one }: Fact, { aspects: other }: Fact): boolean {
  return one.year === other.year && one.stage === other.stage;
}
