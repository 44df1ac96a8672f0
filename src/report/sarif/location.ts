import type { Catalogue } from '../../messages/index.ts';
import type { Place } from '../../model/place.ts';
import { placeText } from '../names.ts';
import { lineOf, placeId } from '../place-id.ts';
import type { Location, LogicalLocation, Region } from './log.ts';
import { fileUri } from './uri.ts';

/** Where a text is printed. */
export function locationOf(
  file: { readonly name: string; readonly index: number },
  place: Place | undefined,
  printed: string,
  catalogue: Catalogue,
): Location {
  const { name, index } = file;
  const logical = place && logicalLocation(place, catalogue);
  return {
    physicalLocation: {
      // Of several files that are one disclosure, the one that it stands in.
      artifactLocation:
        place?.file === undefined ? { uri: fileUri(name), index } : { uri: fileUri(place.file) },
      region: regionOf(place, printed),
    },
    ...(logical && { logicalLocations: [logical] }),
  };
}

/** Documents without lines have one that stands for all: code scanning shows nothing that has no line. */
function regionOf(place: Place | undefined, printed: string): Region {
  const at = lineOf(place);
  const snippet = printed === '' ? {} : { snippet: { text: printed } };
  if (!at) return { startLine: 1, ...snippet };
  return {
    startLine: at.line,
    startColumn: at.column,
    endColumn: at.column + Math.max(1, printed.length),
    ...snippet,
  };
}

/** Pages, tables and cells: what a reader of such a document goes by. */
function logicalLocation(place: Place, catalogue: Catalogue): LogicalLocation | undefined {
  if (lineOf(place)) return undefined;
  return { name: placeText(place, catalogue), fullyQualifiedName: placeId(place), kind: kindOf(place) };
}

function kindOf(place: Place): string {
  if (place.kind === 'cell') return 'cell';
  if (place.kind === 'page') return place.table === undefined ? 'page' : 'cell';
  return place.kind === 'docx' && place.table !== undefined ? 'cell' : 'paragraph';
}
