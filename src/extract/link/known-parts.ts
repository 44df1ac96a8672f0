import type { Aspects } from '../../model/aspects.ts';
import type { Line, Restatement } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { closes, closesAfterOneSlip } from '../text/closing.ts';
import { COMPLETE, wholeOf } from '../text/known-parts.ts';
import { restatement, stated } from './restatement.ts';

/**
 * (一)“三公”经费支出65.97万元… (二)因公出国费18.41万元…: names that leave nothing out add up, though the parts stand in
 * another section than the total. Only of the same money, year and stage, where each is printed with one value, and
 * where they do but for a slip of the pen.
 */
export function knownParts(lines: readonly Line[]): Restatement[] {
  const amounts = new Map<string, Fact | null>();
  const broken = new Set<string>();
  for (const { amount, breakdowns } of lines) {
    const key = amount?.unit.dimension === 'money' ? keyOf(amount.aspects, amount.aspects.item) : undefined;
    if (!amount || key === undefined) continue;
    const known = amounts.get(key);
    if (known === undefined) amounts.set(key, amount);
    else if (known && !known.value.eq(amount.value)) amounts.set(key, null);
    if (breakdowns.some(({ partial }) => !partial)) broken.add(key);
  }
  return [...amounts].flatMap(([key, total]) => {
    if (!total || broken.has(key)) return [];
    for (const set of COMPLETE) {
      if (wholeOf(set) !== total.aspects.item) continue;
      const parts = set.flatMap((item) => amounts.get(keyOf(total.aspects, item)!) ?? []);
      const all = parts.length === set.length && parts.every(({ unit }) => unit.kind === total.unit.kind);
      if (all && (closes(parts, total) || closesAfterOneSlip(parts, total)))
        return [restatement(total, [parts.map(stated)])];
    }
    return [];
  });
}

function keyOf(
  { entity, level, year, stage, scope, code }: Aspects,
  item: string | undefined,
): string | undefined {
  if (item === undefined || scope === undefined || code !== undefined) return undefined;
  return [entity, level, year, stage, scope, item].join(' ');
}
