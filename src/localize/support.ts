import type { Constraint, Domains } from './constraint.ts';
import { disjoint, type Range } from './range.ts';
import type { Web } from './web.ts';

const AS_PRINTED: Domains = new Map();

/**
 * Which figures may be wrong. Every figure of a broken relation is charged with it: as if it alone were wrong, it would
 * have to take the value that mends the relation. A relation that holds, and whose other figures nothing charges,
 * acquits where it does not allow that value: a percentage with two decimals says nothing about the last digit of a
 * large amount. What only agrees with other charged figures (a rate computed from a wrong change) is not acquitted.
 *
 * @returns for each figure that is still charged the broken relations that charge it, and what acquitted the others.
 */
export function chargedFigures(web: Web): Charges {
  const charges = new Map<number, Map<Constraint, Range[]>>();
  for (const constraint of web.broken) {
    for (const { index } of constraint.facts) {
      const known = charges.get(index);
      const needed = constraint.ranges(index, AS_PRINTED);
      if (known) known.set(constraint, needed);
      else charges.set(index, new Map([[constraint, needed]]));
    }
  }
  chargePrintings(web, charges);
  return new Acquittal(web, charges).result();
}

/**
 * Another printing of a charged figure is charged with it: a figure that was copied proves nothing of itself. Where
 * relations of its own speak for the copy they acquit it, and with it the figure.
 */
function chargePrintings(web: Web, charges: Map<number, Map<Constraint, Range[]>>): void {
  const waiting = [...charges.keys()];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const own = charges.get(index)!;
    for (const tie of web.of(index)) {
      if (tie.broken || !isPrintedTwice(tie)) continue;
      for (const { index: copy } of tie.facts) {
        if (charges.has(copy)) continue;
        charges.set(copy, new Map(own));
        waiting.push(copy);
      }
    }
  }
}

function isPrintedTwice({ verdict: { relation }, facts }: Constraint): boolean {
  return relation.rule === 'restated' && relation.form === 'zero' && facts.length === 2;
}

export interface Charges {
  readonly charged: ReadonlyMap<number, ReadonlySet<Constraint>>;
  /** The relations that hold and prove a figure right. */
  readonly proofs: ReadonlyMap<number, readonly Constraint[]>;
}

/** The figures that the relations of a component charge. */
export function chargedIn(component: readonly Constraint[], { charged }: Charges): Set<number> {
  const own = component.flatMap((relation) =>
    relation.facts.map(({ index }) => index).filter((index) => charged.get(index)?.has(relation)),
  );
  return new Set(own);
}

class Acquittal {
  readonly #web: Web;
  readonly #charges: Map<number, Map<Constraint, Range[]>>;
  readonly #proofs = new Map<number, Set<Constraint>>();
  /** How many figures of a relation are charged. */
  readonly #doubtful = new Map<Constraint, number>();
  readonly #waiting: Constraint[] = [];

  constructor(web: Web, charges: Map<number, Map<Constraint, Range[]>>) {
    this.#web = web;
    this.#charges = charges;
    for (const index of charges.keys()) {
      for (const tie of this.#ties(index)) this.#doubtful.set(tie, (this.#doubtful.get(tie) ?? 0) + 1);
    }
    for (const [tie, doubtful] of this.#doubtful) if (doubtful === 1) this.#waiting.push(tie);
  }

  result(): Charges {
    for (let tie = this.#waiting.pop(); tie; tie = this.#waiting.pop()) {
      const open = tie.facts.find(({ index }) => this.#charges.has(index));
      if (open) this.#hear(open.index, tie);
    }
    const charged = new Map([...this.#charges].map(([index, own]) => [index, new Set(own.keys())]));
    const proofs = new Map([...this.#proofs].map(([index, ties]) => [index, [...ties]]));
    return { charged, proofs };
  }

  #ties(index: number): Constraint[] {
    return this.#web.of(index).filter(({ broken }) => !broken);
  }

  /** What the relation has to say of the only figure in it that is charged. */
  #hear(index: number, tie: Constraint): void {
    const charges = this.#charges.get(index)!;
    const allowed = tie.narrow(index, AS_PRINTED);
    for (const [charge, needed] of charges) {
      if (needed.some((range) => !disjoint(allowed, range))) continue;
      charges.delete(charge);
      const proofs = this.#proofs.get(index);
      if (proofs) proofs.add(tie);
      else this.#proofs.set(index, new Set([tie]));
    }
    if (charges.size > 0) return;
    this.#charges.delete(index);
    for (const other of this.#ties(index)) {
      const doubtful = this.#doubtful.get(other)! - 1;
      this.#doubtful.set(other, doubtful);
      if (doubtful === 1) this.#waiting.push(other);
    }
  }
}
