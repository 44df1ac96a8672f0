import type { Aspects } from '../model/aspects.ts';
import { type Decimal, MAX_DIGITS, ZERO } from '../model/decimal.ts';
import { constant, type Fact } from '../model/fact.ts';
import { plainDigits, readNumeral } from '../model/numeral.ts';
import type { Place } from '../model/place.ts';
import { PERCENT, type Unit, unitOf } from '../model/unit.ts';
import { type About, unitIn } from './about.ts';
import { clip, type Problems, type Spot } from './problems.ts';
import type { FigureObject, FigureTree, OperandTree, PlaceTree } from './schema.ts';
import { type Lines, offsetOf } from './tree.ts';

const BLANKS: ReadonlySet<string> = new Set(['', '-', '—', '–', '－', '/', '——', '--']);
/** Written for a cell that is there but could not be read. */
const UNREADABLE = '?';

interface Reading {
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: Unit;
}

/** Turns the literals of a definition into facts, in the order in which they are asked for. */
export class Figures {
  readonly facts: Fact[] = [];
  readonly #problems: Problems;
  readonly #lines: () => Lines;

  constructor(problems: Problems, lines: () => Lines) {
    this.#problems = problems;
    this.#lines = lines;
  }

  /** The fact of a figure; `unit` is what it is in where neither the literal nor the node names one. */
  read(tree: FigureTree, spot: Spot, about: About, aspects: Aspects, label: string, unit = about.unit): Fact {
    if (typeof tree === 'string') return this.#literal(tree, spot, unit, about.decimals, aspects, label, {});
    const own = unitIn(tree, this.#problems) ?? unit;
    const decimals = tree.decimals === undefined ? about.decimals : Number(tree.decimals);
    const inner = { container: tree, entry: 'value' };
    return this.#literal(tree.value ?? '', inner, own, decimals, aspects, label, tree);
  }

  /** A percentage; its rounding unit is always that of its own decimals. */
  percentage(tree: FigureTree, spot: Spot, about: About, aspects: Aspects, label: string): Fact {
    return this.read(tree, spot, { ...about, decimals: undefined }, aspects, label, PERCENT);
  }

  /** A word that states a value. */
  word(
    text: string,
    spot: Spot,
    at: PlaceTree | undefined,
    about: About,
    aspects: Aspects,
    label: string,
  ): Fact {
    return this.#add({
      kind: 'word',
      state: 'value',
      value: ZERO,
      text,
      unit: about.unit,
      decimals: 0,
      roundingDecimals: about.decimals ?? UNDECLARED,
      exact: about.unit.dimension === 'count' && about.unit.scale === 0,
      place: at ? placeOf(at) : this.#placeOf(spot),
      label,
      aspects,
    });
  }

  /** A number of the user's own. */
  constant(tree: Exclude<OperandTree, string>, about: About): Fact | undefined {
    const spot = { container: tree, entry: 'value' };
    const reading = this.#number(tree.value, spot, unitIn(tree, this.#problems) ?? about.unit);
    return reading && constant(reading.value, reading.unit);
  }

  #literal(
    literal: string,
    spot: Spot,
    unit: Unit,
    decimals: number | undefined,
    aspects: Aspects,
    label: string,
    tree: FigureObject,
  ): Fact {
    const state = literal === UNREADABLE ? 'unreadable' : BLANKS.has(literal.trim()) ? 'blank' : 'value';
    const reading = state === 'value' ? this.#number(literal, spot, unit) : undefined;
    const printed = reading?.unit ?? unit;
    const text = tree.text ?? literal;
    const ratio = printed.dimension === 'ratio' || printed.dimension === 'point';
    return this.#add({
      kind: /\d/.test(plainDigits(text)) || state !== 'value' ? 'figure' : 'word',
      state,
      value: reading?.value ?? ZERO,
      text,
      unit: printed,
      decimals: reading?.decimals ?? 0,
      roundingDecimals: decimals ?? (ratio ? (reading?.decimals ?? 0) : UNDECLARED),
      exact: printed.dimension === 'count' && printed.scale === 0,
      place: tree.at ? placeOf(tree.at) : this.#placeOf(spot),
      label,
      aspects,
    });
  }

  #add(fact: Omit<Fact, 'index'>): Fact {
    const added = { index: this.facts.length, ...fact };
    this.facts.push(added);
    return added;
  }

  #number(literal: string, spot: Spot, unit: Unit): Reading | undefined {
    const direct = readNumeral(literal);
    if (typeof direct === 'object') return { ...direct, unit };
    const suffixed = direct === 'not-a-number' ? withUnit(literal) : undefined;
    if (suffixed) return suffixed;
    const code = /^[+-]?[\d.]+[eE][+-]?\d+$/.test(literal.trim()) ? 'exponent' : direct;
    this.#problems.add(code, spot, { text: clip(literal), limit: MAX_DIGITS });
    return undefined;
  }

  #placeOf(spot: Spot): Place {
    return { kind: 'definition', ...this.#lines().locate(offsetOf(spot.container, spot.entry) ?? 0) };
  }
}

/** Decimals that are still to be inferred. */
export const UNDECLARED = -1;

/** 64.79%, 12.5万元: a number with its unit behind it. */
function withUnit(literal: string): Reading | undefined {
  if (literal.length > 2 * MAX_DIGITS + 10) return undefined;
  const [, number, symbol] = /^(.*?[\d)])\s*([^\d\s.,)][^\d]*)$/.exec(plainDigits(literal.trim())) ?? [];
  const unit = symbol === undefined ? undefined : unitOf(symbol.trim());
  const numeral = unit && readNumeral(number!);
  return typeof numeral === 'object' ? { ...numeral, unit: unit! } : undefined;
}

export function placeOf(tree: PlaceTree): Place {
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  const known = <T extends object>(place: T): T =>
    Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as T;
  if ('sheet' in tree) return { kind: 'cell', sheet: tree.sheet, cell: tree.cell };
  if ('line' in tree) return { kind: 'text', line: Number(tree.line), column: Number(tree.column) };
  const inTable = { table: number(tree.table), row: number(tree.row), column: number(tree.column) };
  if ('page' in tree) {
    const [x = 0, y = 0, width = 0, height = 0] = (tree.box ?? []).map(Number);
    return known({
      kind: 'page',
      page: Number(tree.page),
      box: { x, y, width, height },
      ...inTable,
    }) as Place;
  }
  const offset = number(tree.offset);
  return known({ kind: 'docx', paragraph: Number(tree.paragraph), ...inTable, offset }) as Place;
}
