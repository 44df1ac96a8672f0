import type { Base } from '../../model/aspects.ts';
import type { DocumentContext } from '../context.ts';
import { addUp, beginAdding, withoutAdding } from './adding.ts';
import { comparison, type Item } from './items.ts';
import { earlierClause, isFundsOnly, isGeneric, type Named, nameOf, stripped } from './labels.ts';
import { areOpposite, flow, sameThing } from './names.ts';
import { withOwnerOfStep } from './roll-forward.ts';
import type { Scene } from './scene.ts';
import { isBesideCarried } from './subjects.ts';
import { isSum, sum, summed } from './summed.ts';
import type { NumberToken } from './tokens.ts';
import { inYear, ownContext, yearOfName } from './years.ts';

/** An amount: of a new thing, or of another year or stage of the thing at hand, or the same again. */
export function amount(scene: Scene, token: NumberToken, label: string, target?: Item): void {
  if (restatesTotal(label) && restateTotal(scene, token)) return;
  if (label === '' && convert(scene, token)) return;
  const inList = scene.open.length > 0;
  if (inList && token.type === 'count' && stripped(label) === '') label = nameBehind(scene, token);
  const last = inList ? label.split(/(?<!收|收入)、|、(?!支)/).at(-1)! : label;
  const called = withOwnerOfStep(scene, last);
  const said = inYear(scene, label, nameOf(called, scene.context));
  const generic = isGenericHere(scene, said);
  const isEvent = inList ? /^(?:增加|减少|调增|调减|压减|核减)/.test(said.noun) : tellsEvent(said);
  const isEach = !target && /(?:[人车户亩]均|每[人户亩辆])[^,;:。、]*$/.test(label);
  // 事业收入、经营收入与上年持平,均为0万元: of each of them.
  const isOfEach = !target && /(?:^|[,;])均(?:为|是)?$/.test(label);
  if ((generic && token.type === 'count' && !target) || isEvent || isEach || isOfEach) {
    scene.addLoose(token, label);
    return;
  }
  if (!target && isSum(called)) {
    const members = summed(scene, token);
    if (members.length >= 2) {
      sum(scene, token, label, members);
      return;
    }
  }
  const here = scene.current?.paragraph === scene.paragraph ? scene.current : undefined;
  const isTotal = /(?:合计|总计|总量)$/.test(said.full);
  // 收入合计 behind other amounts is a total of its own.
  const ownTotal = isTotal && generic && flow(said.full) !== '' && here !== undefined;
  const known = target ?? (ownTotal ? undefined : sameAgain(scene, here, said, generic, token, label));
  const context = !known || known.year === scene.sentenceYear ? ownContext(scene) : scene.context;
  const name = context === scene.context ? said : nameOf(called, context);
  if (known && (known.amount || isOther(name, context))) {
    restate(scene, known, name, token, context, label);
    return;
  }
  if (!known) beginAdding(scene, label, said.full);
  const item =
    known ??
    scene.newItem(
      nounOf(scene, token, name, label, generic && !ownTotal),
      token,
      fullName(scene, name, isTotal),
    );
  if (/^[和及与]?、/.test(label)) item.enumerated = true;
  scene.shadow = undefined;
  if (context !== scene.context) item.stage = context.kind === 'final-account' ? 'final' : 'initial';
  if (isOther(name, context)) restate(scene, item, name, token, context, label);
  else {
    item.amount = scene.fact(token, item, 'amount');
    const said = sayingOf(label);
    if (said !== undefined) item.said = said;
  }
  if (!known) addUp(scene, item, label, isTotal);
}

/** 15个(含5个跨年项目): what is counted may stand behind its number. */
function nameBehind({ prose }: Scene, { end }: NumberToken): string {
  return /^[\u4e00-\u9fff]{2,12}(?=[),;、。])/.exec(prose.text.slice(end, end + 13))?.[0] ?? '';
}

/** Whether a name says nothing of its own: 支出 of the thing at hand, or only which money (当年财政拨款预算). */
function isGenericHere({ current, head }: Scene, { noun, full }: Named): boolean {
  const side = flow(noun) === '' ? full : noun;
  const turns = areOpposite(side, current?.label ?? '') || isBesideCarried(side, current);
  return (isGeneric(noun) && !turns) || (head !== '' && isFundsOnly(noun));
}

/** 上级下达, 追加: a number that tells what happened, not what the budget is. */
function tellsEvent({ noun }: Named): boolean {
  return /增加|减少|安排了|下达|划转|结转到|追加/.test(noun);
}

function sameAgain(
  scene: Scene,
  here: Item | undefined,
  name: Named,
  generic: boolean,
  token: NumberToken,
  label: string,
): Item | undefined {
  if (!here || here.kind !== token.unit!.kind || isMember(scene, here)) return undefined;
  const isOther = here.clause !== scene.clause || here.sentence !== scene.sentence;
  if (isOther && projectIn(scene, token) !== undefined) return undefined;
  // 支持基层运转,安排资金660亿元 behind another sentence: money for what the clause before it says.
  if (
    /^(?:安排|资金|金额|经费|费用|拟)+$/.test(name.noun) &&
    here.sentence !== scene.sentence &&
    earlierClause(label).length >= 6
  )
    return undefined;
  // 2022年支出30万元,2023年支出28万元: another year is another amount.
  const year = name.year ?? yearOfName(name.full);
  if (name.year === undefined && year !== undefined && year !== (here.year ?? scene.context.year))
    return undefined;
  const staged = name.year !== undefined || name.stage !== undefined;
  const same = generic || (staged && sameThing(name.noun, here.label));
  return same ? here : undefined;
}

