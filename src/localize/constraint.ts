import type { Fact } from '../model/fact.ts';
import { factsOf, type Relation } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Grid } from './grid.ts';
import { meant } from './judged.ts';
import { Linear } from './linear.ts';
import { Quotient } from './quotient.ts';
import { EVERYTHING, hull, type Range } from './range.ts';

/** True values of the figures that a hypothesis frees, by fact index; all others are as printed. */
export type Domains = ReadonlyMap<number, Range>;
/** Values on the grid of the figures that a hypothesis corrects, by fact index; all others are as printed. */
export type Values = ReadonlyMap<number, bigint>;

/** A relation as the search sees it: exact integers, the checker's intervals. */
export interface Reading {
  has(index: number): boolean;
  /** Whether some true values within the domains fulfil it. */
  possible(domains: Domains): boolean;
  /** The true values of a figure that it leaves, all others being within the domains. */
  narrow(index: number, domains: Domains): Range;
  /** How improbable the printed values make it: the square of the miss in standard deviations of its rounding. */
  strain(values: Values): number;
  /** The value of a figure for which the printed values fulfil it exactly: a fraction, its lower side positive. */
  solve(index: number, values: Values): readonly [bigint, bigint] | undefined;
}

/** A judged relation among the figures of a budget. */
export class Constraint {
  readonly verdict: Verdict;
  readonly broken: boolean;
  /** Every figure and word of the document in it, each once. */
  readonly facts: readonly Fact[];
  /** The word that claims, which anything goes without. */
  readonly word: number | undefined;
  /** The text means any one of these. */
  readonly readings: readonly Reading[];

  constructor(verdict: Verdict, grid: Grid) {
    this.verdict = verdict;
    this.broken = verdict.kind === 'inconsistent';
    const relations = meant(verdict);
    const loose = verdict.kind === 'truncation' || verdict.kind === 'last-digit' || isPlugged(verdict);
    this.facts = variablesOf(relations);
    this.word = wordOf(verdict.relation)?.index;
    this.readings = relations.map((relation) =>
      relation.form === 'ratio' ? new Quotient(relation, grid, loose) : new Linear(relation, grid, loose),
    );
  }

  possible(domains: Domains): boolean {
    if (this.word !== undefined && domains.has(this.word)) return true;
    return this.readings.some((reading) => reading.possible(domains));
  }

  /** The true values of a figure that it leaves, in one range. */
  narrow(index: number, domains: Domains): Range {
    const [first, ...others] = this.ranges(index, domains);
    return first ? others.reduce(hull, first) : EVERYTHING;
  }

  /** The true values of a figure that it leaves, one range for each reading that leaves any. */
  ranges(index: number, domains: Domains): Range[] {
    if (this.word !== undefined && (index === this.word || domains.has(this.word))) return [EVERYTHING];
    return this.readings.flatMap((reading) => {
      if (reading.has(index)) return [reading.narrow(index, domains)];
      // A reading without the figure leaves it free if it is possible, and is no way out if it is not.
      return reading.possible(domains) ? [EVERYTHING] : [];
    });
  }
}

function isPlugged({ fits, kind }: Verdict): boolean {
  return kind !== 'inconsistent' && fits?.alternative.tag === 'plugged';
}

/** The word that the document prints; one that a user's own relation brings in is not in doubt. */
function wordOf(relation: Relation): Fact | undefined {
  return relation.form === 'claim' && relation.wordFact.index >= 0 ? relation.wordFact : undefined;
}

function variablesOf(relations: readonly Relation[]): Fact[] {
  const facts = new Map<number, Fact>();
  for (const relation of relations) {
    for (const fact of factsOf(relation))
      if (fact.index >= 0 && fact.state === 'value') facts.set(fact.index, fact);
    const word = wordOf(relation);
    if (word) facts.set(word.index, word);
  }
  return [...facts.values()];
}
