import type { Line } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import type { ExtractedTable } from '../tables/index.ts';
import { agrees } from './agreement.ts';

/** The tables' totals, by what they are of. */
export function totalsByItem(tables: readonly ExtractedTable[]): Map<string, Fact[]> {
  const totals = new Map<string, Fact[]>();
  for (const { tables: lanes } of tables) {
    for (const { rows } of lanes) {
      for (const fact of rows.flatMap((row) => row.cells)) {
        if (fact?.state !== 'value' || fact.aspects.item === undefined || fact.aspects.code !== undefined)
          continue;
        const known = totals.get(fact.aspects.item);
        if (known) known.push(fact);
        else totals.set(fact.aspects.item, [fact]);
      }
    }
  }
  return totals;
}

/** An amount of basic or project spending whose money the text leaves open. */
export function openTotals(
  { amount, aspects, parent }: Line,
  totals: ReadonlyMap<string, readonly Fact[]>,
): Fact[] | undefined {
  if (!amount || aspects.item === undefined || aspects.code !== undefined || aspects.scope !== undefined)
    return undefined;
  const found = ofOneKind(totals.get(aspects.item), amount);
  // A part of all spending is not that of one fund, where the table of all money was not read.
  const whole = parent?.aspects.scope;
  return whole === undefined || found.some((fact) => fact.aspects.scope === whole) ? found : [];
}

/**
 * 收入预算 and 支出预算 may be this year's flow or all of that side with what is carried over: the tables' 本年收入合计
 * or 收入总计.
 */
export function openSides(line: Line, totals: ReadonlyMap<string, readonly Fact[]>): Fact[] | undefined {
  const { amount, aspects, label } = line;
  const isSide = aspects.item === 'income' || aspects.item === 'expenditure';
  if (!amount || !isSide || aspects.code !== undefined || /[本当]年/.test(label)) return undefined;
  const flow = ofOneKind(totals.get(aspects.item!), amount);
  const grand = ofOneKind(totals.get(`${aspects.item}/total`), amount);
  if (flow.length === 0 || grand.length === 0) return undefined;
  return [...flow, ...grand];
}

function ofOneKind(cells: readonly Fact[] | undefined, amount: Fact): Fact[] {
  return (cells ?? []).filter((fact) => agrees(fact, amount) && fact.unit.kind === amount.unit.kind);
}
