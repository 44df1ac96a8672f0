import { around, type Box } from './geometry.ts';
import type { Grid, GridCell } from './grid.ts';
import { type Line, middleOf } from './lines.ts';

/** A row of a table: its lines from the top down, and their parts that stand in columns. */
export interface CutRow {
  readonly lines: readonly Line[];
  readonly segments: readonly Line[];
}

/** First and last column that a text touches; of white alone, the nearest. */
export function spanOf(segment: Box, columns: readonly Box[]): readonly [from: number, to: number] {
  const touched = columns.flatMap((column, i) =>
    segment.left < column.right && segment.right > column.left ? [i] : [],
  );
  if (touched.length > 0) return [touched[0]!, touched.at(-1)!];
  const distances = columns.map((column) =>
    Math.max(column.left - segment.right, segment.left - column.right),
  );
  const nearest = distances.indexOf(Math.min(...distances));
  return [nearest, nearest];
}

/**
 * The grid of rows on columns. Titles, the first rows, may be wider than what stands under them: they widen their
 * column, and one over several columns, or in the middle above their titles, spans them.
 */
export function gridOn(body: readonly Box[], rows: readonly CutRow[], heads: number): Grid {
  const touched = rows.map((row) => row.segments.map((segment) => spanOf(segment, body)));
  const spans = touched.map((own, row) =>
    row < heads - 1 ? headSpans(rows[row]!.segments, own, titled(body, rows.slice(row + 1, heads))) : own,
  );
  const columns = body.map((column, i) => {
    const alone = rows.flatMap((row, r) =>
      row.segments.filter((_, s) => spans[r]![s]!.every((index) => index === i)),
    );
    return around([column, ...alone]);
  });
  const xs = [
    columns[0]!.left,
    ...columns.slice(1).map((column, i) => (columns[i]!.right + column.left) / 2),
    columns.at(-1)!.right,
  ];
  const ys = [
    rows[0]!.lines[0]!.top,
    ...rows.slice(1).map(({ lines }, i) => (middleOf(rows[i]!.lines.at(-1)!) + middleOf(lines[0]!)) / 2),
    rows.at(-1)!.lines.at(-1)!.bottom,
  ];
  const cells = rows.flatMap((_, row) => cellsOf(row, row < heads ? spans[row]! : [], columns.length));
  return { xs, ys, cells };
}

type Span = readonly [from: number, to: number];

/** A column of the grid and the title that it has for itself. */
interface Titled {
  readonly title: Box;
  readonly column: Box;
}

/** The columns that have a title of their own in some rows of the head. */
function titled(columns: readonly Box[], head: readonly CutRow[]): ReadonlyMap<number, Titled> {
  const found = new Map<number, Titled>();
  for (const title of head.flatMap(({ segments }) => segments)) {
    const [from, to] = spanOf(title, columns);
    if (from === to) found.set(from, { title, column: around([columns[from]!, title]) });
  }
  return found;
}

/** The titles of one row, each over the columns with titles of their own in whose middle it stands. */
function headSpans(
  segments: readonly Line[],
  touched: readonly Span[],
  columns: ReadonlyMap<number, Titled>,
): Span[] {
  return segments.map((segment, i) => {
    const before = touched[i - 1]?.[1] ?? -1;
    const behind = touched[i + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    const [first, last] = touched[i]!;
    let span = touched[i]!;
    // Within an em it stands in the middle.
    let nearest = segment.size;
    for (let from = first; from > before && columns.has(from); from--) {
      for (let to = last; to < behind && columns.has(to); to++) {
        if (from === first && to === last) continue;
        const miss = fromMiddle(segment, columns.get(from)!, columns.get(to)!);
        if (miss < nearest) [nearest, span] = [miss, [from, to]];
      }
    }
    return span;
  });
}

/** How far a title stands from the middle between columns: of their titles, or of all that stands in them. */
function fromMiddle(segment: Box, from: Titled, to: Titled): number {
  const middle = segment.left + segment.right;
  const titles = Math.abs(from.title.left + to.title.right - middle);
  return Math.min(titles, Math.abs(from.column.left + to.column.right - middle)) / 2;
}

function cellsOf(row: number, spans: readonly (readonly [number, number])[], width: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < width; ) {
    const wide = spans.find(([from, to]) => from === column && to > from);
    const columnSpan = wide ? wide[1] - wide[0] + 1 : 1;
    cells.push({ row, column, rowSpan: 1, columnSpan });
    column += columnSpan;
  }
  return cells;
}
