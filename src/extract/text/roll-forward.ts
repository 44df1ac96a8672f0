import { stripped } from './labels.ts';
import type { Scene } from './scene.ts';

/** What a year begins with, takes in, spends and ends with, as one sentence goes through it. */
const STEP = /(?:(?:本年|当年)(?:收入|支出)|年[初末](?:财政拨款)?结转(?:和|及)?结余)(?:合计)?$/;
/** Which step of a roll-forward a name says: 年末结转和结余. */
export function stepOf(name: string): string | undefined {
  return STEP.exec(name)?.[0].replace(/财政拨款|合计/g, '');
}

/** A year, or a word that only places it, is nobody's money. */
const NOBODY = /^(?:20\d\d年度?|其中|本部门|本单位)*$/;

/**
 * 政府性基金预算财政拨款年初结转和结余53万元,本年收入779万元,本年支出760万元,年末结转和结余71万元: the steps behind the first are of
 * the same money. A name that only says a step, with whose it is.
 */
export function withOwnerOfStep({ items, sentence }: Scene, name: string): string {
  const step = stripped(name);
  if (STEP.exec(step)?.index !== 0) return name;
  const before = items.findLast((item) => item.sentence === sentence && STEP.test(item.label));
  const owner = before?.label.replace(STEP, '').replace(/(?:收入|支出)$/, '') ?? '';
  return NOBODY.test(owner) ? name : `${owner}${step}`;
}
