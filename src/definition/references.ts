import type { Line, Row, Table } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Role, Term } from '../model/relation.ts';
import { type Problems, type Spot, unknownWord } from './problems.ts';
import type { TargetsTree } from './schema.ts';

/** The names that figures of a definition can be called by. */
export class References {
  readonly #lines = new Map<string, Line>();
  readonly #tables = new Map<string, Names>();
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  addLine(line: Line, spot: Spot): void {
    if (!this.#valid(line.id, spot)) return;
    if (this.#lines.has(line.id)) this.#problems.add('duplicate-id', spot, { id: line.id });
    else this.#lines.set(line.id, line);
  }

  addTable(table: Table, spot: Spot): void {
    if (table.id === '') return;
    if (!this.#valid(table.id, spot)) return;
    if (this.#tables.has(table.id)) this.#problems.add('duplicate-id', spot, { id: table.id });
    const rows = new Map(table.rows.map((row) => [row.id, row]));
    const columns = new Map(table.columns.map((column, index) => [column.id, index]));
    this.#tables.set(table.id, { rows, columns });
  }

  /** The line of an id; undefined where it is none (it may still be a figure or a cell). */
  line(id: string): Line | undefined {
    return this.#lines.get(id);
  }

  /** The fact that a reference without sign names; unknown ones are added to the problems. */
  fact(reference: string, spot: Spot): Fact | undefined {
    const fact = this.#find(reference);
    if (fact) return fact;
    const code = this.#lines.has(reference.split('.')[0]!) ? 'no-such-figure' : 'unknown-reference';
    this.#problems.add(code, spot, unknownWord(reference, this.#names(reference)));
    return undefined;
  }

  /** A reference with its sign: -id subtracts. */
  term(reference: string, spot: Spot, role: Role): Term | undefined {
    const minus = reference.startsWith('-');
    const fact = this.fact(minus ? reference.slice(1) : reference, spot);
    return fact && { fact, sign: minus ? -1 : 1, role };
  }

  terms(references: readonly string[], role: Role): Term[] {
    const found = references.map((reference, entry) =>
      this.term(reference, { container: references, entry }, role),
    );
    return found.filter((term) => term !== undefined);
  }

  /** One quantity or any one of several, each as a signed sum. */
  candidates(targets: TargetsTree, spot: Spot, role: Role): Term[][] {
    const list = Array.isArray(targets) ? targets : [targets];
    const found = list.map((target, entry) => {
      if (typeof target !== 'string') return this.terms(target.sum, role);
      const term = this.term(target, list === targets ? { container: list, entry } : spot, role);
      return term ? [term] : [];
    });
    return found.filter((terms) => terms.length > 0);
  }

  /** The row of a table that `row` or `table/row` names. */
  row(reference: string, home: string, spot: Spot): Row | undefined {
    const [table, row] = reference.includes('/') ? splitLast(reference, '/') : [home, reference];
    const found = this.#tables.get(table)?.rows.get(row);
    if (!found) {
      const known = [...(this.#tables.get(table)?.rows.keys() ?? this.#tables.keys())];
      this.#problems.add('unknown-reference', spot, unknownWord(reference, known));
    }
    return found;
  }

  #find(reference: string): Fact | undefined {
    const line = this.#lines.get(reference);
    if (line) return line.amount;
    if (!reference.includes('.')) return undefined;
    const [owner, figure] = splitLast(reference, '.');
    const named = this.#lines.get(owner);
    if (named) return figureOf(named, figure);
    if (!owner.includes('/')) return undefined;
    const [tableId, rowId] = splitLast(owner, '/');
    const table = this.#tables.get(tableId);
    const column = table?.columns.get(figure);
    return column === undefined ? undefined : table!.rows.get(rowId)?.cells[column];
  }

  #names(reference: string): string[] {
    const names = [...this.#lines.keys()];
    const table = this.#tables.get(reference.split('/')[0]!);
    if (!table || !reference.includes('/')) return names;
    const home = reference.split('/')[0]!;
    const rows = [...table.rows.keys()].slice(0, 1000);
    return [
      ...names,
      ...rows.flatMap((row) => [...table.columns.keys()].map((column) => `${home}/${row}.${column}`)),
    ];
  }

  #valid(id: string, spot: Spot): boolean {
    if (/^[^\s.-][^\s.]*$/.test(id)) return true;
    this.#problems.add('bad-id', spot, { id });
    return false;
  }
}

interface Names {
  readonly rows: ReadonlyMap<string, Row>;
  readonly columns: ReadonlyMap<string, number>;
}

/** A figure of a line by its name; of several comparisons the first that has it. */
function figureOf(line: Line, name: string): Fact | undefined {
  switch (name) {
    case 'amount':
      return line.amount;
    case 'share':
      return line.shares[0]?.fact;
    case 'prior':
      return line.comparisons.find((comparison) => comparison.value)?.value;
    case 'change':
    case 'rate':
    case 'completion':
      return line.comparisons.find((comparison) => comparison[name])?.[name];
    default:
      return undefined;
  }
}

function splitLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}
