import type { Place } from '../model/place.ts';
import type { PlaceTree } from './schema.ts';

/** The place that a definition gives a figure. */
export function placeOf(tree: PlaceTree): Place {
  const place = { ...within(tree), file: tree.file };
  return Object.fromEntries(
    Object.entries(place).filter(([, value]) => value !== undefined),
  ) as unknown as Place;
}

function within(tree: PlaceTree): object {
  if ('sheet' in tree) return { kind: 'cell', sheet: tree.sheet, cell: tree.cell };
  if ('line' in tree) return { kind: 'text', line: Number(tree.line), column: Number(tree.column) };
  const inTable = { table: number(tree.table), row: number(tree.row), column: number(tree.column) };
  if ('page' in tree) {
    const [x = 0, y = 0, width = 0, height = 0] = (tree.box ?? []).map(Number);
    return { kind: 'page', page: Number(tree.page), box: { x, y, width, height }, ...inTable };
  }
  const { paragraph, offset, part } = tree;
  return { kind: 'docx', paragraph: Number(paragraph), ...inTable, offset: number(offset), part };
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
