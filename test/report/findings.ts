import { Decimal } from '../../src/model/decimal.ts';
import type { Finding } from '../../src/model/finding.ts';
import { factsOf } from '../../src/model/relation.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { broken, finding } from './budget.ts';

/** One finding of each shape: certain, ambiguous, a word, a part, a remark, an improbable rounding. */
export function everyShape(verdicts: readonly Verdict[]): Finding[] {
  const change = broken(verdicts, 'change');
  const wording = broken(verdicts, 'wording');
  const rate = broken(verdicts, 'rate');
  const sum = broken(verdicts, 'breakdown');
  const [, , stated] = factsOf(change.relation);
  const parts = factsOf(sum.relation);
  const word = wording.relation.form === 'claim' ? wording.relation.wordFact : undefined;
  return [
    finding({
      suspects: [{ kind: 'figure', fact: stated!, expected: new Decimal('112.25') }],
      cause: 'digits-interchanged',
      explanation: { cause: 'digits-interchanged' },
      broken: [change, rate],
      witnesses: verdicts.filter(({ kind, relation }) => kind === 'holds' && relation.rule === 'breakdown'),
      consequences: [
        {
          kind: 'figure',
          fact: factsOf(rate.relation).at(-1)!,
          expected: new Decimal('16.03'),
          from: stated!,
          how: 'computed',
        },
      ],
    }),
    finding({
      rule: 'breakdown',
      ambiguous: true,
      suspects: parts.map((fact) => ({ kind: 'figure' as const, fact })),
      broken: [sum],
    }),
    finding({
      rule: 'wording',
      severity: 'warning',
      suspects: [{ kind: 'word', fact: word! }],
      broken: [wording],
    }),
    finding({
      rule: 'breakdown',
      ambiguous: true,
      suspects: [{ kind: 'part', fact: parts.at(-1)!, expected: new Decimal('-0.06') }],
      broken: [sum],
    }),
    finding({
      rule: 'placeholder',
      severity: 'warning',
      remark: { code: 'placeholder', data: {}, text: 'XX单位\u001b[31m' },
    }),
    finding({
      rule: 'breakdown',
      severity: 'hint',
      ambiguous: true,
      suspects: [{ kind: 'part', fact: parts.at(-1)! }],
      broken: [{ ...sum, kind: 'rounding', odds: 0.000_43 }],
    }),
  ];
}
