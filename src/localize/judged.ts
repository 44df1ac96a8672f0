import type { Fact } from '../model/fact.ts';
import type { Relation, Role } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';

/** What a relation says: the reading that fits, where the text means any one of several; all of them where none does. */
export function meant({ relation, fits, kind }: Verdict): Relation[] {
  if (kind !== 'inconsistent')
    return [fits?.alternative.tag === 'any-of' ? fits.alternative.relation : relation];
  const anyOf = relation.alternatives.filter(({ tag }) => tag === 'any-of');
  return [relation, ...anyOf.map((alternative) => alternative.relation)];
}

/** The figure that the others compute, with its role. */
export function statedOf(relation: Relation): { readonly fact: Fact; readonly role: Role } {
  return relation.form === 'ratio' ? relation.quotient : relation.terms.at(-1)!;
}

const COMPUTED: ReadonlySet<Role> = new Set(['total', 'change', 'rate', 'share', 'completion']);

/** The figure that whoever wrote the document computed from the others, where the relation has one. */
export function computedBy(relation: Relation): Fact | undefined {
  const { fact, role } = statedOf(relation);
  if (relation.form !== 'zero' && relation.form !== 'ratio') return undefined;
  return COMPUTED.has(role) && fact.index >= 0 ? fact : undefined;
}

/** Whether a relation says that two figures are one quantity printed twice. */
export function isCopy(relation: Relation): boolean {
  return (
    relation.form === 'zero' &&
    relation.terms.length === 2 &&
    relation.terms[0]!.sign !== relation.terms[1]!.sign
  );
}
