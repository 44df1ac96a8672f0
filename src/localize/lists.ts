import type { Budget, Line, Table } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import { termsOf } from '../model/relation.ts';
import type { Constraint } from './constraint.ts';

/** Relations that need a list to be complete, in its amounts, changes, shares or columns. */
const OF_LISTS: ReadonlySet<string> = new Set([
  'breakdown',
  'nested-breakdown',
  'change-of-parts',
  'prior-of-parts',
  'shares-to-100',
  'row-sum',
  'code-hierarchy',
]);

/**
 * Which list a relation adds up. One part that is left out of a list breaks the sum of the amounts, that of the changes
 * and that of the shares: one cause.
 */
export class Lists {
  /** The lists that a figure stands in. */
  readonly #of = new Map<number, string[]>();
  readonly #known = new Map<Constraint, string | undefined>();

  constructor(budget: Budget) {
    for (const [index, statement] of budget.statements.entries()) {
      if (statement.kind === 'table') this.#table(statement, `${index}`);
      else for (const [line, top] of statement.lines.entries()) this.#line(top, `${index}.${line}`);
    }
  }

  /** The list, or undefined where the relation adds up none. */
  of(constraint: Constraint): string | undefined {
    if (!this.#known.has(constraint)) this.#known.set(constraint, this.#find(constraint));
    return this.#known.get(constraint);
  }

  #find({ verdict: { relation } }: Constraint): string | undefined {
    if (!OF_LISTS.has(relation.rule)) return undefined;
    const terms = termsOf(relation);
    const counts = new Map<string, number>();
    for (const { fact } of terms) {
      for (const list of this.#of.get(fact.index) ?? []) counts.set(list, (counts.get(list) ?? 0) + 1);
    }
    // All but the total, which stands as one figure or as an amount less its change.
    for (const [list, count] of counts) if (count >= terms.length - 2 && count > 0) return list;
    return undefined;
  }

  /** A list that leaves a part out adds up in nothing: all its broken relations stand and fall together. */
  together(constraint: Constraint, component: readonly Constraint[]): Constraint[] {
    const list = this.of(constraint);
    if (list === undefined) return [constraint];
    return component.filter((other) => this.of(other) === list);
  }

  #table({ rows }: Table, table: string): void {
    for (const [index, row] of rows.entries()) {
      for (const cell of row.cells) {
        if (row.parent !== undefined && !row.within) this.#add(cell, `${table} under ${row.parent}`);
      }
      for (const addend of row.sum ?? []) {
        for (const cell of rows[addend.index]?.cells ?? []) this.#add(cell, `${table} sum ${index}`);
      }
    }
  }

  #line(line: Line, id: string): void {
    for (const [index, { parts }] of line.breakdowns.entries()) {
      for (const [position, { line: part, reference }] of parts.entries()) {
        for (const fact of figuresOf(part)) this.#add(fact, `${id}/${index}`);
        if (!reference) this.#line(part, `${id}/${index}.${position}`);
      }
    }
  }

  #add(fact: Fact | undefined, list: string): void {
    if (!fact) return;
    const known = this.#of.get(fact.index);
    if (known) known.push(list);
    else this.#of.set(fact.index, [list]);
  }
}

function* figuresOf({ amount, comparisons, shares }: Line): Generator<Fact | undefined> {
  yield amount;
  for (const { value, change, wording } of comparisons) yield* [value, change, wording?.fact];
  for (const { fact } of shares) yield fact;
}
