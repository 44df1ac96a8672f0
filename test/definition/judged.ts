import { checkRelations } from '../../src/check/check.ts';
import { loadDefinition } from '../../src/definition/load.ts';
import type { Unjudged } from '../../src/model/relation.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { relate } from '../../src/rules/index.ts';

/** A definition's verdicts, and what could not be set up. */
export function judged(source: string): { verdicts: Verdict[]; unjudged: Unjudged[] } {
  const budget = loadDefinition(source);
  const { relations, unjudged } = relate(budget);
  return { verdicts: checkRelations(relations, budget.mode), unjudged };
}

/** `rule kind` of every relation, then `rule reason` of what could not be set up. */
export function summary(source: string): string[] {
  const { verdicts, unjudged } = judged(source);
  return [
    ...verdicts.map(({ relation, kind, reason }) =>
      [relation.rule, kind, ...(reason ? [reason] : [])].join(' '),
    ),
    ...unjudged.map(({ rule, reason }) => `${rule} ~ ${reason}`),
  ];
}

/** A definition of one section. */
export function section(lines: string, document = ''): string {
  return `gouji: 1\n${document}\nstatements:\n  - title: t\n    lines:\n${lines.replace(/^/gm, '      ')}\n`;
}

/** A definition of one table. */
export function table(fields: string, document = ''): string {
  return `gouji: 1\n${document}\nstatements:\n  - table: t\n${fields.replace(/^/gm, '    ')}\n`;
}
