import type { Diff, Difference } from '../../diff/diff.ts';
import type { Printing } from '../../diff/printing.ts';
import type { Budget } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import { placeOf } from '../json/values.ts';
import { jsonText } from '../json-text.ts';
import { nameOf } from '../names.ts';
import { fixed } from '../numbers.ts';
import { inUnit, listsOf, movementOf } from './lists.ts';
import type { DiffOptions } from './table.ts';

export interface DiffJsonOptions extends DiffOptions {
  /** Of gouji. */
  readonly version: string;
}

/** Two documents compared, for programs; its shape is documented in docs/json.md. */
export function diffJson(diff: Diff, options: DiffJsonOptions): string {
  const { catalogue, version, names, only } = options;
  const { mode, same, changed, appeared, vanished, prior } = diff;
  const lists = listsOf(diff, only).map(({ kind, differences }) => [
    kind,
    differences.map((difference) => differenceOf(difference, diff, options)),
  ]);
  const report = {
    gouji: version,
    lang: catalogue.language,
    mode,
    old: documentOf(names.old, diff.old),
    new: documentOf(names.new, diff.new),
    summary: {
      same,
      changed: changed.length,
      appeared: appeared.length,
      vanished: vanished.length,
      prior: { same: prior.same, different: prior.different.length },
    },
    ...Object.fromEntries(lists),
  };
  return `${jsonText(report, 2)}\n`;
}

function documentOf(file: string, { entity, year, kind }: Budget): object {
  return { file, entity: entity ?? null, year: year ?? null, kind: kind ?? null };
}

function differenceOf(difference: Difference, diff: Diff, { catalogue }: DiffOptions): object {
  const { old, new: next } = difference;
  const side = next.length > 0 ? diff.new : diff.old;
  const { fact } = (next[0] ?? old[0])!;
  const movement = movementOf(difference);
  return {
    name: nameOf(fact, false, side, catalogue),
    aspects: fact.aspects,
    old: old.map(printingOf),
    new: next.map(printingOf),
    difference: movement?.difference ?? null,
    unit: fact.unit.symbol,
    rate: movement?.rate ?? null,
  };
}

function printingOf({ fact, change, value }: Printing): object {
  return {
    value: fixed(inUnit(value, fact.unit), fact.decimals),
    unit: fact.unit.symbol,
    label: fact.label,
    ...(change ? { amount: figureOf(fact), change: figureOf(change) } : figureOf(fact)),
  };
}

function figureOf({ text, place }: Fact): object {
  return { text, place: placeOf(place) };
}
