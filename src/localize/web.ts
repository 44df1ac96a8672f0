import { powerOfTen } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import { type Relation, termsOf } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';
import { Constraint } from './constraint.ts';
import { Grid } from './grid.ts';
import { meant } from './judged.ts';

/** Decimals that a figure asks for in a unit: its own, or those that its value has there (5000元 is 0.5万元, 0元 is 0). */
function decimalsIn({ unit, value, roundingDecimals }: Fact, scale: number): number {
  if (unit.scale === scale) return roundingDecimals;
  return value.times(powerOfTen(unit.scale - scale)).decimalPlaces();
}

/** Relations by the figures that stand in them. */
export interface Ties {
  readonly grid: Grid;
  /** The relations that a figure stands in. */
  of(index: number): readonly Constraint[];
  /**
   * The decimals that a figure would be printed to if it were right: its own, or those of the amounts that it is added
   * up with, or that most percentages have, because a digit left out or a shifted point leaves it with fewer.
   */
  decimalsOf(fact: Fact): number;
  /** The changes, rates or shares of the document, where the figure is such a one: a sentence may be pasted from theirs. */
  alike(fact: Fact): readonly Fact[];
}

/** The judged relations that bind, and which of them each figure stands in. Made ready only where it is looked at. */
export class Web implements Ties {
  readonly grid = new Grid();
  readonly broken: Constraint[] = [];
  readonly #verdicts: readonly Verdict[];
  readonly #of = new Map<number, number[]>();
  /** How many percentages are printed to how many decimals. */
  readonly #percents: (number | undefined)[] = [];
  /** Figures that are derived from others, by what they state. */
  readonly #derived = new Map<string, Fact[]>();
  readonly #relations = new Map<number, readonly Constraint[]>();
  readonly #made = new Map<number, Constraint>();

  constructor(verdicts: readonly Verdict[]) {
    this.#verdicts = inCanonicalOrder(verdicts.filter(binds));
    for (const [id, verdict] of this.#verdicts.entries()) {
      for (const relation of meant(verdict)) this.#note(relation, id);
    }
    for (const [id, { kind }] of this.#verdicts.entries()) {
      if (kind === 'inconsistent') this.broken.push(this.#constraint(id));
    }
  }

  of(index: number): readonly Constraint[] {
    const known = this.#relations.get(index);
    if (known) return known;
    const relations = (this.#of.get(index) ?? []).map((id) => this.#constraint(id));
    this.#relations.set(index, relations);
    return relations;
  }

  /** The same without the broken relations of other components: these have causes of their own. */
  within(component: readonly Constraint[]): Ties {
    const own = new Set(component);
    const seen = new Map<number, readonly Constraint[]>();
    const of = (index: number): readonly Constraint[] => {
      const known = seen.get(index);
      if (known) return known;
      const relations = this.of(index).filter((relation) => !relation.broken || own.has(relation));
      seen.set(index, relations);
      return relations;
    };
    const { grid } = this;
    return { grid, of, decimalsOf: (fact) => this.decimalsOf(fact), alike: (fact) => this.alike(fact) };
  }

  alike({ aspects: { statistic } }: Fact): readonly Fact[] {
    return this.#derived.get(statistic) ?? [];
  }

  decimalsOf(fact: Fact): number {
    if (fact.exact) return fact.decimals;
    let decimals = fact.roundingDecimals;
    if (fact.unit.dimension === 'ratio') return Math.max(decimals, this.#percentDecimals());
    for (const { verdict, facts } of this.of(fact.index)) {
      if (verdict.relation.form !== 'zero') continue;
      for (const other of facts) {
        if (!other.exact) decimals = Math.max(decimals, decimalsIn(other, fact.unit.scale));
      }
    }
    return decimals;
  }

  /** What most percentages of the document are printed to; the fewest, where two are as frequent. */
  #percentDecimals(): number {
    let most = 0;
    for (const [decimals, count] of this.#percents.entries()) {
      if ((count ?? 0) > (this.#percents[most] ?? 0)) most = decimals;
    }
    return most;
  }

  #note(relation: Relation, id: number): void {
    for (const { fact } of termsOf(relation)) this.#stands(fact, id);
    if (relation.form === 'claim') this.#stands(relation.wordFact, id);
  }

  #stands(fact: Fact, id: number): void {
    this.grid.note(fact);
    if (fact.index < 0) return;
    const known = this.#of.get(fact.index);
    if (!known) {
      this.#of.set(fact.index, [id]);
      this.#noteDerived(fact);
      if (fact.unit.symbol === '%') this.#percents[fact.decimals] = (this.#percents[fact.decimals] ?? 0) + 1;
    }
    if (known && known.at(-1) !== id) known.push(id);
  }

  #noteDerived(fact: Fact): void {
    const { statistic } = fact.aspects;
    if (statistic === 'amount' || statistic === 'count') return;
    const known = this.#derived.get(statistic);
    if (known) known.push(fact);
    else this.#derived.set(statistic, [fact]);
  }

  #constraint(id: number): Constraint {
    const known = this.#made.get(id);
    if (known) return known;
    const made = new Constraint(this.#verdicts[id]!, this.grid);
    this.#made.set(id, made);
    return made;
  }
}

function binds({ kind, relation }: Verdict): boolean {
  if (relation.strength === 'soft') return false;
  return kind !== 'unchecked' && kind !== 'zero-base' && kind !== 'scope';
}

/** By rule and by the figures that the relation is of, so that the order in which relations come decides nothing. */
function inCanonicalOrder(verdicts: Verdict[]): Verdict[] {
  const keys = new Map(verdicts.map((verdict) => [verdict, keyOf(verdict.relation)]));
  return verdicts.sort((a, b) => {
    const [one, other] = [keys.get(a)!, keys.get(b)!];
    return one.rule < other.rule
      ? -1
      : one.rule > other.rule
        ? 1
        : compareNumbers(one.indices, other.indices);
  });
}

function keyOf(relation: Relation): { rule: string; indices: number[] } {
  return { rule: relation.rule, indices: termsOf(relation).map(({ fact }) => fact.index) };
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return a.length - b.length;
}
