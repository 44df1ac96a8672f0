import { type Aspects, quantityKey } from '../../model/aspects.ts';
import { placeAt } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import { inferRounding } from '../../model/precision.ts';
import type { Unit } from '../../model/unit.ts';
import type { DocumentContext, Sink } from '../context.ts';
import { cellAspects, type RowAbout } from './aspects.ts';
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
  readonly reading: LaneReading;
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
    for (const [index, row] of reading.rows.entries()) {
      const about = rowAbout(reading, index);
      for (const [column, cell] of row.cells.entries()) {
        const measure = reading.measures[column]!;
        const name = reading.measures.length > 1 ? reading.lane.amounts[column]!.path.at(-1) : undefined;
        const label = [row.label, name].filter(Boolean).join(' ');
        if (cell && !targets.has(cell)) targets.set(cell, { cell, label, row: about, measure, reading });
      }
    }
  }
  const numbers = spread(targets.keys(), grid);
  const facts = new Map<GridCell, Fact>();
  const seen = new Set<string>();
  const ordered = [...targets.values()].sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  for (const { cell, label, row, measure, reading } of ordered) {
    const number = numbers.get(cell);
    const unreadable = !number && (cell.reading.kind === 'text' || cell.reading.kind === 'numbers');
    const alone = reading.measures.length === 1;
    const aspects = firstOnly(cellAspects(context, reading.about, row, measure, alone), seen);
    const fact = sink.facts.add({
      numeral: number?.numeral,
      ...(unreadable && { state: 'unreadable' as const }),
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
function spread(cells: Iterable<GridCell>, grid: Grid): Map<GridCell, CellNumber> {
  const numbers = new Map<GridCell, CellNumber>();
  const wanted = new Set(cells);
  for (const cell of wanted) {
    if (cell.reading.kind !== 'numbers') continue;
    const found = cell.reading.numbers;
    const places = [cell];
    for (let column = cell.column + 1; column < grid.width && places.length <= found.length; column += 1) {
      const next = grid.origin(cell.row, column);
      if (!next || !wanted.has(next) || next.reading.kind !== 'blank') break;
      places.push(next);
    }
    if (found.length > 1 && places.length < found.length) continue;
    for (const [index, number] of found.entries()) numbers.set(places[index]!, number);
  }
  return numbers;
}
