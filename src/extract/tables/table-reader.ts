import type { Aspects, Scope } from '../../model/aspects.ts';
import type { Table } from '../../model/budget.ts';
import type { Block } from '../../model/document.ts';
import { type Unit, WAN_YUAN } from '../../model/unit.ts';
import type { DocumentContext, Sink } from '../context.ts';
import type { FormId } from '../forms/forms.ts';
import { type Recognised, recognise } from '../forms/recognise.ts';
import { named } from '../forms/vocabulary.ts';
import { normalText } from '../normalise.ts';
import { type About, documentAspects } from './aspects.ts';
import { withBlanks } from './blanks.ts';
import { columnsOf } from './columns.ts';
import { readFigures } from './figures.ts';
import { frameOf } from './frame.ts';
import { Grid } from './grid.ts';
import type { TableGroup } from './group.ts';
import { type LaneReading, readLane } from './lane-reading.ts';
import { laneTable } from './lane-table.ts';
import { lanesOf } from './lanes.ts';
import { isFilled, wordsOf } from './looks.ts';
import { remarkCodes, remarkPlaceholders } from './remarks.ts';
import { sharedTotals } from './shared-totals.ts';
import { isTitle } from './surroundings.ts';

/** A table of the document, understood. */
export interface ExtractedTable {
  readonly title: string;
  /** One for each list that the table prints side by side. */
  readonly tables: readonly Table[];
  readonly form: FormId | undefined;
  readonly scope: Aspects['scope'] | undefined;
  readonly stage: Aspects['stage'] | undefined;
  readonly year: number | undefined;
  /** All blocks that it takes up: its pieces, the lines above and the notes below. */
  readonly blocks: readonly Block[];
  readonly isEmpty: boolean;
  /** What stands below it as its explanation. */
  readonly note: string | undefined;
}

/** Reads tables in document order; remembers the unit of the tables before, which a table without one shares. */
export class TableReader {
  readonly #context: DocumentContext;
  readonly #sink: Sink;
  readonly #units = new Map<string, Unit>();
  readonly #forms = new Set<FormId>();
  #count = 0;

  constructor(context: DocumentContext, sink: Sink) {
    this.#context = context;
    this.#sink = sink;
  }

  /** The table, or undefined where the grid holds text only. */
  read(group: TableGroup): ExtractedTable | undefined {
    const grid = new Grid(group.tables);
    const frame = frameOf(grid);
    const caption = group.tables[0]!.caption;
    const title = group.title || (frame.title ?? (caption && isTitle(caption) ? caption : ''));
    const lanes = lanesOf(columnsOf(grid, frame));
    if (lanes.length === 0) return undefined;
    const words = wordsOf(grid, frame, lanes);
    const known = recognise(title || (caption ?? ''), words, this.#context.kind);
    const hasFigures = lanes.some((lane) => isFilled(grid, lane, frame));
    if (!hasFigures && !known) return undefined;
    const stated = group.unit ?? frame.unit;
    const unit = stated ?? this.#usualUnit();
    if (stated) this.#units.set(stated.symbol, stated);
    const about = this.#about(title, known, unit !== undefined && !this.#isRepeated(known, hasFigures));
    const sided = known?.form.item === undefined && known !== undefined;
    const readings = sharedTotals(
      lanes.map((lane, index) =>
        readLane(grid, lane, frame.body, about, { sided, first: index === 0, alone: lanes.length === 1 }),
      ),
    );
    const facts = readFigures(grid, readings, unit ?? WAN_YUAN, this.#context, this.#sink);
    this.#count += 1;
    const head = {
      title,
      form: known?.id,
      cut: group.cut || frame.header.length === 0 || group.tables.some((table) => table.cut),
    };
    const tables = withBlanks(
      readings.map((reading, index) =>
        laneTable(reading, facts, { ...head, id: idOf(this.#count, index, readings, reading) }),
      ),
    );
    const notes = [
      ...frame.notes.map(({ text }) => text),
      ...group.notes.map((note) => normalText(note.text)),
    ];
    const extracted: ExtractedTable = {
      title,
      tables,
      form: known?.id,
      scope: about.scope,
      stage: about.stage,
      year: about.year,
      blocks: group.blocks,
      isEmpty: ![...facts.values()].some((fact) => fact.state === 'value'),
      note: notes.length > 0 ? notes.join('\n') : undefined,
    };
    remarkCodes(readings, extracted, this.#sink);
    remarkPlaceholders(facts, extracted, this.#sink);
    this.#tellSuspicions(extracted, unit === undefined);
    return extracted;
  }

  /** Where all tables so far have one unit, the next has it too. */
  #usualUnit(): Unit | undefined {
    return this.#units.size === 1 ? [...this.#units.values()][0] : undefined;
  }

  /** A form printed twice shows two things (a bureau and its office, two ways to divide): only the first is the form. */
  #isRepeated(known: Recognised | undefined, hasFigures: boolean): boolean {
    if (!known || !hasFigures) return false;
    if (this.#forms.has(known.id)) return true;
    this.#forms.add(known.id);
    return false;
  }

  #about(title: string, known: Recognised | undefined, comparable: boolean): About {
    const { year, stage } = documentAspects(this.#context);
    const own = /20\d\d(?=年)/.exec(title)?.[0];
    return {
      // In an unknown unit a figure is not the same as any other.
      scope: comparable ? scopeOf(title, known) : undefined,
      item: known?.form.item,
      // A form has its stage, unless nothing else in the document has one.
      stage: known && stage ? (known.id.startsWith('final/') ? 'final' : 'initial') : stage,
      year: own === undefined ? year : Number(own),
    };
  }

  #tellSuspicions({ title, tables, blocks }: ExtractedTable, unitUnknown: boolean): void {
    const [block] = blocks.filter((one) => one.kind === 'table');
    const place = block?.cells.find(({ marks }) => marks.length > 0)?.marks[0]?.place;
    const tell = (reason: string) => this.#sink.unread.push({ what: title, reason, ...(place && { place }) });
    if (unitUnknown) tell('unit-unknown');
    const reasons = tables.flatMap(({ suspect, rows, columns }) => [
      suspect,
      ...rows.map((row) => row.suspect),
      ...columns.map((column) => column.suspect),
    ]);
    for (const reason of new Set(reasons)) if (reason) tell(reason);
  }
}

/** A table of projects may be of one fund only, as its title says. */
function scopeOf(title: string, known: Recognised | undefined): Scope | undefined {
  const said = known?.form.name === 'projects' ? named(title).scope : undefined;
  return said ?? known?.form.scope;
}

function idOf(
  count: number,
  index: number,
  readings: readonly LaneReading[],
  { about }: LaneReading,
): string {
  if (readings.length === 1) return `t${count}`;
  const same = readings.filter((other) => other.about.item === about.item).length > 1;
  return about.item === undefined || same
    ? `t${count}.${index + 1}`
    : `t${count}.${about.item.replaceAll('/', '.')}`;
}
