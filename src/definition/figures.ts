import { ASPECT_NAMES, type Aspects } from '../model/aspects.ts';
import { Decimal, MAX_DIGITS, type NumeralProblem, ZERO } from '../model/decimal.ts';
import { constant, type Fact } from '../model/fact.ts';
import { plainDigits, readNumeral } from '../model/numeral.ts';
import type { Place } from '../model/place.ts';
import { PERCENT, type Unit, unitOf } from '../model/unit.ts';
import { type About, codeOf, known, unitIn, yearOf } from './about.ts';
import { clip, type Problems, type Spot } from './problems.ts';
import type { References } from './references.ts';
import type { FigureObject, FigureTree, OperandTree, OwnTree, PlaceTree } from './schema.ts';
import { type Lines, offsetOf } from './tree.ts';

export const BLANKS: ReadonlySet<string> = new Set(['', '-', '—', '–', '－', '/', '——', '--']);
/** Written for a cell that is there but could not be read. */
export const UNREADABLE = '?';

interface Reading {
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: Unit;
}

/** Digits that need no reading: no separators, no unit, not too many. */
const PLAIN = /^-?\d{1,15}(\.\d{1,15})?$/;

/** Turns the literals of a definition into facts, in the order in which they are asked for. */
export class Figures {
  readonly facts: Fact[] = [];
  readonly #problems: Problems;
  readonly #lines: () => Lines;
  readonly #references: References;

  constructor(problems: Problems, lines: () => Lines, references: References) {
    this.#problems = problems;
    this.#lines = lines;
    this.#references = references;
  }

  /** The fact of a figure; `unit` is what it is in where neither the literal nor the node names one. */
  read(tree: FigureTree, spot: Spot, about: About, aspects: Aspects, label: string, unit = about.unit): Fact {
    if (typeof tree === 'string') {
      if (PLAIN.test(tree)) return this.#plain(tree, spot, unit, about.decimals, aspects, label);
      return this.#literal(tree, spot, unit, about.decimals, aspects, label, {});
    }
    const shared = this.#shared(tree);
    if (shared) return shared;
    const own = unitIn(tree, this.#problems) ?? unit;
    const decimals = tree.decimals === undefined ? about.decimals : Number(tree.decimals);
    const inner = tree.value === undefined ? spot : { container: tree, entry: 'value' };
    return this.#literal(tree.value ?? '', inner, own, decimals, aspects, label, tree);
  }

  /** A percentage; its rounding unit is always that of its own decimals. */
  percentage(tree: FigureTree, spot: Spot, about: About, aspects: Aspects, label: string): Fact {
    const fact = this.read(tree, spot, { ...about, decimals: undefined }, aspects, label, PERCENT);
    if (fact.unit.dimension !== 'ratio')
      this.#problems.add('wrong-unit', spot, {
        text: clip(fact.text),
        unit: fact.unit.symbol,
        expected: '%',
      });
    return fact;
  }

  /** A word that states a value. */
  word(text: string, tree: OwnTree, spot: Spot, about: About, aspects: Aspects, label: string): Fact {
    const shared = this.#shared(tree);
    if (shared) return shared;
    const unit = unitIn(tree, this.#problems) ?? about.unit;
    const decimals = tree.decimals === undefined ? about.decimals : Number(tree.decimals);
    return this.#add(tree, spot, {
      kind: 'word',
      state: 'value',
      value: ZERO,
      text,
      unit,
      decimals: 0,
      roundingDecimals: decimals ?? UNDECLARED,
      exact: unit.dimension === 'count' && unit.scale === 0,
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

  /** The short way for what nearly every figure of a large table is: digits, of which nothing more is said. */
  #plain(
    literal: string,
    spot: Spot,
    unit: Unit,
    declared: number | undefined,
    aspects: Aspects,
    label: string,
  ): Fact {
    const point = literal.indexOf('.');
    const decimals = point < 0 ? 0 : literal.length - point - 1;
    const ratio = unit.dimension === 'ratio' || unit.dimension === 'point';
    const fact: Fact = {
      index: this.facts.length,
      kind: 'figure',
      state: 'value',
      // Reading leaves an array with room for 17 groups of digits in the number; a copy of it has what it needs.
      value: new Decimal(new Decimal(literal)),
      text: literal,
      unit,
      decimals,
      roundingDecimals: declared ?? (ratio ? decimals : UNDECLARED),
      exact: unit.dimension === 'count' && unit.scale === 0,
      label,
      aspects,
      place: this.#placeOf(spot),
    };
    this.facts.push(fact);
    return fact;
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
    const state =
      literal.trim() === UNREADABLE ? 'unreadable' : BLANKS.has(literal.trim()) ? 'blank' : 'value';
    const reading = state === 'value' ? this.#number(literal, spot, unit) : undefined;
    const printed = reading?.unit ?? unit;
    const text = tree.text ?? literal;
    const ratio = printed.dimension === 'ratio' || printed.dimension === 'point';
    return this.#add(tree, spot, {
      kind: tree.kind ?? (/\d/.test(plainDigits(text)) || state !== 'value' ? 'figure' : 'word'),
      state,
      value: reading?.value ?? ZERO,
      text,
      unit: printed,
      decimals: reading?.decimals ?? 0,
      roundingDecimals: decimals ?? (ratio ? (reading?.decimals ?? 0) : UNDECLARED),
      exact: printed.dimension === 'count' && printed.scale === 0,
      label,
      aspects,
    });
  }

  #shared(tree: OwnTree): Fact | undefined {
    if (tree.figure === undefined) return undefined;
    return this.#references.fact(tree.figure, { container: tree, entry: 'figure' });
  }

  /** What the node says of the figure itself goes before what is said around it. */
  #add(tree: OwnTree, spot: Spot, fact: Omit<Fact, 'index' | 'place'>): Fact {
    const added: Fact = {
      index: this.facts.length,
      ...fact,
      label: tree.label ?? fact.label,
      aspects: ownAspects(tree, fact.aspects),
      place: tree.at ? placeOf(tree.at) : this.#placeOf(spot),
    };
    this.facts.push(added);
    if (tree.id !== undefined) this.#references.addFigure(tree.id, added, { container: tree, entry: 'id' });
    return added;
  }

  #number(literal: string, spot: Spot, unit: Unit): Reading | undefined {
    const reading = readLiteral(literal, unit);
    if (typeof reading === 'object') return reading;
    const code = /^[+-]?[\d.]+[eE][+-]?\d+$/.test(literal.trim()) ? 'exponent' : reading;
    const limit = code === 'too-many-digits' ? { limit: MAX_DIGITS } : {};
    this.#problems.add(code, spot, { text: clip(literal), ...limit });
    return undefined;
  }

  #placeOf(spot: Spot): Place {
    return { kind: 'definition', ...this.#lines().locate(offsetOf(spot.container, spot.entry) ?? 0) };
  }
}

