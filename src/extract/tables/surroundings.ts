import { type Unit, unitOf } from '../../model/unit.ts';

/** 单位:万元, 金额单位:元. */
const UNIT = /单位[:：]?\s*\(?(?:人民币)?((?:百|千|万|十万|百万|千万|亿)?元)/;
const DEPARTMENT = /^(?:编制|填报|公开|预算)?(?:部门|单位)(?:名称|\(单位\))?(?:\(盖?章?\))?[:：]/;
const NUMBERED =
  /^(?:公开|财决?公开|财决|附)?(?:表|\d{1,2}表|表\d{1,2}|附?表[一二三四五六七八九十\d-]+|公开\d{1,2}表)[:：]?$/;
const SENTENCE = /[。;；]/;

export function unitIn(text: string): Unit | undefined {
  const symbol = UNIT.exec(text)?.[1];
  return symbol === undefined ? undefined : unitOf(symbol);
}

/** A line that stands above a table and only says whose it is, in which unit, or its number. */
export function isFrameLine(text: string): boolean {
  if (text.length > 80) return false;
  return UNIT.test(text) || DEPARTMENT.test(text) || NUMBERED.test(text) || /^金额单位/.test(text);
}

/** A line that names the table below it. */
export function isTitle(text: string): boolean {
  if (text.length > 80 || SENTENCE.test(text) || isFrameLine(text)) return false;
  return /表(?:\([^)]*\)|[一二三四五六七八九十\d]{1,3})?$|^附?表[一二三四五六七八九十\d]|^公开\d{1,2}表/.test(
    text,
  );
}

/** The title in a line that may go on with the unit: 收支总表 单位:万元. */
export function titleIn(text: string): string | undefined {
  if (isTitle(text)) return text;
  const before = /^(.{2,60}?)\(?(?:金额)?单位[:：]/.exec(text)?.[1];
  return before !== undefined && isTitle(before) ? before : undefined;
}

/** A line below a table that explains it, such as that it is empty. */
export function isNote(text: string): boolean {
  if (text.length > 200) return false;
  return (
    /^\(?(?:注|说明|备注)(?:\d|[一二三四五六])?[:：.、]/.test(text) ||
    isEmptyNote(text) ||
    /^\(无.{2,30}\)$/.test(text)
  );
}

/** A note that there is nothing to fill in. */
export function isEmptyNote(text: string): boolean {
  return (
    /(?:本表|此表|该表|上表).{0,8}(?:为空|空表|无数据|无内容|无发生)|空表列示|无相关收支/.test(text) ||
    /(?:无|没有|未安排|不涉及).{0,30}(?:政府性基金|国有资本|三公).{0,30}(?:收入|支出|预算|拨款|安排|经费|数据)/.test(
      text,
    )
  );
}
