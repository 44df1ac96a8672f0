import type { Fact } from '../../model/fact.ts';
import type { Relation, Term } from '../../model/relation.ts';
import type { Rule } from '../rule.ts';
import { minus, plus } from '../terms.ts';
import { type FormFacts, formFacts } from './form-facts.ts';
import { type Condition, FORM_RELATIONS, type FormRelation } from './relations.ts';

/** The official forms tie to one another: totals, funds, basic spending, 三公. */
export const form: Rule = {
  id: 'form',
  severity: 'error',
  *relate(budget) {
    for (const facts of formFacts(budget)) {
      const applies = new Map(CONDITIONS.map((condition) => [condition, APPLIES[condition](facts)]));
      for (const relation of FORM_RELATIONS) {
        if (relation.unless?.some((condition) => applies.get(condition))) continue;
        const codes = relation.byCode ? facts.codes(relation.whole) : [undefined];
        for (const code of codes) yield* related(relation, facts, code);
      }
    }
  },
};

function* related(
  { form: kind, strength, whole, parts }: FormRelation,
  facts: FormFacts,
  code: string | undefined,
): Generator<Relation> {
  const total = facts.find(whole, code ?? whole.code);
  if (total?.state !== 'value') return;
  const terms: Term[] = [];
  for (const part of parts) {
    const fact = facts.find(part, code ?? part.code);
    if (!fact && !part.optional) return;
    if (fact) terms.push(part.minus ? minus(fact, 'part') : plus(fact, 'part'));
  }
  if (!terms.some(({ fact }) => fact.state === 'value' && fact !== total)) return;
  const common = { rule: 'form', strength, alternatives: [] };
  if (kind === 'equal') yield { ...common, form: 'zero', terms: [...terms, minus(total, 'total')] };
  else if (terms.every(isTold))
    yield { ...common, form: 'at-most', terms: [...terms, minus(total, 'whole')] };
}

function isTold({ fact }: { fact: Fact }): boolean {
  return fact.state === 'value';
}

const APPLIES: { readonly [condition in Condition]: (facts: FormFacts) => boolean } = {
  'carried-over': (facts) => facts.some((_, { aspects }) => aspects.item!.startsWith('carry-over')),
  'other-funds': (facts) => !isGeneralOnly(facts),
  'fund-spending': (facts) => facts.some((name) => name === 'fund' || name === 'capital'),
};

const CONDITIONS = Object.keys(APPLIES) as Condition[];

/** Whether the summary or the income table has income of 一般公共预算, and nothing besides. */
function isGeneralOnly(facts: FormFacts): boolean {
  const isIncome = (name: string, { aspects }: Fact) =>
    (name === 'income-expenditure' || name === 'income') && aspects.item!.startsWith('income');
  const isGeneral = ({ aspects }: Fact) => aspects.scope === 'general';
  const isSum = ({ aspects }: Fact) => aspects.scope === 'fiscal' || aspects.scope === 'all';
  if (APPLIES['carried-over'](facts)) return false;
  if (facts.some((name, fact) => isIncome(name, fact) && !isGeneral(fact) && !isSum(fact))) return false;
  return facts.some((name, fact) => isIncome(name, fact) && isGeneral(fact));
}
