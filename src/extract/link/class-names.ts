import type { Line, Row, Table } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { agrees } from './agreement.ts';

/** The codes that the tables print, by the names beside them. */
export class ClassNames {
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
export function stepsOf(label: string): string[] {
  return [...label.matchAll(/([^()“”]+)\([类款项]\)/g)].map((match) => plain(match[1]!));
}

function plain(name: string): string {
  return name
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[、.])/, '')
    .replace(/[\s“”]/g, '')
    .replace(/^支出/, '');
}
