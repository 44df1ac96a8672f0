import { type Named, understood } from '../forms/vocabulary.ts';
import { isClassified } from './codes.ts';
import { ordinalOf, parentsByOrdinal } from './ordinals.ts';
import type { PrintedRow } from './rows.ts';

/** Where a row hangs. */
export interface Position {
  readonly parent?: number;
  /** Only shown within its parent (其中). */
  readonly within: boolean;
  /** What its label says, where all of it is understood. */
  readonly named: Named | undefined;
  /** Its code stands in the list a second time. */
  readonly duplicate: boolean;
}

/** Whether a list is ordered by codes of a classification. */
export function isCoded(rows: readonly PrintedRow[]): boolean {
  const coded = rows.filter(({ code }) => code && isClassified(code.code)).length;
  return coded > 0 && coded * 2 >= rows.filter(({ code }) => code).length;
}

/** The place of each row: by its code, else by its column, else by its number, its indent or 其中. */
export function positionsOf(rows: readonly PrintedRow[]): Position[] {
  const named = rows.map(({ label }) => understood(label));
  const byCode = parentsByCode(rows);
  const byColumn = parentsByColumn(rows, named);
  const byOrdinal = parentsByOrdinal(rows, named);
  const numbered = new Set(byOrdinal);
  const byIndent = parentsByIndent(rows, named);
  const byName = parentsByName(rows, named);
  const byFund = parentsByFund(rows, named);
  const codes = new Map<string, number>();
  for (const { code } of rows) if (code) codes.set(code.code, (codes.get(code.code) ?? 0) + 1);
  let selection: { parent: number; depth: number; rank: number | undefined } | undefined;
  return rows.map((row, index): Position => {
    const duplicate = row.code !== undefined && codes.get(row.code.code)! > 1;
    const plain = { named: named[index], duplicate };
    // (一)支出合计 below 一、“三公”经费 is what its own 1. 2. 3. add up to.
    const isHeading = byOrdinal[index] !== undefined && numbered.has(index);
    const isTotal = named[index]?.total !== undefined && !isGroup(rows, named, index) && !isHeading;
    const family = byName[index] ?? byFund[index];
    if (family !== undefined) return { ...plain, parent: family, within: false };
    if (/^其中/.test(row.label) && index > 0) {
      // 其中:(1)公务用车运行费, (2)公务用车购置费: the numbers go on with it.
      const rank = ordinalOf(row.label.replace(/^其中[:：]?\s*/, ''))?.rank;
      // 公务用车保有量(辆), 其中:外事接待人次(人): of what stands in another list beside.
      if (!selection && !areOfOneUnit(row.label, rows[index - 1]!.label)) return { ...plain, within: false };
      selection ??= { parent: index - 1, depth: row.depth, rank };
      return { ...plain, parent: selection.parent, within: true };
    }
    const parent = isTotal ? undefined : (byCode[index] ?? byColumn[index] ?? byOrdinal[index]);
    // Rows without a number behind a 其中 go on with it, as deep as it stands.
    const isNext = selection?.rank !== undefined && ordinalOf(row.label)?.rank === selection.rank;
    if (selection && (isNext || isSelected(row, rows[selection.parent]!, selection.depth, named[index])))
      return { ...plain, parent: selection.parent, within: true };
    selection = undefined;
    if (parent !== undefined) return { ...plain, parent, within: false };
    const above = isTotal ? undefined : byIndent[index];
    return above === undefined ? { ...plain, within: false } : { ...plain, parent: above, within: true };
  });
}

/** Whether two labels that end in a unit end in one and the same. */
function areOfOneUnit(a: string, b: string): boolean {
  const [one, other] = [a, b].map((label) => /\(([^()]{1,3})\)$/.exec(label)?.[1]);
  return one === undefined || other === undefined || one === other;
}

/** A subtotal that stands for the group it opens (一般公共预算资金 小计) has rows of its own below it. */
function isGroup(rows: readonly PrintedRow[], named: readonly (Named | undefined)[], index: number): boolean {
  const next = rows[index + 1];
  return next !== undefined && named[index]?.scope !== undefined && next.depth > rows[index]!.depth;
}

function isSelected(row: PrintedRow, parent: PrintedRow, depth: number, named: Named | undefined): boolean {
  return (
    row.code === undefined &&
    row.indent > parent.indent &&
    ordinalOf(row.label) === undefined &&
    row.depth === depth &&
    named?.total === undefined
  );
}

/** The row whose code this one's continues furthest, the nearest where a code stands twice. */
function parentsByCode(rows: readonly PrintedRow[]): (number | undefined)[] {
  const firsts = new Map<string, number>();
  for (const [index, { code }] of rows.entries())
    if (code && !firsts.has(code.code)) firsts.set(code.code, index);
  const lasts = new Map<string, number>();
  const levels: number[] = [];
  return rows.map(({ code }, index) => {
    if (!code) return undefined;
    const above = levels.findLast((_, level) => level < code.level);
    levels.length = code.level;
    levels[code.level] = index;
    lasts.set(code.code, index);
    const prefix = longestPrefix(code.code, firsts);
    // A misprinted code still stands below the row above it of a higher level.
    if (prefix === undefined) return isClassified(code.code) || code.level === 1 ? undefined : above;
    return lasts.get(prefix) ?? firsts.get(prefix);
  });
}

