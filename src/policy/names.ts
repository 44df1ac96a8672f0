import { bare, understood } from '../extract/forms/vocabulary.ts';
import { withParts } from '../extract/text/lines.ts';
import type { Base } from '../model/aspects.ts';
import type { Budget, Line, Table } from '../model/budget.ts';
import { baseValue, type Fact } from '../model/fact.ts';

/**
 * What figures of a document go by: a line's id or its label, with the figure behind a point where it is not the
 * amount (`培训费.change`); of a table `table/row.column`, each by its id or label.
 */
export class Names {
  readonly #budget: Budget;
  readonly #lines: readonly Line[];
  readonly #tables: readonly Table[];

  constructor(budget: Budget) {
    this.#budget = budget;
    this.#lines = budget.statements.flatMap((one) =>
      one.kind === 'section' ? one.lines.flatMap(withParts) : [],
    );
    this.#tables = budget.statements.filter((statement) => statement.kind === 'table');
  }

  /** The figure of a name; why there is none: nothing goes by it, or several that differ. */
  find(name: string): Fact | 'name-unknown' | 'name-ambiguous' {
    const wordings = [() => this.#ofLine(name), () => this.#ofTable(name), () => this.#ofMeaning(name)];
    for (const wording of wordings) {
      const facts = wording().filter(({ state }) => state === 'value');
      const [first] = facts;
      if (first) return facts.every((fact) => isSame(fact, first)) ? first : 'name-ambiguous';
    }
    return 'name-unknown';
  }

  #ofLine(name: string): Fact[] {
    return splits(name).flatMap(([owner, figure]) => {
      const byId = this.#lines.filter(({ id }) => id !== '' && id === owner);
      const lines = byId.length > 0 ? byId : this.#lines.filter(({ label }) => bare(label) === bare(owner));
      return lines.flatMap((line) => figureOf(line, figure) ?? []);
    });
  }

  #ofTable(name: string): Fact[] {
    const slash = name.indexOf('/');
    const [home, cell] = slash < 0 ? [undefined, name] : [name.slice(0, slash), name.slice(slash + 1)];
    const tables = home === undefined ? this.#tables : this.#tables.filter((table) => isCalled(table, home));
    return tables.flatMap((table) =>
      splits(cell).flatMap(([row, column]) => this.#cells(table, row, column)),
    );
  }

  #cells({ rows, columns }: Table, name: string, column: string | undefined): Fact[] {
    const wanted = columns.flatMap(({ id, label }, index) =>
      column === undefined || id === column || bare(label) === bare(column) ? [index] : [],
    );
    const named = rows.filter(
      ({ id, label, code }) => id === name || code === name || bare(label) === bare(name),
    );
    const cells = named.flatMap((row) => wanted.flatMap((index) => row.cells[index] ?? []));
    return column === undefined ? cells.filter((fact) => this.#isAmount(fact)) : cells;
  }

  /** What official words mean is the figure that is about it, whatever it is called there. */
  #ofMeaning(name: string): Fact[] {
    const meant = understood(name);
    if (meant?.item === undefined) return [];
    return this.#budget.facts.filter((fact) => {
      const { item, scope, code } = fact.aspects;
      const same = item === meant.item && code === meant.code;
      return same && (meant.scope === undefined || scope === meant.scope) && this.#isAmount(fact);
    });
  }

  /** An amount of the document's own year. */
  #isAmount({ aspects: { statistic, year } }: Fact): boolean {
    if (statistic !== 'amount' && statistic !== 'count') return false;
    return year === undefined || this.#budget.year === undefined || year === this.#budget.year;
  }
}

/** The ways to read a name: as a whole, or as an owner with its figure behind the last point. */
function splits(name: string): [owner: string, figure: string | undefined][] {
  const point = name.lastIndexOf('.');
  const whole: [string, undefined] = [name, undefined];
  return point <= 0 ? [whole] : [whole, [name.slice(0, point), name.slice(point + 1)]];
}

function isCalled({ id, title, form }: Table, name: string): boolean {
  return id === name || form === name || bare(title) === bare(name);
}

function isSame(a: Fact, b: Fact): boolean {
  return a.unit.kind === b.unit.kind && baseValue(a).eq(baseValue(b));
}

function figureOf(line: Line, figure: string | undefined): Fact | undefined {
  const { amount, shares, comparisons } = line;
  if (figure === undefined || figure === 'amount') return amount;
  if (figure === 'share') return shares[0]?.fact;
  if (figure === 'prior') return comparisons.find(isPrior)?.value;
  if (figure !== 'change' && figure !== 'rate' && figure !== 'completion') return undefined;
  return comparisons.find((comparison) => comparison[figure])?.[figure];
}

function isPrior({ base }: { readonly base: Base }): boolean {
  return base === 'prior' || base === 'prior-final';
}
