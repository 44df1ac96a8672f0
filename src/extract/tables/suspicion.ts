import type { Addend, Column, Row, Suspicion, Table } from '../../model/budget.ts';
import { closes, type Summand } from '../../model/closes.ts';
import { type Decimal, powerOfTen, ZERO } from '../../model/decimal.ts';
import { type Fact, isZero } from '../../model/fact.ts';

/**
 * The reading of a table is the first suspect. Where its sums fail massively, its structure is withdrawn: the rows or
 * columns are marked, so that nothing is judged by them. One sum that fails in a table that otherwise ties stays.
 */
export function withSuspicions(table: Table, hasDuplicates: boolean): Table {
  const groups = sumsOfRows(table);
  const misses = new Map([...groups].map(([index, group]) => [index, failures(table, index, group)]));
  const rows = table.rows.map((row, index): Row => {
    const group = groups.get(index);
    const suspect = group && suspicionOf(table, index, group, misses.get(index)!, hasDuplicates);
    return suspect ? { ...row, suspect } : row;
  });
  const leaves = table.rows.filter((row, index) => !groups.has(index) && row.sum === undefined);
  const columns = table.columns.map((column, index): Column => {
    const suspect = mostlyFails(column, index, leaves) ? ('mostly-failing' as const) : undefined;
    return suspect ? { ...column, suspect } : column;
  });
  const failing = [...misses].filter(([index, missed]) => !rows[index]!.suspect && missed.length > 0);
  const judged = [...groups.keys()].filter((index) => !rows[index]!.suspect).length;
  const suspect: Suspicion | undefined =
    table.suspect ?? (failing.length > 2 && failing.length * 2 > judged ? 'mostly-failing' : undefined);
  return { ...table, columns, rows, ...(suspect && { suspect }) };
}

/** A code that stands twice may be two lists in one (a list for each unit), or a row read twice: then nothing that fails counts. */
function suspicionOf(
  table: Table,
  index: number,
  group: readonly Addend[],
  misses: readonly Miss[],
  hasDuplicates: boolean,
): Suspicion | undefined {
  if (failsThroughout(table, index, group, misses)) return 'fails-in-every-column';
  return hasDuplicates && misses.length > 0 ? 'duplicate-code' : undefined;
}

/** For each row that is a sum of others, these. */
export function sumsOfRows(table: Table): Map<number, Addend[]> {
  const sums = new Map<number, Addend[]>();
  for (const [index, row] of table.rows.entries()) {
    if (row.sum && row.sum.length > 0) sums.set(index, [...row.sum]);
    if (row.parent === undefined || row.within) continue;
    const known = sums.get(row.parent);
    if (known) known.push({ index, sign: 1 });
    else sums.set(row.parent, [{ index, sign: 1 }]);
  }
  return sums;
}

interface Miss {
  readonly column: number;
  readonly by: Decimal;
}

/** The columns in which the parts of a row do not add up to it, by how much. */
function failures(table: Table, index: number, parts: readonly Addend[]): Miss[] {
  return table.columns.flatMap((column, at): Miss[] => {
    if (column.additive === false) return [];
    const cells = parts.map((part) => ({ sign: part.sign, fact: table.rows[part.index]?.cells[at] }));
    const by = missOf(table.rows[index]!.cells[at], cells);
    return by ? [{ column: at, by }] : [];
  });
}

/**
 * Every column with figures misses, two at least, and the misses add up across the columns just as the figures do: whole
 * rows are missing or doubled, for a wrong figure breaks only its own column.
 */
function failsThroughout(
  table: Table,
  index: number,
  parts: readonly Addend[],
  misses: readonly Miss[],
): boolean {
  if (misses.length < 2) return false;
  const told = table.columns.filter((column, at) => {
    const involved = [table.rows[index]!, ...parts.map((part) => table.rows[part.index]!)];
    return column.additive !== false && involved.some(({ cells }) => isNonZero(cells[at]));
  });
  return misses.length === told.length || closesAcross(table, misses);
}

function closesAcross(table: Table, misses: readonly Miss[]): boolean {
  const by = new Map(misses.map((miss) => [miss.column, miss.by]));
  const sums = table.columns.flatMap(({ sum }, index) => (sum && by.has(index) ? [{ index, sum }] : []));
  return (
    sums.length > 0 &&
    sums.every(({ index, sum }) => {
      const parts = sum.reduce(
        (total, part) => total.plus((by.get(part.index) ?? ZERO).times(part.sign)),
        ZERO,
      );
      return parts.eq(by.get(index)!);
    })
  );
}

/** Of the rows that are no sums themselves, more fail than tie, and not just one. */
function mostlyFails({ sum }: Column, index: number, rows: readonly Row[]): boolean {
  if (!sum) return false;
  let [failing, telling] = [0, 0];
  for (const { cells } of rows) {
    const parts = sum.map((part) => ({ sign: part.sign, fact: cells[part.index] }));
    if (![cells[index], ...parts.map(({ fact }) => fact)].some(isNonZero)) continue;
    telling += 1;
    if (missOf(cells[index], parts)) failing += 1;
  }
  return failing > 1 && failing * 2 > telling;
}

function isNonZero(fact: Fact | undefined): boolean {
  return fact?.state === 'value' && !isZero(fact);
}

/** Total less parts, where it is more than rounding can explain; undefined where they tie or nothing is told. */
export function missOf(
  total: Fact | undefined,
  parts: readonly { readonly sign: 1 | -1; readonly fact: Fact | undefined }[],
): Decimal | undefined {
  if (total?.state !== 'value') return undefined;
  const told = parts.flatMap(({ sign, fact }): Summand[] =>
    fact?.state === 'value' ? [{ sign, fact }] : [],
  );
  if (told.length === 0 || closes([...told, { sign: -1, fact: total }])) return undefined;
  const miss = told.reduce(
    (left, { sign, fact }) => (sign === 1 ? left.minus(fact.value) : left.plus(fact.value)),
    total.value,
  );
  if (miss.isZero()) return undefined;
  const room = powerOfTen(-total.roundingDecimals).times((told.length + 1) / 2);
  return miss.abs().lte(total.exact ? ZERO : room) ? undefined : miss;
}
