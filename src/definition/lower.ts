import type { Budget, Line, Part, Remark, Restatement, Section, Statement, Unread } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import { inferRounding } from '../model/precision.ts';
import { type About, NOTHING, within } from './about.ts';
import { circularParts, circularRestatements } from './cycles.ts';
import { Figures, UNDECLARED } from './figures.ts';
import { lowerLine } from './lines.ts';
import { lowerBalance, lowerLoose, lowerRestated } from './loose.ts';
import { placeOf } from './places.ts';
import { clip, type Problems } from './problems.ts';
import { References } from './references.ts';
import { lowerRelation } from './relations.ts';
import type { DefinitionTree, StatementTree } from './schema.ts';
import { lowerTable } from './tables.ts';
import type { Lines } from './tree.ts';
import type { Workshop } from './workshop.ts';

/** The budget that a tree of the right shape says; what is wrong in it goes to `problems`. */
export function lower(tree: DefinitionTree, problems: Problems, lines: () => Lines): Budget {
  const references = new References(problems);
  const shop: Workshop = {
    problems,
    figures: new Figures(problems, lines, references),
    references,
    restatements: [],
    balances: [],
    spots: new Map(),
    later: [],
  };
  const about = within(NOTHING, tree, problems);
  const statements = tree.statements.map((statement) => lowerStatement(statement, about, shop));
  for (const step of shop.later) step();
  for (const restated of tree.restated ?? []) lowerRestated(restated, shop);
  for (const balance of tree.balances ?? []) lowerBalance(balance, shop);
  refuseCircles(statements, shop);
  refuseTerms(statements, tree, shop);
  const declared = (tree.relations ?? []).map((relation) => lowerRelation(relation, about, shop));
  return {
    ...(about.entity !== undefined && { entity: about.entity }),
    ...(about.year !== undefined && { year: about.year }),
    ...(tree.kind !== undefined && { kind: tree.kind }),
    ...(tree.rounding !== undefined && { mode: tree.rounding }),
    statements,
    facts: shop.figures.facts,
    restatements: shop.restatements,
    balances: shop.balances,
    declared: declared.filter((relation) => relation !== undefined),
    remarks: (tree.remarks ?? []).map(({ code, text, data = {}, at }): Remark => {
      return { code, text, data, ...(at && { place: placeOf(at) }) };
    }),
    unread: (tree.unread ?? []).map(({ what, reason, at }): Unread => {
      return { what, reason, ...(at && { place: placeOf(at) }) };
    }),
  };
}

/** A statement is the scope in which the rounding unit of its figures is inferred. */
function lowerStatement(tree: StatementTree, about: About, shop: Workshop): Statement {
  const { facts } = shop.figures;
  const before = facts.length;
  const own = within(about, tree, shop.problems);
  const statement = 'table' in tree ? lowerTable(tree, own, shop) : lowerSection(tree, own, shop);
  lowerLoose(tree.figures, own, shop);
  const undeclared: Fact[] = [];
  for (let index = before; index < facts.length; index += 1) {
    const fact = facts[index]!;
    if (fact.roundingDecimals !== UNDECLARED) continue;
    fact.roundingDecimals = fact.decimals;
    undeclared.push(fact);
  }
  inferRounding(undeclared);
  return statement;
}

type SectionTree = Exclude<StatementTree, { table: string }>;

function lowerSection(tree: SectionTree, about: About, shop: Workshop): Section {
  const lines = tree.lines.map((line) => lowerLine(line, about, undefined, shop));
  return { kind: 'section', title: tree.title, lines };
}

/** Most addends of all sums of a definition: a few long lists over many columns are more than memory holds. */
const MAX_TERMS = 10_000_000;

function refuseTerms(statements: readonly Statement[], tree: DefinitionTree, { problems }: Workshop): void {
  let terms = 0;
  for (const [entry, statement] of statements.entries()) {
    if (statement.kind !== 'table') continue;
    const { rows, columns } = statement;
    for (const { sum } of rows) terms += columns.length * (sum?.length ?? 0);
    for (const { sum } of columns) terms += rows.length * (sum?.length ?? 0);
    if (terms <= MAX_TERMS) continue;
    problems.add('too-many-terms', { container: tree.statements, entry }, { limit: MAX_TERMS });
    return;
  }
}

function refuseCircles(statements: readonly Statement[], shop: Workshop): void {
  const top = statements.flatMap((statement): readonly Line[] =>
    statement.kind === 'section' ? statement.lines : [],
  );
  for (const part of circularParts(top)) reportCycle(part, part.line.id || part.line.label, shop);
  for (const same of circularRestatements(shop.restatements)) reportCycle(same, same.fact.label, shop);
}

function reportCycle(link: Part | Restatement, id: string, { problems, spots }: Workshop): void {
  problems.add('cycle', spots.get(link)!, { id: clip(id) });
}
