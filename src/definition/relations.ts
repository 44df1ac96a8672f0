import type { Declared, Wording } from '../model/budget.ts';
import { ONE } from '../model/decimal.ts';
import { constant, type Fact } from '../model/fact.ts';
import type { Role, Term } from '../model/relation.ts';
import { PERCENT } from '../model/unit.ts';
import type { About } from './about.ts';
import type { Figures } from './figures.ts';
import { clip, type Problems } from './problems.ts';
import type { References } from './references.ts';
import { type DeclaredTree, type OperandTree, WORDING } from './schema.ts';

/** What it takes to lower a relation: what its names mean, and where what is wrong goes. */
export interface RelationShop {
  readonly references: Pick<References, 'term' | 'terms'>;
  readonly figures: Pick<Figures, 'constant'>;
  readonly problems: Problems;
}

/** Lowers a relation of the user's own; undefined where a reference in it is unknown. */
export function lowerRelation(tree: DeclaredTree, about: About, shop: RelationShop): Declared | undefined {
  const left = shop.references.terms(tree.sum, 'part');
  if (left.length < tree.sum.length) return undefined;
  const { because, severity } = tree;
  const common = { because, strength: tree.strength ?? ('hard' as const), ...(severity && { severity }) };
  if ('claim' in tree)
    return { ...common, form: 'claim', terms: left, word: wordOf(tree.claim, left[0]!.fact) };
  if ('over' in tree) {
    const under = shop.references.terms(tree.over, 'whole');
    const quotient = operand(tree.is, tree, 'is', { ...about, unit: PERCENT }, 'share', shop);
    if (under.length < tree.over.length || !quotient) return undefined;
    const { text, unit } = quotient.fact;
    if (unit.dimension !== 'ratio') {
      const spot = { container: tree, entry: 'is' };
      shop.problems.add('wrong-unit', spot, {
        text: clip(text),
        unit: unit.symbol,
        expected: PERCENT.symbol,
      });
    }
    return { ...common, form: 'ratio', terms: left, under, quotient: quotient.fact };
  }
  const [form, key] = 'equals' in tree ? (['zero', 'equals'] as const) : (['at-most', 'at-most'] as const);
  const right = 'equals' in tree ? tree.equals : tree['at-most'];
  const inUnit = { ...about, unit: left[0]!.fact.unit };
  const stated = operand(right, tree, key, inUnit, 'total', shop);
  if (!stated) return undefined;
  return { ...common, form, terms: [...left, { ...stated, sign: stated.sign === 1 ? -1 : 1 }] };
}

function operand(
  tree: OperandTree,
  container: object,
  entry: string,
  about: About,
  role: Role,
  shop: RelationShop,
): Term | undefined {
  if (typeof tree === 'string') return shop.references.term(tree, { container, entry }, role);
  const fact = shop.figures.constant(tree, about);
  return fact && { fact, sign: 1, role };
}

/** The word of a user's claim stands in no document: it is a constant beside the figure that it speaks of. */
function wordOf(word: string, near: Fact): Wording {
  return { word: WORDING[word]!, fact: { ...constant(ONE, near.unit), text: word, label: near.label } };
}
