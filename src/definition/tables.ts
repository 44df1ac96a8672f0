import type { Aspects } from '../model/aspects.ts';
import type { Column, Row, Table } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import { type About, amountAspects, codeOf, crossed, within } from './about.ts';
import { addends, hierarchyOf, refuseCycles } from './hierarchy.ts';
import { clip, type Spot } from './problems.ts';
import { namesOf } from './references.ts';
import type { RowTree, TableTree } from './schema.ts';
import { restate, type Workshop } from './workshop.ts';

/** Written where the grid has no cell at all, which is not the same as a blank one. */
export const NO_CELL = 'none';

/** Lowers a table with its cells. */
export function lowerTable(tree: TableTree, about: About, shop: Workshop): Table {
  const columns = lowerColumns(tree, shop);
  const grid = new Grid(tree, about, shop);
  const { ids, parents, sums } = hierarchyOf(tree, shop);
  const rows = tree.rows.map((row, position): Row => {
    const code = codeOf(row.code);
    const parent = parents[position];
    const sum = sums[position];
    const lowered: { -readonly [K in keyof Row]: Row[K] } = {
      id: ids[position]!,
      label: row.label ?? code ?? '',
      within: row.within === 'true',
      cells: grid.cells(row, position),
    };
    if (code !== undefined) lowered.code = code;
    if (parent !== undefined) lowered.parent = parent;
    if (sum) lowered.sum = sum;
    if (row.suspect) lowered.suspect = row.suspect;
    return lowered;
  });
  const form = tree.form === undefined ? {} : { form: tree.form };
  const { id = '', table: title, suspect, blanks } = tree;
  const trust = { ...(suspect && { suspect }), ...(blanks && { blanks }) };
  const table: Table = { kind: 'table', id, title, ...form, ...trust, columns, rows };
  shop.references.addTable(table, { container: tree, entry: 'id' });
  shop.later.push(() => ties(tree, table, shop));
  return table;
}

/**
 * What the cells of a table are about. Rows (or columns) that nothing tells apart, neither item nor code nor fund,
 * name no quantity: their cells are not taken for printings of one.
 */
class Grid {
  readonly #shop: Workshop;
  readonly #table: About;
  readonly #columns: readonly About[];
  readonly #rows: readonly About[];
  readonly #namedColumns: readonly boolean[];
  readonly #namedRows: readonly boolean[];
  /** Aspects of the cells of rows that declare nothing of their own. */
  readonly #plain: readonly { readonly about: About; readonly aspects: Aspects }[];

  constructor(tree: TableTree, table: About, shop: Workshop) {
    this.#shop = shop;
    this.#table = table;
    this.#columns = tree.columns.map((column) => within(table, column, shop.problems));
    this.#rows = tree.rows.map((row) => (declares(row) ? within(table, row, shop.problems) : table));
    this.#namedColumns = toldApart(this.#columns);
    this.#namedRows = toldApart(this.#rows);
    const named = this.#rows.filter((row) => row === table).length === 1;
    this.#plain = this.#columns.map((_, column) => this.#cell(table, named, column));
  }

