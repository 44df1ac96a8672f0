import type { Addend, Column, Row, Table } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import { type About, amountAspects, codeOf, crossed, within } from './about.ts';
import type { Workshop } from './lines.ts';
import { unknownWord } from './problems.ts';
import type { RowTree, TableTree } from './schema.ts';

/** Lowers a table with its cells. */
export function lowerTable(tree: TableTree, outer: About, shop: Workshop): Table {
  const about = within(outer, tree, shop.problems);
  const columnAbouts = tree.columns.map((column) => within(about, column, shop.problems));
  const columns = lowerColumns(tree, shop);
  const ids = rowIds(tree, shop);
  const parents = parentsOf(tree.rows, ids, shop);
  const index = new Map(ids.map((id, position) => [id, position]));
  const top = topLevel(tree.rows, parents);
  const rows = tree.rows.map((row, position): Row => {
    const rowAbout = within(about, row, shop.problems);
    const code = codeOf(row.code);
    const parent = parents[position];
    const sum = row.sum ? addends(row.sum, index, shop) : row.total === 'true' ? top : undefined;
    return {
      id: ids[position]!,
      label: row.label ?? code ?? '',
      ...(code !== undefined && { code }),
      ...(parent !== undefined && { parent }),
      within: row.within === 'true',
      ...(sum && { sum }),
      cells: cells(row, rowAbout, about, columnAbouts, shop),
    };
  });
  const form = tree.form === undefined ? {} : { form: tree.form };
  const table: Table = { kind: 'table', id: tree.id ?? '', title: tree.table, ...form, columns, rows };
  shop.references.addTable(table, { container: tree, entry: 'id' });
  shop.later.push(() => ties(tree, table, shop));
  return table;
}

function cells(
  row: RowTree,
  rowAbout: About,
  table: About,
  columns: readonly About[],
  shop: Workshop,
): (Fact | undefined)[] {
  const { values } = row;
  if (values.length !== columns.length) {
    const data = { found: values.length, expected: columns.length };
    shop.problems.add('values-count', { container: row, entry: 'values' }, data);
  }
  const label = row.label ?? codeOf(row.code) ?? '';
  return columns.map((column, entry) => {
    const value = values[entry];
    if (value === undefined) return undefined;
    const about = crossed(rowAbout, column, table);
    return shop.figures.read(value, { container: values, entry }, about, amountAspects(about), label);
  });
}

function lowerColumns(tree: TableTree, shop: Workshop): Column[] {
  const index = new Map<string, number>();
  for (const [position, column] of tree.columns.entries()) {
    if (index.has(column.id))
      shop.problems.add('duplicate-id', { container: column, entry: 'id' }, { id: column.id });
    index.set(column.id, position);
  }
  const columns = tree.columns.map((column): Column => {
    const label = column.label ?? column.id;
    if (!column.sum) return { id: column.id, label };
    return { id: column.id, label, sum: addends(column.sum, index, shop) };
  });
  refuseCycles(
    columns.map((column) => column.sum),
    (position) => {
      const { id } = columns[position]!;
      shop.problems.add('cycle', { container: tree.columns[position]!, entry: 'sum' }, { id });
    },
  );
  return columns;
}

function addends(names: readonly string[], index: ReadonlyMap<string, number>, shop: Workshop): Addend[] {
  const found = names.map((name, entry): Addend | undefined => {
    const minus = name.startsWith('-');
    const position = index.get(minus ? name.slice(1) : name);
    if (position !== undefined) return { index: position, sign: minus ? -1 : 1 };
    shop.problems.add('unknown-reference', { container: names, entry }, unknownWord(name, index.keys()));
    return undefined;
  });
  return found.filter((addend) => addend !== undefined);
}

