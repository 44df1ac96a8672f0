import fc from 'fast-check';
import { type Aspects, BASES, LEVELS, SCOPES, STAGES } from '../../src/model/aspects.ts';
import type {
  Addend,
  Balance,
  Breakdown,
  Budget,
  Comparison,
  Declared,
  Line,
  Part,
  Restatement,
  Row,
  Statement,
} from '../../src/model/budget.ts';
import { SUSPICIONS } from '../../src/model/budget.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { constant, type Fact } from '../../src/model/fact.ts';
import type { Place } from '../../src/model/place.ts';
import { inferRounding } from '../../src/model/precision.ts';
import { STRENGTHS, type Term, WORDS } from '../../src/model/relation.ts';
import { count, money, PERCENT, type Unit, WAN_YUAN, YUAN } from '../../src/model/unit.ts';

/** Budgets of every shape that the model allows, with figures that mostly do not tie. */
export const randomBudget: fc.Arbitrary<Budget> = fc.gen().map((gen) => new Maker(gen).budget());

type Gen = fc.GeneratorValue;
type Draft<T> = { -readonly [K in keyof T]: T[K] };

const LABELS = [
  '一般公共服务支出',
  '基本支出',
  '- 其中: 公务接待费',
  '#注',
  'null',
  '因公出国(境)费',
  "it's",
  '"三公"经费',
  '~',
  'a, b: [c] {d}',
  '\u001b[31m红',
  ' 空格 ',
  '两行\n文字',
  '12345热线',
  '?',
  '是 # 否',
  '',
];
const UNITS: readonly Unit[] = [
  WAN_YUAN,
  YUAN,
  money('亿元', 8),
  money('万', 4),
  count('人', 0),
  count('桶', 0),
  count('万件', 4),
];

class Maker {
  readonly #gen: Gen;
  readonly #facts: Fact[] = [];
  readonly #lines: Line[] = [];
  readonly #restatements: Restatement[] = [];
  readonly #year = 2023;

  constructor(gen: Gen) {
    this.#gen = gen;
  }

