import type { Section } from '../../model/budget.ts';
import type { Paragraph } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import { inferRounding } from '../../model/precision.ts';
import type { DocumentContext, Sink } from '../context.ts';
import { named } from '../forms/vocabulary.ts';
import { closes, closesAfterOneSlip } from './closing.ts';
import type { Item } from './items.ts';
import { listsByName } from './known-parts.ts';
import { splitByLevel } from './levels.ts';
import { linesOf, type NamedWhole } from './lines.ts';
import { flow } from './names.ts';
import { isHeading, type Prose, prose } from './paragraphs.ts';
import { passUp } from './pass-up.ts';
import { SectionReader } from './reader.ts';
import { resolveLists } from './resolve.ts';
import { markFunds, markGrandTotals } from './settled.ts';
import { type NumberToken, numberTokens } from './tokens.ts';
import { twinLists } from './twins.ts';

export interface ProseSection {
  readonly section: Section;
  /** The headings above it, outermost first. */
  readonly titles: readonly string[];
  readonly wholes: readonly NamedWhole[];
  readonly loose: readonly Fact[];
}

/** Reads paragraphs that follow each other into sections: a heading begins a new one. */
export class ProseReader {
  readonly sections: ProseSection[] = [];
  /** Every paragraph, headings too, made ready. */
  readonly paragraphs: Prose[] = [];
  readonly #context: DocumentContext;
  readonly #sink: Sink;
  readonly #titles: string[] = [];
  #pending: { readonly paragraph: Prose; readonly numbers: readonly NumberToken[] }[] = [];

  constructor(context: DocumentContext, sink: Sink) {
    this.#context = context;
    this.#sink = sink;
  }

  /** Takes a paragraph; returns the section that it ended, if it is a heading. */
  add(paragraph: Paragraph): ProseSection | undefined {
    const ready = prose(paragraph);
    if (ready.text === '') return undefined;
    this.paragraphs.push(ready);
    const numbers = numberTokens(ready.text);
    const hasFigures = numbers.some(({ unit }) => unit !== undefined);
    if (!isHeading(ready, hasFigures)) {
      this.#pending.push({ paragraph: ready, numbers });
      return undefined;
    }
    const ended = this.flush();
    this.#titles.length = ready.level!;
    this.#titles[ready.level!] = ready.text;
    return ended;
  }

  /** Ends the section at hand: a heading, a table or the end of the document comes. */
  flush(): ProseSection | undefined {
    const pending = this.#pending;
    this.#pending = [];
    if (pending.length === 0) return undefined;
    const title = this.#titles.findLast(Boolean) ?? '';
    const { facts } = this.#sink;
    const before = facts.all.length;
    const scope = this.#titles.map((text) => named(text ?? '').scope).findLast(Boolean);
    const reader = new SectionReader(this.#context, facts, scope, bareTitle(title));
    for (const { paragraph, numbers } of pending) reader.read(paragraph, numbers);
    if (facts.all.length === before) return undefined;
    const told = [...reader.lists, ...splitByLevel(reader.lists), ...twinLists(reader.lists, reader.items)];
    resolveLists(told, reader.items);
    const lists = [...told, ...listsByName(reader.items, told)];
    markGrandTotals(lists);
    markFunds(lists);
    passUp(lists);
    inferRounding(facts.all.slice(before));
    const wholes: NamedWhole[] = [];
    const lines = linesOf(reader.items, lists, wholes);
    for (const { amount, again } of reader.items) {
      for (const fact of again) if (amount) this.#sink.restatements.push(restatement(fact, amount));
    }
    this.#sink.restatements.push(...balancesOf(reader.items), ...sumsOf(reader.items));
    const section: ProseSection = {
      section: { kind: 'section', title, lines },
      titles: this.#titles.filter(Boolean),
      wholes,
      loose: reader.loose,
    };
    this.sections.push(section);
    return section;
  }
}

/**
 * …收入总计8200万元。…支出总计8200万元: what income and expenditure add up to is one amount, unless there is a deficit or
 * surplus: where it is, but for a slip of the pen, it is meant to be.
 */
function balancesOf(items: readonly Item[]): Sink['restatements'][number][] {
  const totals = items.filter(({ addedUp, amount }) => addedUp && amount);
  return totals.flatMap((right, at) => {
    const left = totals[at - 1];
    if (!left || flow(left.label) !== 'income' || flow(right.label) !== 'expenditure') return [];
    const [one, other] = [left.amount!, right.amount!];
    return closes([one], other) || closesAfterOneSlip([one], other) ? [restatement(other, one)] : [];
  });
}

/** A 10万元、B 20万元,合计30万元: where it does add up but for a slip of the pen, it is meant to. */
function sumsOf(items: readonly Item[]): Sink['restatements'][number][] {
  return items.flatMap(({ sumOf, amount }) => {
    const parts = sumOf?.map((item) => item.amount!);
    if (!parts || !amount || !(closes(parts, amount) || closesAfterOneSlip(parts, amount))) return [];
    const terms = parts.map((fact) => ({ fact, sign: 1, role: 'stated' }) as const);
    return [{ fact: amount, candidates: [terms], strength: 'hard' }];
  });
}

function restatement(fact: Fact, first: Fact): Sink['restatements'][number] {
  return { fact, candidates: [[{ fact: first, sign: 1, role: 'stated' }]], strength: 'hard' };
}

/** A heading without its ordinal and the words that only say that it is one. */
function bareTitle(title: string): string {
  return title
    .replace(
      /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十]+\))/,
      '',
    )
    .replace(/(?:情况)?(?:说明|情况)$/, '');
}
