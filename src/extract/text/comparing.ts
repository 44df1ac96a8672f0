import { ZERO } from '../../model/decimal.ts';
import { WAN_YUAN } from '../../model/unit.ts';
import { aspectsOf } from './aspects.ts';
import { comparesWithOther } from './bases.ts';
import { closes } from './closing.ts';
import { comparison, type Item, type List } from './items.ts';
import { stripped } from './labels.ts';
import { meaningOf } from './meaning.ts';
import { isShortened, sameThing } from './names.ts';
import type { TokenRole } from './roles.ts';
import type { Scene } from './scene.ts';
import { subjectOfClause } from './subjects.ts';
import type { NumberToken } from './tokens.ts';
import type { WordToken } from './word-tokens.ts';

type Compared = Extract<TokenRole, { role: 'base' | 'change' | 'rate' | 'completion' }>;

/** A change, rate, completion or base: said of the clause's subject, against the clause's base. */
export function compare(scene: Scene, role: Compared, token: NumberToken, lead: string, target?: Item): void {
  if (!target && role.subject === '') leaveMembers(scene, lead);
  const item = target ?? subjectOfClause(scene, role.subject, token);
  if (role.base !== undefined) scene.ofOther = false;
  else scene.ofOther ||= comparesWithOther(lead, scene.context.year);
  if (!item || scene.ofOther || (scene.orphan && item === scene.current && role.subject === '')) {
    scene.addLoose(token, lead);
    return;
  }
  const base = role.base ?? scene.base ?? 'prior';
  // 完成预算的98.9%,增长13.1%: the growth is not against the budget.
  if (role.role !== 'completion') scene.base = base;
  const draft = comparison(item, base);
  const key = role.role === 'base' ? 'value' : role.role;
  if (draft[key] !== undefined) {
    // A second change against one base is of something else: 如与上年口径一致则增加…
    scene.addLoose(token, lead);
    return;
  }
  const sign = 'sign' in role ? role.sign : 1;
  draft[key] = scene.fact(token, item, key === 'value' ? 'amount' : key, base, sign);
  if (role.role === 'change') {
    scene.ofLast = {
      leads: ['('],
      take: (percent) => {
        draft.rate ??= scene.fact(percent, item, 'rate', base, sign);
      },
    };
  }
  if (role.role !== 'base') return;
  scene.ofLast = {
    leads: ['的'],
    take: (percent) => {
      draft.completion ??= scene.fact(percent, item, 'completion', base);
    },
  };
}

/** 其中A 20万元、B 10万元,较上年增加3万元: behind members that are only enumerated the text is at their total again. */
function leaveMembers(scene: Scene, lead: string): void {
  const { current } = scene;
  if (current?.list && /^;(?:与|较|比|同比)/.test(lead) && isComplete(current.list)) {
    scene.current = current.list.total;
  } else if (current?.enumerated && current.list?.total && /^,/.test(lead))
    scene.current = current.list.total;
}

/** …,其他收入20万元;与上年相比…: behind a list that adds up the next clause is at its total. */
function isComplete({ total, items }: List): boolean {
  const amounts = items.flatMap(({ amount }) => amount ?? []);
  const all = amounts.length > 1 && amounts.length === items.length;
  const inOne = total?.paragraph === items[0]?.paragraph;
  return all && inOne && total?.amount !== undefined && closes(amounts, total.amount);
}

/** How far the thing at hand is from the last amount that it was held against, whichever is the larger. */
export function distance(scene: Scene, token: NumberToken, lead: string): void {
  const item = scene.current;
  const draft = item?.comparisons.findLast(({ value, change }) => value && !change);
  if (!item?.amount || !draft) {
    scene.addLoose(token, lead);
    return;
  }
  const sign = item.amount.value.lt(draft.value!.value) ? -1 : 1;
  draft.change = scene.fact(token, item, 'change', draft.base, sign);
}

/** A share of the thing at hand, or of what the clause names, in the whole that the text names. */
export function share(
  scene: Scene,
  { whole, subject }: Extract<TokenRole, { role: 'share' }>,
  token: NumberToken,
  lead: string,
  target?: Item,
): void {
  const unnamed = subject === '' || target !== undefined;
  const here = scene.orphan ? undefined : scene.current;
  const meant = target ?? (unnamed ? here : subjectOfClause(scene, subject, undefined));
  const isMeant = meant && (unnamed || sameThing(subject, meant.label));
  const item = isMeant ? meant : scene.items.findLast(({ label }) => isShortened(subject, label));
  if (!item) scene.addLoose(token, lead);
  else item.shares.push({ fact: scene.fact(token, item, 'share'), whole });
}

/** 占本年支出488.80万元的12%: the whole with its amount, before the share. */
export function whole(scene: Scene, token: NumberToken, lead: string): void {
  const item = scene.current;
  if (!item) {
    scene.addLoose(token, lead);
    return;
  }
  const name = stripped(lead.replace(/^.*[占为]/, ''));
  const named = { ...item, label: name, meaning: meaningOf(name, name, undefined, scene.scope) };
  const amount = scene.fact(token, named, 'amount');
  scene.ofLast = {
    leads: ['的', ''],
    take: (percent) => item.shares.push({ fact: scene.fact(percent, item, 'share'), whole: name, amount }),
  };
}

/** A word that says how the subject stands to its base: 持平, 大于预算数. */
export function claim(
  scene: Scene,
  { word, base: named, subject, start, end }: WordToken,
  lead: string,
): void {
  const item = subjectOfClause(scene, subject || stripped(lead).replace(/.*[,;:。]/, ''), undefined);
  if (!item) return;
  const base = named ?? scene.base ?? 'prior';
  const draft = comparison(item, base);
  if (draft.word) return;
  const fact = scene.facts.add({
    kind: 'word',
    numeral: { value: ZERO, decimals: 0 },
    text: scene.prose.printed(start, end),
    unit: item.amount?.unit ?? WAN_YUAN,
    place: scene.prose.place(start),
    label: item.label,
    aspects: aspectsOf(scene.context, item, 'change', base),
  });
  draft.word = { word, fact };
}
