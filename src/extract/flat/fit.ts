import { narrower, special, understood } from '../forms/vocabulary.ts';

/** How well cells of a header go below another one: not at all, by their shape, or by what they say. */
export const NO_FIT = 0;
const BY_SHAPE = 1;
const BY_NAME = 3;

/** What heads a column of names or codes. */
export const LABEL: RegExp =
  /^(?:项目|科目|序号|行次|(?:项目|预算|主管|责任)?(?:单位|部门)|类|款|项|名称|编码|代码|.{1,8}(?:编码|代码|名称)|.{0,6}分类(?:科目)?)$/;
/** What heads such columns together. */
const LABELS = /科目|分类|编码|代码|项目$/;
const TOTAL = /(?:合计|小计)$/;

/** Whether a header cell totals those beside it below one heading. */
export function isSubtotal(text: string): boolean {
  return TOTAL.test(text);
}

/** How well `children` go below `parent` in a table about `item`. */
export function fitOf(parent: string, children: readonly string[], item: string | undefined): number {
  const once = panel(children);
  if (once.length < children.length) return LABEL.test(once[0]!) ? fitOf(parent, once, item) : NO_FIT;
  if (new Set(children).size < children.length || /^(?:小计|行次|序号)$/.test(parent)) return NO_FIT;
  const labels = children.findIndex((text) => !LABEL.test(text));
  if (labels < 0 && !isClassOnly(children)) return NO_FIT;
  if (labels < 0) return LABELS.test(parent) && !/名称$/.test(parent) ? BY_NAME : NO_FIT;
  const amounts = children.slice(labels);
  if (labels > 0) return isSide(parent, item) ? fitOfSide(amounts) : NO_FIT;
  return fitOfAmounts(parent, amounts, item);
}

/** 类, 款 and 项 stand together. */
function isClassOnly(children: readonly string[]): boolean {
  const levels = children.filter((text) => /^[类款项]$/.test(text));
  return levels.length === 0 || (levels.length === children.length && levels[0] === '类');
}

/** The columns of a list that goes on beside itself, once. */
function panel(children: readonly string[]): readonly string[] {
  const size = children.indexOf(children[0]!, 1);
  const isRepeated = size > 0 && children.length % size === 0;
  return isRepeated && children.every((text, index) => text === children[index % size])
    ? children.slice(0, size)
    : children;
}

function isSide(parent: string, item: string | undefined): boolean {
  return /^(?:income|expenditure)/.test(understood(parent, item)?.item ?? '');
}

/** Below 收入 or 支出: names, then one amount, amounts of several years, or a total and its parts. */
function fitOfSide(amounts: readonly string[]): number {
  if (hasLateTotal(amounts)) return NO_FIT;
  return isSubtotal(amounts[0]!) || amounts.every(saysNothingOfItsOwn) ? BY_NAME : NO_FIT;
}

/** 小计 stands before its parts. */
function hasLateTotal(amounts: readonly string[]): boolean {
  return amounts.slice(1).some(isSubtotal);
}

function fitOfAmounts(parent: string, amounts: readonly string[], item: string | undefined): number {
  if (amounts.every(saysNothingOfItsOwn)) return saysNothingOfItsOwn(parent) ? NO_FIT : BY_SHAPE;
  if (understood(parent)?.total === 'plain' || LABEL.test(parent) || hasLateTotal(amounts)) return NO_FIT;
  const parts = amounts.filter((text) => !isSubtotal(text));
  const relations = parts.map((text) => relation(parent, text, item));
  if (relations.includes('other')) return NO_FIT;
  if (parts.length > 0 && relations.every((one) => one === 'part')) return BY_NAME;
  if (/来源$/.test(parent) && parts.some((text) => understood(text)?.scope !== undefined)) return BY_NAME;
  return isSubtotal(amounts[0]!) ? BY_SHAPE : NO_FIT;
}

/** 金额, 预算数, 决算数: of whatever stands above. */
function saysNothingOfItsOwn(text: string): boolean {
  const named = understood(text);
  if (!named) return false;
  return (named.item ?? named.scope ?? named.code ?? named.total) === undefined;
}

/** Whether one header is a part of another by their names. */
function relation(parent: string, child: string, item: string | undefined): 'part' | 'other' | 'unknown' {
  const whole = understood(parent, item);
  const part = understood(child, whole?.item) ?? understood(child, item);
  if (!whole || !part) return 'unknown';
  const narrows = whole.scope === undefined && part.scope !== undefined;
  if (whole.item !== undefined && (part.item ?? whole.item) === whole.item)
    return narrows ? 'part' : 'unknown';
  if (whole.item !== undefined && part.item !== undefined) {
    return special(part.item, whole.item) === part.item ? 'part' : 'other';
  }
  if (whole.scope !== undefined && part.scope !== undefined && part.item === undefined)
    return whole.scope !== part.scope && narrower(whole.scope, part.scope) === part.scope ? 'part' : 'other';
  return 'unknown';
}
