import type { Line, Share, Unread } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import type { ExtractedTable } from '../tables/index.ts';
import type { ProseSection } from '../text/index.ts';
import { type NamedWhole, withParts } from '../text/lines.ts';
import { meaningOf } from '../text/meaning.ts';
import { NamedLines } from './named-lines.ts';
import { isShareOf } from './share-of.ts';
import { withoutWhole } from './unstated-wholes.ts';

/** How many amounts back the whole of shares may stand that name none. */
const AMOUNTS_BACK = 40;

/**
 * Finds the whole of every share that is not simply of the total above it. A share of something that the document does
 * not state (占全市教育支出的2.5%) is not checked, and returned.
 */
export function resolveWholes(sections: readonly ProseSection[], totals: readonly Fact[]): Unread[] {
  const unknown: Unread[] = [];
  const lines = sections.map(({ section }) => section.lines.flatMap(withParts));
  const index = new NamedLines(lines);
  const before: Fact[] = [];
  for (const [number, { section, wholes }] of sections.entries()) {
    const amounts = lines[number]!.flatMap(({ amount }) => amount ?? []);
    const unnamed = wholes.filter(({ whole }) => whole === '');
    const common = commonWhole(unnamed, section.lines, [...before.slice(-AMOUNTS_BACK), ...amounts], totals);
    for (const amount of amounts) before.push(amount);
    const unstated: NamedWhole[] = [];
    const areOfTables = sharesOfTables(wholes, number, index, totals);
    let lastNamed: Fact | undefined;
    for (const each of wholes) {
      const { share, line, whole } = each;
      const stated = find(whole, line, number, index)?.amount;
      const printed = areOfTables.has(whole) || !stated ? totalOf(whole, line, totals) : undefined;
      const named = whole === '' ? undefined : (printed ?? stated);
      // 占事业收入的84.27%,…占15.73%: of what the share before it names, where it is.
      const goesOn = !named && lastNamed && isShareOf(line.amount, share.fact, [lastNamed]);
      const fact = whole === '' ? (goesOn ? lastNamed : common) : named;
      if (named) lastNamed = named;
      if (fact && fact !== line.amount) share.wholes.push([{ fact, sign: 1, role: 'whole' }]);
      else if (whole !== '' && !fact) unstated.push(each);
    }
    unknown.push(...withoutWhole(unstated).map(withoutShare));
  }
  return unknown;
}

/**
 * The names of wholes that are totals of tables, by the shares: 占本年财政拨款支出 behind 一般公共预算财政拨款支出 is of all
 * funds.
 */
function sharesOfTables(
  wholes: readonly NamedWhole[],
  section: number,
  lines: NamedLines,
  totals: readonly Fact[],
): ReadonlySet<string> {
  const votes = new Map<string, number>();
  for (const { whole, line, share } of wholes) {
    const fits = (of: Fact | undefined) => (of && isShareOf(line.amount, share.fact, [of]) ? 1 : 0);
    const vote = fits(totalOf(whole, line, totals)) - fits(find(whole, line, section, lines)?.amount);
    votes.set(whole, (votes.get(whole) ?? 0) + vote);
  }
  return new Set([...votes].filter(([, vote]) => vote > 0).map(([whole]) => whole));
}

function withoutShare({ share, line, whole }: NamedWhole): Unread {
  const shares = line.shares as Share[];
  shares.splice(shares.indexOf(share as Share), 1);
  const { place, text } = share.fact;
  return { what: `${line.label} / ${whole} ${text}`, reason: 'whole-unknown', ...(place && { place }) };
}

/**
 * The whole of shares that name none: the amount that their section began with, unless two of the shares are exactly
 * the shares of another before them, the nearest first.
 */
function commonWhole(
  shares: readonly NamedWhole[],
  section: readonly Line[],
  amounts: readonly Fact[],
  totals: readonly Fact[],
): Fact | undefined {
  const first = shares[0]?.line.amount;
  if (!first) return undefined;
  const begun = section.find(
    ({ amount, shares: own }) => amount && own.length === 0 && amount.index < first.index,
  );
  const before = amounts.filter(({ index }) => index < first.index);
  const sameTime = totals.filter(({ aspects }) => {
    return aspects.year === first.aspects.year && aspects.stage === first.aspects.stage;
  });
  const candidates = [begun?.amount, ...before.slice(-AMOUNTS_BACK).reverse(), ...sameTime];
  const fitting = candidates.find(
    (whole) =>
      whole && shares.filter(({ line, share }) => isShareOf(line.amount, share.fact, [whole])).length >= 2,
  );
  return fitting ?? begun?.amount;
}

/** Totals of tables: cells that are about an item as a whole, not about a class or project of it. */
export function tableTotals(tables: readonly ExtractedTable[]): Fact[] {
  const cells = tables.flatMap((extracted) =>
    extracted.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  return cells.filter(
    (fact) => fact?.state === 'value' && fact.aspects.item !== undefined && fact.aspects.code === undefined,
  ) as Fact[];
}

/** The total of a table that a share names, of the same year and stage as its part. */
function totalOf(whole: string, { aspects }: Line, totals: readonly Fact[]): Fact | undefined {
  const { item, scope } = meaningOf(whole, whole, undefined, undefined);
  if (item === undefined) return undefined;
  return totals.find((fact) => {
    const same =
      fact.aspects.item === item &&
      fact.aspects.year === aspects.year &&
      fact.aspects.stage === aspects.stage;
    return same && (scope === undefined || fact.aspects.scope === scope);
  });
}

/** The line that a share names: in its own section, else the last one before it, else any. */
function find(whole: string, part: Line, section: number, lines: NamedLines): Line | undefined {
  const { item, scope } = meaningOf(whole, whole, undefined, undefined);
  const kind = part.amount?.unit.kind;
  const index = part.amount?.index ?? 0;
  const stated = (about: string | undefined): Line | undefined => {
    const found = lines
      .called(whole, about, scope)
      .filter(({ line }) => line !== part && line.amount?.unit.kind === kind);
    const nearest =
      found.find((one) => one.section === section) ??
      found.findLast(({ line }) => line.amount!.index < index) ??
      found[0];
    return nearest?.line;
  };
  // 总支出 of a section that only states 支出合计 is that.
  return stated(item) ?? (item?.endsWith('/total') ? stated(item.replace('/total', '')) : undefined);
}
