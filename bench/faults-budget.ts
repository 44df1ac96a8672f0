import type { Random } from './faults-random.ts';

/** A printed figure of a generated budget. Faults change `text`; `id` finds it again in what the checker says. */
export interface Figure {
  readonly id: number;
  text: string;
  /** As it would be right. */
  readonly right: string;
  readonly unit: 'amount' | 'percent';
  readonly role: 'amount' | 'prior' | 'change' | 'rate' | 'share' | 'completion' | 'cell';
  readonly tree: { value: string; at: { line: string; column: string }; [key: string]: unknown };
}

/** A line or row with what an injector needs to know of it. */
export interface Entry {
  readonly amount: Figure;
  readonly prior?: Figure;
  readonly change?: Figure;
  readonly rate?: Figure;
  readonly share?: Figure;
  readonly completion?: Figure;
  readonly parent?: Entry;
  readonly siblings: Entry[];
  readonly tree: Record<string, unknown>;
  readonly list?: unknown[];
}

export interface Generated {
  readonly definition: Record<string, unknown>;
  readonly figures: Figure[];
  readonly entries: Entry[];
  /** Cells of tables, row by row. */
  readonly cells: Figure[][];
  readonly wordings: { readonly tree: Record<string, unknown>; readonly change: Figure }[];
}

interface Item {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
  readonly otherBasic: number;
  readonly before: number;
}

/** Writes a consistent budget or final account: tables and prose, rounded to 万元 with two decimals from yuan. */
export function generate(random: Random, shape: Shape = shapeOf(random)): Generated {
  return new Writer(random, shape).write();
}

/** How many classes, sections in each, and items in each section at most. */
export interface Shape {
  readonly classes: number;
  readonly sections: number;
  readonly leaves: number;
}

function shapeOf(random: Random): Shape {
  return { classes: random.int(3, 6), sections: 3, leaves: 4 };
}

class Writer {
  readonly #random: Random;
  readonly #figures: Figure[] = [];
  readonly #entries: Entry[] = [];
  readonly #cells: Figure[][] = [];
  readonly #wordings: { tree: Record<string, unknown>; change: Figure }[] = [];
  readonly #items: Item[];
  /** Changes are computed from the printed amounts, or in yuan and then rounded; a document does one or the other. */
  readonly #changeOfPrinted: boolean;
  readonly #final: boolean;
  /** The initial budget as a part of the final amount. */
  readonly #planned: number;
  readonly #step: number;

  constructor(random: Random, shape: Shape) {
    this.#random = random;
    this.#changeOfPrinted = random.chance(0.5);
    this.#final = random.chance(0.4);
    this.#planned = 0.8 + random.next() * 0.4;
    // Most budgets are drawn up in hundreds of yuan, so that most sums of printed figures are exact, as they are in
    // nine of ten published ones; the rest are kept to the yuan and rounded when printed.
    this.#step = random.chance(0.7) ? 100 : 1;
    this.#items = itemsOf((low, high) => this.#yuan(low, high), random, shape);
  }

  write(): Generated {
    const statements = [
      this.#incomeSection(),
      this.#expenditureSection(),
      this.#fiscalSection(),
      this.#hospitalitySection(),
      this.#table('支出总表', 'spending', (item) => [item.basic + item.otherBasic, item.project]),
      this.#table('一般公共预算支出表', 'general', (item) => [item.basic, item.project]),
      this.#economicTable(),
    ];
    const definition = {
      gouji: '1',
      entity: '青川市测试局',
      year: '2024',
      kind: this.#final ? 'final-account' : 'budget',
      unit: '万元',
      statements,
    };
    return {
      definition,
      figures: this.#figures,
      entries: this.#entries,
      cells: this.#cells,
      wordings: this.#wordings,
    };
  }

