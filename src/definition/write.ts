import type { Budget, Statement } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import { lower } from './lower.ts';
import { MAX_YAML } from './plain-yaml.ts';
import { Problems } from './problems.ts';
import type { DefinitionTree, StatementTree } from './schema.ts';
import { Lines } from './tree.ts';
import { declare, mostly, type Told } from './writing/about.ts';
import { Draft, type Node } from './writing/draft.ts';
import { lineTree } from './writing/lines.ts';
import { declaredTree, writeAlso, writeBalances, writeRestatements } from './writing/links.ts';
import { writeLiterals } from './writing/literal.ts';
import { placeTree } from './writing/places.ts';
import { settle } from './writing/settle.ts';
import { TableWriter } from './writing/tables.ts';
import { toYaml, type Value } from './writing/yaml.ts';

/**
 * Writes a budget down as a definition of format 1 that loads to the same verdicts and findings: YAML, or JSON for a
 * budget of more text than YAML is read of. Places in a definition are left out: they become those of the new one.
 *
 * @throws InputError where the budget is one that no definition may say: a total that is a part of itself.
 */
export function writeDefinition(budget: Budget): string {
  const draft = new Draft();
  const tables = new Map<number, TableWriter>();
  const told: Told = { ...mostly(budget.facts), entity: budget.entity, year: budget.year };
  const statements = budget.statements.map((statement, index): StatementTree => {
    draft.statement = index;
    return statementTree(statement, index, told, draft, tables);
  });
  const ties = writeAlso(budget, draft);
  writeLoose(budget.facts, statements, draft);
  for (const link of draft.later) link();
  const restated = writeRestatements(ties, draft);
  const balances = writeBalances(budget.balances, draft);
  const declared = budget.declared.flatMap((relation) => declaredTree(relation, draft) ?? []);
  const tree: DefinitionTree = {
    gouji: '1',
    ...declare({}, told),
    ...(budget.kind && { kind: budget.kind }),
    ...(budget.mode && { rounding: budget.mode }),
    statements,
    ...(restated.length > 0 && { restated }),
    ...(balances.length > 0 && { balances }),
    ...(declared.length > 0 && { relations: declared }),
    ...slipsOf(budget),
  };
  settle(tree, draft, tables);
  writeLiterals(draft);
  const problems = new Problems(() => new Lines(''));
  lower(tree, problems, () => new Lines(''));
  problems.raise();
  const value = plainly(tree, new Set(draft.figures.map(({ node }) => node))) as Exclude<Value, string>;
  const yaml = toYaml(value as { readonly [key: string]: Value });
  return yaml.length <= MAX_YAML ? yaml : `${JSON.stringify(value)}\n`;
}

function statementTree(
  statement: Statement,
  index: number,
  outer: Told,
  draft: Draft,
  tables: Map<number, TableWriter>,
): StatementTree {
  if (statement.kind === 'table') {
    // Without columns it has no figures either.
    if (statement.columns.length === 0) return { title: statement.title, lines: [] };
    const writer = new TableWriter(statement, outer, draft);
    tables.set(index, writer);
    return writer.tree;
  }
  const facts = statement.lines.flatMap(({ amount }) => amount ?? []);
  const own = mostly(facts);
  const told: Told = facts.length === 0 ? outer : { ...own, unit: own.unit ?? outer.unit };
  const lines = statement.lines.map((line) => lineTree(line, told, draft));
  return { title: statement.title, ...declare(outer, told), lines };
}

/** Figures that stand in no line and no cell, with the statement that they follow. */
function writeLoose(facts: readonly Fact[], statements: StatementTree[], draft: Draft): void {
  const statementOf = new Map(draft.figures.map(({ fact, statement }) => [fact, statement]));
  let current = 0;
  for (const fact of facts) {
    current = statementOf.get(fact) ?? current;
    if (draft.has(fact)) continue;
    if (statements.length === 0) statements.push({ title: '', lines: [] });
    draft.statement = current;
    const statement = statements[current]!;
    statement.figures ??= [];
    statement.figures.push(draft.figure(fact));
  }
}

function slipsOf({ remarks, unread }: Budget): Pick<DefinitionTree, 'remarks' | 'unread'> {
  const at = (place: Budget['remarks'][number]['place']) => {
    const tree = placeTree(place);
    return tree && { at: tree };
  };
  return {
    ...(remarks.length > 0 && {
      remarks: remarks.map(({ code, text, data, place }) => ({
        code,
        text,
        ...(Object.keys(data).length > 0 && { data: { ...data } }),
        ...at(place),
      })),
    }),
    ...(unread.length > 0 && {
      unread: unread.map(({ what, reason, place }) => ({ what, reason, ...at(place) })),
    }),
  };
}

/** A figure that is nothing but its literal is written as that. */
function plainly(tree: unknown, nodes: ReadonlySet<Node>): Value {
  if (typeof tree !== 'object' || tree === null) return String(tree);
  if (Array.isArray(tree)) return tree.map((item) => plainly(item, nodes));
  const entries = Object.entries(tree).filter(([, value]) => value !== undefined);
  const [key, value] = entries[0] ?? [];
  if (nodes.has(tree as Node) && entries.length === 1 && (key === 'value' || key === 'word'))
    return value as string;
  return Object.fromEntries(entries.map(([name, item]) => [name, plainly(item, nodes)]));
}