/** A row goes by its id, else its code, else nothing. */
function rowIds(tree: TableTree, shop: Workshop): string[] {
  const seen = new Set<string>();
  return tree.rows.map((row) => {
    const id = row.id ?? codeOf(row.code) ?? '';
    if (id !== '' && seen.has(id)) {
      const entry = row.id === undefined ? 'code' : 'id';
      shop.problems.add('duplicate-id', { container: row, entry }, { id });
    }
    seen.add(id);
    return id;
  });
}

/**
 * The row above each row: the one it names, else the nearest earlier row whose code its own code continues by one
 * level or more (201 before 20103 before 2010301; 302 before 30217).
 */
function parentsOf(rows: readonly RowTree[], ids: readonly string[], shop: Workshop): (number | undefined)[] {
  const byId = new Map(ids.map((id, index) => [id, index]));
  const byCode = new Map<string, number>();
  return rows.map((row, index) => {
    const code = codeOf(row.code);
    if (code !== undefined) byCode.set(code, index);
    if (row.parent === undefined) return code === undefined ? undefined : byPrefix(code, byCode);
    const parent = byId.get(row.parent);
    if (parent === undefined) {
      shop.problems.add(
        'unknown-reference',
        { container: row, entry: 'parent' },
        unknownWord(row.parent, ids),
      );
    } else if (parent >= index) {
      shop.problems.add('parent-below', { container: row, entry: 'parent' }, { id: row.parent });
    }
    return parent;
  });
}

function byPrefix(code: string, byCode: ReadonlyMap<string, number>): number | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const parent = byCode.get(code.slice(0, length));
    if (parent !== undefined) return parent;
  }
  return undefined;
}

/** The rows that add up to the table's total: outermost, and no sums or selections themselves. */
function topLevel(rows: readonly RowTree[], parents: readonly (number | undefined)[]): Addend[] {
  const top = rows.flatMap((row, index): Addend[] => {
    const added = row.total !== 'true' && row.sum === undefined && row.within !== 'true';
    return added && parents[index] === undefined ? [{ index, sign: 1 }] : [];
  });
  return top;
}

/** Rows that equal rows elsewhere, column by column. */
function ties(tree: TableTree, table: Table, shop: Workshop): void {
  refuseCycles(
    table.rows.map((row) => row.sum),
    (position) => {
      const { id } = table.rows[position]!;
      shop.problems.add('cycle', { container: tree.rows[position]!, entry: 'sum' }, { id });
    },
  );
  for (const [index, row] of tree.rows.entries()) {
    const { cells: own } = table.rows[index]!;
    for (const key of ['same-as', 'balances'] as const) {
      const reference = row[key];
      if (reference === undefined) continue;
      const other = shop.references.row(reference, table.id, { container: row, entry: key });
      for (const [column, fact] of own.entries()) {
        const match = other?.cells[column];
        if (fact && match) tie(key, fact, match, shop);
      }
    }
  }
}

function tie(key: 'same-as' | 'balances', fact: Fact, match: Fact, shop: Workshop): void {
  if (key === 'balances') {
    const [left, right] = [fact, match].map((amount) => ({ amount, comparisons: [] }));
    shop.balances.push({ left: left!, right: right! });
    return;
  }
  const candidates = [[{ fact: match, sign: 1 as const, role: 'stated' as const }]];
  shop.restatements.push({ fact, candidates, strength: 'derived' });
}

/** Reports each sum that, through others, adds itself. */
function refuseCycles(
  sums: readonly (readonly Addend[] | undefined)[],
  report: (index: number) => void,
): void {
  const state = new Uint8Array(sums.length);
  for (let start = 0; start < sums.length; start += 1) {
    const path: { node: number; next: number }[] = state[start] === 0 ? [{ node: start, next: 0 }] : [];
    while (path.length > 0) {
      const top = path.at(-1)!;
      state[top.node] = 1;
      const addend = sums[top.node]?.[top.next];
      top.next += 1;
      if (!addend) {
        state[top.node] = 2;
        path.pop();
      } else if (state[addend.index] === 1) report(top.node);
      else if (state[addend.index] === 0) path.push({ node: addend.index, next: 0 });
    }
  }
}
