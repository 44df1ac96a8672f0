import type { Addend, Column, Row, Suspicion, Table } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation, Role, Term, Unjudged } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { minus, plus } from './terms.ts';

/** In each row, the columns that make up a column give it: 合计 = 基本支出 + 项目支出, 增减% = 增减额 / 上年. */
export const columnSum: Rule = {
  id: 'column-sum',
  severity: 'error',
  *relate(budget) {
    for (const table of budget.statements) {
      if (table.kind !== 'table') continue;
      const columns = [...table.columns.entries()];
      const sums = columns.flatMap(([index, { sum, suspect }]) => {
        const { blanks } = table;
        const trust = table.suspect ?? suspect;
        return sum
          ? [{ index, sum, reading: { ...(blanks && { blanks }), ...(trust && { suspect: trust }) } }]
          : [];
      });
      const ratios = columns.flatMap(([index, { ratio, suspect }]) =>
        ratio && !(table.suspect ?? suspect) ? [{ index, ratio }] : [],
      );
      for (const { cells } of table.rows) {
        const cell = (index: number): Fact | undefined => cells[index];
        for (let at = 0; at < sums.length; at += 1) {
          const { index, sum, reading } = sums[at]!;
          const found = addedUp('column-sum', cells[index], sum, cell, reading);
          if (found) yield found;
        }
        for (const { index, ratio } of ratios) {
          const stated = cells[index];
          if (stated) yield* quotient(stated, ratio, cells);
        }
      }
    }
  },
};

/** 增减% = 增减额 / 上年, where all three are printed. */
function* quotient(
  stated: Fact,
  { over, under }: NonNullable<Column['ratio']>,
  cells: Row['cells'],
): Generator<Relation> {
  const terms = termsOf(over, cells, 'change');
  const base = termsOf(under, cells, 'base');
  if (!terms || !base || stated.state !== 'value') return;
  const common = { rule: 'column-sum', strength: 'hard', alternatives: [] } as const;
  yield { ...common, form: 'ratio', terms, under: base, quotient: plus(stated, 'rate') };
}

function termsOf(addends: readonly Addend[], cells: Row['cells'], role: Role): Term[] | undefined {
  const terms = addends.flatMap(({ index, sign }): Term[] => {
    const fact = cells[index];
    return fact?.state === 'value' ? [{ fact, sign, role }] : [];
  });
  return terms.length === addends.length ? terms : undefined;
}

/** One list for all: a large table has thousands of sums. */
const NONE: readonly never[] = [];

/** How far a table's reading can be trusted, and what its blank cells mean. */
export type Reading = Pick<Table, 'blanks'> & { readonly suspect?: Suspicion };

/** The sum of the cells of the addends, where the total's cell is there and says something; not if it is suspect. */
export function addedUp(
  rule: string,
  total: Fact | undefined,
  addends: readonly Addend[],
  cell: (index: number) => Fact | undefined,
  { suspect, blanks }: Reading,
): Relation | Unjudged | undefined {
  if (!total) return undefined;
  const parts: Term[] = [];
  let told = false;
  for (let at = 0; at < addends.length; at += 1) {
    const { index, sign } = addends[at]!;
    const fact = cell(index);
    if (!fact) continue;
    told ||= fact.state !== 'blank';
    if (fact.state === 'blank' && blanks === 'nothing' && total.state === 'value') continue;
    parts.push({ fact, sign, role: 'part' });
  }
  // A total that is blank like all its parts says nothing.
  if (parts.length === 0 || (total.state === 'blank' && !told)) return undefined;
  if (suspect) {
    const facts = [...parts.map(({ fact }) => fact), total];
    return { rule, reason: 'suspect-reading', facts: facts.filter((fact) => fact.state === 'value') };
  }
  parts.push(minus(total, 'total'));
  return { rule, strength: 'hard', form: 'zero', terms: parts, alternatives: NONE };
}
