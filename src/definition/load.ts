import type { Budget, Line, Remark, Section, Statement, Unread } from '../model/budget.ts';
import { InputError } from '../model/errors.ts';
import type { Fact } from '../model/fact.ts';
import { inferRounding } from '../model/precision.ts';
import { type About, NOTHING, within } from './about.ts';
import { circularLines, circularRestatements } from './cycles.ts';
import { Figures, placeOf, UNDECLARED } from './figures.ts';
import { parseJson } from './json.ts';
import { lowerLine, type Workshop } from './lines.ts';
import { Problems } from './problems.ts';
import { References } from './references.ts';
import { lowerRelation } from './relations.ts';
import type { DefinitionTree, StatementTree } from './schema.ts';
import { lowerTable } from './tables.ts';
import { Lines, SyntaxFault, type Tree } from './tree.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/**
 * Loads a budget definition, format 1, written in YAML or JSON.
 *
 * @param source the text of the definition. What begins with `{` or `[` is read as JSON.
 * @throws InputError with everything that is wrong, each with its line and column.
 */
export function loadDefinition(source: string): Budget {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  let known: Lines | undefined;
  const lines = (): Lines => (known ??= new Lines(text));
  const problems = new Problems(lines);
  const tree = parse(text, problems);
  const definition = tree === undefined ? undefined : validate(tree, problems);
  const budget = definition && lower(definition, problems, lines);
  problems.raise();
  if (!budget) throw new InputError([{ code: 'not-a-definition', data: {} }]);
  return budget;
}

function parse(text: string, problems: Problems): Tree | undefined {
  if (/^\s*$/.test(text.slice(0, 1000)) && text.trim() === '') {
    problems.at('empty-file', 0);
    return undefined;
  }
  try {
    return /^\s*[{[]/.test(text) ? parseJson(text) : parseYaml(text);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    problems.at(fault.code, fault.offset, fault.data);
    return undefined;
  }
}

function lower(tree: DefinitionTree, problems: Problems, lines: () => Lines): Budget {
  const shop: Workshop = {
    problems,
    figures: new Figures(problems, lines),
    references: new References(problems),
    restatements: [],
    balances: [],
    later: [],
  };
  const about = within(NOTHING, tree, problems);
  const statements = tree.statements.map((statement) => lowerStatement(statement, about, shop));
  for (const step of shop.later) step();
  refuseCircles(statements, shop);
  const declared = (tree.relations ?? []).map((relation) => lowerRelation(relation, about, shop));
  return {
    ...(tree.entity !== undefined && { entity: tree.entity }),
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
  const before = shop.figures.facts.length;
  const statement = 'table' in tree ? lowerTable(tree, about, shop) : lowerSection(tree, about, shop);
  const facts = shop.figures.facts.slice(before).filter((fact: Fact) => fact.roundingDecimals === UNDECLARED);
  for (const fact of facts) fact.roundingDecimals = fact.decimals;
  inferRounding(facts);
  return statement;
}

type SectionTree = Exclude<StatementTree, { table: string }>;

function lowerSection(tree: SectionTree, outer: About, shop: Workshop): Section {
  const about = within(outer, tree, shop.problems);
  const lines = tree.lines.map((line) => lowerLine(line, about, undefined, shop));
  return { kind: 'section', title: tree.title, lines };
}

function refuseCircles(statements: readonly Statement[], shop: Workshop): void {
  const top = statements.flatMap((statement): readonly Line[] =>
    statement.kind === 'section' ? statement.lines : [],
  );
  for (const line of circularLines(top)) reportCycle(line.amount, line.id || line.label, shop);
  for (const { fact } of circularRestatements(shop.restatements)) reportCycle(fact, fact.label, shop);
}

function reportCycle(fact: Fact | undefined, id: string, shop: Workshop): void {
  const place = fact?.place;
  shop.problems.cycle(id, place?.kind === 'definition' ? place : undefined);
}