  budget(): Budget {
    const statements = this.#many(3, () => {
      const before = this.#facts.length;
      const statement = this.#chance() ? this.#section() : this.#table();
      this.#figures(2, { kind: 'loose' });
      if (this.#chance(3)) inferRounding(this.#facts.slice(before));
      return statement;
    });
    const budget: Draft<Budget> = {
      statements,
      facts: this.#facts,
      restatements: this.#restatements,
      balances: this.#many(2, () => this.#balance()).filter((balance) => balance !== undefined),
      declared: this.#many(3, () => this.#declared()).filter((declared) => declared !== undefined),
      remarks: this.#many(2, () => ({
        code: 'missing-percent',
        data: this.#chance() ? { word: this.#pick(LABELS) } : {},
        text: this.#pick(LABELS),
        ...this.#maybe('place', () => this.#place()),
      })),
      unread: this.#many(2, () => ({
        what: this.#pick(LABELS),
        reason: 'absent',
        ...this.#maybe('place', () => this.#place()),
      })),
    };
    if (this.#chance(3)) budget.entity = '某市甲局';
    if (this.#chance(3)) budget.year = this.#year;
    if (this.#chance()) budget.kind = 'budget';
    if (this.#chance()) budget.mode = this.#pick(['round', 'truncate', 'either'] as const);
    return budget;
  }

  #section(): Statement {
    return {
      kind: 'section',
      title: this.#pick(LABELS),
      lines: this.#many(3, () => this.#line(undefined, 0)),
    };
  }

  #line(parent: Line | undefined, depth: number): Line {
    const label = this.#pick(LABELS);
    const aspects = this.#aspects('amount');
    const line: Draft<Line> = {
      id: this.#pick(['', '', `line${this.#lines.length}`, 'bad id.', 'twice']),
      label,
      aspects,
      comparisons: [],
      shares: [],
      breakdowns: [],
    };
    this.#lines.push(line as Line);
    if (parent) line.parent = parent;
    if (this.#chance(4)) line.amount = this.#figure({ label, aspects });
    line.shares = this.#many(2, () => ({
      fact: this.#figure({ label, statistic: 'share', unit: PERCENT }),
      wholes: this.#candidates('whole', 2),
    }));
    line.comparisons = this.#many(2, () => this.#comparison(label));
    if (depth < 2) line.breakdowns = this.#many(2, () => this.#breakdown(line as Line, depth));
    return line as Line;
  }

  #comparison(label: string): Comparison {
    const comparison: Draft<Comparison> = { base: this.#pick(BASES), bases: [] };
    if (this.#chance()) comparison.value = this.#figure({ label });
    if (this.#chance()) comparison.change = this.#figure({ label, statistic: 'change' });
    if (this.#chance()) comparison.rate = this.#figure({ label, statistic: 'rate', unit: PERCENT });
    if (this.#chance(1))
      comparison.completion = this.#figure({ label, statistic: 'completion', unit: PERCENT });
    if (comparison.rate ?? comparison.completion) comparison.bases = this.#candidates('base', 1);
    if (
      this.#chance() ||
      !(comparison.value ?? comparison.change ?? comparison.rate ?? comparison.completion)
    ) {
      const fact = this.#add({
        ...this.#plain(label, 'change'),
        kind: 'word',
        text: this.#pick(['持平', '与2022年持平']),
      });
      comparison.wording = { word: this.#pick(WORDS), fact };
    }
    return comparison as Comparison;
  }

  #breakdown(line: Line, depth: number): Breakdown {
    const earlier = this.#lines.slice(0, -1).filter((other) => other !== line && !above(line, other));
    const total = this.#chance(4) ? line.amount : this.#chance() ? this.#anyFact() : undefined;
    const by = this.#chance() ? '功能分类' : undefined;
    const parts: Part[] = [];
    const breakdown = {
      ...(by !== undefined && { by }),
      partial: this.#chance(1),
      named: this.#chance(),
      ...(total && { total }),
      parts,
    };
    for (let n = this.#integer(1, 3); n > 0; n -= 1) {
      const sign = this.#chance(4) ? 1 : -1;
      const referred = earlier.length > 0 && this.#chance(1) ? this.#pick(earlier) : undefined;
      if (referred?.amount) parts.push({ line: referred, sign, reference: true });
      else parts.push({ line: this.#line(line, depth + 1), sign, reference: false });
    }
    return breakdown;
  }

  #table(): Statement {
    const columns = this.#many(3, () => undefined, 1).map((_, index) => ({
      id: this.#pick([`c${index}`, `c${index}`, '']),
      label: this.#pick(LABELS),
      ...(index > 0 && this.#chance() && { sum: [this.#addend(index)] }),
      ...(index > 0 &&
        this.#chance(1) && { ratio: { over: [this.#addend(index)], under: [this.#addend(index)] } }),
      ...(this.#chance(1) && { additive: false as const }),
      ...(this.#chance(1) && { suspect: this.#pick(SUSPICIONS) }),
    }));
    const rows: Row[] = [];
    for (let n = this.#integer(0, 5); n > 0; n -= 1) {
      const code = this.#pick([undefined, '201', '20101', '2010101', '208']);
      const label = this.#pick(LABELS);
      const parent = rows.length > 0 && this.#chance() ? this.#integer(0, rows.length - 1) : undefined;
      const sum = rows.length > 0 && this.#chance(1) ? [this.#addend(rows.length)] : undefined;
      rows.push({
        id: this.#pick(['', `r${rows.length}`, 'twice']),
        label,
        ...(code !== undefined && { code }),
        ...(parent !== undefined && { parent }),
        within: parent !== undefined && this.#chance(1),
        ...(sum && { sum }),
        ...(this.#chance(1) && { suspect: this.#pick(SUSPICIONS) }),
        cells: columns.map(() => (this.#chance(4) ? this.#cell(label, code) : undefined)),
      });
    }
    const id = this.#pick(['', `table${this.#facts.length}`]);
    return {
      kind: 'table',
      id,
      title: this.#pick(LABELS),
      columns,
      rows,
      ...this.#maybe('form', () => 'budget/income'),
      ...(this.#chance(1) && { suspect: this.#pick(SUSPICIONS) }),
      ...this.#maybe('blanks', () => 'nothing' as const),
    };
  }

  #cell(label: string, code: string | undefined): Fact {
    const state = this.#pick(['value', 'value', 'value', 'blank', 'unreadable'] as const);
    const own = this.#aspects('amount');
    const aspects = code !== undefined && this.#chance() ? { ...own, code } : own;
    if (state === 'value') return this.#figure({ label, aspects });
    const text =
      state === 'blank' ? this.#pick(['', '—', ' ', '无数据']) : this.#pick(['?', '#REF!', '12..5']);
    return this.#add({ ...this.#plain(label, 'amount'), state, text, aspects });
  }

  #figures(most: number, _: { kind: 'loose' }): void {
    for (let n = this.#integer(0, most); n > 0; n -= 1) {
      const { item: _item, ...aspects } = this.#aspects('amount');
      const fact = this.#figure({ label: this.#pick(LABELS), aspects });
      const others = this.#facts.filter((other) => other !== fact && other.state === 'value');
      if (others.length === 0 || !this.#chance()) continue;
      const candidates = [[{ fact: this.#pick(others), sign: 1, role: 'stated' } as Term]];
      if (this.#chance()) candidates.push(...this.#candidates('stated', 1).filter((c) => !has(c, fact)));
      this.#restatements.push({ fact, candidates, strength: this.#pick(STRENGTHS) });
    }
  }

  #figure(own: { label: string; aspects?: Aspects; statistic?: Aspects['statistic']; unit?: Unit }): Fact {
    const { label, statistic = 'amount' } = own;
    const unit = own.unit ?? this.#pick(UNITS);
    const decimals = this.#integer(0, 2);
    const value = new Decimal(this.#integer(-3, 2000)).div(10 ** decimals).plus(0);
    const digits = value.toFixed(decimals);
    const grouped = digits.replace(/^(\d)(\d{3})/, '$1,$2');
    const plain = this.#plain(label, statistic);
    return this.#add({
      ...plain,
      kind: value.isZero() && this.#chance() ? 'word' : 'figure',
      value,
      text: this.#pick([
        digits,
        digits,
        grouped,
        `${digits}${unit.symbol}`,
        value.abs().toFixed(decimals),
        '无',
        '三十',
      ]),
      unit,
      decimals,
      roundingDecimals: this.#chance(4) ? decimals : 2,
      exact: unit.dimension === 'count' && unit.scale === 0,
      ...(own.aspects && { aspects: own.aspects }),
    });
  }

  #plain(label: string, statistic: Aspects['statistic']): Omit<Fact, 'index'> {
    return {
      kind: 'figure',
      state: 'value',
      value: new Decimal(0),
      text: '0',
      unit: WAN_YUAN,
      decimals: 0,
      roundingDecimals: 0,
      exact: false,
      place: this.#place(),
      label: this.#chance(4) ? label : this.#pick(LABELS),
      aspects: this.#aspects(statistic),
    };
  }

  #add(fact: Omit<Fact, 'index'>): Fact {
    const added = { index: this.#facts.length, ...fact };
    this.#facts.push(added);
    return added;
  }

  #aspects(statistic: Aspects['statistic']): Aspects {
    return {
      statistic,
      ...this.#maybe('entity', () => '某市甲局'),
      ...this.#maybe('year', () => this.#year - this.#integer(0, 1)),
      ...this.#maybe('level', () => this.#pick(LEVELS)),
      ...this.#maybe('stage', () => this.#pick(STAGES)),
      ...this.#maybe('scope', () => this.#pick(SCOPES)),
      ...this.#maybe('item', () => this.#pick(['income', 'expenditure/basic'])),
      ...(statistic !== 'amount' && this.#maybe('base', () => this.#pick(BASES))),
      ...(statistic === 'share' && this.#maybe('whole', () => 'income')),
    };
  }

  #place(): Place {
    const n = () => this.#integer(1, 99);
    const cell = this.#chance() ? { table: n(), row: n(), column: n() } : {};
    return this.#pick<Place>([
      { kind: 'text', line: n(), column: n() },
      { kind: 'text', line: n(), column: n(), file: '说明 "1".txt' },
      { kind: 'cell', sheet: this.#pick(LABELS), cell: 'C7', file: '表.xlsx' },
      { kind: 'page', page: n(), box: { x: n() / 4, y: -n(), width: n(), height: 0 }, ...cell },
      { kind: 'docx', paragraph: n(), ...cell },
      { kind: 'docx', paragraph: n(), offset: n(), part: 'footnotes' },
      { kind: 'cell', sheet: this.#pick(LABELS), cell: 'C7' },
    ]);
  }

  #balance(): Balance | undefined {
    const lines = this.#lines.filter(({ amount }) => amount);
    const left = this.#anyFact();
    if (lines.length === 0 || !left) return undefined;
    const right = this.#pick(lines);
    const full = { amount: right.amount!, comparisons: right.comparisons };
    const other = this.#pick(lines);
    return this.#chance()
      ? { left: { amount: left, comparisons: [] }, right: full }
      : { left: { amount: other.amount!, comparisons: other.comparisons }, right: full };
  }

  #declared(): Declared | undefined {
    const fact = this.#anyFact();
    const terms = this.#candidates('part', 1)[0];
    if (!fact || !terms) return undefined;
    const common = {
      strength: this.#pick(STRENGTHS),
      because: this.#pick(LABELS),
      ...this.#maybe('severity', () => 'hint' as const),
    };
    const own = this.#chance();
    const stated = own ? constant(this.#integer(-9, 9), WAN_YUAN) : fact;
    const sign = !own && this.#chance() ? 1 : -1;
    switch (this.#integer(0, 3)) {
      case 0:
        return { ...common, form: 'zero', terms: [...terms, { fact: stated, sign, role: 'total' }] };
      case 1:
        return { ...common, form: 'at-most', terms: [...terms, { fact: stated, sign, role: 'total' }] };
      case 2:
        return {
          ...common,
          form: 'ratio',
          terms,
          under: [{ fact, sign: 1, role: 'whole' }],
          quotient: constant(5, PERCENT),
        };
      default: {
        const word = this.#pick(WORDS);
        const near = terms[0]!.fact;
        return {
          ...common,
          form: 'claim',
          terms,
          word: { word, fact: { ...constant(1, near.unit), text: word, label: near.label } },
        };
      }
    }
  }

  #candidates(role: Term['role'], most: number): Term[][] {
    if (this.#facts.length === 0) return [];
    return this.#many(most, () =>
      this.#many(2, () => ({ fact: this.#anyFact()!, sign: this.#chance(4) ? 1 : -1, role }) as Term, 1),
    );
  }

  #anyFact(): Fact | undefined {
    const known = this.#facts.filter(({ state }) => state === 'value');
    return known.length === 0 ? undefined : this.#pick(known);
  }

  #addend(below: number): Addend {
    return { index: this.#integer(0, below - 1), sign: this.#chance(4) ? 1 : -1 };
  }

  #many<T>(most: number, make: () => T, least = 0): T[] {
    return Array.from({ length: this.#integer(least, most) }, make);
  }

  #maybe<K extends string, V>(key: K, make: () => V): { [P in K]?: V } {
    return (this.#chance() ? { [key]: make() } : {}) as { [P in K]?: V };
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[this.#integer(0, choices.length - 1)]!;
  }

  /** One in two, or `outOf5` in five. */
  #chance(outOf5 = 2.5): boolean {
    return this.#integer(1, 10) <= 2 * outOf5;
  }

  #integer(min: number, max: number): number {
    return this.#gen(fc.integer, { min, max });
  }
}

function above(line: Line, other: Line): boolean {
  for (let up = line.parent; up; up = up.parent) if (up === other) return true;
  return false;
}

function has(terms: readonly Term[], fact: Fact): boolean {
  return terms.some((term) => term.fact === fact);
}
