import type { Addend } from '../../model/budget.ts';
import type { Named } from '../forms/vocabulary.ts';
import { isCoded, type Position } from './hierarchy.ts';
import type { PrintedRow } from './rows.ts';

/** A total row and the rows that make it up. */
export interface RowTotal {
  readonly kind: NonNullable<Named['total']>;
  readonly sum: readonly Addend[];
}

/** A list has its totals at the foot, perhaps again on each page; a list full of totals is something else. */
const MOST_TOTALS = 20;

/**
 * The totals of a list: 合计 is all its outermost rows; 总计 is 本年…合计 and what is carried over. Undefined entries are
 * rows that are no total.
 */
export function totalsOf(
  rows: readonly PrintedRow[],
  positions: readonly Position[],
): (RowTotal | undefined)[] {
  const kinds = rows.map((_, index) => totalKind(positions[index]!));
  const none: undefined[] = rows.map(() => undefined);
  if (kinds.filter(Boolean).length > MOST_TOTALS) return none;
  // 小计 without a heading divides the list in a way that nothing else shows.
  if (rows.some(({ label }, index) => kinds[index] && /^小计$/.test(label))) return none;
  const coded = isCoded(rows);
  const outer: number[] = [];
  const carried: number[] = [];
  for (const [index, row] of rows.entries()) {
    const { parent, within, named } = positions[index]!;
    if (kinds[index] || parent !== undefined || within) continue;
    if (isCarried(named)) carried.push(index);
    // In a list of codes, rows without one (projects, units) show something else.
    else if (!coded || row.code) outer.push(index);
  }
  const year = yearTotal(kinds);
  return kinds.map((kind, index): RowTotal | undefined => {
    if (!kind) return undefined;
    const isYear = index === year || (kind === kinds[year ?? -1] && kind !== 'grand');
    const parts = isYear
      ? outer
      : year === undefined
        ? outer.length > 0
          ? [...outer, ...carried]
          : []
        : [year, ...carried];
    const grand = !isYear && (year !== undefined || kind === 'grand') ? 'grand' : kind;
    return { kind: isYear ? 'year' : grand, sum: parts.map((part) => ({ index: part, sign: 1 })) };
  });
}

function totalKind({ named, parent, within }: Position): Named['total'] {
  // 本年收入 with parts of its own is a line of the list, not its foot; only 合计 and 总计 close one.
  if (!named?.total || parent !== undefined || within) return undefined;
  return named.scope !== undefined && named.item?.startsWith('carry-over') ? undefined : named.total;
}

function isCarried(named: Named | undefined): boolean {
  return named?.item?.startsWith('carry-over') ?? false;
}

/** The row that totals this year's flows, where another totals them with what is carried over. */
function yearTotal(kinds: readonly Named['total'][]): number | undefined {
  const year = kinds.indexOf('year');
  if (year >= 0) return kinds.some((kind) => kind === 'grand' || kind === 'plain') ? year : undefined;
  const grand = kinds.indexOf('grand');
  const plain = kinds.indexOf('plain');
  return grand >= 0 && plain >= 0 ? plain : undefined;
}
