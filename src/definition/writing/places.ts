import type { DefinitionPlace, Place } from '../../model/place.ts';
import type { PlaceTree } from '../schema.ts';

/**
 * A place as a definition writes it. None for a place in a definition: the figure then stands in the one that is
 * being written. Boxes to a hundredth of a point, which is less than a line is wide.
 */
export function placeTree(place: Place | undefined): PlaceTree | undefined {
  if (place === undefined || place.kind === 'definition') return undefined;
  const { file } = place;
  return { ...treeOf(place), ...(file !== undefined && { file }) };
}

function treeOf(place: Exclude<Place, DefinitionPlace>): PlaceTree {
  switch (place.kind) {
    case 'text':
      return { line: String(place.line), column: String(place.column) };
    case 'cell':
      return { sheet: place.sheet, cell: place.cell };
    case 'page': {
      const { x, y, width, height } = place.box;
      const box = [x, y, width, height].map((points) => String(Math.round(points * 100) / 100));
      return { page: String(place.page), box, ...inTable(place) };
    }
    case 'docx': {
      const { paragraph, offset, part } = place;
      return {
        paragraph: String(paragraph),
        ...inTable(place),
        ...(offset !== undefined && { offset: String(offset) }),
        ...(part !== undefined && { part }),
      };
    }
  }
}

function inTable(place: { table?: number; row?: number; column?: number }) {
  const { table, row, column } = place;
  return {
    ...(table !== undefined && { table: String(table) }),
    ...(row !== undefined && { row: String(row) }),
    ...(column !== undefined && { column: String(column) }),
  };
}
