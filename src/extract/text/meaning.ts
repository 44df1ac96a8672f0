import type { Scope } from '../../model/aspects.ts';
import { understood } from '../forms/vocabulary.ts';
import { stripped } from './labels.ts';

/** What an item of prose is about, as far as its name, its total and its section say. */
export interface Meaning {
  readonly item: string | undefined;
  readonly scope: Scope | undefined;
  readonly code: string | undefined;
}

/**
 * The meaning of a name. A member of a list is of the item of its total where its own name only says a fund or a class:
 * 财政拨款 under 收入 is fiscal income. 收入 and 支出 without a fund are of all funds; of anything else the fund stays
 * unknown, unless the section is about one.
 */
export function meaningOf(
  full: string,
  label: string,
  total: Meaning | undefined,
  section: Scope | undefined,
): Meaning {
  // 支出 alone says nothing; 本年支出合计 does.
  if (!total && isSideOfAnything(full)) return { item: undefined, scope: undefined, code: undefined };
  const heading = total?.item;
  const ofLabel = withoutEntity(label, heading);
  // 检察(款):预算支出合计 is that of 检察.
  const isNarrow = /\([类款项]\)/.test(label) || (ofLabel?.item !== undefined && !isFlow(ofLabel.item));
  const own = (!isNarrow && /本年|合计|总/.test(full) ? withoutEntity(full, heading) : undefined) ?? ofLabel;
  // 局机关支出 among the parts of 部门支出 is what one of its units spends.
  if (total && own?.item === heading && own?.item !== undefined && !understood(label, heading))
    return { item: undefined, scope: undefined, code: undefined };
  const narrows =
    own !== undefined && own.item === undefined && (own.scope !== undefined || own.code !== undefined);
  // “三公”经费20万元(其中:一般公共预算支出20万元) is 三公 of that money.
  const ofThing =
    own?.item !== undefined &&
    isFlow(own.item) &&
    own.scope !== undefined &&
    heading !== undefined &&
    !isFlow(heading);
  // 上级补助收入 of a fund of a government is not that of a department.
  if (section !== undefined && isFund(section) && own?.scope !== undefined && isOwnMoney(own.scope))
    return { item: undefined, scope: undefined, code: undefined };
  // 基本支出 of 初中教育支出 is not the document's 基本支出.
  const ofUnknown = total !== undefined && total.item === undefined && own?.code === undefined;
  const item =
    ofUnknown || isShared(own?.item, total?.item)
      ? undefined
      : ofThing
        ? heading
        : (own?.item ?? (narrows && isFlow(total?.item) ? total!.item!.replace('/total', '') : undefined));
  // 基本支出 of 本年支出 is of the same money.
  const isSpent = own?.code !== undefined || /^expenditure\/(?:basic|project)/.test(item ?? '');
  const inherited = isSpent ? (total?.scope ?? section) : section;
  const scope = own?.scope ?? inherited ?? (isFlow(item) && own?.code === undefined ? 'all' : undefined);
  return { item, scope, code: own?.code };
}

function isFlow(item: string | undefined): boolean {
  return item !== undefined && /^(?:income|expenditure)(?:\/total)?$/.test(item);
}

/** One of the budgets of a government. */
function isFund(scope: Scope): boolean {
  return scope === 'general' || scope === 'fund' || scope === 'capital';
}

/** Money that a department has beside that of the budgets. */
function isOwnMoney(scope: Scope): boolean {
  return /^(?:business|operating|superior|affiliated|other)$/.test(scope);
}

/** 收入 and 2013年支出 without a word more are of whatever the text speaks of, as is 本级支出. */
function isSideOfAnything(name: string): boolean {
  return /^(?:20\d\d年度?)?(?:本级)?(?:收入|支出)$/.test(name);
}

/**
 * 公务接待费 among the goods and services of an office is only what basic spending has of it; that under 三公 is all of
 * it, projects too.
 */
function isShared(own: string | undefined, total: string | undefined): boolean {
  if (own === undefined || total === undefined) return false;
  return /^(?:three-public\/|meeting|training)/.test(own) && /^(?:expenditure|running)/.test(total);
}

/** Whether two names mean one thing, as far as it is known: 其他支出, a class, is not 支出. */
export function sameMeaning(one: Meaning, other: Meaning): boolean {
  const known = one.item !== undefined && one.item === other.item;
  return known && one.scope === other.scope && one.code === other.code;
}

/** Words that a department, place or level ends with. */
const ORGANISATION =
  /全?[省市区县乡镇]|局|厅|委员会|委|院|办公室|办事处|政府|中心|部门|单位|会|处|馆|站|所|校|部|室/g;

/** 政府采购金额(以合同签订为准): how it was counted. */
const COUNTED = /\((?:以|按照?|截至)[^()]*\)$/;

/** 2024年部门所属各单位政府采购总额: a department is all its units. */
const ALL_UNITS = /^(?:20\d\d年度?)?本?部门(?:及)?所属各?单位/;

/** What a name says behind the department that it begins with: 2023年某局预算收入. */
function withoutEntity(name: string, heading: string | undefined): ReturnType<typeof understood> {
  const label = name.replace(COUNTED, '').replace(ALL_UNITS, '');
  const plain = understood(label, heading);
  if (plain) return plain;
  if (/[,;:。]|较上|减少|增加|主要|用于|原因/.test(label)) return undefined;
  for (const match of label.matchAll(ORGANISATION)) {
    // 区直单位, 下属单位: other departments than the document's.
    if (/[省市区县]直|直属|下属|所属/.test(label.slice(0, match.index + 2))) return undefined;
    const rest = label.slice(match.index + match[0].length).replace(/^(?:机关|本级|\(本级\)|的)/, '');
    // 单位资金收入 is money of its own, not 收入 of a unit.
    const found = /^(?:资金|$)/.test(rest) ? undefined : understood(rest);
    if (found) return found;
  }
  return undefined;
}

/** Whether the last clause of a label is a name of the budget's vocabulary. */
export function isKnownName(label: string): boolean {
  const last = stripped(label.split(/[,;:。]/).at(-1)!);
  return meaningOf(last, last, undefined, undefined).item !== undefined;
}
