import type { Place } from '../model/place.ts';
import type { PlaceTree } from './schema.ts';

/** The place that a definition gives a figure. */
export function placeOf(tree: PlaceTree): Place {
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  const present = <T extends object>(place: T): T =>
    Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as T;
  if ('sheet' in tree) return { kind: 'cell', sheet: tree.sheet, cell: tree.cell };
  if ('line' in tree) return { kind: 'text', line: Number(tree.line), column: Number(tree.column) };
  const inTable = { table: number(tree.table), row: number(tree.row), column: number(tree.column) };
  if ('page' in tree) {
    const [x = 0, y = 0, width = 0, height = 0] = (tree.box ?? []).map(Number);
    return present({
      kind: 'page',
      page: Number(tree.page),
      box: { x, y, width, height },
      ...inTable,
    }) as Place;
  }
  const offset = number(tree.offset);
  const { part } = tree;
  return present({ kind: 'docx', paragraph: Number(tree.paragraph), ...inTable, offset, part }) as Place;
}