/** Members of an open list are named one by one; a generic name there is a new member. */
function isMember({ open }: Scene, item: Item): boolean {
  const top = open.at(-1);
  return top !== undefined && top.until !== 'paragraphs' && item.list !== top.list;
}

/** 车辆6辆,价值80万元: what is measured was counted right before. */
function measured({ current, clause, sentence }: Scene, noun: string): string {
  const isMeasure = /^(?:账面)?(?:价值|原值|净值)$/.test(noun);
  const counted = current?.amount?.exact && current.clause === clause && current.sentence === sentence;
  return isMeasure && counted ? `${current.label}${noun}` : noun;
}

/** What a new item is called: by its own noun, else by what its paragraph, clause or section is about. */
function nounOf(scene: Scene, token: NumberToken, name: Named, label: string, generic: boolean): string {
  if (!generic) return withoutAdding(measured(scene, isGeneric(name.noun) ? name.full : name.noun));
  const top = scene.open.at(-1);
  if (top && top.until !== 'paragraphs') return name.full;
  const project = projectIn(scene, token);
  if (project) return project;
  return scene.head || earlierClause(label) || scene.title || name.noun || name.full;
}

/** “某项目”自评得分98分,全年预算数20万元: the project that the clause before the amount names. */
function projectIn({ prose }: Scene, { start }: NumberToken): string | undefined {
  const clause = prose.text
    .slice(Math.max(0, start - LONGEST_CLAUSE), start)
    .split(/[;。]/)
    .at(-1)!;
  return /[“"]([^“”"]{2,40}(?:项目|工程|专项|经费|资金|补助))[”"][^“”"]*,[^“”",]*$/.exec(clause)?.[1];
}

const LONGEST_CLAUSE = 120;

/** What sums are added up to is more than the year's own flow. */
function fullName({ adding }: Scene, { full }: Named, isTotal: boolean): string {
  return isTotal && adding.length > 0 ? full.replace(/(?:合计|总量)$/, '总计') : full;
}

/** 1234.56万元(12345600元): right behind an amount, and in another unit, it is that amount again. */
function convert(scene: Scene, token: NumberToken): boolean {
  const top = scene.open.at(-1);
  const known = top?.list.total;
  if (top?.until !== 'bracket' || top.list.items.length > 0 || !known?.amount) return false;
  const { unit } = known.amount;
  if (unit.kind !== token.unit!.kind || unit.scale === token.unit!.scale) return false;
  known.again.push(scene.fact(token, known, 'amount'));
  return true;
}

function restatesTotal(label: string): boolean {
  return /(?:^|[,;。])(?:合计|共计|总计)(?:为|:)?$/.test(label);
}

/** 合计 behind the members of a list is its total again. */
function restateTotal(scene: Scene, token: NumberToken): boolean {
  const last = scene.lists.findLast((known) => known.items.length >= 2 || known.extension.length > 0);
  const total = last?.total;
  if (!total?.amount || total.kind !== token.unit!.kind || scene.paragraph - total.paragraph > 12)
    return false;
  total.again.push(scene.fact(token, total, 'amount'));
  return true;
}

/** Whether it is the budget or the outcome that an amount is said to be. */
function sayingOf(label: string): string | undefined {
  return /(预算|决算)(?:安排|支出|收入)?数(?:为|是|:)?$/.exec(label)?.[1];
}

/** Whether a name says another year or stage than the document's own. */
export function isOther({ year, stage }: Named, { year: own, kind }: DocumentContext): boolean {
  if (year !== undefined && year !== own) return true;
  if (stage === undefined) return false;
  return kind === 'final-account' ? stage === 'initial' || stage === 'adjusted' : stage === 'executed';
}

/** The amount of an item again, or in another year or stage, which is what the item is compared with. */
function restate(
  scene: Scene,
  item: Item,
  name: Named,
  token: NumberToken,
  context: DocumentContext,
  label: string,
): void {
  if (!isOther(name, context)) {
    // 预算数2711万元、决算数2488万元: two amounts, whichever of them the document is about.
    if (item.said !== undefined && sayingOf(label) !== undefined && sayingOf(label) !== item.said) {
      scene.addLoose(token, item.label);
      return;
    }
    item.again.push(scene.fact(token, item, 'amount'));
    return;
  }
  const base = baseNamed(name, context);
  const draft = comparison(item, base);
  if (draft.value) {
    scene.addLoose(token, item.label);
    return;
  }
  draft.value = scene.fact(token, item, 'amount', base);
  const { list: _, ...own } = item;
  scene.shadow = {
    ...own,
    of: item,
    amount: draft.value,
    year: draft.value.aspects.year,
    again: [],
    comparisons: [],
    shares: [],
  };
}

function baseNamed({ year, stage }: Named, { year: own }: DocumentContext): Base {
  if (year !== undefined && own !== undefined && year < own) {
    return stage === 'executed' || stage === 'final' ? 'prior-final' : 'prior';
  }
  return stage === 'adjusted' || stage === 'executed' ? stage : 'initial';
}