function longestPrefix(code: string, codes: ReadonlyMap<string, unknown>): string | undefined {
  for (let length = code.length - 1; length > 0; length -= 1) {
    if (codes.has(code.slice(0, length))) return code.slice(0, length);
  }
  return undefined;
}

/** Labels in several columns: a row whose label stands further right is part of the last one further left. */
function parentsByColumn(
  rows: readonly PrintedRow[],
  named: readonly (Named | undefined)[],
): (number | undefined)[] {
  const stack: number[] = [];
  return rows.map((row, index) => {
    if (row.code) return undefined;
    while (stack.length > 0 && rows[stack.at(-1)!]!.depth >= row.depth) stack.pop();
    const parent = stack.at(-1);
    // A total is nobody's heading, unless rows further right follow it at once.
    if (named[index]?.total === undefined || isGroup(rows, named, index)) stack.push(index);
    return parent;
  });
}

/** Rows that together are all of another by their names. */
const FAMILIES: readonly [string, ...string[]][] = [
  ['three-public/vehicles', 'three-public/vehicles/purchase', 'three-public/vehicles/operation'],
  ['expenditure/basic', 'expenditure/basic/personnel', 'expenditure/basic/public'],
];

/** 购置 and 运行 below 公务用车购置及运行费: its two halves, whether 其中 stands before them or nothing. */
function parentsByName(
  rows: readonly PrintedRow[],
  named: readonly (Named | undefined)[],
): (number | undefined)[] {
  const parents: (number | undefined)[] = [];
  if (rows.some(({ code }) => code)) return parents;
  const places = (item: string) =>
    named.flatMap((one, index) => (one?.item === item && !one.total ? [index] : []));
  for (const [whole, ...parts] of FAMILIES) {
    const [parent, again] = places(whole);
    const found = parts.map(places);
    if (parent === undefined || again !== undefined) continue;
    if (found.every((part) => part.length === 1 && part[0]! > parent))
      for (const [part] of found) parents[part!] = parent;
  }
  return parents;
}

/**
 * The funds right below 年初财政拨款结转和结余, when the list has named them before: what is carried over of each. A
 * number that goes on counting makes them lines of their own.
 */
function parentsByFund(
  rows: readonly PrintedRow[],
  named: readonly (Named | undefined)[],
): (number | undefined)[] {
  const before = new Set<Named['scope']>();
  let carried: number | undefined;
  return rows.map(({ code, label }, index) => {
    const { item, scope, total } = named[index] ?? {};
    const isFund = total === undefined && scope !== undefined && FUNDS.has(scope);
    if (item?.startsWith('carry-over') && (!isFund || carried === undefined)) carried = index;
    else if (!isFund || code || ordinalOf(label)) carried = undefined;
    if (carried !== index && isFund && before.has(scope)) return carried;
    if (isFund) before.add(scope);
    return undefined;
  });
}

const FUNDS: ReadonlySet<Named['scope']> = new Set(['general', 'fund', 'capital'] as const);

/**
 * 一、一般公共预算拨款收入, 经费拨款, 二、政府性基金预算拨款收入: rows without a number between numbered ones are shown within the
 * one above; behind the last of them those that are indented more.
 */
function parentsByPlace(
  rows: readonly PrintedRow[],
  named: readonly (Named | undefined)[],
): (number | undefined)[] {
  const ordinals = rows.map(({ label }) => ordinalOf(label));
  const top = Math.min(...ordinals.flatMap((ordinal) => ordinal?.rank ?? []));
  const outer = ordinals.flatMap((ordinal, index) => (ordinal?.rank === top ? [index] : []));
  const [first, last] = [outer[0]!, outer.at(-1)!];
  if (first === last || !ordinals[first]!.first) return [];
  let above: number | undefined;
  return rows.map(({ indent }, index) => {
    const { total, item } = named[index] ?? {};
    if (ordinals[index]) above = index;
    else if (total !== undefined || item?.startsWith('carry-over')) above = undefined;
    else if (above !== undefined && (index < last || indent > rows[above]!.indent)) return above;
    return undefined;
  });
}

/**
 * Indented rows without number or code are shown within the row above that is indented less, as projects are below the
 * unit with its code; whether all of it, nothing says.
 */
function parentsByIndent(
  rows: readonly PrintedRow[],
  named: readonly (Named | undefined)[],
): (number | undefined)[] {
  if (rows.some(({ code }) => code && isClassified(code.code))) return [];
  if (rows.some(({ label }) => ordinalOf(label))) return parentsByPlace(rows, named);
  const stack: number[] = [];
  return rows.map((row, index) => {
    while (stack.length > 0 && rows[stack.at(-1)!]!.indent >= row.indent) stack.pop();
    const parent = row.code ? undefined : stack.at(-1);
    if (named[index]?.total === undefined) stack.push(index);
    return parent;
  });
}
