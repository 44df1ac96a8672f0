import type { Aspects, Scope } from '../../model/aspects.ts';
import type { Line, Restatement } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { closes, closesAfterOneSlip } from '../text/closing.ts';
import { COMPLETE, wholeOf } from '../text/known-parts.ts';
import { restatement, stated } from './restatement.ts';

/** The budgets that fiscal appropriation comes from. */
const BUDGETS: readonly Scope[] = ['general', 'fund', 'capital'];

/**
 * (一)“三公”经费支出65.97万元… (二)因公出国费18.41万元…: names that leave nothing out add up, though the parts stand in
 * another section than the total; so do the classes of its spending, and the budgets that its money comes from. Only of
 * the same year and stage, where each is printed with one value, and where they do but for a slip of the pen.
 */
export function knownParts(lines: readonly Line[]): Restatement[] {
  const amounts = amountsOf(lines);
  const classes = classesOf(amounts.values());
  return [...amounts.values()].flatMap((total) => {
    if (!total || total.isBroken || total.fact.aspects.code !== undefined) return [];
    for (const parts of partsOf(total.fact, amounts, classes)) {
      const facts = parts.flatMap((part) => (part ? [part.fact] : []));
      const all = parts.length >= 2 && facts.length === parts.length;
      if (all && addUp(facts, total.fact)) return [restatement(total.fact, [facts.map(stated)])];
    }
    return [];
  });
}

type About = { readonly [K in keyof Aspects]?: Aspects[K] | undefined };

interface Amount {
  readonly fact: Fact;
  /** Whether its own list breaks it down. */
  isBroken: boolean;
}

/** What is known of each quantity; null where it is printed with several values. */
function amountsOf(lines: readonly Line[]): Map<string, Amount | null> {
  const amounts = new Map<string, Amount | null>();
  for (const { amount, breakdowns } of lines) {
    const key = amount?.unit.dimension === 'money' ? keyOf(amount.aspects) : undefined;
    if (!amount || key === undefined) continue;
    const known = amounts.get(key);
    if (known === undefined) amounts.set(key, { fact: amount, isBroken: false });
    else if (known && !known.fact.value.eq(amount.value)) amounts.set(key, null);
    const own = amounts.get(key);
    if (own && breakdowns.some(({ partial }) => !partial)) own.isBroken = true;
  }
  return amounts;
}

/** The classes (201, 301) of each quantity. */
function classesOf(amounts: Iterable<Amount | null>): Map<string, Amount[]> {
  const classes = new Map<string, Amount[]>();
  for (const amount of amounts) {
    if (amount?.fact.aspects.code?.length !== 3) continue;
    const of = keyOf({ ...amount.fact.aspects, code: undefined })!;
    const known = classes.get(of);
    if (known) known.push(amount);
    else classes.set(of, [amount]);
  }
  return classes;
}

/** The sets of quantities that leave nothing of a total out. */
function partsOf(
  { aspects }: Fact,
  amounts: ReadonlyMap<string, Amount | null>,
  classes: ReadonlyMap<string, readonly Amount[]>,
): (readonly (Amount | null | undefined)[])[] {
  const of = (other: About) => amounts.get(keyOf({ ...aspects, ...other })!);
  const named = COMPLETE.filter((set) => wholeOf(set) === aspects.item);
  const budgets = aspects.scope === 'fiscal' ? BUDGETS.map((scope) => of({ scope })) : [];
  return [
    ...named.map((set) => set.map((item) => of({ item }))),
    budgets.filter((budget) => budget !== undefined),
    classes.get(keyOf(aspects)!) ?? [],
  ];
}

function addUp(parts: readonly Fact[], total: Fact): boolean {
  if (parts.some(({ unit }) => unit.kind !== total.unit.kind)) return false;
  return closes(parts, total) || closesAfterOneSlip(parts, total);
}

function keyOf({ entity, level, year, stage, scope, item, code }: About): string | undefined {
  if (item === undefined || scope === undefined) return undefined;
  return [entity, level, year, stage, scope, item, code].join(' ');
}
