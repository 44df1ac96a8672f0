import type { Addend } from '../../model/budget.ts';
import { type Named, narrower, special, understood } from '../forms/vocabulary.ts';
import type { Measure } from './measure.ts';

interface Header {
  readonly index: number;
  readonly path: readonly string[];
  readonly named: Named | undefined;
}

/** No form has more amount columns; a wider grid is no table of sums. */
export const MOST_COLUMNS = 200;

/**
 * Columns that add up to others, as the header says: 合计 or 小计 is all that stands beside it under the same heading;
 * 本年支出 is 基本支出 and 项目支出; 年末 is 年初 + 收入 - 支出.
 */
export function columnSums(measures: readonly Measure[]): (readonly Addend[] | undefined)[] {
  const sums: (readonly Addend[] | undefined)[] = measures.map(() => undefined);
  if (measures.length > MOST_COLUMNS) return sums;
  const groups = new Map<string, Header[]>();
  for (const [index, { key, path, statistic }] of measures.entries()) {
    if (statistic !== 'amount' && statistic !== 'count' && statistic !== 'change') continue;
    const header = { index, path, named: path.length > 0 ? understood(path.at(-1)!) : undefined };
    const known = groups.get(key);
    if (known) known.push(header);
    else groups.set(key, [header]);
  }
  for (const headers of groups.values()) {
    for (const header of headers) {
      const addends = isOwnSubtotal(header)
        ? within(header, headers)
        : isTotal(header)
          ? besides(header, headers)
          : closing(header, headers);
      if (addends && addends.length > 0) sums[header.index] = addends;
    }
    byName(headers, sums);
  }
  return sums;
}

/** 合计 or 小计; also the one column over the parts that its own heading is said of: 本年支出合计. */
function isTotal({ named }: Header): boolean {
  return (
    named?.total === 'plain' ||
    named?.total === 'grand' ||
    (named?.total === 'year' && named.item !== undefined)
  );
}

/** 公务用车购置及运行费小计, “三公”经费合计 are sums of their own kinds, and not of all that stands beside them. */
function isOwnSubtotal({ path, named }: Header): boolean {
  return named?.item !== undefined && (/.小计$/.test(path.at(-1)!) || named.item === 'three-public');
}

function within({ named }: Header, headers: readonly Header[]): Addend[] {
  const all = headers.filter((header) => header.named?.item?.startsWith(`${named!.item}/`));
  const parts = outermost(all, all);
  return parts.length > 1 ? parts.map(({ index }) => ({ index, sign: 1 })) : [];
}

/** What stands beside a total under its heading: plain columns, and of a group its own total or else all its columns. */
function besides(total: Header, headers: readonly Header[]): Addend[] {
  const heading = total.path.slice(0, -1);
  // 年初结转, 本年收入, 小计, 基本支出, 项目支出, 年末结转 in one row: the 小计 is of what is spent.
  const isSpending = headers.some(({ named }) => named?.item === 'expenditure/basic');
  const isSubtotal = total.path.at(-1) === '小计';
  const beside = headers.filter(
    (header) =>
      header !== total &&
      startsWith(header.path, heading) &&
      !isOtherSide(header, total) &&
      !(isSpending && isSubtotal && isOfFlow(header)),
  );
  const groups = new Map<string, Header[]>();
  for (const header of beside) {
    if (header.path.length <= heading.length) continue;
    const name = header.path[heading.length]!;
    const known = groups.get(name);
    if (known) known.push(header);
    else groups.set(name, [header]);
  }
  const parts = [...groups.values()].flatMap((group) => {
    const own = group.find((header) => header.path.length === heading.length + 1);
    const subtotal = group.find((header) => isTotal(header) && header.path.length === heading.length + 2);
    return own ? [own] : subtotal ? [subtotal] : group;
  });
  return outermost(parts, beside).map(({ index }) => ({ index, sign: 1 }));
}

