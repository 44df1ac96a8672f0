import { type Aspects, quantityKey } from '../../model/aspects.ts';
import { placeAt } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import { inferRounding } from '../../model/precision.ts';
import type { Unit } from '../../model/unit.ts';
import type { DocumentContext, Sink } from '../context.ts';
import { aspectsOfColumn, type RowAbout } from './aspects.ts';
import type { CellNumber } from './cell.ts';
import type { Grid, GridCell } from './grid.ts';
import type { LaneReading } from './lane-reading.ts';
import type { Measure } from './measure.ts';
import { rowAbout } from './row-about.ts';

interface Target {
  readonly cell: GridCell;
  readonly label: string;
  readonly row: RowAbout | undefined;
  readonly measure: Measure;
  readonly aspectsOf: (row: RowAbout | undefined) => Aspects;
  number: CellNumber | undefined;
}

/** Reads the figures of all lanes in the order in which they are printed, row by row. */
export function readFigures(
  grid: Grid,
  lanes: readonly LaneReading[],
  unit: Unit,
  context: DocumentContext,
  sink: Sink,
): Map<GridCell, Fact> {
  const targets = new Map<GridCell, Target>();
  for (const reading of lanes) {
    const alone = reading.measures.length === 1;
    const columns = reading.measures.map((measure, column) => {
      const name = alone ? undefined : reading.lane.amounts[column]!.path.at(-1);
      return { measure, name, aspectsOf: aspectsOfColumn(context, reading.about, measure, alone) };
    });
    for (const [index, { label: own, cells }] of reading.rows.entries()) {
      const row = rowAbout(reading, index);
      for (const [column, cell] of cells.entries()) {
        if (!cell || targets.has(cell)) continue;
        const { measure, name, aspectsOf } = columns[column]!;
        const label = own && name ? `${own} ${name}` : own || name || '';
        targets.set(cell, { cell, label, row, measure, aspectsOf, number: undefined });
      }
    }
  }
  spread(targets, grid);
  const facts = new Map<GridCell, Fact>();
  const seen = new Set<string>();
  const ordered = [...targets.values()].sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  for (const { cell, label, row, measure, aspectsOf, number } of ordered) {
    const unreadable = !number && (cell.reading.kind === 'text' || cell.reading.kind === 'numbers');
    const aspects = firstOnly(aspectsOf(row), seen);
    const fact = sink.facts.add({
      numeral: number?.numeral,
      state: unreadable ? 'unreadable' : undefined,
      text: number?.text ?? cell.text,
      unit: number?.unit ?? measure.unit ?? unit,
      place: placeAt(cell.cell, 0),
      label,
      aspects,
    });
    facts.set(cell, fact);
  }
  inferRounding([...facts.values()]);
  return facts;
}

/** No table prints one quantity twice: what seems to be it again is something that its header does not tell. */
function firstOnly(aspects: Aspects, seen: Set<string>): Aspects {
  const key = quantityKey(aspects);
  if (key === undefined) return aspects;
  if (!seen.has(key)) {
    seen.add(key);
    return aspects;
  }
  const { item: _, ...rest } = aspects;
  return rest;
}

/** One number a cell; several that a reader put into one cell go to the blank cells right of it, if they just fill them. */
function spread(targets: ReadonlyMap<GridCell, Target>, grid: Grid): void {
  for (const target of targets.values()) {
    const { cell } = target;
    if (cell.reading.kind !== 'numbers') continue;
    const [first, ...others] = cell.reading.numbers;
    const places = others.length === 0 ? [] : blanksBeside(cell, targets, grid, others.length);
    if (places.length < others.length) continue;
    target.number = first;
    for (const [index, number] of others.entries()) places[index]!.number = number;
  }
}

/** The blank cells that follow a cell in its row, so many at most. */
function blanksBeside(
  cell: GridCell,
  targets: ReadonlyMap<GridCell, Target>,
  grid: Grid,
  most: number,
): Target[] {
  const places: Target[] = [];
  for (let column = cell.column + 1; column < grid.width && places.length < most; column += 1) {
    const next = grid.origin(cell.row, column);
    const target = next && targets.get(next);
    if (target?.cell.reading.kind !== 'blank') break;
    places.push(target);
  }
  return places;
}
