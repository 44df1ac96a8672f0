import { ASPECT_NAMES } from '../../model/aspects.ts';
import type { Fact } from '../../model/fact.ts';
import { lower } from '../lower.ts';
import { Problems } from '../problems.ts';
import type { DefinitionTree } from '../schema.ts';
import { Lines } from '../tree.ts';
import { commonest, sameUnit, unitTree } from './about.ts';
import type { Draft, Node } from './draft.ts';
import type { TableWriter } from './tables.ts';

/** Each pass settles what the one before let the loader infer anew; the last declares what is still open. */
const PASSES = 4;

/**
 * Says of each figure what the loader would not infer. The loader itself is asked: it reads the draft, in which each
 * figure carries a mark as its text, and what comes out is compared with what is meant.
 */
export function settle(tree: DefinitionTree, draft: Draft, tables: ReadonlyMap<number, TableWriter>): void {
  for (let pass = 1; pass <= PASSES; pass += 1) {
    for (const [index, { node, fact }] of draft.figures.entries()) node.text = markOf(index, fact);
    const budget = lowered(tree);
    const inferred = new Map(budget.facts.map((fact) => [fact.text, fact]));
    for (const { node } of draft.figures) delete node.text;
    let settled = true;
    for (const [statement, writer] of tables) {
      const rows = budget.statements[statement];
      if (rows?.kind !== 'table') continue;
      for (const [index, { parent }] of writer.table.rows.entries()) {
        if (rows.rows[index]!.parent === parent) continue;
        writer.setParent(index);
        settled = false;
      }
    }
    const coarse = new Map<number, Fact[]>();
    for (const [index, { node, fact, statement }] of draft.figures.entries()) {
      const found = inferred.get(markOf(index, fact));
      if (!found) continue;
      if (correct(node, fact, found)) settled = false;
      if (found.roundingDecimals === fact.roundingDecimals || fact.state !== 'value') continue;
      settled = false;
      node.decimals = String(fact.roundingDecimals);
      if (!fact.exact) coarse.set(statement, [...(coarse.get(statement) ?? []), fact]);
    }
    if (pass === 1) for (const [statement, facts] of coarse) declareDecimals(tree, draft, statement, facts);
    if (pass === PASSES - 1 && !settled) declareAll(draft);
    if (settled) return;
  }
}

/** The definition as the loader understands it. */
function lowered(tree: DefinitionTree) {
  const lines = new Lines('');
  return lower(tree, new Problems(() => lines), () => lines);
}

/** Letters where the text has no digit: whether it has any decides what kind of figure it is. */
function markOf(index: number, { kind }: Fact): string {
  return kind === 'word'
    ? `#${String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}`
    : `#${index}`;
}

/** Overrides what is inferred wrongly; whether anything was. */
function correct(node: Node, fact: Fact, found: Fact): boolean {
  const own: Record<string, unknown> = {};
  for (const key of ASPECT_NAMES) {
    if (fact.aspects[key] !== found.aspects[key]) own[key] = String(fact.aspects[key] ?? 'unknown');
  }
  if (fact.label !== found.label) own.label = fact.label;
  if (!sameUnit(fact.unit, found.unit)) own.unit = unitTree(fact.unit);
  Object.assign(node, own);
  return Object.keys(own).length > 0;
}

/** Where most figures of a statement would be rounded otherwise, the statement says how. */
function declareDecimals(
  tree: DefinitionTree,
  draft: Draft,
  statement: number,
  coarse: readonly Fact[],
): void {
  const own = draft.figures.filter((figure) => figure.statement === statement && !figure.fact.exact);
  const decimals = commonest(coarse, ({ roundingDecimals }) => roundingDecimals);
  const rounded = own.filter(({ fact }) => fact.unit.dimension === 'money');
  const alike = rounded.filter(({ fact }) => fact.roundingDecimals === decimals);
  if (decimals === undefined || 2 * alike.length <= rounded.length) return;
  tree.statements[statement]!.decimals = String(decimals);
  for (const { node } of own) delete node.decimals;
}

function declareAll({ figures }: Draft): void {
  for (const { node, fact } of figures)
    if (!fact.exact && fact.state === 'value') node.decimals = String(fact.roundingDecimals);
}
