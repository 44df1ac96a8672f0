import type { Line, Restatement, Row, Table } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Term } from '../model/relation.ts';
import type { ExtractedTable } from './tables/index.ts';
import type { ProseSection } from './text/index.ts';
import { withParts } from './text/lines.ts';

/**
 * Ties amounts of the prose to the table cells of the same name. Where the prose says which money it means, equal
 * aspects tie them already; this is for names of the classification (类, 款, 项), and for amounts whose money the text
 * leaves open: they may be any of the tables' totals of that name.
 */
export function linkTables(
  sections: readonly ProseSection[],
  tables: readonly ExtractedTable[],
): Restatement[] {
  const names = new ClassNames(tables.flatMap((extracted) => extracted.tables));
  const totals = totalsByItem(tables);
  return sections.flatMap(({ section, titles }) =>
    section.lines.flatMap(withParts).flatMap((line) => {
      const cells = names.cellsOf(line, titles) ?? openTotals(line, totals) ?? openSides(line, totals);
      return cells && cells.length > 0 ? [restatement(line.amount!, cells)] : [];
    }),
  );
}

/** The codes that the tables print, by the names beside them. */
class ClassNames {
  /** Cells of expenditure, total column, by code. */
  readonly #cells = new Map<string, Fact[]>();
  /** Codes that go by a name, as they stand in the tables. */
  readonly #codes = new Map<string, Set<string>>();
  readonly #nameOf = new Map<string, string>();

  constructor(tables: readonly Table[]) {
    for (const table of tables) for (const row of table.rows) if (row.code) this.#add(row.code, row);
  }

  #add(code: string, row: Row): void {
    const name = plain(row.label);
    const codes = this.#codes.get(name) ?? new Set();
    codes.add(code);
    this.#codes.set(name, codes);
    this.#nameOf.set(code, name);
    for (const fact of row.cells) {
      if (fact?.state !== 'value' || fact.aspects.item !== 'expenditure') continue;
      const known = this.#cells.get(code);
      if (known) known.push(fact);
      else this.#cells.set(code, [fact]);
    }
  }

  /** The cells of the class that a line names with its 类, 款 and 项; undefined where it names none. */
  cellsOf(line: Line, titles: readonly string[]): Fact[] | undefined {
    const { amount, aspects } = line;
    if (amount?.unit.dimension !== 'money' || aspects.item?.startsWith('three-public')) return undefined;
    const steps = stepsOf(line.label);
    if (steps.length === 0) return undefined;
    const around = [...titles, line.parent?.label ?? ''].flatMap(stepsOf);
    const codes = this.#named(steps.at(-1)!).filter((code) => this.#isUnder(code, steps.slice(0, -1)));
    const near = codes.filter((code) => this.#isUnder(code, around));
    const [code, ...others] = near.length > 0 ? near : codes;
    if (code === undefined || others.length > 0) return [];
    return (this.#cells.get(code) ?? []).filter((fact) => agrees(fact, amount));
  }

  /** Codes of a name; of two names run together (人大事务行政运行) the second under the first. */
  #named(name: string): string[] {
    const known = this.#codes.get(name);
    if (known) return [...known];
    for (let cut = 2; cut <= name.length - 2; cut += 1) {
      const [above, below] = [name.slice(0, cut), this.#codes.get(name.slice(cut))];
      const codes =
        this.#codes.has(above) && below ? [...below].filter((code) => this.#isUnder(code, [above])) : [];
      if (codes.length > 0) return codes;
    }
    return [];
  }

  #isUnder(code: string, names: readonly string[]): boolean {
    const above = [3, 5]
      .filter((length) => length < code.length)
      .map((length) => this.#nameOf.get(code.slice(0, length)));
    return names.every((name) => above.includes(name) || this.#nameOf.get(code) === name);
  }
}

/** The names that a label marks as class, section or item: 一般公共服务支出(类)财政事务(款)行政运行(项). */
function stepsOf(label: string): string[] {
  return [...label.matchAll(/([^()“”]+)\([类款项]\)/g)].map((match) => plain(match[1]!));
}

function plain(name: string): string {
  return name
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[、.])/, '')
    .replace(/[\s“”]/g, '')
    .replace(/^支出/, '');
}

/** Same year and stage; the same money, where both say which. */
function agrees({ aspects: cell }: Fact, { aspects }: Fact): boolean {
  if (cell.year !== aspects.year || cell.stage !== aspects.stage) return false;
  return aspects.scope === undefined || cell.scope === undefined || cell.scope === aspects.scope;
}

function totalsByItem(tables: readonly ExtractedTable[]): Map<string, Fact[]> {
  const totals = new Map<string, Fact[]>();
  for (const { tables: lanes } of tables) {
    for (const { rows } of lanes) {
      for (const fact of rows.flatMap((row) => row.cells)) {
        if (fact?.state !== 'value' || fact.aspects.item === undefined || fact.aspects.code !== undefined)
          continue;
        const known = totals.get(fact.aspects.item);
        if (known) known.push(fact);
        else totals.set(fact.aspects.item, [fact]);
      }
    }
  }
  return totals;
}

/** An amount of basic or project spending whose money the text leaves open. */
function openTotals(
  { amount, aspects, parent }: Line,
  totals: ReadonlyMap<string, readonly Fact[]>,
): Fact[] | undefined {
  if (!amount || aspects.item === undefined || aspects.code !== undefined || aspects.scope !== undefined)
    return undefined;
  const found = ofOneKind(totals.get(aspects.item), amount);
  // A part of all spending is not that of one fund, where the table of all money was not read.
  const whole = parent?.aspects.scope;
  return whole === undefined || found.some((fact) => fact.aspects.scope === whole) ? found : [];
}

/**
 * 收入预算 and 支出预算 may be this year's flow or all of that side with what is carried over: the tables' 本年收入合计
 * or 收入总计. What lists 上年结转 among its parts is the latter.
 */
function openSides(line: Line, totals: ReadonlyMap<string, readonly Fact[]>): Fact[] | undefined {
  const { amount, aspects, label } = line;
  const isSide = aspects.item === 'income' || aspects.item === 'expenditure';
  if (!amount || !isSide || aspects.code !== undefined || /[本当]年/.test(label)) return undefined;
  const flow = ofOneKind(totals.get(aspects.item!), amount);
  const grand = ofOneKind(totals.get(`${aspects.item}/total`), amount);
  if (flow.length === 0 || grand.length === 0) return undefined;
  return carriesOver(line) ? [...grand, ...flow] : [...flow, ...grand];
}

function carriesOver({ breakdowns }: Line): boolean {
  return breakdowns.some(({ parts }) =>
    parts.some(({ line }) => line.aspects.item?.startsWith('carry-over/') ?? false),
  );
}

function ofOneKind(cells: readonly Fact[] | undefined, amount: Fact): Fact[] {
  return (cells ?? []).filter((fact) => agrees(fact, amount) && fact.unit.kind === amount.unit.kind);
}

function restatement(fact: Fact, cells: readonly Fact[]): Restatement {
  const candidates = cells.map((cell): Term[] => [{ fact: cell, sign: 1, role: 'stated' }]);
  return { fact, candidates, strength: 'derived' };
}
