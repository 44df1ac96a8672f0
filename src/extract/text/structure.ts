import { type Cue, cues } from './cues.ts';
import { type Item, list } from './items.ts';
import { meaningOf, sameMeaning } from './meaning.ts';
import { sameSide, sameThing } from './names.ts';
import type { OpenList, Scene } from './scene.ts';
import { subjectOfClause } from './subjects.ts';

type Opening = Extract<Cue, { kind: 'open' }>;

const COLON: Opening = { kind: 'open', cue: 'open', by: undefined, bracket: false, end: 0 };
const BESIDES = /(?:^|[,;。])(?:此外|另外|除此之外|另(?=[有购安]))/;
const INLINE_ORDINAL = /[,;。](?:[一二三四五六七八九十]、|\([一二三四五六七八九十]\)|\d[、])/;

/** Follows the cues of the text before a number: lists that open and close, reasons. Returns what names the number. */
export function follow(scene: Scene, text: string): string {
  const found = cues(text);
  leaveOpen(scene, text);
  if (BESIDES.test(text)) leaveLists(scene);
  // 14.01万元:出国0万元,接待…: the colon right behind an amount opens its list.
  if (/^:./.test(text) && scene.current) openList(scene, COLON, false);
  if (text.includes(';')) nextClause(scene);
  if (INLINE_ORDINAL.test(text)) scene.reason = false;
  let rest = 0;
  for (const cue of found) {
    const over = cue.kind === 'close' || isBracket(cue) ? -1 : text.indexOf(';', cue.end);
    if (over >= 0) {
      // What is reasoned or listed without a number is over with its clause: 主要包括基本工资、津贴;
      scene.reason = false;
      rest = over + 1;
      continue;
    }
    if (cue.kind === 'reason') {
      scene.reason = true;
      continue;
    }
    scene.reason = false;
    if (cue.kind === 'close') closeBracket(scene);
    else openList(scene, cue, false);
    rest = cue.end;
  }
  return text.slice(rest);
}

/** 其中A 10万元、B 20万元,此外C 5万元: C is not among them. */
function leaveLists({ open }: Scene): void {
  for (let top = open.at(-1); top?.until === 'sentence' && top.list.items.length > 0; top = open.at(-1))
    open.pop();
}

function isBracket(cue: Cue): boolean {
  return cue.kind === 'open' && cue.bracket;
}

/** Follows the cues of what is left of a sentence: 其中: and 包括: at its end open a list over the next paragraphs. */
export function followEnd(scene: Scene, text: string): void {
  const found = cues(text);
  leaveOpen(scene, text);
  if (text.includes(';')) nextClause(scene);
  for (const [index, cue] of found.entries()) {
    if (cue.kind === 'reason') scene.reason = !text.includes(';', cue.end);
    else if (cue.kind === 'close') {
      closeBracket(scene);
      scene.reason = false;
    } else if (index === found.length - 1 && /^[:,。]?$/.test(text.slice(cue.end)) && opensAtEnd(cue)) {
      scene.reason = false;
      openList(scene, cue, true);
    }
  }
  if (found.length === 0 && /:$/.test(text) && !scene.reason) openList(scene, COLON, true);
}

/** 77.35万元等: there are other members; 等3个项目, where the next number follows at once, only counts them. */
function leaveOpen({ open }: Scene, text: string): void {
  const list = open.at(-1)?.list;
  if (
    list &&
    list.items.length > 0 &&
    list.cue !== 'some' &&
    /^等(?![一二三四五六七八九十两]+[个项]|$)/.test(text)
  )
    list.cue = 'etc';
}

function opensAtEnd({ cue, bracket }: Opening): boolean {
  return bracket || cue !== 'some';
}

/** Behind a semicolon the reason is over, and so is a list that has named no amount: 主要包括基本工资、津贴; */
function nextClause(scene: Scene): void {
  scene.clause += 1;
  scene.reason = false;
  for (
    let top = scene.open.at(-1);
    top?.until === 'sentence' && top.list.items.length === 0;
    top = scene.open.at(-1)
  ) {
    scene.open.pop();
  }
}

function openList(scene: Scene, { cue, by, of, bracket }: Opening, atEnd: boolean): void {
  if (of !== undefined) scene.current = named(scene, of);
  const here =
    of === undefined ? (scene.shadow ?? ofBracket(scene) ?? scene.current ?? scene.main) : scene.current;
  const total = by === undefined ? here : scene.main;
  if (scene.shadow && total === scene.shadow) scene.items.push(scene.shadow);
  scene.shadow = undefined;
  // 支出预算安排情况如下: of what nothing was said yet, nothing is broken down.
  if (!total && atEnd) return;
  const opened = list(cue, total, scene.open.at(-1)?.list, by);
  scene.lists.push(opened);
  scene.open.push({ list: opened, until: bracket ? 'bracket' : atEnd ? 'paragraphs' : 'sentence' });
}

/** 26万元(其中:: the bracket that has just been opened says what is broken down. */
function ofBracket({ open }: Scene): Item | undefined {
  const top = open.at(-1);
  return top?.until === 'bracket' && top.list.items.length === 0 ? top.list.total : undefined;
}

/** What a cue names, if it was spoken of: 三公经费支出决算中,… */
function named(scene: Scene, name: string): Item | undefined {
  const found = subjectOfClause(scene, name, undefined);
  const meant = meaningOf(name, name, undefined, scene.scope);
  const same =
    found &&
    (sameThing(name, found.label) || sameSide(name, found.label) || sameMeaning(meant, found.meaning));
  return same ? found : undefined;
}

/** Behind the closing bracket the text speaks of what it spoke of before. */
function closeBracket(scene: Scene): void {
  const at = scene.open.findLastIndex(({ until }) => until === 'bracket');
  if (at < 0) return;
  const { total } = scene.open[at]!.list;
  scene.current = total?.of ?? total ?? scene.current;
  scene.open.length = at;
}

/** At the end of a sentence its lists close. */
export function closeSentence(scene: Scene): void {
  while (scene.open.length > 0 && scene.open.at(-1)!.until !== 'paragraphs') scene.closeInnermost();
}

/** A new paragraph ends the lists over paragraphs that it does not belong to. */
export function closeForParagraph(scene: Scene, level: number | undefined): void {
  closeSentence(scene);
  if (level !== undefined) scene.closed.length = 0;
  for (let top = scene.open.at(-1); top; top = scene.open.at(-1)) {
    if (top.level === undefined) top.level = level ?? null;
    if (belongs(scene, top, level)) return;
    scene.open.pop();
  }
}

/** Members are numbered on: where the numbers begin again at one, other things are gone through. */
function belongs({ prose }: Scene, { level: own, list }: OpenList, level: number | undefined): boolean {
  if (own === null) return level === undefined;
  if (level === undefined || level > own!) return true;
  return level === own && !(list.items.length > 0 && prose.isFirst);
}