  cells(row: RowTree, position: number): (Fact | undefined)[] {
    const { values } = row;
    if (values.length !== this.#columns.length) {
      const data = { found: values.length, expected: this.#columns.length };
      this.#shop.problems.add('values-count', { container: row, entry: 'values' }, data);
    }
    const label = row.label ?? codeOf(row.code) ?? '';
    const rowAbout = this.#rows[position]!;
    const cells: (Fact | undefined)[] = [];
    for (let entry = 0; entry < this.#columns.length; entry += 1) {
      const value = values[entry];
      const { about, aspects } =
        rowAbout === this.#table
          ? this.#plain[entry]!
          : this.#cell(rowAbout, this.#namedRows[position]!, entry);
      cells.push(
        value === undefined || value === NO_CELL
          ? undefined
          : this.#shop.figures.read(value, { container: values, entry }, about, aspects, label),
      );
    }
    return cells;
  }

  #cell(row: About, namedRow: boolean, column: number): { about: About; aspects: Aspects } {
    const about = crossed(row, this.#columns[column]!, this.#table);
    const named = namedRow && this.#namedColumns[column]!;
    return { about, aspects: amountAspects(named ? about : { ...about, item: undefined }) };
  }
}

const DECLARATIONS = [
  'entity',
  'level',
  'year',
  'stage',
  'scope',
  'unit',
  'decimals',
  'item',
  'code',
] as const;

function declares(row: RowTree): boolean {
  return DECLARATIONS.some((key) => row[key] !== undefined);
}

/** Whether each is about something else than all the others. */
function toldApart(abouts: readonly About[]): boolean[] {
  const times = counted(abouts);
  const keys = new Map([...times.keys()].map((about) => [about, keyOf(about)]));
  const alike = counted(keys.values());
  return abouts.map((about) => times.get(about) === 1 && alike.get(keys.get(about)!) === 1);
}

function keyOf({ entity, level, year, stage, scope, item, code }: About): string {
  return [entity, level, year, stage, scope, item, code].join('\u0000');
}

function counted<T>(items: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function lowerColumns(tree: TableTree, shop: Workshop): Column[] {
  const index = new Map<string, number>();
  for (const [position, column] of tree.columns.entries()) {
    const { id } = column;
    const spot = { container: column, entry: 'id' };
    if (!/^[^\s./-][^\s./]*$/.test(id)) shop.problems.add('bad-id', spot, { id: clip(id) });
    if (index.has(id)) shop.problems.add('duplicate-id', spot, { id: clip(id) });
    index.set(id, position);
  }
  const columns = tree.columns.map((column): Column => {
    const { id, label = id, sum, ratio, additive, suspect } = column;
    return {
      id,
      label,
      ...(sum && { sum: addends(sum, index, shop) }),
      ...(ratio && {
        ratio: { over: addends(ratio.over, index, shop), under: addends(ratio.under, index, shop) },
      }),
      ...(additive && { additive: false }),
      ...(suspect && { suspect }),
    };
  });
  refuseCycles(
    columns.map((column) => column.sum),
    (position) => {
      const spot = { container: tree.columns[position]!, entry: 'sum' };
      shop.problems.add('cycle', spot, { id: clip(columns[position]!.id) });
    },
  );
  return columns;
}

/** Rows that equal rows elsewhere, in the columns that both tables have. */
function ties(tree: TableTree, table: Table, { references, problems, ...shop }: Workshop): void {
  const tied = tree.rows.some((row) => row['same-as'] !== undefined || row.balances !== undefined);
  if (!tied) return;
  const home = namesOf(table);
  for (const [index, row] of tree.rows.entries()) {
    for (const key of ['same-as', 'balances'] as const) {
      const reference = row[key];
      const spot = { container: row, entry: key };
      const other = reference === undefined ? undefined : references.row(reference, home, spot);
      if (!other) continue;
      const pairs = table.columns.flatMap(({ id }, column): [Fact, Fact][] => {
        const fact = table.rows[index]!.cells[column];
        const match = other.row.cells[other.columns.get(id) ?? -1];
        return fact && match ? [[fact, match]] : [];
      });
      if (pairs.length === 0) problems.add('no-common-column', spot, { word: clip(reference!) });
      for (const [fact, match] of pairs) tie(key, fact, match, spot, shop);
    }
  }
}

type Ties = Pick<Workshop, 'restatements' | 'spots' | 'balances'>;

function tie(key: 'same-as' | 'balances', fact: Fact, match: Fact, spot: Spot, shop: Ties): void {
  if (key === 'same-as') restate(fact, [[{ fact: match, sign: 1, role: 'stated' }]], spot, shop);
  else {
    const side = (amount: Fact) => ({ amount, comparisons: [] });
    shop.balances.push({ left: side(fact), right: side(match) });
  }
}
