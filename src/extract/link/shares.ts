import type { Line, Share, Unread } from '../../model/budget.ts';
import { powerOfTen } from '../../model/decimal.ts';
import { baseValue, type Fact } from '../../model/fact.ts';
import type { ExtractedTable } from '../tables/index.ts';
import type { ProseSection } from '../text/index.ts';
import { type NamedWhole, withParts } from '../text/lines.ts';
import { meaningOf } from '../text/meaning.ts';
import { NamedLines } from './named-lines.ts';
import { isOfAll } from './unstated-wholes.ts';

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
    for (const named of wholes) {
      const { share, line, whole } = named;
      const fact =
        whole === '' ? common : (find(whole, line, number, index)?.amount ?? totalOf(whole, line, totals));
      if (fact && fact !== line.amount) share.wholes.push([{ fact, sign: 1, role: 'whole' }]);
      else if (whole !== '' && !fact && !isOfParent(line, share.fact)) unstated.push(named);
    }
    unknown.push(...unstated.filter((named) => !isOfAll(named, unstated)).map(withoutShare));
  }
  return unknown;
}

/** 占总支出决算的14%, said of a part of 三公, where no other 总支出 is stated: the total above it, if the share is its. */
function isOfParent({ amount, parent }: Line, share: Fact): boolean {
  if (!amount || !parent?.amount) return false;
  return isShare(amount, share, parent.amount) || (amount.value.isZero() && share.value.isZero());
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
      whole && shares.filter(({ line, share }) => isShare(line.amount, share.fact, whole)).length >= 2,
  );
  return fitting ?? begun?.amount;
}

/** Whether a part is the stated share of a whole, as rounded; shares of 0 fit any whole. */
function isShare(part: Fact | undefined, stated: Fact, whole: Fact): boolean {
  if (!part || part.value.isZero() || part.unit.kind !== whole.unit.kind) return false;
  const half = powerOfTen(stated.unit.scale - stated.decimals).times('0.5');
  const [total, share] = [baseValue(whole), baseValue(stated)];
  return baseValue(part).minus(total.times(share)).abs().lte(total.times(half).abs());
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
