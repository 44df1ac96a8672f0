import type { Balance, Balanced, Budget, Declared, Restatement } from '../../model/budget.ts';
import { altered, type Fact } from '../../model/fact.ts';
import {
  type BalanceTree,
  type DeclaredTree,
  type OperandTree,
  type RestatedTree,
  WORDING,
} from '../schema.ts';
import { unitTree } from './about.ts';
import { type Draft, plain } from './draft.ts';
import { lineId } from './lines.ts';
import type { Names } from './names.ts';
import { sumTree, targetsTree } from './targets.ts';

/**
 * A figure that is only ever called a repetition of one in a line is written beside that one, as `also`.
 * What that leaves is tied by `same-as`.
 */
export function writeAlso({ restatements }: Budget, draft: Draft): Restatement[] {
  return restatements.filter(({ fact, candidates, strength }) => {
    const [term] = candidates[0] ?? [];
    const first = term && draft.inLines.get(term.fact);
    const again = strength === 'hard' && candidates.length === 1 && candidates[0]!.length === 1;
    const alike = fact.unit.dimension === term?.fact.unit.dimension;
    if (!first || !again || !alike || term.sign !== 1 || draft.has(fact)) return true;
    draft.statement = draft.figures.find(({ node }) => node === first)!.statement;
    first.also ??= [];
    first.also.push(draft.inLine(fact));
    return false;
  });
}

/** `same-as` on figures of lines; beside them for the cells of tables and for a second tie of one figure. */
export function writeRestatements(restatements: readonly Restatement[], draft: Draft): RestatedTree[] {
  return restatements.flatMap(({ fact, candidates, strength }): RestatedTree[] => {
    const targets = targetsTree(candidates, draft.names);
    if (targets === undefined) return [];
    const node = draft.inLines.get(fact);
    if (node && node['same-as'] === undefined && strength === 'derived') {
      node['same-as'] = targets;
      return [];
    }
    const figure = draft.names.of(fact);
    if (figure === undefined) return [];
    return [{ figure, 'same-as': targets, ...(strength !== 'derived' && { strength }) }];
  });
}

/** `balances` on the first of two lines; beside them where a side is a figure alone. */
export function writeBalances(balances: readonly Balance[], draft: Draft): BalanceTree[] {
  const lines = new Map([...draft.lines.keys()].map((line) => [line.amount, line]));
  const nameOf = ({ amount, comparisons }: Balanced): string | undefined => {
    const line = lines.get(amount);
    const name = line ? lineId(line, draft) : draft.names.of(amount);
    return line && line.comparisons.length > 0 && comparisons.length === 0 ? `${name}.amount` : name;
  };
  return balances.flatMap(({ left, right }): BalanceTree[] => {
    const [one, other] = [nameOf(left), nameOf(right)];
    if (one === undefined || other === undefined) return [];
    const line = lines.get(left.amount);
    const tree = line && !one.endsWith('.amount') ? draft.lines.get(line) : undefined;
    if (!tree || tree.balances !== undefined) return [{ left: one, right: other }];
    tree.balances = other;
    return [];
  });
}

/** A relation of the user's own. */
export function declaredTree(declared: Declared, { names }: Draft): DeclaredTree | undefined {
  const { form, terms, under, quotient, word, strength, severity, because } = declared;
  const reasons = { because, strength, ...(severity && { severity }) };
  const stated = terms.at(-1);
  const sides = form === 'zero' || form === 'at-most' ? terms.slice(0, -1) : terms;
  const sum = sumTree(sides, names);
  if (!sum) return undefined;
  if (form === 'claim') {
    const text = word!.fact.text;
    return { sum, claim: WORDING[text] === word!.word ? text : word!.word, ...reasons };
  }
  if (form === 'ratio') {
    const over = sumTree(under ?? [], names);
    return over && quotient && { sum, over, is: operand(quotient, 1, names), ...reasons };
  }
  const right = operand(stated!.fact, stated!.sign === 1 ? -1 : 1, names);
  return form === 'zero' ? { sum, equals: right, ...reasons } : { sum, 'at-most': right, ...reasons };
}

function operand(fact: Fact, sign: 1 | -1, names: Names): OperandTree {
  const name = names.of(fact);
  if (name !== undefined) return sign === 1 ? name : `-${name}`;
  const value = sign === 1 ? fact.value : fact.value.neg();
  return { value: plain(altered(fact, { value })), unit: unitTree(fact.unit) };
}
