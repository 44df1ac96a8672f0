import type { Line, Row, Table } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Role, Term } from '../model/relation.ts';
import { clip, type Problems, type Spot } from './problems.ts';
import type { TargetsTree } from './schema.ts';

/** The names that figures of a definition can be called by. */
export class References {
  readonly #lines = new Map<string, Line>();
  readonly #tables = new Map<string, Names>();
  readonly #figures = new Map<string, Fact>();
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  addLine(line: Line, spot: Spot): void {
    if (!this.#valid(line.id, spot)) return;
    if (this.#taken(line.id, spot)) return;
    this.#lines.set(line.id, line);
  }

  /** A single figure with an id of its own. */
  addFigure(id: string, fact: Fact, spot: Spot): void {
    if (this.#valid(id, spot) && !this.#taken(id, spot)) this.#figures.set(id, fact);
  }

  addTable(table: Table, spot: Spot): void {
    if (table.id === '') return;
    if (!this.#valid(table.id, spot)) return;
    if (this.#tables.has(table.id)) this.#problems.add('duplicate-id', spot, { id: clip(table.id) });
    this.#tables.set(table.id, namesOf(table));
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
    this.#problems.add(code, spot, this.#problems.unknown(reference, this.#names(reference)));
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

  /** The row that `row` (of the table at home) or `table/row` names, with its cells by column. */
  row(
    reference: string,
    home: Names,
    spot: Spot,
  ): { readonly row: Row; readonly columns: Names['columns'] } | undefined {
    const [tableId, rowId] = reference.includes('/') ? splitLast(reference, '/') : [undefined, reference];
    const table = tableId === undefined ? home : this.#tables.get(tableId);
    const row = table?.rows.get(rowId);
    if (table && row) return { row, columns: table.columns };
    const prefix = tableId === undefined ? '' : `${tableId}/`;
    const known = table ? [...table.rows.keys()].map((id) => `${prefix}${id}`) : this.#tables.keys();
    this.#problems.add('unknown-reference', spot, this.#problems.unknown(reference, known));
    return undefined;
  }

  #find(reference: string): Fact | undefined {
    const line = this.#lines.get(reference);
    if (line) return line.amount;
    const single = this.#figures.get(reference);
    if (single) return single;
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

  /** The names near a reference: of a table its cells, else every line, with the figure asked for. */
  *#names(reference: string): Generator<string> {
    const [owner, figure] = reference.includes('.') ? splitLast(reference, '.') : [reference, undefined];
    const home = owner.includes('/') ? splitLast(owner, '/')[0] : '';
    const table = this.#tables.get(home);
    for (const row of table?.rows.keys() ?? []) {
      for (const column of table!.columns.keys()) yield `${home}/${row}.${column}`;
    }
    yield* this.#figures.keys();
    for (const line of this.#lines.keys()) yield figure === undefined ? line : `${line}.${figure}`;
    if (this.#lines.has(owner)) for (const name of FIGURES) yield `${owner}.${name}`;
  }

  #taken(id: string, spot: Spot): boolean {
    const taken = this.#lines.has(id) || this.#figures.has(id);
    if (taken) this.#problems.add('duplicate-id', spot, { id: clip(id) });
    return taken;
  }

  #valid(id: string, spot: Spot): boolean {
    if (/^[^\s.-][^\s.]*$/.test(id)) return true;
    this.#problems.add('bad-id', spot, { id: clip(id) });
    return false;
  }
}

/** What the cells of a table are called by. */
export interface Names {
  readonly rows: ReadonlyMap<string, Row>;
  readonly columns: ReadonlyMap<string, number>;
}

export function namesOf({ rows, columns }: Table): Names {
  return {
    rows: new Map(rows.filter((row) => row.id !== '').map((row) => [row.id, row])),
    columns: new Map(columns.map((column, index) => [column.id, index])),
  };
}

const FIGURES = ['amount', 'share', 'prior', 'change', 'rate', 'completion'] as const;

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
