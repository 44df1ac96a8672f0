import type { Addend } from '../model/budget.ts';
import { codeOf } from './about.ts';
import { clip } from './problems.ts';
import type { RowTree, TableTree } from './schema.ts';
import type { Workshop } from './workshop.ts';

/** How the rows of a table hang together. */
export interface Hierarchy {
  /** Ids of the rows; '' where a row has none. */
  readonly ids: readonly string[];
  /** Index of the row above each row. */
  readonly parents: readonly (number | undefined)[];
  /** What each row is declared to be the sum of. */
  readonly sums: readonly (readonly Addend[] | undefined)[];
}

export function hierarchyOf(tree: TableTree, shop: Workshop): Hierarchy {
  const ids = rowIds(tree, shop);
  const index = new Map(ids.map((id, position) => [id, position]));
  index.delete('');
  const parents = parentsOf(tree.rows, index, shop);
  let total: number | undefined;
  const sums = tree.rows.map((row, position): readonly Addend[] | undefined => {
    if (row.sum) return addends(row.sum, index, shop);
    if (row.total !== 'true') return undefined;
    // A total that is printed again (at the head and at the foot) equals the first.
    if (total !== undefined) return [{ index: total, sign: 1 }];
    total = position;
    return topLevel(tree.rows, parents);
  });
  refuseCycles(sums, (position) => {
    const spot = { container: tree.rows[position]!, entry: 'sum' };
    shop.problems.add('cycle', spot, { id: clip(ids[position]!) });
  });
  return { ids, parents, sums };
}

/** References to rows or columns of the same table; each once, or it would be counted twice. */
export function addends(
  names: readonly string[],
  index: ReadonlyMap<string, number>,
  { problems }: Workshop,
): Addend[] {
  const seen = new Set<number>();
  const found = names.map((name, entry): Addend | undefined => {
    const spot = { container: names, entry };
    const minus = name.startsWith('-');
    const position = index.get(minus ? name.slice(1) : name);
    if (position === undefined) {
      problems.add('unknown-reference', spot, problems.unknown(name, index.keys()));
      return undefined;
    }
    if (seen.has(position)) problems.add('repeated-reference', spot, { word: clip(name) });
    seen.add(position);
    return { index: position, sign: minus ? -1 : 1 };
  });
  return found.filter((addend) => addend !== undefined);
}

/** A row goes by its id, else its code, else nothing. */
function rowIds(tree: TableTree, { problems }: Workshop): string[] {
  const seen = new Set<string>();
  return tree.rows.map((row) => {
    const id = row.id ?? codeOf(row.code) ?? '';
    if (id === '') return id;
    const spot = { container: row, entry: row.id === undefined ? 'code' : 'id' };
    if (!/^[^\s/-][^\s/]*$/.test(id)) problems.add('bad-id', spot, { id: clip(id) });
    if (seen.has(id)) problems.add('duplicate-id', spot, { id: clip(id) });
    seen.add(id);
    return id;
  });
}

/**
 * The row above each row: the one it names, else the row whose code its own code continues by one level or more (201
 * before 20103 before 2010301; 302 before 30217), the nearest above it or, in a table that is not sorted, below it.
 */
function parentsOf(
  rows: readonly RowTree[],
  index: ReadonlyMap<string, number>,
  { problems }: Workshop,
): (number | undefined)[] {
  const codes = rows.map((row) => codeOf(row.code));
  const anywhere = new Map(codes.map((code, position) => [code, position]));
  const above = new Map<string, number>();
  return rows.map((row, position) => {
    const code = codes[position];
    if (code !== undefined) above.set(code, position);
    else if (row.parent === undefined && row.within === undefined) return undefined;
    const spot = { container: row, entry: 'parent' };
    // An empty parent stands for none, whatever the code would say.
    if (row.parent === '') return undefined;
    const parent = row.parent === undefined ? undefined : index.get(row.parent);
    if (row.parent === undefined) {
      const found = code === undefined ? undefined : byPrefix(code, above, anywhere);
      if (found === undefined && row.within === 'true')
        problems.add('needs-parent', { container: row, entry: 'within' }, { key: 'within' });
      return found;
    }
    if (parent === undefined)
      problems.add('unknown-reference', spot, problems.unknown(row.parent, index.keys()));
    else if (parent >= position) problems.add('parent-below', spot, { id: clip(row.parent) });
    return parent;
  });
}

/** The row of the longest code that this one continues, wherever it stands. */
function byPrefix(
  code: string,
  above: ReadonlyMap<string, number>,
  anywhere: ReadonlyMap<string | undefined, number>,
): number | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const prefix = code.slice(0, length);
    const parent = above.get(prefix) ?? anywhere.get(prefix);
    if (parent !== undefined) return parent;
  }
  return undefined;
}

/** The rows that add up to the table's total: outermost, and no sums or selections themselves. */
function topLevel(rows: readonly RowTree[], parents: readonly (number | undefined)[]): Addend[] {
  return rows.flatMap((row, index): Addend[] => {
    const added = row.total !== 'true' && row.sum === undefined && row.within !== 'true';
    return added && parents[index] === undefined ? [{ index, sign: 1 }] : [];
  });
}

/** Reports each sum that, through others, adds itself. */
export function refuseCycles(
  sums: readonly (readonly Addend[] | undefined)[],
  report: (index: number) => void,
): void {
  const state = new Uint8Array(sums.length);
  for (let start = 0; start < sums.length; start += 1) {
    if (!sums[start] || state[start] !== 0) continue;
    const path = [{ node: start, next: 0 }];
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