/** 年初结转, 本年收入, 年末结转 beside 本年支出合计: what was not spent is none of it. */
function isOtherSide({ named }: Header, total: Header): boolean {
  const [own, item] = [total.named?.item, named?.item];
  if (total.named?.total !== 'year' || own === undefined || item === undefined) return false;
  const other = own.startsWith('expenditure') ? 'income' : 'expenditure';
  return item.startsWith('carry-over') || item.startsWith(other);
}

function isOfFlow({ named }: Header): boolean {
  return named?.item === 'income' || named?.item?.startsWith('carry-over') === true;
}

/** Without columns that another one among them includes (人员经费 beside 基本支出), and without what 其中 selects. */
function outermost(parts: readonly Header[], beside: readonly Header[]): Header[] {
  return parts.filter((part) => {
    if (part.path.some((text) => /^其中/.test(text))) return completes(part, parts);
    return !beside.some((other) => other !== part && parts.includes(other) && includes(other, part));
  });
}

/** Under 其中, only the three budgets of 财政拨款 and the two kinds of 支出 are known to be all. */
function completes({ named }: Header, parts: readonly Header[]): boolean {
  const scopes = new Set(parts.map((part) => part.named?.scope));
  if (named?.scope !== undefined) return scopes.has('general') && scopes.has('fund');
  const items = new Set(parts.map((part) => part.named?.item));
  return named?.item !== undefined && items.has('expenditure/basic') && items.has('expenditure/project');
}

function includes({ named: one }: Header, { named: other }: Header): boolean {
  if (!one || !other) return false;
  if (one.item !== undefined && other.item !== undefined && one.item !== other.item) {
    return special(one.item, other.item) === other.item && one.scope === other.scope;
  }
  if (one.scope === undefined || other.scope === undefined || one.scope === other.scope) return false;
  const isPart = other.scope === 'general' || other.scope === 'fund' || other.scope === 'capital';
  return one.scope === 'fiscal' && isPart && narrower(one.scope, other.scope) === other.scope;
}

/** 基本支出 = 人员经费 + 公用经费 where they stand side by side without a heading. */
function byName(headers: readonly Header[], sums: (readonly Addend[] | undefined)[]): void {
  const only = (item: string) => {
    const found = headers.filter(({ named }) => named?.item === item);
    return found.length === 1 ? found[0] : undefined;
  };
  for (const [whole, ...parts] of KNOWN) {
    const total = only(whole);
    const addends = parts.map(only);
    if (
      !total ||
      sums[total.index] ||
      addends.some((addend) => !addend || startsWith(addend.path, total.path))
    )
      continue;
    sums[total.index] = addends.map((addend) => ({ index: addend!.index, sign: 1 }));
  }
}

const KNOWN: readonly [string, ...string[]][] = [
  ['expenditure/basic', 'expenditure/basic/personnel', 'expenditure/basic/public'],
  ['three-public/vehicles', 'three-public/vehicles/purchase', 'three-public/vehicles/operation'],
];

/** 年末结转和结余 = 年初结转和结余 + 本年收入 - 本年支出. */
function closing({ named }: Header, headers: readonly Header[]): Addend[] | undefined {
  if (named?.item !== 'carry-over/closing') return undefined;
  const find = (item: string) => headers.find((header) => itemOf(header) === item);
  const [opening, income, expenditure] = [find('carry-over/opening'), find('income'), find('expenditure')];
  if (!opening || !income || !expenditure) return undefined;
  return [
    { index: opening.index, sign: 1 },
    { index: income.index, sign: 1 },
    { index: expenditure.index, sign: -1 },
  ];
}

/** Of 本年支出 over 小计 the item is that of the heading. */
function itemOf({ path, named }: Header): string | undefined {
  if (named?.item !== undefined || !named?.total) return named?.item;
  return path.length > 1 ? understood(path.at(-2)!)?.item : undefined;
}

function startsWith(path: readonly string[], heading: readonly string[]): boolean {
  return heading.every((text, index) => path[index] === text);
}