  #incomeSection() {
    const fiscal = sum(this.#items, (item) => item.basic + item.project);
    const other = sum(this.#items, (item) => item.otherBasic);
    const before = sum(this.#items, (item) => item.before);
    const line = this.#line('income', '收入总计', fiscal + other, { before, item: 'income', scope: 'all' });
    const list: Record<string, unknown>[] = [];
    line.tree.parts = list;
    line.tree.balances = 'expenditure';
    const named = [
      { id: 'income/fiscal', label: '财政拨款', amount: fiscal, scope: 'fiscal' },
      { id: 'income/other', label: '其他收入', amount: other, scope: 'other' },
    ].filter(({ amount }) => amount > 0);
    this.#parts(line, list, named, fiscal + other);
    return { title: '收入情况', lines: [line.tree] };
  }

  #expenditureSection() {
    const basic = sum(this.#items, (item) => item.basic + item.otherBasic);
    const project = sum(this.#items, (item) => item.project);
    const before = sum(this.#items, (item) => item.before);
    const line = this.#line('expenditure', '支出总计', basic + project, {
      before,
      item: 'expenditure',
      scope: 'all',
    });
    const list: Record<string, unknown>[] = [];
    line.tree.parts = list;
    const named = [
      { id: 'expenditure/basic', label: '基本支出', amount: basic, same: 'spending/total.basic' },
      { id: 'expenditure/project', label: '项目支出', amount: project, same: 'spending/total.project' },
    ];
    this.#parts(line, list, named, basic + project);
    line.amount.tree['same-as'] = 'spending/total.total';
    return { title: '支出情况', lines: [line.tree] };
  }

  #fiscalSection() {
    const total = sum(this.#items, (item) => item.basic + item.project);
    const before = this.#stepped(total * (0.7 + this.#random.next() * 0.6));
    const line = this.#line('fiscal', '财政拨款支出', total, {
      before,
      item: 'expenditure',
      scope: 'fiscal',
    });
    line.amount.tree['same-as'] = 'general/total.total';
    const list: Record<string, unknown>[] = [];
    line.tree.parts = list;
    const named = [...byPrefix(this.#items, 3)].map(([code, items]) => ({
      id: `class/${code}`,
      label: `类${code}`,
      amount: sum(items, (item) => item.basic + item.project),
      same: `general/${code}.total`,
    }));
    this.#parts(line, list, named, total);
    return { title: '财政拨款支出情况', lines: [line.tree] };
  }

  /** 三公: a total, its parts, each with its change. */
  #hospitalitySection() {
    const parts = ['因公出国(境)费', '公务接待费', '公务用车购置费', '公务用车运行维护费'].map((label) => {
      const amount = this.#random.chance(0.2) ? 0 : this.#yuan(3.5, 5.5);
      const flat = this.#random.chance(0.15);
      const before = flat ? amount : this.#yuan(3.5, 5.5);
      return { label, amount, before };
    });
    const total = sum(parts, ({ amount }) => amount);
    const line = this.#line('three', '“三公”经费', total, { before: sum(parts, (p) => p.before) });
    const list: Record<string, unknown>[] = [];
    line.tree.parts = list;
    const siblings: Entry[] = [];
    for (const { label, amount, before } of parts) {
      const part = this.#line(undefined, label, amount, { before, parent: line, siblings, list });
      list.push(part.tree);
    }
    return { title: '“三公”经费', lines: [line.tree] };
  }

  #parts(
    parent: Entry,
    list: Record<string, unknown>[],
    named: readonly { id: string; label: string; amount: number; scope?: string; same?: string }[],
    whole: number,
  ): void {
    const siblings: Entry[] = [];
    for (const { id, label, amount, scope, same } of named) {
      const figure = this.#amount(amount, 'amount');
      if (same) figure.tree['same-as'] = same;
      const share = this.#percent(amount / whole, 'share');
      const tree: Record<string, unknown> = { id, label, amount: figure.tree, share: share.tree };
      if (scope) Object.assign(tree, { item: 'income', scope });
      list.push(tree);
      const entry: Entry = { amount: figure, share, parent, siblings, tree, list };
      siblings.push(entry);
      this.#entries.push(entry);
    }
  }

  #line(
    id: string | undefined,
    label: string,
    amount: number,
    more: {
      before: number;
      item?: string;
      scope?: string;
      parent?: Entry;
      siblings?: Entry[];
      list?: unknown[];
    },
  ): Entry {
    const { before, item, scope, parent, siblings = [], list } = more;
    const figure = this.#amount(amount, 'amount');
    const prints = parent === undefined;
    const prior = prints ? this.#amount(before, 'prior') : undefined;
    const moved = this.#changeOfPrinted ? wan(amount) - wan(before) : wan(amount - before);
    const change = this.#figure(moved.toFixed(2), 'amount', 'change');
    const [now, then] = this.#changeOfPrinted ? [wan(amount), wan(before)] : [amount, before];
    const rate = then > 0 ? this.#percent((now - then) / then, 'rate') : undefined;
    const tree: Record<string, unknown> = { label, amount: figure.tree, change: change.tree };
    if (id) tree.id = id;
    if (item) Object.assign(tree, { item, scope });
    if (prior) tree.prior = prior.tree;
    if (rate) tree.rate = rate.tree;
    const word = Number(change.text) === 0 ? '持平' : Number(change.text) > 0 ? '增加' : '减少';
    tree.wording = word;
    this.#wordings.push({ tree, change });
    const completion = this.#final && prints && amount > 0 ? this.#completion(tree, amount) : undefined;
    const entry: Entry = {
      amount: figure,
      change,
      ...(prior && { prior }),
      ...(rate && { rate }),
      ...(completion && { completion }),
      ...(parent && { parent }),
      siblings,
      tree,
      ...(list && { list }),
    };
    siblings.push(entry);
    this.#entries.push(entry);
    return entry;
  }

  #completion(tree: Record<string, unknown>, amount: number): Figure {
    const planned = this.#stepped(amount * this.#planned);
    const figure = this.#amount(planned, 'prior');
    const completion = this.#percent(amount / planned, 'completion');
    tree.against = [{ base: 'initial', amount: figure.tree, completion: completion.tree }];
    return completion;
  }

  #table(title: string, id: string, amounts: (item: Item) => [number, number]) {
    const columns = [
      { id: 'total', label: '合计', sum: ['basic', 'project'] },
      { id: 'basic', label: '基本支出' },
      { id: 'project', label: '项目支出' },
    ];
    const row = (code: string | undefined, items: readonly Item[]) => {
      const basic = sum(items, (item) => amounts(item)[0]);
      const project = sum(items, (item) => amounts(item)[1]);
      const cells = [basic + project, basic, project].map((value) => this.#amount(value, 'cell'));
      this.#cells.push(cells);
      const name =
        code === undefined ? { id: 'total', label: '合计', total: 'true' } : { code, label: `科目${code}` };
      return { ...name, values: cells.map(({ tree }) => tree) };
    };
    const rows = [row(undefined, this.#items)];
    for (const [type, ofType] of byPrefix(this.#items, 3)) {
      rows.push(row(type, ofType));
      for (const [section, ofSection] of byPrefix(ofType, 5)) {
        rows.push(row(section, ofSection));
        for (const item of ofSection) rows.push(row(item.code, [item]));
      }
    }
    return { table: title, id, columns, rows };
  }

  #economicTable() {
    const total = sum(this.#items, (item) => item.basic);
    const count = this.#random.int(5, 14);
    const pieces = split(this.#random, total, count, this.#step);
    const columns = [
      { id: 'total', label: '合计', sum: ['staff', 'office'] },
      { id: 'staff', label: '人员经费' },
      { id: 'office', label: '公用经费' },
    ];
    const codes = pieces.map((_, i) =>
      i < count / 2 ? `301${String(i + 1).padStart(2, '0')}` : `302${String(i + 1).padStart(2, '0')}`,
    );
    const row = (name: Record<string, unknown>, staff: number, office: number) => {
      const cells = [staff + office, staff, office].map((value) => this.#amount(value, 'cell'));
      this.#cells.push(cells);
      return { ...name, values: cells.map(({ tree }) => tree) };
    };
    const of = (prefix: string) => sum(pieces, (piece, i) => (codes[i]!.startsWith(prefix) ? piece : 0));
    const rows = [
      row({ id: 'total', label: '合计', total: 'true', 'same-as': undefined }, of('301'), of('302')),
    ];
    for (const type of ['301', '302']) {
      rows.push(
        row(
          { code: type, label: `经济${type}` },
          type === '301' ? of(type) : 0,
          type === '302' ? of(type) : 0,
        ),
      );
      for (const [i, piece] of pieces.entries()) {
        if (!codes[i]!.startsWith(type)) continue;
        rows.push(
          row(
            { code: codes[i]!, label: `经济${codes[i]}` },
            type === '301' ? piece : 0,
            type === '302' ? piece : 0,
          ),
        );
      }
    }
    const table = { table: '一般公共预算基本支出表', id: 'economic', columns, rows };
    const first = rows[0]!.values[0]!;
    first['same-as'] = 'general/total.basic';
    return table;
  }

  #yuan(low?: number, high?: number): number {
    return Math.max(1, Math.round(this.#random.yuan(low, high) / this.#step)) * this.#step;
  }

  #stepped(yuan: number): number {
    return Math.round(yuan / this.#step) * this.#step;
  }

  #amount(yuan: number, role: Figure['role']): Figure {
    return this.#figure(wan(yuan).toFixed(2), 'amount', role);
  }

  #percent(ratio: number, role: Figure['role']): Figure {
    return this.#figure(
      (Math.sign(ratio) * (Math.round(Math.abs(ratio) * 10000 + 1e-9) / 100)).toFixed(2),
      'percent',
      role,
    );
  }

  #figure(text: string, unit: Figure['unit'], role: Figure['role']): Figure {
    const id = this.#figures.length + 1;
    const right = text === '-0.00' ? '0.00' : text;
    const tree = { value: right, at: { line: String(id), column: '1' } };
    const figure: Figure = { id, text: right, right, unit, role, tree };
    this.#figures.push(figure);
    return figure;
  }
}

function itemsOf(yuan: (low?: number, high?: number) => number, random: Random, shape: Shape): Item[] {
  const items: Item[] = [];
  const others = random.chance(0.7);
  for (let c = 0; c < shape.classes; c += 1) {
    const sections = random.int(1, shape.sections);
    for (let s = 1; s <= sections; s += 1) {
      const leaves = random.int(1, shape.leaves);
      for (let l = 1; l <= leaves; l += 1) {
        const code = `${201 + c}${String(s).padStart(2, '0')}${String(l).padStart(2, '0')}`;
        const basic = random.chance(0.7) ? yuan() : 0;
        const project = basic === 0 || random.chance(0.5) ? yuan() : 0;
        const otherBasic = others && random.chance(0.3) ? yuan(3, 6) : 0;
        items.push({ code, basic, project, otherBasic, before: yuan() });
      }
    }
  }
  return items;
}

/** 万元 with two decimals, rounded half away from zero. */
function wan(yuan: number): number {
  return (Math.sign(yuan) * Math.round(Math.abs(yuan) / 100)) / 100;
}

function sum<T>(items: readonly T[], of: (item: T, index: number) => number): number {
  return items.reduce((total, item, index) => total + of(item, index), 0);
}

function byPrefix(items: readonly Item[], length: number): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const prefix = item.code.slice(0, length);
    groups.set(prefix, [...(groups.get(prefix) ?? []), item]);
  }
  return groups;
}

function split(random: Random, total: number, count: number, step: number): number[] {
  const weights = Array.from({ length: count }, () => random.next() + 0.05);
  const all = sum(weights, (weight) => weight);
  const pieces = weights.map((weight) => Math.round((total * weight) / all / step) * step);
  pieces[0]! += total - sum(pieces, (piece) => piece);
  return pieces;
}
