import type { Aspects, Base, Scope, Stage, Statistic } from '../../model/aspects.ts';
import { ZERO } from '../../model/decimal.ts';
import type { Fact } from '../../model/fact.ts';
import { PERCENT, type Unit, WAN_YUAN } from '../../model/unit.ts';
import type { DocumentContext } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Cue, cues } from './cues.ts';
import { comparison, type Item, type List, list } from './items.ts';
import { isFundsOnly, isGeneric, type Named, nameOf, stripped } from './labels.ts';
import { meaningOf } from './meaning.ts';
import { flow, sameThing } from './names.ts';
import type { Prose } from './paragraphs.ts';
import { settleImplied } from './resolve.ts';
import { roleOf, type TokenRole, type WordToken, wordTokens } from './roles.ts';
import { type NumberToken, numberTokens } from './tokens.ts';

/** A list whose members are still coming, and what ends it. */
interface OpenList {
  readonly list: List;
  readonly until: 'sentence' | 'bracket' | 'paragraphs';
  /** Of paragraphs: the ordinal level of its members; null: unnumbered; undefined: not seen yet. */
  level?: number | null;
}

/**
 * Reads the prose of one section, number by number: what each is, of what, and in which list it stands. Everything is
 * kept in the order of the text.
 */
export class SectionReader {
  /** Outermost items and members alike, in order. */
  readonly items: Item[] = [];
  readonly lists: List[] = [];
  /** Amounts that say nothing that can be checked: in reasons, vague, without a thing. */
  readonly loose: Fact[] = [];
  readonly #context: DocumentContext;
  readonly #facts: Facts;
  readonly #scope: Scope | undefined;
  readonly #title: string;
  readonly #open: OpenList[] = [];
  /** Lists of the paragraph whose sentence is over. */
  readonly #closed: List[] = [];
  #paragraph = 0;
  #sentence = 0;
  #current: Item | undefined;
  /** What a percentage right behind an amount is of: 完成年初预算数60999万元的40.4%. */
  #ofLast: ((percent: NumberToken) => void) | undefined;
  /** Amounts that are being added up: 加上转移性收入…,收入合计. */
  #adding: Item[] = [];
  /** The thing at hand in another year, should a list break that year down. */
  #shadow: Item | undefined;
  #base: Base | undefined;
  #reason = false;
  /** The last group of numbers that one word dealt out (分别为), for shares and rates that follow in the same order. */
  #dealt: Item[] = [];
  #prose!: Prose;
  /** The thing that a numbered paragraph is about, until an amount is called by it. */
  #head = '';
  /** Its year, where a paragraph is about another than the document's: (二)2021年决算:总额… */
  #headYear: number | undefined;

  constructor(context: DocumentContext, facts: Facts, scope: Scope | undefined, title: string) {
    this.#context = context;
    this.#facts = facts;
    this.#scope = scope;
    this.#title = title;
  }

  /** The item that the section is about: the first with an amount of money. */
  get main(): Item | undefined {
    return this.items.find((item) => item.amount && item.amount.unit.dimension === 'money' && !item.list);
  }