function ownAspects(tree: OwnTree, inferred: Aspects): Aspects {
  if (ASPECT_NAMES.every((key) => tree[key] === undefined)) return inferred;
  const all = {
    statistic: tree.statistic ?? inferred.statistic,
    entity: known(tree.entity, inferred.entity),
    level: known(tree.level, inferred.level),
    year: known(yearOf(tree.year), inferred.year),
    stage: known(tree.stage, inferred.stage),
    scope: known(tree.scope, inferred.scope),
    item: known(tree.item, inferred.item),
    code: known(codeOf(tree.code), inferred.code),
    base: known(tree.base, inferred.base),
    whole: known(tree.whole, inferred.whole),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as Aspects;
}

/** Decimals that are still to be inferred. */
export const UNDECLARED = -1;

/** Reads a literal: a number, in `unit` where it names none itself. Why not, if it is none. */
export function readLiteral(literal: string, unit: Unit): Reading | NumeralProblem {
  const direct = readNumeral(literal);
  if (typeof direct === 'object') return { ...direct, unit };
  return (direct === 'not-a-number' ? withUnit(literal) : undefined) ?? direct;
}

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
  const present = <T extends object>(place: T): T =>
    Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as T;
  const { file } = tree;
  if ('sheet' in tree) return present({ kind: 'cell', sheet: tree.sheet, cell: tree.cell, file }) as Place;
  if ('line' in tree)
    return present({ kind: 'text', line: Number(tree.line), column: Number(tree.column), file }) as Place;
  const inTable = { table: number(tree.table), row: number(tree.row), column: number(tree.column) };
  if ('page' in tree) {
    const [x = 0, y = 0, width = 0, height = 0] = (tree.box ?? []).map(Number);
    return present({
      kind: 'page',
      page: Number(tree.page),
      box: { x, y, width, height },
      ...inTable,
      file,
    }) as Place;
  }
  const offset = number(tree.offset);
  const { part } = tree;
  return present({
    kind: 'docx',
    paragraph: Number(tree.paragraph),
    ...inTable,
    offset,
    part,
    file,
  }) as Place;
}
