import type { Declared } from '../model/budget.ts';
import type { Relation } from '../model/relation.ts';
import type { Rule } from './rule.ts';
import { plus } from './terms.ts';

/** The user's own relations. */
export const declared: Rule = {
  id: 'declared',
  severity: 'error',
  *relate(budget) {
    for (const relation of budget.declared) yield relate(relation);
  },
};

function relate({ form, terms, under, quotient, word, strength, severity, because }: Declared): Relation {
  const common = { rule: 'declared', strength, because, alternatives: [], ...(severity && { severity }) };
  if (form === 'ratio') return { ...common, form, terms, under: under!, quotient: plus(quotient!, 'share') };
  if (form === 'claim') return { ...common, form, terms, word: word!.word, wordFact: word!.fact };
  return { ...common, form, terms };
}
