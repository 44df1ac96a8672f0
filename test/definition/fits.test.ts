import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fits } from '../../src/definition/fits.ts';
import { definition } from '../../src/definition/schema.ts';
import type { Tree } from '../../src/definition/tree.ts';
import { writeDefinition } from '../../src/definition/write.ts';
import { parseFullYaml } from '../../src/definition/yaml.ts';
import { randomBudget } from './random-budget.ts';

const treeOf = (text: string): Tree => {
  const tree = parseFullYaml(text, (code) => expect.unreachable(code));
  return tree ?? expect.unreachable('no tree');
};
const seed = readFileSync(new URL('../../fixtures/suizhou-2023/budget.yaml', import.meta.url), 'utf8');
const taken = (tree: unknown): boolean => definition.safeParse(tree, { jitless: true }).success;

/** Every place in a tree where something stands, as the keys that lead there. */
function paths(tree: Tree): string[][] {
  if (typeof tree === 'string') return [[]];
  return [[], ...Object.entries(tree).flatMap(([key, value]) => paths(value).map((path) => [key, ...path]))];
}

/** The tree with something else at a place; without the place, where nothing is put there. */
function changed(tree: Tree, [key, ...rest]: readonly string[], to: Tree | undefined): Tree | undefined {
  if (key === undefined) return to;
  const inner = changed((tree as Record<string, Tree>)[key]!, rest, to);
  if (Array.isArray(tree)) return tree.flatMap((item, i) => (String(i) !== key ? [item] : (inner ?? [])));
  const { [key]: _, ...others } = tree as Record<string, Tree>;
  return inner === undefined ? others : { ...others, [key]: inner };
}

const OTHERS: readonly (Tree | undefined)[] = [
  undefined,
  '',
  '12.5',
  'true',
  '万元',
  [],
  ['a'],
  {},
  { id: 'a' },
];

describe('fits', () => {
  it('knows every definition that is written, so that none of them takes the long way', () => {
    expect(fits(definition)(treeOf(seed))).toBe(true);
    fc.assert(
      fc.property(randomBudget, (budget) => {
        expect(fits(definition)(treeOf(writeDefinition(budget)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('never takes what the schema does not take, and all that it takes', () => {
    let refused = 0;
    fc.assert(
      fc.property(randomBudget, fc.nat(), fc.constantFrom(...OTHERS), (budget, at, other) => {
        const tree = treeOf(writeDefinition(budget));
        const places = paths(tree);
        const broken = changed(tree, places[at % places.length]!, other) ?? '';
        expect(fits(definition)(broken)).toBe(taken(broken));
        if (!taken(broken)) refused += 1;
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(30);
  });

  it('refuses keys that the schema does not have, whatever their names are', () => {
    for (const key of ['foo', 'constructor', '__proto__', 'toString']) {
      expect(fits(definition)(treeOf(`gouji: 1\nstatements: []\n${key}: a`))).toBe(false);
    }
  });

  it('leaves to the schema what it does not know', () => {
    for (const schema of [z.number(), z.string().check(z.refine(() => true)), z.tuple([z.string()])]) {
      expect(fits(schema)('1')).toBe(false);
    }
  });
});
