import type { Scope } from '../../model/aspects.ts';
import type { Fact } from '../../model/fact.ts';
import type { DocumentContext } from '../context.ts';
import type { Facts } from '../facts.ts';
import { amount, isOther } from './amounts.ts';
import { claim, compare, distance, share, whole } from './comparing.ts';
import { deal, dealtGroup, withoutDealing } from './dealing.ts';
import { implyDeeper, implyList } from './implied.ts';
import type { Item, List } from './items.ts';
import { headOf, nameOf } from './labels.ts';
import { isKnownName } from './meaning.ts';
import type { Prose } from './paragraphs.ts';
import { roleOf, type TokenRole } from './roles.ts';
import { Scene } from './scene.ts';
import { eventsOf, type Sentence, sentencesOf } from './sentences.ts';
import { closeForParagraph, closeSentence, follow, followEnd } from './structure.ts';
import { subjectOfSentence } from './subjects.ts';
import type { NumberToken } from './tokens.ts';
import { type WordToken, wordTokens } from './word-tokens.ts';
import { otherYearOf } from './years.ts';

/** How much text behind a number tells what it is: 增加, 的40.4%. */
const LOOK_AHEAD = 12;
/** What stands further before a number than this does not name it. */
const LONGEST_LEAD = 300;
/** A sentence that goes on giving reasons. */
const MORE_REASONS = /^(?:一是|二是|三是|四是|同时|其次|再次|并)/;

/**
 * Reads the prose of one section, number by number: what each is, of what, and in which list it stands. Everything is
 * kept in the order of the text.
 */
export class SectionReader {
  readonly #scene: Scene;

  constructor(context: DocumentContext, facts: Facts, scope: Scope | undefined, title: string) {
    this.#scene = new Scene(context, facts, scope, title);
  }

  get items(): readonly Item[] {
    return this.#scene.items;
  }

  get lists(): readonly List[] {
    return this.#scene.lists;
  }

  get loose(): readonly Fact[] {
    return this.#scene.loose;
  }

  /** Reads a paragraph with the numbers in it. */
  read(prose: Prose, numbers: readonly NumberToken[]): void {
    const scene = this.#scene;
    const { text, bodyStart } = prose;
    this.#enter(prose);
    const words = wordTokens(text, scene.context.year);
    for (const sentence of sentencesOf(text, bodyStart, numbers, words)) {
      scene.sentence += 1;
      scene.reason &&= MORE_REASONS.test(text.slice(sentence.start, sentence.start + 4));
      this.#readSentence(sentence);
      if (/[。!?]/.test(text[sentence.end - 1] ?? '')) closeSentence(scene);
    }
    if (text.endsWith('。') && scene.open.at(-1)?.level === null) scene.closeInnermost();
  }

  #enter(prose: Prose): void {
    const scene = this.#scene;
    const { level, text, bodyStart } = prose;
    const above = scene.prose?.level;
    scene.prose = prose;
    scene.paragraph += 1;
    scene.reason = false;
    scene.adding = [];
    scene.head = level === undefined ? '' : headOf(text.slice(bodyStart));
    if (level !== undefined) {
      const heading = nameOf(scene.head, scene.context);
      scene.headYear = isOther(heading, scene.context) ? heading.year : undefined;
    }
    closeForParagraph(scene, level);
    implyDeeper(scene, above);
    if (level !== undefined || scene.open.length === 0) scene.dealt = [];
    // A paragraph that names nothing goes on with what the last one was about, not with a member of its list.
    if (scene.open.length === 0) {
      scene.current = scene.items.findLast((item) => !item.list && !item.year) ?? scene.current;
    }
  }

  #readSentence(sentence: Sentence): void {
    const scene = this.#scene;
    const { text } = scene.prose;
    const first = scene.items.length;
    scene.base = undefined;
    scene.ofOther = false;
    scene.year = undefined;
    scene.sentenceYear = otherYearOf(text.slice(sentence.start, sentence.end), scene.context.year);
    scene.orphan = false;
    scene.current = subjectOfSentence(scene);
    let from = sentence.start;
    for (const event of eventsOf(sentence)) {
      if (event.start < from) continue;
      if (this.#isOfLast(event, text.slice(from, event.start))) {
        from = event.end;
        continue;
      }
      const lead = follow(scene, text.slice(from, event.start)).slice(-LONGEST_LEAD);
      if ('word' in event) {
        if (!scene.reason) claim(scene, event, lead);
        from = event.end;
      } else from = this.#readNumbers(sentence.numbers, event, lead);
    }
    followEnd(scene, text.slice(from, sentence.end));
    implyList(scene, first);
  }

  /** Takes a percentage that says something of the number right before it. */
  #isOfLast(event: NumberToken | WordToken, between: string): boolean {
    const { ofLast } = this.#scene;
    this.#scene.ofLast = undefined;
    if (!ofLast || 'word' in event || event.type !== 'percent' || !ofLast.leads.includes(between.trim()))
      return false;
    ofLast.take(event);
    return true;
  }

  /** Reads a number, or a group that one word deals out; returns where it ends. */
  #readNumbers(numbers: readonly NumberToken[], first: NumberToken, lead: string): number {
    const scene = this.#scene;
    const { text } = scene.prose;
    const group = dealtGroup(numbers, numbers.indexOf(first), text);
    const { end } = group.at(-1)!;
    const after = text.slice(end, end + LOOK_AHEAD);
    if (group.length === 1) this.#readNumber(first, lead, after);
    else {
      const role = this.#roleOf(first, withoutDealing(lead), after);
      deal(scene, group, lead, role, (token, target) => this.#apply(role, token, lead, target));
    }
    return end;
  }

  #readNumber(token: NumberToken, lead: string, after: string): void {
    const scene = this.#scene;
    const role = this.#roleOf(token, lead, after);
    // 主要原因是严控支出,公务用车购置费0万元: what is known by name is no reason any more.
    if (role.role === 'amount' && isKnownName(role.label)) scene.reason = false;
    this.#apply(role, token, lead);
  }

  /** A number without a unit says nothing. */
  #roleOf(token: NumberToken, lead: string, after: string): TokenRole {
    return token.unit ? roleOf(token, lead, after, this.#scene.context.year) : { role: 'loose' };
  }

  #apply(role: TokenRole, token: NumberToken, lead: string, target?: Item): void {
    const scene = this.#scene;
    // 其他收入120万元,主要是捐赠收入,占总收入的4%: said of the amount, unless the reason has one of its own.
    const explained = scene.reason && !(role.role === 'share' && role.whole !== '' && !scene.orphan);
    if (explained || role.role === 'loose') scene.addLoose(token, lead);
    else if (role.role === 'amount') amount(scene, token, role.label, target);
    else if (role.role === 'share') share(scene, role, token, lead, target);
    else if (role.role === 'whole') whole(scene, token, lead);
    else if (role.role === 'distance') distance(scene, token, lead);
    else compare(scene, role, token, lead, target);
  }
}
