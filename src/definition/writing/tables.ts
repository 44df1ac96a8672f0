import type { Addend, Row, Table } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import type { RowTree, TableTree } from '../schema.ts';
import { NO_CELL } from '../tables.ts';
import { declare, mostly, TOLD, type Told } from './about.ts';
import type { Draft } from './draft.ts';
import { slug } from './names.ts';

/** A table and its rows, whose ids are made when they are first referred to. */
export class TableWriter {
  readonly tree: TableTree;
  readonly table: Table;
  readonly #draft: Draft;
  readonly #rowIds = new Set<string>();

  constructor(table: Table, outer: Told, draft: Draft) {
    this.table = table;
    this.#draft = draft;
    const told = mostly(table.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)));
    this.tree = {
      table: table.title,
      ...declare(outer, { unit: outer.unit, ...present(told) }),
      columns: [],
      rows: [],
    };
    const kept = draft.names.keep(table.id);
    if (kept !== undefined) this.tree.id = kept;
    if (table.form !== undefined) this.tree.form = table.form;
    if (table.suspect) this.tree.suspect = table.suspect;
    if (table.blanks) this.tree.blanks = table.blanks;
    this.#columns({ ...told, unit: told.unit ?? outer.unit });
    for (const row of table.rows) this.tree.rows.push(this.#row(row, { ...told, unit: undefined }));
    for (const [index, row] of table.rows.entries()) this.#sum(row, index);
    this.#cells();
  }

  /** Says which row is above, where the loader would take another. */
  setParent(index: number): void {
    const { parent } = this.table.rows[index]!;
    this.tree.rows[index]!.parent = parent === undefined ? '' : this.rowId(parent);
  }

  rowId(index: number): string {
    const tree = this.tree.rows[index]!;
    const own = tree.id ?? (typeof tree.code === 'string' ? tree.code : undefined);
    if (own !== undefined) return own;
    const { label } = this.table.rows[index]!;
    tree.id = unused(slug(label) || 'row', this.#rowIds);
    return tree.id;
  }

  #columns(told: Told): void {
    const ids = new Set<string>();
    const names = this.table.columns.map(({ id, label }) =>
      /^[^\s./-][^\s./]*$/.test(id) ? unused(id, ids) : unused(slug(label) || 'column', ids),
    );
    const named = (addends: readonly Addend[]) =>
      addends.map((addend) => signed(addend, names[addend.index]!));
    this.tree.columns = this.table.columns.map(({ label, sum, ratio, additive, suspect }, index) => {
      const cells = this.table.rows.flatMap(({ cells }) => cells[index] ?? []);
      const id = names[index]!;
      const item = only(cells, ({ aspects }) => aspects.item);
      return {
        id,
        ...(label !== id && { label }),
        ...declare(told, alike(cells, told)),
        ...(item !== undefined && { item }),
        ...(sum?.length && { sum: named(sum) }),
        ...(ratio && { ratio: { over: named(ratio.over), under: named(ratio.under) } }),
        ...(additive === false && { additive: 'false' as const }),
        ...(suspect && { suspect }),
      };
    });
  }

  #row({ id, code, label, within, parent, suspect, cells }: Row, table: Told): RowTree {
    const tree: RowTree = { ...this.#ofRow(cells, table), values: [] };
    if (suspect) tree.suspect = suspect;
    const usable = (name: string | undefined): name is string =>
      name !== undefined && /^[^\s/.-][^\s/.]*$/.test(name) && !this.#rowIds.has(name);
    if (usable(id) && id !== code) tree.id = unused(id, this.#rowIds);
    else if (usable(code)) this.#rowIds.add(code);
    else if (code !== undefined) tree.id = unused(slug(label) || 'row', this.#rowIds);
    if (code !== undefined) tree.code = code;
    if (label !== (code ?? '')) tree.label = label;
    if (within && parent !== undefined) tree.within = 'true';
    return tree;
  }

  /** What all cells of a row are about, where the columns do not tell them apart. */
  #ofRow(cells: Row['cells'], table: Told): Partial<RowTree> {
    const filled = cells.filter((cell) => cell !== undefined);
    const { columns } = this.tree;
    const open = (key: (typeof TOLD)[number] | 'item') =>
      columns.every((column) => column[key] === undefined);
    const told = TOLD.filter(open).map((key) => [
      key,
      only(filled, ({ aspects }) => aspects[key]) ?? table[key],
    ]);
    const item = open('item') ? only(filled, ({ aspects }) => aspects.item) : undefined;
    return {
      ...declare(table, { ...table, ...Object.fromEntries(told) }),
      ...(item !== undefined && { item }),
    };
  }

  /** A sum of all outermost rows is the table's total. */
  #sum({ sum }: Row, index: number): void {
    if (!sum?.length) return;
    const { rows } = this.table;
    const top = rows.flatMap((row, other) =>
      other !== index && row.parent === undefined && !row.sum && !row.within ? [other] : [],
    );
    const tree = this.tree.rows[index]!;
    const all =
      sum.length === top.length && sum.every((addend, i) => addend.sign === 1 && addend.index === top[i]);
    if (all && !this.tree.rows.some(({ total }) => total)) tree.total = 'true';
    else tree.sum = sum.map((addend) => signed(addend, this.rowId(addend.index)));
  }

  #cells(): void {
    for (const [index, { cells }] of this.table.rows.entries()) {
      this.tree.rows[index]!.values = this.table.columns.map((_, column) => {
        const cell = cells[column];
        return cell ? this.#draft.figure(cell, () => this.#nameOf(index, column)) : NO_CELL;
      });
    }
  }

  #nameOf(row: number, column: number): string {
    this.tree.id ??= this.#draft.names.unique(this.table.title || 'table');
    return `${this.tree.id}/${this.rowId(row)}.${this.tree.columns[column]!.id}`;
  }
}

function signed({ sign }: Addend, name: string): string {
  return sign === 1 ? name : `-${name}`;
}

function unused(stem: string, used: Set<string>): string {
  let id = stem;
  for (let n = 2; used.has(id); n += 1) id = `${stem}~${n}`;
  used.add(id);
  return id;
}

/** The value that all of them have, if they do. */
function only<T>(cells: readonly Fact[], read: (cell: Fact) => T): T | undefined {
  const [first] = cells;
  const value = first && read(first);
  return cells.every((cell) => read(cell) === value) ? value : undefined;
}

/** What all cells of a column are about, where that is not what the table is about. */
function alike(cells: readonly Fact[], table: Told): Told {
  const own = mostly(cells);
  const same = TOLD.map((key) => [key, only(cells, ({ aspects }) => aspects[key]) ?? table[key]]);
  return { ...Object.fromEntries(same), unit: own.unit ?? table.unit };
}

function present(told: Told): Told {
  return Object.fromEntries(
    Object.entries(told).filter(([key, value]) => key !== 'unit' || value !== undefined),
  );
}