  read(prose: Prose): void {
    this.#prose = prose;
    this.#paragraph += 1;
    this.#enterParagraph(prose);
    const numbers = numberTokens(prose.text);
    const words = wordTokens(prose.text, this.#context.year);
    let [number, word] = [0, 0];
    for (const [start, end] of sentences(prose.text, prose.bodyStart)) {
      const [fromNumber, fromWord] = [number, word];
      while (number < numbers.length && numbers[number]!.start < end) number += 1;
      while (word < words.length && words[word]!.start < end) word += 1;
      this.#sentence += 1;
      this.#reason =
        this.#reason && /^(?:一是|二是|三是|四是|同时|其次|再次|并)/.test(prose.text.slice(start, end));
      this.#readSentence(start, end, numbers.slice(fromNumber, number), words.slice(fromWord, word));
      if (/[。!?]/.test(prose.text[end - 1] ?? '')) this.#closeSentence();
    }
    if (/。$/.test(prose.text) && this.#open.at(-1)?.level === null)
      this.#closed.push(this.#open.pop()!.list);
  }

  #enterParagraph({ text, level, bodyStart }: Prose): void {
    this.#closeSentence();
    if (level !== undefined) this.#closed.length = 0;
    this.#head = level === undefined ? '' : headOf(text.slice(bodyStart));
    const heading = nameOf(this.#head, this.#context);
    if (level !== undefined) this.#headYear = this.#isOther(heading) ? heading.year : undefined;
    this.#reason = false;
    for (let top = this.#open.at(-1); top; top = this.#open.at(-1)) {
      top.level ??= top.level === undefined ? (level ?? null) : null;
      const belongs = top.level === null ? level === undefined : level === undefined || level >= top.level;
      if (belongs) break;
      this.#open.pop();
    }
    if (level !== undefined || this.#open.length === 0) this.#dealt = [];
    // A paragraph that names nothing goes on with what the last one was about, not with a member of its list.
    if (this.#open.length === 0)
      this.#current = this.items.findLast((item) => !item.list && !item.year) ?? this.#current;
  }

  #readSentence(start: number, end: number, numbers: NumberToken[], words: WordToken[]): void {
    const { text } = this.#prose;
    let from = start;
    this.#base = undefined;
    const first = this.items.length;
    this.#current = this.#subjectOfParagraph() ?? this.#current;
    for (const event of inOrder(numbers, words)) {
      if (event.start < from) continue;
      if ('word' in event) {
        if (!numbers.some((number) => number.start < event.end && number.end > event.start)) {
          const lead = this.#structure(text.slice(from, event.start));
          if (!this.#reason) this.#claim(event, lead);
          from = event.end;
        }
        continue;
      }
      const group = dealtGroup(numbers, event, text);
      const lead = this.#structure(text.slice(from, event.start));
      if (group.length > 1) this.#deal(group, lead, text);
      else this.#number(event, lead, text.slice(event.end, event.end + 12));
      from = group.at(-1)!.end;
    }
    this.#structure(text.slice(from, end), true);
    this.#implyList(first);
  }

  /** A new sentence speaks of what the paragraph spoke of last, not of the members of a list that it went through. */
  #subjectOfParagraph(): Item | undefined {
    if (this.#open.at(-1)?.level === null) return undefined;
    return this.items.findLast(
      (item) => item.paragraph === this.#paragraph && (!item.list || this.#heads(item)),
    );
  }

  /** Whether an item is what its numbered paragraph is about, though it is a member of a list over paragraphs. */
  #heads(item: Item): boolean {
    return this.#open.some(({ list: open, until }) => until === 'paragraphs' && item.list === open);
  }

  /** Follows the cues of a stretch of text; what is left is what names the next number. */
  #structure(text: string, last = false): string {
    let rest = 0;
    const found = cues(text);
    // 14.01万元:出国0万元,接待…: the colon right behind an amount opens its list.
    if (/^:./.test(text) && this.#current && !last) this.#openList(COLON, false);
    if (text.includes(';')) this.#nextClause();
    const ordinal = /[,;。](?:[一二三四五六七八九十]、|\([一二三四五六七八九十]\)|\d[、])/.exec(text);
    if (ordinal) this.#reason = false;
    for (const [index, cue] of found.entries()) {
      if (cue.kind === 'reason') {
        const over = text.indexOf(';', cue.end);
        this.#reason = over < 0;
        if (over >= 0) rest = over + 1;
        continue;
      }
      if (cue.kind === 'close') {
        this.#closeBracket();
        this.#reason = false;
        rest = cue.end;
        continue;
      }
      const isLast = index === found.length - 1;
      const tail = text.slice(cue.end);
      if (last && !(isLast && /^[:,。]?$/.test(tail))) continue;
      if (!cue.bracket && cue.cue === 'some' && last) continue;
      this.#reason = false;
      this.#openList(cue, last);
      rest = cue.end;
    }
    if (last && found.length === 0 && /:$/.test(text) && !this.#reason) this.#openList(COLON, true);
    return text.slice(rest);
  }

  /** Behind a semicolon the reason is over, and so is a list that has named no amount: 主要包括基本工资、津贴; */
  #nextClause(): void {
    this.#reason = false;
    for (
      let top = this.#open.at(-1);
      top?.until === 'sentence' && top.list.items.length === 0;
      top = this.#open.at(-1)
    ) {
      this.#open.pop();
    }
  }

  #openList(cue: Extract<Cue, { kind: 'open' }>, atEnd: boolean): void {
    const outer = this.#open.at(-1)?.list;
    const total = cue.by === undefined ? (this.#shadow ?? this.#current ?? this.main) : this.main;
    if (this.#shadow && total === this.#shadow) this.items.push(this.#shadow);
    this.#shadow = undefined;
    const opened = list(cue.cue, total, outer, cue.by);
    this.lists.push(opened);
    this.#open.push({ list: opened, until: cue.bracket ? 'bracket' : atEnd ? 'paragraphs' : 'sentence' });
  }

  #closeBracket(): void {
    const at = this.#open.findLastIndex(({ until }) => until === 'bracket');
    if (at < 0) return;
    this.#current = this.#open[at]!.list.total ?? this.#current;
    this.#open.length = at;
  }

  /** At the end of a sentence its lists close; what follows may still belong to them. */
  #closeSentence(): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.until !== 'paragraphs')
      this.#closed.push(this.#open.pop()!.list);
  }

  #number(token: NumberToken, lead: string, after: string): void {
    const ofLast = this.#ofLast;
    this.#ofLast = undefined;
    if (ofLast && token.type === 'percent' && lead.trim() === '的') return ofLast(token);
    const role =
      token.unit === undefined
        ? ({ role: 'loose' } as const)
        : roleOf(token, lead, after, this.#context.year);
    // 主要原因是严控支出,公务用车购置费0万元: what is known by name is no reason any more.
    if (this.#reason && role.role === 'amount' && isKnownName(role.label)) this.#reason = false;
    if (this.#reason || role.role === 'loose') this.#addLoose(token, lead);
    else this.#apply(role, token, lead);
  }

  #apply(role: TokenRole, token: NumberToken, lead: string, target?: Item): void {
    switch (role.role) {
      case 'amount':
        this.#amount(token, role.label, target);
        return;
      case 'share': {
        const item = target ?? this.#current;
        if (!item) this.#addLoose(token, lead);
        else item.shares.push({ fact: this.#fact(token, item, 'share'), whole: role.whole });
        return;
      }
      case 'whole':
        this.#whole(token, lead);
        return;
      case 'loose':
        this.#addLoose(token, lead);
        return;
      default:
        this.#compared(role, token, lead, target);
    }
  }

  #compared(
    role: Exclude<TokenRole, { role: 'amount' | 'share' | 'whole' | 'loose' }>,
    token: NumberToken,
    lead: string,
    target: Item | undefined,
  ): void {
    const item = target ?? this.#subject(role.subject, token);
    if (!item) {
      this.#addLoose(token, lead);
      return;
    }
    const base = role.base ?? this.#base ?? 'prior';
    // 完成预算的98.9%,增长13.1%: the growth is not against the budget.
    if (role.role !== 'completion') this.#base = base;
    const draft = comparison(item, base);
    const key = role.role === 'base' ? 'value' : role.role;
    if (draft[key] !== undefined) {
      // A second change against one base is of something else: 如与上年口径一致则增加…
      this.#addLoose(token, lead);
      return;
    }
    const sign = 'sign' in role ? role.sign : 1;
    const fact = this.#fact(token, item, key === 'value' ? 'amount' : key, base, sign);
    draft[key] = fact;
    if (role.role === 'base') {
      this.#ofLast = (percent) => {
        draft.completion ??= this.#fact(percent, item, 'completion', base);
      };
    }
  }

  /** 占本年支出488.80万元的12%. */
  #whole(token: NumberToken, lead: string): void {
    const item = this.#current;
    if (!item) {
      this.#addLoose(token, lead);
      return;
    }
    const name = stripped(lead.replace(/^.*占/, ''));
    const whole = this.#fact(
      token,
      { ...item, label: name, meaning: meaningOf(name, name, undefined, this.#scope) },
      'amount',
    );
    this.#ofLast = (percent) => {
      item.shares.push({ fact: this.#fact(percent, item, 'share'), whole: name, amount: whole });
    };
  }

  /** An amount: of a new thing, or of another year or stage of the thing at hand, or the same again. */
  #amount(token: NumberToken, label: string, target: Item | undefined): void {
    const inList = this.#open.length > 0;
    if (/(?:^|[,;。])(?:合计|共计|总计)(?:为|:)?$/.test(label) && this.#restateTotal(token)) return;
    const name = nameOf(inList ? label.split('、').at(-1)! : label, this.#context);
    if (/(?:增加|减少|安排了|下达|划转|结转到|追加)/.test(name.noun) && !inList) {
      this.#addLoose(token, label);
      return;
    }
    const turns =
      flow(name.noun) !== '' &&
      flow(this.#current?.label ?? '') !== '' &&
      flow(name.noun) !== flow(this.#current!.label);
    const generic = (isGeneric(name.noun) && !turns) || (this.#head !== '' && isFundsOnly(name.noun));
    if (generic && token.type === 'count' && !target) {
      this.#addLoose(token, label);
      return;
    }
    const here = this.#current?.paragraph === this.#paragraph ? this.#current : undefined;
    const isTotal = /(?:合计|总计|总量)$/.test(name.full);
    // 收入合计 behind other amounts is a total of its own.
    const ownTotal = isTotal && generic && flow(name.full) !== '' && here !== undefined;
    const same = here && !ownTotal && (generic || sameThing(name.noun, here.label)) && here.kind === token.unit!.kind;
    const item = target ?? (same && (staged(name) || generic) && !this.#isMember(here) ? here : undefined);
    if (item && (item.amount || this.#isOther(name))) {
      this.#slot(item, name, token);
      return;
    }
    const amongParts = inList && this.#open.at(-1)!.until !== 'paragraphs';
    const above = amongParts ? name.full : this.#head || earlierClause(label) || this.#title || name.noun;
    const noun = !generic ? name.noun : ownTotal ? name.full : above;
    // What sums are added up to is more than the year's own flow.
    const full = isTotal && this.#adding.length > 0 ? name.full.replace(/(?:合计|总量)$/, '总计') : name.full;
    const created = item ?? this.#newItem(noun, token, full);
    this.#shadow = undefined;
    if (this.#isOther(name)) this.#slot(created, name, token);
    else created.amount = this.#fact(token, created, 'amount');
    if (!item) this.#addUp(created, label, isTotal);
  }

  /** A 147.1亿元…加上B 49.2亿元,收入合计196.3亿元: what is added, and the total that it comes to. */
  #addUp(item: Item, label: string, isTotal: boolean): void {
    const before = this.items.findLast((known) => known !== item && !known.list && known.amount);
    if (/(?:^|[,;。])加上?(?!强|快|大)/.test(label) && before?.amount) this.#adding = [before, item];
    else if (this.#adding.length > 0 && !item.list && item.kind === this.#adding[0]!.kind) {
      if (!isTotal) this.#adding.push(item);
      else {
        const sum = list('all', item, undefined);
        sum.items.push(...this.#adding);
        this.lists.push(sum);
        this.#adding = [];
      }
    }
  }

  /** 合计 behind the members of a list is its total again. */
  #restateTotal(token: NumberToken): boolean {
    const last = this.lists.findLast((known) => known.items.length >= 2 || known.extension.length > 0);
    const total = last?.total;
    if (!total?.amount || total.kind !== token.unit!.kind || this.#paragraph - total.paragraph > 12)
      return false;
    total.again.push(this.#fact(token, total, 'amount'));
    return true;
  }

  /** Members of an open list are named one by one; a generic name there is a new member. */
  #isMember(item: Item): boolean {
    const top = this.#open.at(-1);
    return top !== undefined && top.until !== 'paragraphs' && item.list !== top.list;
  }

  /** Whether a name says another year or stage than the document's own. */
  #isOther({ year, stage }: Named): boolean {
    const { kind } = this.#context;
    if (year !== undefined && year !== this.#context.year) return true;
    if (stage === undefined) return false;
    return kind === 'final-account' ? stage === 'initial' || stage === 'adjusted' : stage === 'executed';
  }

  #slot(item: Item, name: Named, token: NumberToken): void {
    if (!this.#isOther(name)) {
      item.again.push(this.#fact(token, item, 'amount'));
      return;
    }
    const past =
      name.year !== undefined && this.#context.year !== undefined && name.year < this.#context.year;
    const base: Base = past
      ? name.stage === 'executed' || name.stage === 'final'
        ? 'prior-final'
        : 'prior'
      : name.stage === 'adjusted'
        ? 'adjusted'
        : name.stage === 'executed'
          ? 'executed'
          : 'initial';
    const draft = comparison(item, base);
    if (draft.value) {
      this.#addLoose(token, item.label);
      return;
    }
    const fact = this.#fact(token, item, 'amount', base);
    draft.value = fact;
    this.#shadow = {
      ...item,
      amount: fact,
      year: fact.aspects.year,
      again: [],
      comparisons: [],
      shares: [],
      lists: [],
    };
    delete this.#shadow.list;
  }

  #newItem(label: string, token: NumberToken, full = label): Item {
    const owner = this.#open.at(-1);
    const member = owner && this.#belongs(owner);
    const item: Item = {
      label: stripped(label) || this.#title,
      kind: token.unit!.kind,
      year: member ? owner.list.total?.year : this.#headYear,
      paragraph: this.#paragraph,
      sentence: this.#sentence,
      meaning: meaningOf(full, label, member ? owner.list.total?.meaning : undefined, this.#scope),
      again: [],
      comparisons: [],
      shares: [],
      lists: [],
    };
    if (/(?:完成|执行)数?$/.test(full)) item.stage = 'executed';
    this.#base = undefined;
    if (member) {
      item.list = owner.list;
      owner.list.items.push(item);
      // 比预算数减少24.76亿元,其中因公出国费2.94亿元,减少3.7亿元: against the budget, too.
      this.#base = owner.list.total?.comparisons.findLast((draft) => draft.change ?? draft.rate)?.base;
    } else {
      for (const closed of this.#closed) closed.extension.push(item);
    }
    this.items.push(item);
    this.#current = item;
    return item;
  }

  /** Of a list over paragraphs only the first amount of each numbered paragraph is a member. */
  #belongs(owner: OpenList): boolean {
    if (owner.until !== 'paragraphs') return true;
    if (owner.level === null) return true;
    if (owner.level === undefined) return false;
    return (
      this.#prose.level === owner.level &&
      !owner.list.items.some((item) => item.paragraph === this.#paragraph)
    );
  }

  /** Who a change, rate or word is said of: the thing at hand unless the clause names another. */
  #subject(noun: string, token: NumberToken | undefined): Item | undefined {
    const name = nameOf(noun, this.#context).noun;
    if (name === '' || isGeneric(name) || isGeneric(noun)) return this.#current;
    if (this.#current && sameThing(name, this.#current.label)) return this.#current;
    const { item: meant } = meaningOf(name, name, undefined, undefined);
    const fits = (item: Item): boolean =>
      sameThing(name, item.label) || (meant !== undefined && meant === item.meaning.item);
    if (this.#current && !this.#current.year && fits(this.#current)) return this.#current;
    const known = this.items.findLast(
      (item) => !item.year && fits(item) && this.#paragraph - item.paragraph <= 6,
    );
    if (known) {
      this.#current = known;
      return known;
    }
    if (!token || token.type !== 'money' || name.length > 30)
      return this.#open.length > 0 ? undefined : this.#current;
    return this.#newItem(name, token);
  }

  #claim(word: WordToken, lead: string): void {
    const item = this.#subject(word.subject || stripped(lead).replace(/.*[,;:。]/, ''), undefined);
    if (!item) return;
    const base = word.base ?? this.#base ?? 'prior';
    const draft = comparison(item, base);
    if (draft.word) return;
    const unit = item.amount?.unit ?? WAN_YUAN;
    const fact = this.#facts.add({
      kind: 'word',
      numeral: { value: ZERO, decimals: 0 },
      text: this.#prose.printed(word.start, word.end),
      unit,
      place: this.#prose.place(word.start),
      label: item.label,
      aspects: this.#aspects(item, 'change', base),
    });
    draft.word = { word: word.word, fact };
  }

  /** 货物、工程、服务分别为a、b和c; 分别占p、q: numbers dealt out to names, or to the last members in order. */
  #deal(group: NumberToken[], lead: string, text: string): void {
    const last = group.at(-1)!;
    const role = roleOf(
      group[0]!,
      lead.replace(/(?:分别|各)(?=[^,;。]{0,12}$)/, ''),
      text.slice(last.end, last.end + 12),
      this.#context.year,
    );
    const targets = this.#dealtTargets(group, lead, role);
    for (const [index, token] of group.entries()) {
      const target = targets[index];
      if (this.#reason || role.role === 'loose') this.#addLoose(token, lead);
      else if (role.role === 'amount' && !target)
        this.#amount(token, index === 0 ? role.label : '', undefined);
      else this.#apply(role, token, lead, target);
    }
  }

  #dealtTargets(group: NumberToken[], lead: string, role: TokenRole): Item[] {
    const count = group.length;
    if (role.role !== 'amount') {
      if (this.#dealt.length === count) return this.#dealt;
      const peers = this.#current?.list?.items ?? this.items;
      return peers.slice(-count);
    }
    const [before] = lead.split(/(?:分别|各)(?:为|是)?[^,;。]*$/);
    const names = bothSides(
      (before ?? '')
        .split(/[,;:。]/)
        .at(-1)!
        .split(/[、和及与]/)
        .map(stripped)
        .filter(Boolean),
    );
    if (names.length !== count) return [];
    const total = this.#current;
    const opened = this.#open.at(-1)?.list ?? list('implied', total, undefined);
    if (!this.lists.includes(opened)) {
      this.lists.push(opened);
      this.#open.push({ list: opened, until: 'sentence' });
    }
    this.#dealt = names.map((name) => this.#newItem(name, group[0]!));
    return this.#dealt;
  }

  /** Amounts one behind the other in a sentence, without any word, may be a total and its parts. */
  #implyList(first: number): void {
    const [total, ...rest] = this.items.slice(first).filter((item) => !item.list && item.amount);
    if (!total || rest.length < 2) return;
    const implied = list('implied', total, undefined);
    for (const item of rest) if (item.kind === total.kind) implied.items.push(item);
    if (implied.items.length >= 2 && settleImplied(implied)) this.lists.push(implied);
  }

  #fact(token: NumberToken, item: Item, statistic: Statistic, base?: Base, sign: 1 | -1 = 1): Fact {
    const { numeral } = token;
    return this.#facts.add({
      numeral: sign === 1 ? numeral : { ...numeral, value: numeral.value.neg() },
      text: this.#prose.printed(token.start, token.type === 'percent' ? token.end : token.digitsEnd),
      unit: token.unit ?? PERCENT,
      place: this.#prose.place(token.start),
      label: item.label,
      aspects: this.#aspects(item, statistic, base),
    });
  }

  #addLoose(token: NumberToken, lead: string): void {
    const unit: Unit | undefined = token.unit;
    if (!unit) return;
    const fact = this.#facts.add({
      numeral: token.numeral,
      text: this.#prose.printed(token.start, token.type === 'percent' ? token.end : token.digitsEnd),
      unit,
      place: this.#prose.place(token.start),
      label: stripped(lead).slice(-20),
      aspects: { statistic: 'amount' },
    });
    this.loose.push(fact);
  }

  #aspects(item: Item, statistic: Statistic, base?: Base): Aspects {
    const { entity, level, kind } = this.#context;
    const year = item.year ?? this.#context.year;
    const { item: what, scope, code } = item.meaning;
    const past = statistic === 'amount' && (base === 'prior' || base === 'prior-final');
    const stage = (statistic === 'amount' && base !== undefined ? stageOf(base, kind) : item.stage) ?? stageOf(undefined, kind);
    const all: { -readonly [K in keyof Aspects]: Aspects[K] } = { statistic };
    if (entity !== undefined) all.entity = entity;
    if (level !== undefined) all.level = level;
    if (year !== undefined) all.year = past ? year - 1 : year;
    if (stage !== undefined) all.stage = stage;
    if (scope !== undefined) all.scope = scope;
    if (what !== undefined) all.item = what;
    if (code !== undefined) all.code = code;
    if (statistic !== 'amount' && base !== undefined) all.base = base;
    return all;
  }
}

function stageOf(base: Base | undefined, kind: DocumentContext['kind']): Stage | undefined {
  switch (base) {
    case 'prior-final':
      return 'final';
    case 'initial':
    case 'adjusted':
    case 'executed':
    case 'opening':
      return base;
    case 'budget':
      return 'adjusted';
    default:
      return kind === undefined ? undefined : kind === 'budget' ? 'initial' : 'final';
  }
}

const COLON: Extract<Cue, { kind: 'open' }> = {
  kind: 'open',
  cue: 'open',
  by: undefined,
  bracket: false,
  end: 0,
};

function staged({ year, stage }: Named): boolean {
  return year !== undefined || stage !== undefined;
}

/** 收、支总计 names two totals: 收入总计 and 支出总计. */
function bothSides(names: string[]): string[] {
  const [income = '', expenditure = ''] = names;
  if (names.length !== 2 || !income.endsWith('收') || !expenditure.startsWith('支')) return names;
  const what = expenditure.replace(/^支出?/, '');
  return [`${income}入${what}`, `支出${what}`];
}

/** Whether the last clause of a label is a name of the budget's vocabulary. */
function isKnownName(label: string): boolean {
  const last = stripped(label.split(/[,;:。]/).at(-1)!);
  return meaningOf(last, last, undefined, undefined).item !== undefined;
}

/** 检察(款):2018年预算支出合计: what stands before the clause that names nothing. */
function earlierClause(label: string): string {
  return stripped(
    label
      .split(/[,;:。]/)
      .slice(0, -1)
      .filter(Boolean)
      .at(-1) ?? '',
  );
}

/** What a numbered paragraph is about: up to its first mark or number. */
function headOf(body: string): string {
  const quoted = /^“([^“”]+)”/.exec(body);
  if (quoted) return quoted[1]!;
  return stripped(body.split(/[。:,;]|(?<!\d)(?!20\d\d年)\d/)[0]!.replace(/[“”"]/g, ''));
}

function* sentences(text: string, from: number): Generator<[number, number]> {
  let start = from;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth = Math.max(0, depth - 1);
    // A full stop within brackets ends nothing, unless the bracket never closes.
    if ((text[at] !== '。' && text[at] !== '!' && text[at] !== '?') || (depth > 0 && text.includes(')', at)))
      continue;
    depth = 0;
    yield [start, at + 1];
    start = at + 1;
  }
  if (start < text.length) yield [start, text.length];
}

function inOrder(numbers: NumberToken[], words: WordToken[]): (NumberToken | WordToken)[] {
  return [...numbers, ...words].sort((a, b) => a.start - b.start);
}

/** Numbers of one type with nothing but list marks between them. */
function dealtGroup(numbers: NumberToken[], first: NumberToken, text: string): NumberToken[] {
  const group = [first];
  for (let at = numbers.indexOf(first) + 1; at < numbers.length; at += 1) {
    const next = numbers[at]!;
    if (
      next.type !== first.type ||
      !/^(?:,|、|和|及|与|;) ?$/.test(text.slice(group.at(-1)!.end, next.start))
    )
      break;
    group.push(next);
  }
  return group;
}
