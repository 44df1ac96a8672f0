import type { Term } from '../../model/relation.ts';
import type { TargetsTree } from '../schema.ts';
import type { Names } from './names.ts';

/** One quantity or any one of several, each a signed sum; undefined where none of them can be named. */
export function targetsTree(candidates: readonly (readonly Term[])[], names: Names): TargetsTree | undefined {
  const targets = candidates.flatMap((terms) => {
    const sum = sumTree(terms, names);
    if (!sum || sum.length === 0) return [];
    return [sum.length === 1 ? sum[0]! : { sum }];
  });
  return targets.length <= 1 ? targets[0] : targets;
}

/** References with their signs; undefined where a term has no name. */
export function sumTree(terms: readonly Term[], names: Names): string[] | undefined {
  const references = terms.flatMap(({ fact, sign }) => {
    const name = names.of(fact);
    return name === undefined ? [] : [sign === 1 ? name : `-${name}`];
  });
  return references.length === terms.length ? references : undefined;
}
