import { NOTHING } from '../definition/about.ts';
import { Figures } from '../definition/figures.ts';
import { Problems } from '../definition/problems.ts';
import { References } from '../definition/references.ts';
import { lowerRelation } from '../definition/relations.ts';
import type { DeclaredTree } from '../definition/schema.ts';
import { Lines } from '../definition/tree.ts';
import type { Budget, Declared, Unread } from '../model/budget.ts';
import type { Role, Term } from '../model/relation.ts';
import { Names } from './names.ts';
import type { OwnRelation } from './policy.ts';

/**
 * A budget with relations that a project wants of it. What a name means is looked up in this document; a relation that
 * speaks of something that is not in it, or not in it once, is listed as not checked.
 */
export function withRelations(budget: Budget, relations: readonly OwnRelation[]): Budget {
  if (relations.length === 0) return budget;
  const names = new Names(budget);
  const declared: Declared[] = [];
  const unread: Unread[] = [];
  for (const relation of relations) {
    const lowered = lower(relation, names);
    if ('reason' in lowered) unread.push(lowered);
    else declared.push(lowered);
  }
  return {
    ...budget,
    declared: [...budget.declared, ...declared],
    unread: [...budget.unread, ...unread],
  };
}

function lower(tree: OwnRelation, names: Names): Declared | Unread {
  const lines = () => new Lines('');
  const problems = new Problems(lines);
  const references = new Lookup(names);
  const figures = new Figures(problems, lines, new References(problems));
  const declared = lowerRelation(tree as DeclaredTree, NOTHING, { references, figures, problems });
  const { missing } = references;
  if (missing) return { what: `${tree.because}: ${missing.name}`, reason: missing.reason };
  if (problems.any || !declared) return { what: tree.because, reason: 'incomparable-units' };
  return declared;
}

/** Looks names up as the definition looks up its references, and remembers the first that means nothing. */
class Lookup {
  missing: { readonly name: string; readonly reason: 'name-unknown' | 'name-ambiguous' } | undefined;
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  term(reference: string, _: unknown, role: Role): Term | undefined {
    const minus = reference.startsWith('-');
    const name = minus ? reference.slice(1) : reference;
    const found = this.#names.find(name);
    if (typeof found === 'object') return { fact: found, sign: minus ? -1 : 1, role };
    this.missing ??= { name, reason: found };
    return undefined;
  }

  terms(references: readonly string[], role: Role): Term[] {
    return references.flatMap((reference) => this.term(reference, undefined, role) ?? []);
  }
}
