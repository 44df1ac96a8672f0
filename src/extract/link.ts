import type { Balance, Comparison, Line, Restatement, Unread } from '../model/budget.ts';
import { baseValue, type Fact } from '../model/fact.ts';
import type { Term } from '../model/relation.ts';
import type { DocumentContext } from './context.ts';
import { resolveWholes, tableTotals } from './link-shares.ts';
import type { ExtractedTable } from './tables/index.ts';
import type { ProseSection } from './text/index.ts';
import { withParts } from './text/lines.ts';
import { sameThing } from './text/names.ts';

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
    ],
    balances: balances(lines, kind),
    unread,
  };
}

/**
 * A clause that says of something spoken of before how it changed, without its amount (预算收入较上年934.86万元增加…): its
 * figures are those figures again.
 */
function repeatedSubjects(lines: readonly Line[]): Restatement[] {
  return lines.flatMap((line) => {
    if (line.amount || line.comparisons.length === 0) return [];
    const index = firstIndex(line);
    const first = lines.find(
      (other) => other.amount && firstIndex(other) < index && sameThing(line.label, other.label),
    );
    return first ? counterparts(line.comparisons, first.comparisons) : [];
  });
}

function counterparts(again: readonly Comparison[], first: readonly Comparison[]): Restatement[] {
  return again.flatMap((comparison) => {
    const match = first.find(({ base }) => base === comparison.base);
    return (['value', 'change', 'rate', 'completion'] as const).flatMap((key) => {
      const [fact, known] = [comparison[key], match?.[key]];
      return fact && known ? [restatement(fact, [[stated(known)]])] : [];
    });
  });
}

/** Projects and purchases are named in several sections: an equal amount under a like name is the same amount. */
function repeatedNames(sections: readonly (readonly Line[])[]): Restatement[] {
  const found: Restatement[] = [];
  const before = new Map<string, Line[]>();
  for (const lines of sections) {
    const named = lines.filter(({ amount, aspects }) => {
      return amount?.unit.dimension === 'money' && !amount.value.isZero() && aspects.item === undefined;
    });
    for (const line of named) {
      const first = before.get(amountKey(line.amount!))?.find((other) => alike(other.label, line.label));
      if (first) found.push(restatement(line.amount!, [[stated(first.amount!)]]));
    }
    for (const line of named) {
      const key = amountKey(line.amount!);
      const known = before.get(key);
      if (!known) before.set(key, [line]);
      else if (known.length < NAMES_OF_ONE_AMOUNT) known.push(line);
    }
  }
  return found;
}

/** An amount that stands under more names than this is a usual one (10万元): it tells nothing. */
const NAMES_OF_ONE_AMOUNT = 8;

function amountKey(fact: Fact): string {
  return `${baseValue(fact).toFixed()} ${fact.unit.kind}`;
}

/** Names of one thing, or names that share a good part. */
function alike(a: string, b: string): boolean {
  return sameThing(a, b) || overlap(a, b) >= 4;
}

/** Length of the longest run of characters that two names share. */
function overlap(a: string, b: string): number {
  let longest = 0;
  let previous = new Uint16Array(b.length + 1);
  for (let i = 1; i <= Math.min(a.length, 60); i += 1) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 1; j <= Math.min(b.length, 60); j += 1) {
      if (a[i - 1] !== b[j - 1]) continue;
      current[j] = previous[j - 1]! + 1;
      longest = Math.max(longest, current[j]!);
    }
    previous = current;
  }
  return longest;
}

/**
 * An amount less its change is what it was before. Where that is exactly a base that is printed elsewhere (财政拨款
 * 1417.45 less 482.59 is the 934.86 of the year before, all of it fiscal then), the two speak for each other.
 */
function impliedBases(lines: readonly Line[]): Restatement[] {
  const implied = new Map<string, Term[]>();
  for (const { amount, comparisons } of lines) {
    for (const { base, value, change } of comparisons) {
      if (!amount || !change || value || isShort(change)) continue;
      const before = baseValue(amount).minus(baseValue(change)).toFixed();
      implied.set(`${base} ${before}`, [stated(amount), less(change)]);
    }
  }
  return lines.flatMap(({ comparisons }) =>
    comparisons.flatMap(({ base, value }) => {
      const terms =
        value && !isShort(value) ? implied.get(`${base} ${baseValue(value).toFixed()}`) : undefined;
      return terms ? [restatement(value!, [terms])] : [];
    }),
  );
}

/** Too few digits to be the same by anything but chance. */
function isShort({ value }: Fact): boolean {
  return value.precision() < 4;
}

/**
 * 项目总支出 claims all project spending: that of one fund, as printed, or that of all funds, which is the total less
 * basic spending.
 */
function projectTotals(lines: readonly Line[]): Restatement[] {
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

/** 收入总计 = 支出总计, where both are stated for all funds. */
function balances(lines: readonly Line[], kind: DocumentContext['kind']): Balance[] {
  const total = (item: string) =>
    lines.find(({ aspects, amount, parent, label }) => {
      // 本年收入 and 本年支出 are flows without what is carried over; of an outcome only the 总计 balance.
      const balanced =
        aspects.item === `${item}/total` ||
        (kind === 'budget' && aspects.item === item && !/本年/.test(label));
      return amount && !parent && balanced && aspects.scope === 'all';
    });
  const [income, expenditure] = [total('income'), total('expenditure')];
  if (!income || !expenditure) return [];
  const side = ({ amount, comparisons }: Line) => ({ amount: amount!, comparisons });
  return [{ left: side(income), right: side(expenditure) }];
}

function restatement(fact: Fact, candidates: readonly (readonly Term[])[]): Restatement {
  return { fact, candidates, strength: 'derived' };
}

function stated(fact: Fact): Term {
  return { fact, sign: 1, role: 'stated' };
}

function less(fact: Fact): Term {
  return { fact, sign: -1, role: 'stated' };
}

function firstIndex({ amount, comparisons }: Line): number {
  const facts = [amount, ...comparisons.flatMap(({ value, change, rate }) => [value, change, rate])];
  return Math.min(...facts.flatMap((fact) => (fact ? [fact.index] : [])), Number.MAX_SAFE_INTEGER);
}
