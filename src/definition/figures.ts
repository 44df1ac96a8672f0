import { ASPECT_NAMES, type Aspects } from '../model/aspects.ts';
import { MAX_DIGITS, ZERO } from '../model/decimal.ts';
import { constant, type Fact } from '../model/fact.ts';
import { plainDigits } from '../model/numeral.ts';
import type { Place } from '../model/place.ts';
import { type PlainDigits, plainDigitsOf } from '../model/plain-digits.ts';
import { PERCENT, type Unit } from '../model/unit.ts';
import { type About, known, subjectOf, unitIn } from './about.ts';
import { BLANKS, type Reading, readLiteral, UNREADABLE } from './literals.ts';
import { placeOf } from './places.ts';
import { PlainFact } from './plain-fact.ts';
import { clip, type Problems, type Spot } from './problems.ts';
import type { References } from './references.ts';
import type { FigureObject, FigureTree, OperandTree, OwnTree } from './schema.ts';
import { type Lines, offsetOf } from './tree.ts';

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
      const plain = plainDigitsOf(tree);
      if (plain) return this.#plain(plain, spot, unit, about.decimals, aspects, label);
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

  /** The short way for digits, of which nothing more is said. */
  #plain(
    plain: PlainDigits,
    spot: Spot,
    unit: Unit,
    declared: number | undefined,
    aspects: Aspects,
    label: string,
  ): Fact {
    const ratio = unit.dimension === 'ratio' || unit.dimension === 'point';
    const roundingDecimals = declared ?? (ratio ? plain.decimals : UNDECLARED);
    const said = { unit, roundingDecimals, label, aspects };
    const offset = offsetOf(spot.container, spot.entry) ?? 0;
    const fact = new PlainFact(this.facts.length, plain, said, this.#lines(), offset);
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
    ...subjectOf(tree, inferred),
    base: known(tree.base, inferred.base),
    whole: known(tree.whole, inferred.whole),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as Aspects;
}

/** Decimals that are still to be inferred. */
export const UNDECLARED = -1;
